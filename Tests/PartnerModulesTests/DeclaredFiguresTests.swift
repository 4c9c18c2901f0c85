import PartnerUpdates
import Testing

@Suite("The figures that each partner reports")
struct DeclaredFiguresTests {
  @Test(
    "are these, in printed order",
    arguments: zip(
      modules,
      [
        """
        total-notifiable-offences non-domestic-violence-with-injury total-burglary residential-burglary
        theft-of-motor-vehicles knife-crime gun-crime sexual-offences domestic-abuse-offences hate-crime
        asb-calls
        """,
        """
        domestic-abuse-offences sexual-offences marac-cases marac-repeat-cases marac-repeat-rate
        homicide-reviews-in-progress homicide-reviews-at-action-plan homicide-review-action-plans-live
        homicide-review-action-plans-complete information-cards-printed information-cards-distributed
        information-cards-remaining iris-accredited-practices code-word-pharmacies idva-posts
        strategy-signatories newsletters-published
        """,
        """
        first-time-entrants first-time-entrant-rate population-aged-10-to-17 reoffending-cohort reoffenders
        reoffending-rate reoffences reoffences-per-reoffender custodial-sentences victims-referred
        victims-offered-restorative-justice
        """,
        """
        hate-crime hate-crime-race hate-crime-religion hate-crime-sexual-orientation hate-crime-disability
        hate-crime-transgender hate-crime-repeat-victims tension-reports prevent-board-meetings-held
        prevent-board-meetings-attended prevent-training-sessions
        """,
        """
        scam-complaints scam-losses rapid-response-calls urgent-responses partner-referrals
        call-blockers-installed call-blockers-in-savings call-blockers-since-2015 nuisance-calls-blocked
        scam-calls-blocked call-blocker-household-savings call-blocker-care-savings
        call-blocker-total-savings call-blocker-cost call-blocker-payback scam-savings scam-health-savings
        call-blocker-annual-savings call-blocker-annual-health-savings total-savings test-purchase-attempts
        test-purchase-sales test-purchase-failure-rate compliance-interactions compliance-drive-by-checks
        community-protection-notices other-notices alert-direct-recipients alert-inboxes
        """,
        """
        probation-caseload court-order-supervision pre-release-supervision post-release-supervision
        iom-cohort iom-fixed iom-flex iom-free iom-very-high-risk iom-high-risk iom-medium-risk iom-low-risk
        iom-risk-not-assessed unpaid-work-hours-offered unpaid-work-hours-worked
        unpaid-work-education-hours custody-releases housed-on-release housed-on-release-rate
        """,
      ]))
  func order(of module: any PartnerUpdateProvider, is keys: String) {
    #expect(
      module.figures.map(\.key.description) == keys.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  @Test("count people where a small number could identify someone")
  func countsOfPeople() {
    #expect(
      Set(modules.flatMap(\.figures).filter(\.countsPeople).map(\.key)) == [
        "marac-cases", "marac-repeat-cases", "homicide-reviews-in-progress",
        "homicide-reviews-at-action-plan", "homicide-review-action-plans-live",
        "homicide-review-action-plans-complete", "first-time-entrants", "population-aged-10-to-17",
        "reoffending-cohort", "reoffenders", "custodial-sentences", "victims-referred",
        "victims-offered-restorative-justice", "hate-crime-repeat-victims", "probation-caseload",
        "court-order-supervision", "pre-release-supervision", "post-release-supervision", "iom-cohort",
        "iom-fixed", "iom-flex", "iom-free", "iom-very-high-risk", "iom-high-risk", "iom-medium-risk",
        "iom-low-risk", "iom-risk-not-assessed", "custody-releases", "housed-on-release",
      ])
  }

  @Test("are rated where they are headlines, and context elsewhere")
  func rated() {
    let rated = modules.map { $0.figures.filter(\.isRated).map(\.key.description) }

    #expect(rated[0].count == 11)
    #expect(rated[1] == ["domestic-abuse-offences", "sexual-offences", "marac-repeat-rate"])
    #expect(
      rated[2] == [
        "first-time-entrants", "first-time-entrant-rate", "reoffending-cohort", "reoffending-rate",
        "custodial-sentences", "victims-offered-restorative-justice",
      ])
    #expect(rated[3] == ["hate-crime", "hate-crime-repeat-victims"])
    #expect(rated[4] == [])
    #expect(rated[5] == ["unpaid-work-hours-worked", "housed-on-release-rate"])
  }
}
