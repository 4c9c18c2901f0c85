import PartnerUpdates
import Testing
import TradingStandardsPartner

@Suite("The rules of the trading standards section")
struct TradingStandardsRulesTests {
  private let trading = TradingStandardsUpdates()

  @Test("find the three contradictions that the papers of 2020-21 Q4 print, and nothing else")
  func realFigures() {
    let example = Rule.Example.values([
      .scamComplaints: 300, .scamLosses: 1_000_000, .rapidResponseCalls: 101, .urgentResponses: 20,
      .partnerReferrals: 63, .callBlockersInstalled: 12, .callBlockersInSavings: 13,
      .callBlockersSince2015: 35, .nuisanceCallsBlocked: 58_167, .scamCallsBlocked: 11_701,
      .callBlockerHouseholdSavings: 128_543, .callBlockerCareSavings: 116_324,
      .callBlockerTotalSavings: 244_867, .callBlockerCost: 5_425, .callBlockerPayback: 45,
      .scamSavings: 36_600, .scamHealthSavings: 19_314, .callBlockerAnnualSavings: 215_027,
      .callBlockerAnnualHealthSavings: 116_114, .totalSavings: 388_629, .alertDirectRecipients: 200,
      .alertInboxes: 2_000,
    ])

    #expect(
      trading.queries(in: example).filter { !$0.hasPrefix("trading-standards.savings-method-named") } == [
        "trading-standards.call-blockers-same-in-savings figures[call-blockers-in-savings].value",
        "trading-standards.savings-statement-adds-up figures[total-savings].value",
        "trading-standards.care-savings-same figures[call-blocker-annual-health-savings].value",
      ])
  }

  @Test("show the sum beside the printed total")
  func statementMessage() throws {
    let findings = try trading.findings(
      of: "trading-standards.savings-statement-adds-up",
      in: .values([
        .scamSavings: 36_600, .scamHealthSavings: 19_314, .callBlockerAnnualSavings: 215_027,
        .callBlockerAnnualHealthSavings: 116_114, .totalSavings: 388_629,
      ]))

    #expect(findings.map { $0.message.contains("388,629") && $0.message.contains("387,055") } == [true])
  }

  @Test(
    "round a payback as it is printed",
    arguments: [("45", true), ("45.1", true), ("45.14", true), ("45.2", false), ("46", false)])
  func payback(_ times: String, isRight: Bool) throws {
    let example = Rule.Example.figures([
      .init(.callBlockerTotalSavings, value: 244_867), .init(.callBlockerCost, value: 5_425),
      .init(.callBlockerPayback, value: ExactDecimal(times)),
    ])

    #expect(try trading.findings(of: "trading-standards.payback-computed", in: example).isEmpty == isRight)
  }

  @Test(
    "ask about losses that doubled or halved",
    arguments: [(1_999, false), (2_000, true), (501, false), (500, true), (1_000, false)])
  func lossesSwing(_ value: Int, asks: Bool) throws {
    let swing = FigureReading(.scamLosses, value: ExactDecimal(value), previous: 1_000)
    var noted = swing
    noted.note = "one case of £400"

    #expect(
      try trading.findings(of: "trading-standards.losses-swing-noted", in: .figures([swing])).isEmpty == !asks
    )
    #expect(try trading.findings(of: "trading-standards.losses-swing-noted", in: .figures([noted])) == [])
  }

  @Test("do not call it a swing when there were no losses in either year")
  func noLosses() {
    #expect(trading.queries(in: .figures([.init(.scamLosses, value: 0, previous: 0)])) == [])
  }

  @Test("ask for the method of every estimate, but not of the totals that follow from them")
  func methodNamed() throws {
    let figures = trading.figures.filter { $0.unit == .pounds }.map { FigureReading($0.key, value: 100) }
    let findings = try trading.findings(of: "trading-standards.savings-method-named", in: .figures(figures))

    #expect(
      findings.map(\.path) == [
        .figure(.callBlockerHouseholdSavings) / "note", .figure(.callBlockerCareSavings) / "note",
        .figure(.scamSavings) / "note", .figure(.scamHealthSavings) / "note",
        .figure(.callBlockerAnnualSavings) / "note", .figure(.callBlockerAnnualHealthSavings) / "note",
      ])
  }

  @Test("have no failure rate without an attempt")
  func noAttempts() throws {
    let example = Rule.Example.values([
      .testPurchaseAttempts: 0, .testPurchaseSales: 0, .testPurchaseFailureRate: 0,
    ])
    let findings = try trading.findings(of: "trading-standards.failure-rate-computed", in: example)

    #expect(findings.map { $0.message.contains("cannot be computed") } == [true])
  }
}
