import PartnerUpdates
import SampleSections
import Testing

@Suite("A rule that figures follow from one another")
struct RelationTests {
  @Test(
    "finds what does not follow, and nothing else",
    arguments: [
      (FigureRelation.part("a", within: "b"), [5, 5, 0], nil), (.part("a", within: "b"), [6, 5, 0], "a"),
      (.sum("a", of: ["b", "c"]), [8, 5, 3], nil), (.sum("a", of: ["b", "c"]), [7, 5, 3], "a"),
      (.sum("a", of: ["b", "c"]), [9, 5, 3], "a"), (.sum("a", of: []), [0, 1, 1], nil),
      (.covering(["a", "b"], of: "c"), [5, 3, 8], nil), (.covering(["a", "b"], of: "c"), [5, 5, 8], nil),
      (.covering(["a", "b"], of: "c"), [5, 2, 8], "c"),
      (.difference("a", of: "b", less: "c"), [2, 5, 3], nil),
      (.difference("a", of: "b", less: "c"), [-2, 3, 5], nil),
      (.difference("a", of: "b", less: "c"), [3, 5, 3], "a"),
      (.quotient("a", of: "b", by: "c", times: 100), [33, 1, 3], nil),
      (.quotient("a", of: "b", by: "c", times: 100), [34, 1, 3], "a"),
      (.quotient("a", of: "b", by: "c", times: 1_000), [333, 1, 3], nil),
      (.quotient("a", of: "b", by: "c", times: 100), [0, 1, 0], "a"),
      (.quotient("a", of: "b", by: "c", times: 100), [12, 1, 8], nil),
      (.quotient("a", of: "b", by: "c", times: 100), [13, 1, 8], nil), (.same("a", "b"), [5, 5, 0], nil),
      (.same("a", "b"), [5, 6, 0], "a"),
    ])
  func relations(_ relation: FigureRelation, values: [Int], key: String?) {
    let expected = key.map { ["figures[\($0)].value"] } ?? []

    #expect(Self.findings(relation, values: values).map(\.path.description) == expected)
  }

  @Test("checks the values of the year before by themselves")
  func previous() {
    let findings = Self.findings(.part("a", within: "b"), values: [5, 5, 0], previous: [7, 6, 0])

    #expect(findings.map(\.path.description) == ["figures[a].previous"])
    #expect(findings.map(\.message) == ["\"A\" is 7, more than the 6 of \"B\", of which it is a part"])
  }

  @Test(
    "is silent where a figure that takes part is absent or a nil return",
    arguments: [
      FigureRelation.part("a", within: "b"), .sum("a", of: ["b", "c"]), .covering(["a", "c"], of: "b"),
      .difference("a", of: "b", less: "c"), .quotient("a", of: "b", by: "c", times: 1), .same("a", "b"),
    ])
  func incomplete(_ relation: FigureRelation) {
    let rule = Self.rule(relation)
    for key in relation.figures {
      let others = relation.figures.filter { $0 != key }.map { FigureReading($0, value: 999) }
      let nilReturn = FigureReading(key, nilReturn: "Not collected.")

      #expect(rule.findings(in: Rule.Example.figures(others).section([])) == [])
      #expect(rule.findings(in: Rule.Example.figures(others + [nilReturn]).section([])) == [])
    }
  }

  @Test("names both numbers and what would be right")
  func messages() {
    let texts = [
      (FigureRelation.sum("a", of: ["b", "c"]), [7_000, 5_000, 3_000]),
      (.difference("a", of: "b", less: "c"), [700, 5_000, 3_000]),
      (.quotient("a", of: "b", by: "c", times: 100_000), [1_000, 49, 33_100]),
      (.quotient("a", of: "b", by: "c", times: 1), [1, 49, 0]),
      (.covering(["a", "b"], of: "c"), [1, 2, 1_000]),
    ].flatMap { Self.findings($0.0, values: $0.1).map(\.message) }

    #expect(
      texts == [
        "\"A\" is 7,000, but its parts add up to 8,000: 5,000 (b) + 3,000 (c)",
        "\"A\" is 700, but 5,000 less 3,000 leaves 2,000",
        "\"A\" is 1,000, but 49 ÷ 33,100 × 100,000 is 148", "\"A\" is 1, but 49 ÷ 0 cannot be computed",
        "\"C\" is 1,000, but its parts add up to only 3",
      ])
  }

  @Test("names every figure that takes part, the one that follows first")
  func figures() {
    #expect(FigureRelation.covering(["a", "b"], of: "c").figures == ["c", "a", "b"])
    #expect(FigureRelation.sum("a", of: ["b", "c"]).figures == ["a", "b", "c"])
    #expect(FigureRelation.quotient("a", of: "b", by: "c", times: 1).figures == ["a", "b", "c"])
    #expect(Self.rule(.same("a", "b")).relation == .same("a", "b"))
  }

  private static func rule(_ relation: FigureRelation) -> Rule {
    Rule("x.y", title: "", rationale: "", relation, passing: [], failing: [])
  }

  private static func findings(
    _ relation: FigureRelation, values: [Int], previous: [Int?] = [nil, nil, nil]
  ) -> [Finding] {
    let keys: [FigureKey] = ["a", "b", "c"]
    let definitions = keys.map {
      FigureDefinition($0, "\($0)".uppercased(), unit: .pounds, basis: .rollingYear, good: .lower)
    }
    let readings = keys.indices.map { index in
      FigureReading(
        keys[index], value: ExactDecimal(values[index]), previous: previous[index].map { ExactDecimal($0) })
    }
    return rule(relation).findings(in: Rule.Example.figures(readings).section(definitions))
  }
}
