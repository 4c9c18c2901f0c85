import PartnerUpdates
import SubmissionFiles
import Testing

@Suite("What a figure is compared with stays only where it still holds")
struct FigureEditorComparisonTests {
  private static func edited(_ fields: [String], _ entry: FigureEntry) throws -> FigureReading {
    let edited = try FigureEditor.text(EditorSample.file(fields), with: [entry])
    #expect(try FigureEditor.text(edited, with: [entry]) == edited, "writing twice")
    return try #require(EditorSample.read(edited).value?.figures.first)
  }

  @Test("Without an earlier value, the one for the same period stays and the change follows the value")
  func samePeriod() throws {
    let entry = try EditorSample.entry(value: 1060, previous: nil, change: nil)
    let figure = try Self.edited(EditorSample.usual, entry)
    #expect(figure.previous == 2121)
    #expect(figure.change?.description == "-50%")
  }

  @Test("Without an earlier value and with nothing new, even a change that does not agree stays as printed")
  func nothingNew() throws {
    let fields = EditorSample.usual.map { $0.replacing("-40%", with: "-47%") }
    let entry = try EditorSample.entry(value: 1270, previous: nil, change: nil)
    #expect(try FigureEditor.text(EditorSample.file(fields), with: [entry]) == EditorSample.file(fields))
  }

  @Test("Without an earlier value, the one of another period is taken away with its change")
  func otherPeriod() throws {
    let fields = EditorSample.usual.map { $0.replacing("2121", with: "2121  # as published") }
    let entry = try EditorSample.entry(period: "2020-03 to 2021-02", previous: nil, change: nil)
    let edited = try FigureEditor.text(EditorSample.file(fields), with: [entry])
    #expect(edited.contains("    previous:  # as published\n    change:\n    status: green\n"))
    #expect(try Self.edited(fields, entry).previous == nil)
  }

  @Test("The months of the earlier value follow it")
  func previousPeriod() throws {
    let fields = EditorSample.usual + ["previous-period: 2018-02 to 2019-01"]
    #expect(
      try Self.edited(fields, EditorSample.entry()).previousPeriod == MonthSpan("2019-02 to 2020-01"))
    let other = try EditorSample.entry(period: "2020-03 to 2021-02", previous: nil, change: nil)
    #expect(try Self.edited(fields, other).previousPeriod == nil)
    let same = try EditorSample.entry(previous: nil, change: nil)
    #expect(try Self.edited(fields, same).previousPeriod == MonthSpan("2018-02 to 2019-01"))
  }

  @Test("There is no percentage of nothing: the change gives way to the one given, or to none")
  func zero() throws {
    let none = try EditorSample.entry(previous: 0, change: nil)
    #expect(try Self.edited(EditorSample.usual, none).change == nil)
    let difference = try EditorSample.entry(previous: 0, change: "+1246")
    #expect(try Self.edited(EditorSample.usual, difference).change?.description == "+1,246")
  }

  @Test("An exact half may be rounded either way", arguments: ["-12%", "-13%"])
  func half(_ change: String) throws {
    let fields = EditorSample.usual.map { $0.replacing("-40%", with: change) }
    let entry = try EditorSample.entry(value: 700, previous: 800, change: nil)
    #expect(try Self.edited(fields, entry).change?.description == change)
  }

  @Test("A day of reading that is not given stays only where nothing else is new")
  func dayOfReading() throws {
    let old = try EditorSample.entry(value: 1270, previous: 2121, change: nil, read: nil)
    #expect(try Self.edited(EditorSample.usual, old).read == CalendarDate("2021-02-26"))
    #expect(try Self.edited(EditorSample.usual, EditorSample.entry(read: nil)).read == nil)
  }

  @Test("Status, reason, restatement and whatever else stands there stay")
  func theRest() throws {
    let fields = EditorSample.usual + ["reason: because", "restated: recounted", "illustrative: yes"]
    let figure = try Self.edited(fields, EditorSample.entry())
    #expect(figure.status == .green)
    #expect(figure.reason == "because" && figure.restated == "recounted" && figure.isIllustrative)
  }
}
