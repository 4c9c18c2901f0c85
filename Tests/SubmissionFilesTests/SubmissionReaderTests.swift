import PartnerUpdates
import SubmissionFiles
import Testing

@Suite("Submissions are read from plain YAML")
struct SubmissionReaderTests {
  private static let place = Section.Place(folder: "police", quarter: Quarter("2020-21 Q4"))

  private static let text = """
    partner: police
    quarter: 2020-21 Q4
    strategy: 2020-2023
    submitted: 2021-03-11
    prepared-by: Partnership lead
    marking: OFFICIAL-SENSITIVE
    updates:
      - commitment: P1.4
        status: amber/green
        reason: No data yet.
        update: |
          First paragraph, {knife-crime}.

          - a bullet
    figures:
      - figure: knife-crime
        period: 2020-02 to 2021-01
        value: 21,328
        previous: 25481
        previous-period: 2019-02 to 2020-01
        change: −16.3%
        status: green
        source: 'Dashboard: crime'
        read: 2021-02-26
        note: no
      - figure: asb-calls
        nil-return: Not published.
    challenges:
      - "Line: one"
    emerging-trends: ~
    support-required:
    actions:
      - reference: 2020-21/07
        action: Meet
        owner: Chair
        due: 2021-04-30
        state: completed
        closed: 2021-03-01
    restricted:
      - title: Case
        paragraph: 7
        text: Hidden
    explanations:
      - rule: common.change-agrees
        field: figures[knife-crime].change
        value: -16.3%
        reason: As printed.
    """

  @Test("Every field is read")
  func everyField() throws {
    let reading = SubmissionReader.read(Self.text, at: Self.place)
    #expect(reading.findings.map(\.finding.message) == [])
    let submission = try #require(reading.value)
    #expect(submission.partner == "police")
    #expect(submission.submitted == CalendarDate("2021-03-11"))
    #expect(submission.preparedBy == "Partnership lead")
    #expect(submission.marking == .officialSensitive)
    #expect(submission.updates.first?.status == .split(.amber, .green))
    #expect(submission.updates.first?.text == "First paragraph, {knife-crime}.\n\n- a bullet")
    let figure = try #require(submission.figures.first)
    #expect(figure.value == 21_328)
    #expect(figure.previousPeriod == MonthSpan("2019-02 to 2020-01"))
    #expect(figure.change?.description == "-16.3%")
    #expect(figure.source == "Dashboard: crime")
    #expect(figure.note == "no", "words that YAML could take for something else stay words")
    #expect(submission.figures.last?.nilReturn == "Not published.")
    #expect(submission.challenges == ["Line: one"])
    #expect(submission.emergingTrends.isEmpty && submission.supportRequired.isEmpty)
    #expect(submission.actions.first?.closed == CalendarDate("2021-03-01"))
    #expect(submission.restricted.first?.paragraph == 7)
    #expect(submission.explanations.first?.field == "figures[knife-crime].change")
  }

  @Test(
    "Every field knows where it stands",
    arguments: [
      ("partner", 1, 10), ("updates[P1.4]", 8, 5), ("updates[P1.4].status", 9, 13),
      ("figures[knife-crime].change", 21, 13), ("figures[asb-calls]", 26, 5),
      ("figures[asb-calls].value", 26, 5),
      ("challenges[1]", 29, 5), ("actions[2020-21/07].due", 36, 10), ("figures", 16, 3), ("nowhere", 1, 1),
    ])
  func positions(_ path: String, _ line: Int, _ column: Int) {
    let reading = SubmissionReader.read(Self.text, at: Self.place)
    #expect(reading.positions.position(of: FieldPath(path)) == Position(line: line, column: column))
  }

  @Test("Cut off at any byte, a file gives a reading or a finding with a place, and never traps")
  func cutOff() {
    let bytes = Array(Self.text.utf8)
    for length in bytes.indices {
      let text = String(decoding: bytes[..<length], as: UTF8.self)
      let reading = SubmissionReader.read(text, at: Self.place)
      #expect(reading.value != nil || !reading.findings.isEmpty)
      #expect(reading.findings.allSatisfy { $0.position >= .start })
    }
  }

  @Test(
    "What YAML would guess is read as it is written",
    arguments: [
      "no", "0o17", "1e3", "12:30:45", "0x1F", ".inf", "1_000", "١٢", "1,00", "--1", "+", "",
    ])
  func surprises(_ value: String) {
    let text = Self.text.replacing("value: 21,328", with: "value: \"\(value)\"")
    let reading = SubmissionReader.read(text, at: Self.place)
    #expect(reading.findings.map(\.finding.rule) == ["file.value"])
    #expect(reading.value?.figures.first?.value == nil)
  }

  @Test("Where the quarter cannot be read, that of the file name stands in and the rest is checked")
  func quarterOfPlace() {
    let text = Self.text.replacing("2020-21 Q4", with: "Q4 2021")
    let reading = SubmissionReader.read(text, at: Self.place)
    #expect(reading.value?.quarter == Quarter("2020-21 Q4"))
    #expect(reading.findings.count == 1)
  }
}
