import Testing

/// Two partnerships that differ only in what is withheld.
struct Twins: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let one: SmallPartnership
  let other: SmallPartnership

  static let all = [
    Twins(
      testDescription: "how people are spread over two withheld bands", one: risks(4, 4), other: risks(5, 3)),
    Twins(
      testDescription: "whether a withheld sum holds", one: groups(["4", "1", "1", "2"]),
      other: groups(["4", "1", "1", "1"])),
    Twins(
      testDescription: "whether a withheld change is misprinted",
      one: compared("3", ["previous: 4", "change: -25%"]),
      other: compared("3", ["previous: 4", "change: -20%"])),
    Twins(
      testDescription: "whether a withheld number was restated",
      one: compared("3", ["previous: 4"]),
      other: compared("3", ["previous: 4", "restated: One case was counted twice."])),
    Twins(
      testDescription: "whether two members' withheld numbers agree",
      one: SmallPartnership(
        figures: [.init(key: "supported", value: "3")], others: [.init(key: "supported", value: "3")]),
      other: SmallPartnership(
        figures: [.init(key: "supported", value: "3")], others: [.init(key: "supported", value: "2")])),
    Twins(
      testDescription: "whether a sensitive section gives a reason",
      one: SmallPartnership(
        figures: [.init(key: "supported", value: "30")], marking: "OFFICIAL-SENSITIVE",
        update: ["status: red"]),
      other: SmallPartnership(
        figures: [.init(key: "supported", value: "30")], marking: "OFFICIAL-SENSITIVE",
        update: ["status: red", "reason: staff are missing"])),
  ]

  private static func risks(_ veryHigh: Int, _ notAssessed: Int) -> SmallPartnership {
    let values = [
      ("iom-cohort", 75), ("iom-very-high-risk", veryHigh), ("iom-high-risk", 22), ("iom-medium-risk", 36),
      ("iom-low-risk", 9), ("iom-risk-not-assessed", notAssessed),
    ]
    return SmallPartnership(
      member: "probation", figures: values.map { .init(key: $0, value: "\($1)") }, hasModule: true)
  }

  private static func groups(_ values: [String]) -> SmallPartnership {
    let keys = ["iom-cohort", "iom-fixed", "iom-flex", "iom-free"]
    return SmallPartnership(
      member: "probation", figures: zip(keys, values).map { .init(key: $0, value: $1) }, hasModule: true)
  }

  private static func compared(_ value: String, _ lines: [String]) -> SmallPartnership {
    SmallPartnership(figures: [.init(key: "supported", value: value, given: lines)])
  }
}

@Suite("Twins that differ only in what is withheld")
struct TwinTests {
  @Test("have the same public files, byte by byte", arguments: Twins.all)
  func sameBytes(_ twins: Twins) throws {
    let (one, other) = (try twins.one.published(), try twins.other.published())
    #expect(one.keys.sorted() == other.keys.sorted())
    #expect(one.count > 10)
    for (name, bytes) in one where other[name] != bytes { Issue.record("\(name) differs") }
  }
}
