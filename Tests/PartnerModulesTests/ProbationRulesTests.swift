import PartnerUpdates
import PartnerUpdatesTesting
import ProbationPartner
import Testing

@Suite("The rules of the probation section")
struct ProbationRulesTests {
  private let probation = ProbationUpdates()

  @Test("conform to what everybody relies on")
  func conforms() { expectConformance(of: probation) }

  @Test("ask nothing about a section in which everything agrees")
  func sound() {
    #expect(probation.queries(in: .figures(readings())) == [])
  }

  @Test(
    "let kinds of supervision overlap, but not leave anybody out",
    arguments: [(849, 1), (850, 0), (2_140, 0), (2_141, 1)])
  func kinds(_ orders: Int, findings: Int) {
    let queries = probation.queries(in: .figures(readings([.courtOrderSupervision: ExactDecimal(orders)])))
    #expect(queries.count == findings, "\(queries)")
  }

  @Test("hold every kind of supervision against the caseload")
  func kindsWithin() {
    for (kind, name) in [
      (FigureKey.courtOrderSupervision, "court-orders"), (.preReleaseSupervision, "pre-release"),
      (.postReleaseSupervision, "post-release"),
    ] {
      let queries = probation.queries(in: .figures(readings([kind: 2_141])))
      #expect(queries == ["probation.\(name)-within-caseload figures[\(kind)].value"])
    }
  }

  @Test("notice one person too many in a group, and one in a level of risk")
  func parts() {
    #expect(
      probation.queries(in: .figures(readings([.iomFree: 24])))
        == ["probation.cohort-groups-add-up figures[iom-cohort].value"])
    #expect(
      probation.queries(in: .figures(readings([.iomLowRisk: 12])))
        == ["probation.cohort-risks-add-up figures[iom-cohort].value"])
    #expect(probation.queries(in: .figures(readings([.iomCohort: 95]))).count == 2)
  }

  @Test("let those in the free group be under no supervision", arguments: [(73, 0), (72, 1)])
  func supervisedCohort(_ caseload: Int, findings: Int) throws {
    let figures = readings([.probationCaseload: ExactDecimal(caseload)])
    let found = try probation.findings(
      of: "probation.supervised-cohort-within-caseload", in: .figures(figures))
    #expect(found.count == findings)
  }

  @Test("ask about the one count of another month, and about no other figure")
  func oneMonth() {
    var figures = readings()
    for index in figures.indices where figures[index].key == .iomHighRisk {
      figures[index].period = MonthSpan("2020-11")
    }
    #expect(
      probation.queries(in: .figures(figures)) == [
        "probation.counted-in-one-month figures[iom-high-risk].period"
      ])
  }

  @Test(
    "take a percentage from twenty people, and no fewer",
    arguments: [(20, "+25%", 0), (19, "+25%", 1), (19, "+6", 0), (0, "+25%", 1)])
  func few(_ previous: Int, _ change: String, findings: Int) throws {
    let figure = FigureReading(
      .iomFlex, value: 25, previous: ExactDecimal(previous), change: StatedChange(change))
    let found = try probation.findings(of: "probation.few-given-as-numbers", in: .figures([figure]))
    #expect(found.count == findings)
  }

  @Test("do not ask for numbers in place of a percentage of hours or of releases")
  func notPeopleAtOnce() {
    let figure = FigureReading(.housedOnRelease, value: 12, previous: 8, change: StatedChange("+50%"))
    #expect(probation.queries(in: .figures([figure])) == [])
  }

  @Test(
    "let education be 30 per cent of the hours worked",
    arguments: [(1_845, 0), (1_846, 1), (6_150, 1), (6_151, 1)])
  func education(_ hours: Int, findings: Int) {
    let queries = probation.queries(
      in: .figures(readings([.unpaidWorkEducationHours: ExactDecimal(hours)])))
    #expect(queries.count == findings, "\(queries)")
  }

  @Test("go by the share that a partnership has set")
  func ownShare() throws {
    let example = Rule.Example.section {
      $0.partnership = Partnership(
        name: "", members: [], thresholds: ["probation.highest-education-share": 20])
      $0.submission.figures = [
        .init(.unpaidWorkHoursWorked, value: 100), .init(.unpaidWorkEducationHours, value: 21),
      ]
    }
    #expect(try probation.findings(of: "probation.education-share-in-limit", in: example).count == 1)
  }

  @Test("compute the rate housed on release", arguments: [("83", 0), ("83.2", 0), ("83.3", 1), ("120", 1)])
  func housed(_ rate: String, findings: Int) throws {
    let figures = readings([.housedOnReleaseRate: try #require(ExactDecimal(rate))])
    #expect(probation.queries(in: .figures(figures)).count == findings)
  }

  /// A section in which everything agrees, with some values changed.
  private func readings(_ changed: [FigureKey: ExactDecimal] = [:]) -> [FigureReading] {
    let values: KeyValuePairs<FigureKey, ExactDecimal> = [
      .probationCaseload: 2_140, .courtOrderSupervision: 890, .preReleaseSupervision: 610,
      .postReleaseSupervision: 680, .iomCohort: 96, .iomFixed: 41, .iomFlex: 32, .iomFree: 23,
      .iomVeryHighRisk: 6, .iomHighRisk: 28, .iomMediumRisk: 39, .iomLowRisk: 11, .iomRiskNotAssessed: 12,
      .unpaidWorkHoursOffered: 9_400, .unpaidWorkHoursWorked: 6_150, .unpaidWorkEducationHours: 820,
      .custodyReleases: 214, .housedOnRelease: 178, .housedOnReleaseRate: 83,
    ]
    return values.map { key, value in
      let isAtOnce = probation.figures.first { $0.key == key }?.basis == .pointInTime
      return FigureReading(
        key, period: isAtOnce ? MonthSpan("2020-12") : nil, value: changed[key] ?? value)
    }
  }
}
