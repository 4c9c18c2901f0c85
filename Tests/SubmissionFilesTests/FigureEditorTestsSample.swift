import PartnerUpdates
import SubmissionFiles

/// A small submission to write figures into.
enum EditorSample {
  static let head = """
    partner: police
    quarter: 2020-21 Q4
    strategy: 2020-2023
    submitted: 2021-03-11
    prepared-by: Lead
    marking: OFFICIAL

    """

  /// A submission with one figure, whose fields are given without their indent.
  static func file(_ fields: [String]) -> String {
    let lines = fields.enumerated().map { index, field in (index == 0 ? "  - " : "    ") + field }
    return head + "figures:\n" + lines.joined(separator: "\n") + "\n\nchallenges: []\n"
  }

  /// The figure as it is usually written.
  static let usual = [
    "figure: residential-burglary", "period: 2020-02 to 2021-01", "value: 1270", "previous: 2121",
    "change: -40%", "status: green", "source: Dashboard", "read: 2021-02-26",
  ]

  /// The figure as open data give it: by default the same period and source, and other values.
  static func entry(
    _ key: FigureKey = "residential-burglary", period: String = "2020-02 to 2021-01",
    value: ExactDecimal = 1246, previous: ExactDecimal? = 2100, change: String? = "-40.7%",
    source: String = "Dashboard", read: String? = "2021-02-26", note: String? = nil
  ) throws -> FigureEntry {
    guard let period = MonthSpan(period) else { throw CancellationError() }
    return FigureEntry(
      key: key, period: period, value: value, previous: previous,
      change: change.flatMap { StatedChange($0) }, source: source, read: read.flatMap { CalendarDate($0) },
      note: note)
  }

  static func read(_ text: String) -> FileReading<Submission> {
    SubmissionReader.read(text, at: .init(folder: "police", quarter: nil))
  }

  /// Why an entry cannot be written, or `nil` where it can.
  static func refusal(of text: String, _ entries: [FigureEntry]) -> String? {
    do throws(CannotEdit) {
      _ = try FigureEditor.text(text, with: entries)
      return nil
    } catch {
      return error.description
    }
  }
}
