import PartnerUpdates
import SubmissionFiles
import Testing

@Suite("A submission is written as the YAML that is read back")
struct SubmissionWriterTests {
  private static func read(_ submission: Submission) -> FileReading<Submission> {
    SubmissionReader.read(
      SubmissionWriter.text(of: submission), at: .init(folder: "nobody", quarter: nil))
  }

  @Test("Whatever it says, it reads back the same to the last character", arguments: 0..<400)
  func randomSubmissions(_ seed: Int) throws {
    var random = RandomSubmissions(seed: UInt64(seed))
    var submission = random.next()
    submission.submitted = submission.submitted ?? CalendarDate("2021-03-11")
    let reading = Self.read(submission)
    #expect(reading.findings.map(\.finding.message) == [], "\(SubmissionWriter.text(of: submission))")
    #expect(try isSame(#require(reading.value), submission), "\(SubmissionWriter.text(of: submission))")
  }

  @Test("The examples of the common rules read back the same", arguments: CommonRules.all.map(\.slug))
  func examples(of slug: String) throws {
    let rule = try #require(CommonRules.all.first { $0.slug == slug })
    for example in rule.passing + rule.failing {
      var submission = example.section([]).submission
      // The reader refuses other paragraphs itself.
      submission.restricted = submission.restricted.filter { (1...7).contains($0.paragraph ?? 1) }
      let reading = Self.read(submission)
      #expect(reading.findings.map(\.finding.message) == [])
      #expect(try isSame(#require(reading.value), submission), "\(SubmissionWriter.text(of: submission))")
    }
  }

  @Test(
    "It is written as people write it: one line a field, long text in blocks, quotation marks where needed")
  func format() throws {
    let submission = Submission(
      partner: "police", quarter: try #require(Quarter("2020-21 Q4")), strategy: "2020-2023",
      submitted: CalendarDate("2021-03-11"), preparedBy: "Lead: police",
      updates: [.init(commitment: "P1.4", status: .split(.amber, .green), text: "First.\n\n- a bullet")],
      figures: [
        .init(
          "knife-crime", period: MonthSpan("2020-02 to 2021-01"), value: 639, change: StatedChange("-47%"))
      ],
      challenges: ["Staff"], restricted: [.init(title: "null", paragraph: 7, text: "Hidden")])
    #expect(
      SubmissionWriter.text(of: submission) == """
        partner: police
        quarter: 2020-21 Q4
        strategy: 2020-2023
        submitted: 2021-03-11
        prepared-by: "Lead: police"
        marking: OFFICIAL

        updates:
          - commitment: P1.4
            status: amber/green
            update: |
              First.

              - a bullet
        figures:
          - figure: knife-crime
            period: 2020-02 to 2021-01
            value: 639
            change: -47%
        challenges:
          - Staff
        emerging-trends: []
        support-required: []
        actions: []
        restricted:
          - title: "null"
            paragraph: 7
            text: |
              Hidden
        appendices: []
        explanations: []

        """)
  }

  /// Whether two submissions are the same, printed digits and canonically equal characters included.
  private func isSame(_ one: Submission, _ other: Submission) -> Bool {
    "\(one)".utf8.elementsEqual("\(other)".utf8)
  }
}
