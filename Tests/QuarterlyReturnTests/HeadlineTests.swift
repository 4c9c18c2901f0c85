import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("The standing of a return")
struct HeadlineTests {
  @Test(
    "is a draft when an error stands in anything handed in",
    arguments: [(Severity.error, true), (.query, false), (.note, false)])
  func draft(_ severity: Severity, isDraft: Bool) {
    let misplaced = ReceivedSubmission.file(
      of: CoreSample.housing, nil, findings: [.of(severity)], isInPlace: false)

    #expect(QuarterlyReturn.of([.police(findings: [.of(severity)])]).isDraft == isDraft)
    #expect(QuarterlyReturn.of([.police(), misplaced]).isDraft == isDraft)
    #expect(Self.withOwn([.of(severity, in: "partnership.yaml")]).isDraft == isDraft)
    #expect(!QuarterlyReturn.of([]).isDraft)
  }

  @Test("tells open queries from answered ones, and keeps every finding in order")
  func queries() {
    let findings: [LocatedFinding] = [
      .of(.query), .of(.error), .of(.query, answer: "As published."), .of(.note),
    ]
    let quarterlyReturn = Self.withOwn([.of(.query, in: "partnership.yaml")], findings)

    #expect(quarterlyReturn.findings == [.of(.query, in: "partnership.yaml")] + findings)
    #expect(quarterlyReturn.openQueries == [.of(.query, in: "partnership.yaml"), .of(.query)])
    #expect(quarterlyReturn.answeredQueries.map { $0.finding.answer?.reason } == ["As published."])
  }

  @Test("has the highest marking of anything that stands in it")
  func marking() {
    let sensitive = CoreSample.submission { $0.marking = .officialSensitive }
    let restricted = CoreSample.submission { $0.restricted = [.init(title: "A", paragraph: 7, text: "a")] }
    func misplaced(_ submission: Submission?, text: String = "") -> ReceivedSubmission {
      .file(of: CoreSample.housing, submission, text: text, isInPlace: false)
    }

    #expect(QuarterlyReturn.of([.police(), .hateCrime()]).marking == .official)
    #expect(QuarterlyReturn.of([]).marking == .official)
    #expect(
      QuarterlyReturn.of([.hateCrime(), .file(of: CoreSample.police, sensitive)]).marking
        == .officialSensitive)
    #expect(QuarterlyReturn.of([.file(of: CoreSample.police, restricted)]).marking == .officialSensitive)
    #expect(QuarterlyReturn.of([.police(), misplaced(sensitive)]).marking == .officialSensitive)
    #expect(QuarterlyReturn.of([.police(), misplaced(restricted)]).marking == .officialSensitive)
    #expect(
      QuarterlyReturn.of([misplaced(nil, text: "marking: OFFICIAL-SENSITIVE\nupdates: [")]).marking
        == .officialSensitive)
    #expect(QuarterlyReturn.of([misplaced(nil, text: "marking: OFFICIAL\nupdates: [")]).marking == .official)
  }

  @Test("names the meeting and the day on which updates were due")
  func dates() {
    let quarterlyReturn = QuarterlyReturn.of([], meeting: "2021-03-25")

    #expect(quarterlyReturn.meeting == CalendarDate("2021-03-25"))
    #expect(quarterlyReturn.dueDate == CalendarDate("2021-03-11"))
    #expect(quarterlyReturn.quarter == CoreSample.quarter)
  }

  private static func withOwn(_ own: [LocatedFinding], _ findings: [LocatedFinding] = []) -> QuarterlyReturn {
    QuarterlyReturn.combining(
      [.police(findings: findings)], for: CoreSample.quarter, partnership: CoreSample.partnership(),
      strategy: CoreSample.strategy(), ownFindings: own)
  }
}
