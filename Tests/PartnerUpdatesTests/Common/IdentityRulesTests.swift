import PartnerUpdates
import SampleSections
import Testing

@Suite("The rules on partner, quarter and strategy")
struct IdentityRulesTests {
  @Test("hold the folder against the partner", arguments: [("police", true), ("hate-crime", false)])
  func folder(_ folder: String, isRight: Bool) throws {
    let section = CoreSample.section(place: .init(folder: Partner.ID(folder), quarter: nil))

    #expect(try section.paths(of: "common.right-folder") == (isRight ? [] : ["partner"]))
  }

  @Test(
    "hold the file name against the quarter",
    arguments: [("2020-21 Q4", true), ("2020-21 Q3", false), ("2021-22 Q4", false), ("", true)])
  func fileName(_ quarter: String, isRight: Bool) throws {
    let section = CoreSample.section(place: .init(folder: "police", quarter: Quarter(quarter)))

    #expect(try section.paths(of: "common.right-quarter") == (isRight ? [] : ["quarter"]))
  }

  @Test("ask nothing about the place of a submission that was not read from a file")
  func noPlace() throws {
    #expect(try CoreSample.section(place: nil).paths(of: "common.right-folder") == [])
    #expect(try CoreSample.section(place: nil).paths(of: "common.right-quarter") == [])
  }

  @Test("tell which partner was probably meant")
  func misspeltPartner() throws {
    let finding = try #require(
      try CoreSample.section { $0.partner = "polcie" }.findings(of: "common.known-partner").first)

    #expect(finding.message == "\"polcie\" is not on the roster, did you mean \"police\"?")
    #expect(finding.fix.contains("police, hate-crime, housing"))
    #expect(finding.severity == .error)
  }

  @Test("make one finding of a misspelt partner")
  func onePartnerFinding() {
    let section = CoreSample.section(place: .init(folder: "police", quarter: nil)) { $0.partner = "polcie" }

    #expect(section.told == ["common.known-partner partner"])
  }

  @Test("make one finding of a file in another partner's folder")
  func oneFolderFinding() {
    let section = CoreSample.section(
      definitions: [.domesticAbuseOffences], place: .init(folder: "hate-crime", quarter: nil)
    ) { $0.figures[0].key = "knife-crime" }

    #expect(section.told == ["common.right-folder partner"])
  }

  @Test("tell which strategy was probably meant, or where to add one")
  func misspeltStrategy() throws {
    let misspelt = try #require(
      try CoreSample.section(strategy: nil) { $0.strategy = "2002-2023" }
        .findings(of: "common.known-strategy").first)
    let none = Section(CoreSample.submission(), definitions: [], partnership: CoreSample.partnership())

    #expect(misspelt.message == "there is no strategy \"2002-2023\", did you mean \"2020-2023\"?")
    #expect(misspelt.fix == "write one of 2020-2023")
    #expect(
      try none.findings(of: "common.known-strategy").map(\.fix) == [
        "add the strategy to the folder `strategies`"
      ])
  }

  @Test("make one finding of a misspelt strategy, whatever the updates are on")
  func oneStrategyFinding() {
    let section = CoreSample.section(strategy: nil) { submission in
      submission.strategy = "2002-2023"
      submission.updates = [Update(commitment: "P1.3", text: "Exceptional events.")]
    }

    #expect(section.told == ["common.known-strategy strategy"])
  }

  @Test(
    "hold the quarter against the first and the last one of the strategy",
    arguments: [
      ("2020-21 Q1", true), ("2020-21 Q3", true), ("2021-22 Q4", true), ("2019-20 Q4", false),
      ("2022-23 Q1", false),
    ])
  func inForce(_ quarter: String, isRight: Bool) throws {
    let (first, last) = (try #require(Quarter("2020-21 Q1")), try #require(Quarter("2021-22 Q4")))
    let strategy = Strategy(id: "2020-2023", title: "", inForce: first...last, priorities: [])
    let named = try #require(Quarter(quarter))
    let section = CoreSample.section(strategy: strategy) { $0.quarter = named }

    #expect(try section.paths(of: "common.strategy-in-force") == (isRight ? [] : ["strategy"]))
  }
}
