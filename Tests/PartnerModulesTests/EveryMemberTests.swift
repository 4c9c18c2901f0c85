import PartnerModules
import PartnerUpdates
import ProbationPartner
import Testing

@Suite("A rule over a list of figures looks at every one of them")
struct EveryMemberTests {
  private static let probation = ProbationUpdates()
  private static let countedAtOnce = probation.figures.filter { $0.basis == .pointInTime }.map(\.key)

  @Test("that is counted at the end of a month", arguments: countedAtOnce)
  func oneMonth(_ key: FigureKey) throws {
    #expect(Self.countedAtOnce.count == 13)
    let readings = Self.countedAtOnce.map {
      FigureReading($0, period: MonthSpan($0 == key ? "2020-11" : "2020-12"), value: 40)
    }
    let found = try Self.probation.findings(of: "probation.counted-in-one-month", in: .figures(readings))
    #expect(found.map(\.path) == [.figure(key) / "period"])
  }

  @Test("that counts a few people", arguments: countedAtOnce)
  func few(_ key: FigureKey) throws {
    let reading = FigureReading(key, value: 5, previous: 4, change: StatedChange("+25%"))
    let found = try Self.probation.findings(of: "probation.few-given-as-numbers", in: .figures([reading]))
    #expect(found.map(\.path) == [.figure(key) / "change"])
  }
}

@Suite("Which way is good")
struct GoodDirectionTests {
  /// Of more of which is better, module by module.
  private static let higher = [
    """
    """,
    """
    homicide-review-action-plans-complete information-cards-distributed iris-accredited-practices
    code-word-pharmacies idva-posts strategy-signatories newsletters-published
    """,
    """
    """,
    """
    prevent-board-meetings-attended prevent-training-sessions
    """,
    """
    partner-referrals call-blockers-installed call-blockers-in-savings call-blockers-since-2015
    nuisance-calls-blocked scam-calls-blocked call-blocker-household-savings call-blocker-care-savings
    call-blocker-total-savings call-blocker-payback scam-savings scam-health-savings
    call-blocker-annual-savings call-blocker-annual-health-savings total-savings test-purchase-attempts
    alert-direct-recipients alert-inboxes
    """,
    """
    unpaid-work-hours-offered unpaid-work-hours-worked housed-on-release housed-on-release-rate
    """,
  ]
  /// Which neither more nor less of is better in itself.
  private static let contextual = [
    """
    sexual-offences hate-crime
    """,
    """
    sexual-offences marac-cases marac-repeat-cases marac-repeat-rate homicide-reviews-in-progress
    homicide-reviews-at-action-plan homicide-review-action-plans-live information-cards-printed
    information-cards-remaining
    """,
    """
    population-aged-10-to-17 victims-referred victims-offered-restorative-justice
    """,
    """
    hate-crime hate-crime-race hate-crime-religion hate-crime-sexual-orientation hate-crime-disability
    hate-crime-transgender tension-reports prevent-board-meetings-held
    """,
    """
    scam-complaints rapid-response-calls urgent-responses compliance-interactions
    compliance-drive-by-checks community-protection-notices other-notices
    """,
    """
    probation-caseload court-order-supervision pre-release-supervision post-release-supervision
    iom-cohort iom-fixed iom-flex iom-free iom-very-high-risk iom-high-risk iom-medium-risk iom-low-risk
    iom-risk-not-assessed unpaid-work-education-hours custody-releases
    """,
  ]

  @Test(
    "is this for every figure of every module, so that a doubling of calls is never better",
    arguments: modules.indices)
  func direction(_ index: Int) {
    func named(_ lists: [String]) -> Set<String> {
      Set(lists[index].split(whereSeparator: \.isWhitespace).map(String.init))
    }
    for figure in modules[index].figures {
      let name = figure.key.description
      let good: GoodDirection =
        named(Self.higher).contains(name)
        ? .higher : named(Self.contextual).contains(name) ? .contextual : .lower
      #expect(figure.good == good, "\(name)")
    }
    let known = Set(modules[index].figures.map(\.key.description))
    #expect(named(Self.higher).union(named(Self.contextual)).isSubset(of: known))
  }
}
