import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("Whether an update came in time")
struct TimelinessTests {
  @Test(
    "is counted in days after the due date, two weeks before the meeting",
    arguments: [
      ("2021-03-10", Timeliness.onTime, "on time"), ("2021-03-11", .onTime, "on time"),
      ("2021-03-12", .late(days: 1), "1 day late"), ("2021-03-13", .late(days: 2), "2 days late"),
      ("2021-03-25", .late(days: 14), "14 days late"), ("2020-03-11", .onTime, "on time"),
      ("2022-03-11", .late(days: 365), "365 days late"), ("", .undated, "date unknown"),
    ])
  func lateness(_ submitted: String, timeliness: Timeliness, words: String) throws {
    let quarterlyReturn = QuarterlyReturn.of([.police { $0.submitted = CalendarDate(submitted) }])
    let report = try #require(quarterlyReturn.partners.first)

    #expect(quarterlyReturn.dueDate == CalendarDate("2021-03-11"))
    #expect(report.timeliness == timeliness)
    #expect(report.timeliness.inWords == words)
    #expect(report.submitted == CalendarDate(submitted))
  }

  @Test("is not known without a meeting")
  func noMeeting() {
    let quarterlyReturn = QuarterlyReturn.of([.police()], meeting: "")

    #expect(quarterlyReturn.meeting == nil && quarterlyReturn.dueDate == nil)
    #expect(quarterlyReturn.partners.map(\.timeliness) == [.undated, .missing, .missing])
  }

  @Test("tells what is missing from what is unusable, for every partner in roster order")
  func everyPartner() {
    let quarterlyReturn = QuarterlyReturn.of([
      .file(of: CoreSample.housing, nil),
      .file(of: CoreSample.police, CoreSample.submission(), isInPlace: false),
    ])

    #expect(quarterlyReturn.partners.map(\.partner.id) == ["police", "hate-crime", "housing"])
    #expect(quarterlyReturn.partners.map(\.timeliness) == [.unusable, .missing, .unusable])
    #expect(quarterlyReturn.partners.map(\.timeliness.inWords) == ["unusable", "missing", "unusable"])
    #expect(quarterlyReturn.partners.map(\.submitted) == [nil, nil, nil])
  }

  @Test("stands beside who leads, who prepared it, which files there are and what was found")
  func partnerReport() throws {
    let findings: [LocatedFinding] = [
      .of(.error), .of(.query), .of(.query), .of(.query, answer: "As published."), .of(.note),
    ]
    let second = ReceivedSubmission.file(
      of: CoreSample.police, nil, findings: [.of(.error, in: "police/draft.yaml")], name: "draft")
    let report = try #require(QuarterlyReturn.of([second, .police(findings: findings)]).partners.first)

    #expect(report.lead == "Partnership lead")
    #expect(report.preparedBy == "Police analyst")
    #expect(report.marking == .official)
    #expect(report.files == ["police/2020-21-Q4.yaml", "police/draft.yaml"])
    #expect([report.errors, report.openQueries, report.answeredQueries] == [2, 2, 1])
  }
}
