import Foundation
import SubmissionFiles
import Testing

@Suite("A pattern matches what is read")
struct PatternTests {
  /// The values of one field for each form.
  private static let places = FieldInGroup.all.reduce(into: [String: FieldInGroup]()) { places, place in
    if let form = place.form, form.pattern != nil, places[form.example] == nil {
      places[form.example] = place
    }
  }

  private static let texts = [
    "2020-21 Q4", "2020-21-Q4", "1900-01 Q1", "2199-00 Q4", "1899-00 Q1", "2200-01 Q1", "2020-21 Q5",
    "2020-22 Q4",
    "2020-21  Q4", "2020-21 Q4 to 2021-22 Q1", "2020-21 Q4 to 2020-21 Q4", "2020-21-Q4 to 2021-22-Q1",
    "2021-22 Q1 to 2020-21 Q4",
    "2021-03-11", "0001-01-01", "9999-12-31", "2020-02-29", "2021-3-11", "2021-13-01", "2021-00-01",
    "2021-01-32", "2021-01-00", "11 March 2021", "21-03-11", "2021-02-30",
    "0000-01-01", "0000-01",
    "2021-01", "2020-02 to 2021-01", "2020-02 to 2020-02", "2021-02 to 2021-01", "2020-02  to 2021-01",
    "2020-02 - 2021-01",
    "2021-13", "2021-01 to",
    "0", "7", "1", "365", "366", "639", "21,328", "1,234,567,890,123", "123,456,789,012,345", "1234,567",
    "12,34", ",123", "123456789012345", "1234567890123456", "0.123456", "0.1234567", "1.", ".5", "007",
    "01,234", "1,234.5", "+16.3", "-84", "\u{2212}8.6", "£5,425", "-£5,425", "£-5", "££5", "- 5", "+ 5",
    "1e3",
    "0x1F", "1_000", "\u{0661}\u{0662}", "\u{FF11}", "NaN", "inf", "",
    "-47%", "+16.3 %", "-84  %", "%", "16.3%%", "5 per cent", "0%", "\u{2212}0.0%",
    "14 days", "14days", "1 day", "14 day", "14  days", "14 dayss", "days", "+14 days", "-1 days", "2 months",
    "1 month", "60", "61 months", "00014", "07", "+7", "8",
    "2025-08", "9999-12", "10:00", "09:30", "00:00", "23:59", "24:00", "10:60", "9:30", "10.00", "10:00:00",
    "3", "27", "28", "65%", "64.5 %", "120 minutes", "1 minute", "720", "721 minutes",
    "2 MB", "2MB", "100 MB", "101 MB", "0 MB", "02 MB", "+2 MB", "2 mb", "2 KB", "2.5 MB", "MB",
  ]

  /// What a pattern cannot tell: days and quarters that do not exist, and an end before its beginning.
  private static let beyondPatterns: [String: Set<String>] = [
    "a quarter": ["2020-22 Q4"], "two quarters": ["2021-22 Q1 to 2020-21 Q4"],
    "a month": ["0000-01"], "a date": ["2021-02-30", "0000-01-01"],
    "a month or a date": ["0000-01", "2021-02-30", "0000-01-01"],
    "a period": ["2021-02 to 2021-01", "0000-01"],
  ]

  /// What is read all the same, where an editor would rather have it written as usual.
  private static let readInKindness: [String: Set<String>] = ["a quarter": ["2020-21  Q4"]]

  @Test(
    "Every text that is read matches; what matches is read, but for what no pattern can tell",
    arguments: places.values.sorted { $0.testDescription < $1.testDescription })
  func texts(of place: FieldInGroup) throws {
    let form = try #require(place.form)
    let pattern = try Regex(try #require(form.pattern))
    let sheet = FormSheet(place.group, place.field)
    let read = Set(Self.texts.filter { sheet.findings(with: "\"\($0)\"").isEmpty })
    let matching = Set(Self.texts.filter { $0.contains(pattern) })
    #expect(read.count >= 3)
    #expect(read.subtracting(matching) == Self.readInKindness[form.name] ?? [])
    // How large a number may be, a schema says beside the pattern.
    if case .whole = form.plainNumber { return }
    #expect(matching.subtracting(read) == Self.beyondPatterns[form.name] ?? [])
  }

  @Test("Every form that has a pattern is tried")
  func forms() {
    #expect(Self.places.count == 19)
  }
}
