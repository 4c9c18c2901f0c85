import PartnerUpdates
import SampleSections
import Testing

@Suite("The rules on shares")
struct ShareRulesTests {
  @Test(
    "find a share in a text that no whole number gives",
    arguments: [
      ("Girls were 85% of the 29 young people.", "85% of 29 is no whole number: 24 are 83%, 25 are 86%"),
      ("62 % of 10 standards are met.", "62% of 10 is no whole number: 6 are 60%, 7 are 70%"),
      ("62 per cent of these 10 standards are met.", "62% of 10 is no whole number: 6 are 60%, 7 are 70%"),
      ("Of 29 children, 85% were girls.", "85% of 29 is no whole number: 24 are 83%, 25 are 86%"),
      (
        "Of the 29 children seen, 85.5% were girls.",
        "85.5% of 29 is no whole number: 24 are 82.8%, 25 are 86.2%"
      ),
      ("3% of the 10 standards.", "3% of 10 is no whole number: 0 are 0%, 1 is 10%"),
    ])
  func inText(_ text: String, message: String) throws {
    let section = CoreSample.section { $0.challenges = [text] }

    #expect(try section.findings(of: "common.share-of-whole-number").map(\.message) == [message])
  }

  @Test(
    "accept a share that is rounded, rough, or of something that can be divided",
    arguments: [
      "86% of the 29 young people.", "82.8% of 29 young people.", "About 85% of the 29 young people.",
      "Nearly 85 per cent of 29 people.", "85% of the 29 days.", "62% of 10 million people.",
      "62% of 10-year-olds.",
      "62% of 10 to 17 year olds.", "A rise of 62% on 10 visits.", "62% of 101 calls.", "62% of £10",
      "62% of 3.5",
      "62% of 10% of people", "99.5% of 1,031 calls.", "60-62% of 10 people.",
      "Costs rose by 62% of 10 people.",
      "120% of 11 people",
    ])
  func accepted(_ text: String) throws {
    let section = CoreSample.section { $0.challenges = [text] }

    #expect(try section.findings(of: "common.share-of-whole-number").map(\.message) == [])
  }

  @Test("ask of a figure whose count is not reported whether a whole number gives it")
  func figures() {
    let definitions = [
      FigureDefinition("share", "Share", unit: .percent, basis: .pointInTime, good: .higher),
      FigureDefinition("count", "Count", unit: .count("cases"), basis: .pointInTime, good: .higher),
      FigureDefinition("base", "Base", unit: .count("cases"), basis: .pointInTime, good: .higher),
    ]
    let rule = Rule(
      "x.y", title: "", rationale: "", .quotient("share", of: "count", by: "base", times: 100), passing: [],
      failing: [])
    func messages(_ share: ExactDecimal, of base: ExactDecimal, unreadable: Set<FieldPath> = []) -> [String] {
      let section = CoreSample.section(definitions: definitions, unreadable: unreadable) {
        $0.figures = [.init("share", value: share), .init("base", value: base)]
      }
      return rule.findings(in: section).map(\.message)
    }

    #expect(
      messages(62, of: 10) == [
        "\"Share\" is 62, which no whole number of the 10 of \"Base\" gives: 6 give 60, 7 give 70"
      ])
    #expect(messages(60, of: 10) == [])
    #expect(messages(ExactDecimal(833, fractionDigits: 1), of: 6) == [])
    #expect(messages(62, of: 0) == [])
    #expect(messages(62, of: 10, unreadable: ["figures[count].value"]) == [])
  }

  @Test("ask the same of a figure that partnership.yaml declares a share of another")
  func declared() throws {
    let definitions = [
      FigureDefinition(
        "share", "Share", unit: .percent, basis: .pointInTime, good: .higher,
        relations: [.quotient("share", of: "share (count)", by: "base", times: 100)]),
      FigureDefinition("base", "Base", unit: .count("cases"), basis: .pointInTime, good: .higher),
    ]
    let section = CoreSample.section(definitions: definitions) {
      $0.figures = [.init("share", value: 62, previous: 70), .init("base", value: 10, previous: 10)]
    }

    #expect(try section.paths(of: "common.declared-share-follows") == ["figures[share].value"])
  }
}
