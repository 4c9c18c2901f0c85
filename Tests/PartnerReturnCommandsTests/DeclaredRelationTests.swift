import Testing

@Suite("What a partnership declares of its figures protects them")
struct DeclaredRelationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let partnership: SmallPartnership
    let cells: [String: String]
  }

  private static let people = ["about-people: yes"]

  private static let cases = [
    Case(
      testDescription: "parts that add up to their whole are complete",
      partnership: SmallPartnership(figures: [
        .init(key: "supported", value: "20"),
        .init(key: "supported-women", declared: people + ["part-of: supported"], value: "17"),
        .init(key: "supported-men", declared: people + ["part-of: supported"], value: "3"),
      ]), cells: ["supported": "20", "supported-women": "[c]", "supported-men": "[c]"]),
    Case(
      testDescription: "a sum",
      partnership: SmallPartnership(figures: [
        .init(key: "all", declared: people + ["sum-of: [here, there]"], value: "40"),
        .init(key: "here", value: "38"), .init(key: "there", value: "2"),
      ]), cells: ["all": "40", "here": "[c]", "there": "[c]"]),
    Case(
      testDescription: "the rest of a whole, with the share that tells it",
      partnership: SmallPartnership(figures: [
        .init(key: "released", value: "20"),
        .init(key: "housed", declared: people + ["part-of: released"], value: "18"),
        .init(
          key: "share", unit: "per cent", declared: ["rate-of: housed", "base: released"], value: "90"),
      ]), cells: ["released": "20", "housed": "[c]", "share": "[c]"]),
    Case(
      testDescription: "a share of few, of which nobody reports the count",
      partnership: SmallPartnership(figures: [
        .init(key: "children", value: "10"),
        .init(key: "girls", unit: "per cent", declared: ["base: children"], value: "40"),
      ]), cells: ["children": "10", "girls": "[c]"]),
    Case(
      testDescription: "a share without a base is withheld, unless it is not about people",
      partnership: SmallPartnership(figures: [
        .init(key: "children", value: "4"),
        .init(key: "girls", unit: "per cent", declared: [], value: "75"),
        .init(key: "bins-emptied", unit: "per cent", declared: ["about-people: no"], value: "75"),
      ]), cells: ["children": "[c]", "girls": "[c]", "bins-emptied": "75"]),
    Case(
      testDescription: "a count that sounds like people is withheld until it is answered",
      partnership: SmallPartnership(figures: [
        .init(key: "killed", title: "Children killed", unit: "deaths", declared: [], value: "1"),
        .init(key: "bins", title: "Bins emptied", unit: "bins", declared: [], value: "1"),
        .init(key: "cars", title: "Victims' cars", unit: "cars", declared: ["about-people: no"], value: "1"),
      ]), cells: ["killed": "[c]", "bins": "1", "cars": "1"]),
    Case(
      testDescription: "the practice of the National Health Service: 7 and below, rounded to 5",
      partnership: SmallPartnership(
        figures: [
          .init(key: "seven", value: "7"), .init(key: "eight", value: "8"), .init(key: "none", value: "0"),
          .init(key: "many", value: "123"),
        ], thresholds: ["nhs-practice: 1"]),
      cells: ["seven": "[c]", "eight": "10", "none": "0", "many": "125"]),
    Case(
      testDescription: "that a part is all of its whole, where the partnership says so",
      partnership: SmallPartnership(
        figures: [
          .init(key: "released", value: "20"),
          .init(key: "housed", declared: people + ["part-of: released"], value: "20"),
        ], thresholds: ["protect-all-or-nothing: 1"]), cells: ["released": "20", "housed": "[c]"]),
    Case(
      testDescription: "but not that a part is all of its whole, where it does not",
      partnership: SmallPartnership(figures: [
        .init(key: "released", value: "20"),
        .init(key: "housed", declared: people + ["part-of: released"], value: "20"),
      ]), cells: ["released": "20", "housed": "20"]),
  ]

  @Test("with what would give them away", arguments: cases)
  func cells(_ one: Case) throws { #expect(try one.partnership.cells() == one.cells) }

  @Test(
    "a small count of such offences that the partnership declares is withheld like that of a module",
    arguments: [
      "Hate crime", "Racist hate crimes", "Transphobic crime", "Antisemitic crimes", "Sexual offences",
      "Rapes recorded", "Domestic abuse offences", "Honour-based abuse", "Stalking",
    ])
  func declaredOffences(_ title: String) throws {
    var partnership = SmallPartnership(figures: [
      .init(key: "recorded", title: title, unit: "offences", declared: ["about-people: no"], value: "3")
    ])
    #expect(try partnership.cells() == ["recorded": "[c]"])
    partnership.thresholds = ["protect-offences: 0"]
    #expect(try partnership.cells() == ["recorded": "3"])
    partnership.thresholds = []
    partnership.figures[0].title = "Bicycles stolen"
    #expect(try partnership.cells() == ["recorded": "3"])
  }

  @Test("a small count of hate crime by strand is withheld unless the partnership prints it")
  func fewVictims() throws {
    var partnership = SmallPartnership(
      member: "hate-crime", figures: [.init(key: "hate-crime-transgender", value: "3")], hasModule: true)
    #expect(try partnership.cells() == ["hate-crime-transgender": "[c]"])
    partnership.thresholds = ["protect-offences: 0"]
    #expect(try partnership.cells() == ["hate-crime-transgender": "3"])
  }
}
