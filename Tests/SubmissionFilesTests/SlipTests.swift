import PartnerUpdates
import SubmissionFiles
import Testing

@Suite("A slip in a text editor is told where it stands, with what mends it")
struct SlipTests {
  private static let place = Section.Place(folder: "police", quarter: Quarter("2020-21 Q4"))
  private static let sound = """
    partner: police
    quarter: 2020-21 Q4
    strategy: 2020-2023
    submitted: 2021-03-11
    prepared-by: Partnership lead
    marking: OFFICIAL
    updates:
      - commitment: P1.4
        status: green
        update: |
          First paragraph.
          Second line.
    figures:
      - figure: knife-crime
        period: 2020-02 to 2021-01
        value: 280
        source: Dashboard
        read: 2021-02-26
    challenges:
      - Too few staff

    """

  /// What somebody did, the line and the words of the finding, and what its fix says.
  struct Slip: CustomTestStringConvertible {
    let typed: String
    let instead: String
    let line: Int
    let words: String
    let fix: String
    var testDescription: String { words }

    init(_ typed: String, in instead: String, _ line: Int, _ words: String, _ fix: String) {
      (self.typed, self.instead, self.line, self.words, self.fix) = (typed, instead, line, words, fix)
    }
  }

  private static let slips = [
    Slip(
      "Second line.", in: "      Second line.", 12, "belongs to `update:` in line 10", "put 6 spaces before"),
    Slip(
      "  Second line.", in: "      Second line.", 12, "belongs to `update:` in line 10", "put 6 spaces before"
    ),
    Slip("update: Key points:\n- one", in: "update: |", 10, "holds a colon", "put a bar, `|`, in its place"),
    Slip("\"Partnership lead", in: "Partnership lead", 5, "never closed", "close it"),
    Slip("update: | Work went on", in: "update: |", 10, "behind the bar after `update:`", "on the next line"),
    Slip("status:green", in: "status: green", 9, "no space after `status:`", "put a space"),
    Slip("value:280", in: "value: 280", 16, "no space after `value:`", "put a space"),
    Slip("status：green", in: "status: green", 9, "not the one of the keyboard", "type an ordinary colon"),
    Slip("quarter 2020-21 Q4", in: "quarter: 2020-21 Q4", 2, "no colon behind the first word", "put a colon"),
    Slip("\"Scams\" are up", in: "Partnership lead", 5, "only a part", "put the whole text"),
    Slip("'it's fine'", in: "Partnership lead", 5, "only a part", "put the whole text"),
    Slip("- few staff", in: "Partnership lead", 5, "cannot begin with \"- \"", "in quotation marks"),
    Slip("value: -", in: "value: 280", 16, "cannot begin with \"- \"", "`nil-return:`"),
    Slip(
      "\u{A0}\u{A0}  status: green", in: "    status: green", 9, "look like spaces and are not", "type spaces"
    ),
    Slip("challenges: []", in: "challenges:", 19, "entries follow", "remove `[]`"),
    Slip("", in: "updates:\n", 7, "belongs to no list", "such as `updates:`"),
    Slip("     status: green", in: "    status: green", 9, "indented further", "remove one space"),
    Slip("submitted:", in: "submitted: 2021-03-11", 4, "is empty", "write behind `submitted:`"),
    Slip("11/03/2021", in: "2021-03-11", 4, "not a date", "`submitted: 2021-03-11` if the day stands first"),
    Slip("14 June 2021", in: "2021-03-11", 4, "not a date", "`submitted: 2021-06-14`"),
    Slip("2021-6-14", in: "2021-03-11", 4, "not a date", "`submitted: 2021-06-14`"),
    Slip(
      "May 2020 to April 2021", in: "2020-02 to 2021-01", 15, "not a period", "`period: 2020-05 to 2021-04`"),
    Slip("2021-04 to 2020-05", in: "2020-02 to 2021-01", 15, "not a period", "it begins after it ends"),
    Slip("n/a", in: "280", 16, "not a number", "`nil-return:`"),
    Slip("TBC", in: "280", 16, "not a number", "`nil-return:`"),
    Slip("approx 300", in: "280", 16, "not a number", "`value: 300`"),
    Slip("280*", in: "280", 16, "not a number", "`value: 280`"),
    Slip("280 (estimate)", in: "280", 16, "not a number", "under `note:`"),
    Slip("<5", in: "280", 16, "not a number", "withholds small numbers"),
    Slip("£1.2m", in: "280", 16, "not a number", "`value: 1200000`"),
    Slip("12k", in: "280", 16, "not a number", "`value: 12000`"),
    Slip("1 634", in: "280", 16, "not a number", "`value: 1634`"),
    Slip("27:14", in: "280", 16, "not a number", "with a number, such as"),
    Slip("1.634e3", in: "280", 16, "not a number", "with a number, such as"),
    Slip("202-02 to 2021-01", in: "2020-02 to 2021-01", 15, "not a period", "with months, such as"),
    Slip("280 complaints", in: "280", 16, "not a number", "`value: 280`"),
    Slip(
      "Lead (see #12), and more", in: "Partnership lead", 5, "the text ends before \" #\"", "quotation marks"),
    Slip(
      "- Staff, action #12 done", in: "- Too few staff", 20, "the text ends before \" #\"", "quotation marks"),
    Slip(
      "source: #7, the dashboard", in: "source: Dashboard", 17, "nothing is read here", "quotation marks"),
    Slip("source:  # to be asked", in: "source: Dashboard", 17, "nothing is read here", "line of its own"),
  ]

  @Test("and doing what it says is enough", arguments: slips)
  func slip(_ slip: Slip) throws {
    let text = Self.sound.replacing(slip.instead, with: slip.typed, maxReplacements: 1)
    let found = SubmissionReader.read(text, at: Self.place).findings
    let first = try #require(found.first)

    #expect(text != Self.sound)
    #expect(first.position.line == slip.line)
    #expect(first.finding.message.contains(slip.words), "\(first.finding.message)")
    #expect(first.finding.fix.contains(slip.fix), "\(first.finding.fix)")
    #expect(found.count == 1)
  }

  @Test(
    "What leaves no doubt is read",
    arguments: [
      ("2020-21 Q4", "2020/21 Q4"), ("2020-21 Q4", "2020–21 q4"), ("2020-02 to", "2020–02 to"),
      ("2020-02 to 2021-01", "“2020-02 to 2021-01”"), ("value: 280", "value: 280.0"),
      ("2021-03-11", "2021‑03‑11"), ("quarter: 2020-21 Q4", "quarter: 2020-21 Q4 # of the year"),
    ])
  func unambiguous(_ sound: String, _ typed: String) {
    let reading = SubmissionReader.read(
      Self.sound.replacing(sound, with: typed, maxReplacements: 1), at: Self.place)

    #expect(reading.findings.map(\.finding.message) == [])
    #expect(reading.value?.quarter == Quarter("2020-21 Q4"))
    #expect(reading.value?.figures.first?.period == MonthSpan("2020-02 to 2021-01"))
    #expect(reading.value?.figures.first?.value == 280)
  }

  @Test("What may be a part of a text is not repeated: only names that a form has are")
  func unknownName() throws {
    let text = Self.sound.replacing("status: green", with: "anna-b:green")
    let finding = try #require(SubmissionReader.read(text, at: Self.place).findings.first).finding

    #expect(finding.message == "there is no space after the name")
    #expect(!(finding.message + finding.fix).contains("anna"))
  }

  @Test("Several are told at once, and values behind them")
  func several() {
    let text = Self.sound.replacing("quarter: ", with: "quarter ").replacing("status: ", with: "status:")
      .replacing("challenges:", with: "challenges: []").replacing("280", with: "n/a")
    let reading = SubmissionReader.read(text, at: Self.place)

    #expect(reading.value == nil)
    #expect(reading.findings.map(\.position.line) == [2, 9, 19, 16])
  }
}
