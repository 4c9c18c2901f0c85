/// Spoilt strategies.
enum HostileStrategies {
  static let all: [HostileFile] = [
    spoilt(
      "2020-21 Q1 to 2022-23 Q4", "⟦2022-23 Q4 to 2020-21 Q1",
      "\"2022-23 Q4 to 2020-21 Q1\" is not two quarters", "a strategy backwards"),
    spoilt("2020-21 Q1 to 2022-23 Q4", "1900-01 Q1 to 2199-00 Q4", nil, "a strategy of three hundred years"),
    spoilt(
      "2020-21 Q1 to 2022-23 Q4", "⟦2020-21 Q1", "\"2020-21 Q1\" is not two quarters",
      "a strategy of one quarter"),
    spoilt(
      "2020-21 Q1 to 2022-23 Q4", "⟦2020-21 Q1 to 2022-23 Q4 to 2023-24 Q1",
      "\"2020-21 Q1 to 2022-23 Q4 to 2023-24 Q1\" is not two quarters",
      "a strategy of three quarters"),
    spoilt(
      "2020-21 Q1 to 2022-23 Q4", "⟦0000-01 Q1 to 9999-00 Q4",
      "\"0000-01 Q1 to 9999-00 Q4\" is not two quarters", "a strategy of all years"),
    spoilt("strategy: 2020-2023\n", "⟦", "the field \"strategy\" is missing", "no id"),
    spoilt(
      "priorities:", "quarters:\n  - quarter: ⟦Q5\npriorities:", "\"Q5\" is not", "quarter five of a year"),
    spoilt(
      "priorities:", "quarters:\n  - quarter: Q1\n    theme: ⟦P9\npriorities:", "there is no priority \"P9\"",
      "a theme that is no priority"),
    spoilt(
      "priorities:", "quarters:\n  - quarter: Q1\n    report-on: ⟦[P1, P1, P9]\npriorities:",
      "there is no priority \"P9\"", "reports on nothing"),
    spoilt(
      "priorities:", "principles: ⟦{a: b}\npriorities:", "\"principles\" should be a list",
      "fields for principles"),
    spoilt(
      "priorities:", "indicators:\n  - ⟦reading: x\npriorities:", "the field \"title\" is missing",
      "an indicator of nothing"),
    spoilt(
      "priorities:", "supporting-strategies:\n  - title: x\n    supports: ⟦[Z]\npriorities:",
      "there is no priority \"Z\"", "support of nothing"),
    spoilt(
      "priorities:",
      "supporting-strategies:\n  - title: " + String(repeating: "x", count: 900_000) + "\n    supports: ["
        + String(repeating: "P1, ", count: 200_000) + "P1]\npriorities:", nil,
      "a long title and two hundred thousand priorities behind it"),
    spoilt(
      "- code: P1.4", "- code: P1", "the code \"P1\" stands 2 times", "a commitment called as its priority"),
    spoilt(
      "partners: [police]", "parts: [{code: P1.4, title: x}]", "the code \"P1.4\" stands 2 times",
      "a part of itself"),
    spoilt(
      "partners: [police]", "partners: ⟦police", "\"partners\" should be a list",
      "one partner without brackets"),
    spoilt(
      "partners: [police]", "partners: [⟦[police]]", "an entry of \"partners\" should be a text, not a list",
      "partners in two brackets"),
    spoilt("title: Reducing violence", "title: \"a\\0b\"", nil, "a NUL in a title"),
    spoilt("lead", "lead", nil, "nothing spoilt"),
    HostileFile("parts of parts of parts", .strategy, says: "the file is nested more than") {
      SoundFiles.strategy.replacing(
        "partners: [police]",
        with: "parts: " + String(repeating: "[{code: x, title: y, parts: ", count: 50) + "[]"
          + String(repeating: "}]", count: 50))
    },
    HostileFile("no priorities", .strategy, says: nil) {
      "strategy: s\ntitle: t\nin-force: 2020-21 Q1 to 2022-23 Q4\n"
    },
    HostileFile("a partnership for a strategy", .strategy, says: "there is no field \"partnership\"") {
      "⟦" + SoundFiles.partnership
    },
    HostileFile("no strategy at all", .strategy, says: "the file is empty") { "⟦ " },
    HostileFile("a strategy with a tag", .strategy, says: "tags such as") { "strategy: ⟦!!int 2020\n" },
    HostileFile("ten thousand commitments", .strategy, says: nil) {
      SoundFiles.strategy
        + (0..<10_000).map { "      - {code: P1.4.\($0), title: x, partners: [police]}\n" }.joined()
    },
    HostileFile(
      "ten thousand commitments of one code", .strategy, says: "the code \"P1.4\" stands 10001 times"
    ) {
      SoundFiles.strategy.replacing("priorities:\n", with: "priorities:\n  ⟦").replacing(
        "⟦  - code: P1\n", with: "⟦- code: P1\n")
        + String(repeating: "      - {code: P1.4, title: x}\n", count: 10_000)
    },
    HostileFile("ten thousand priorities that are not there", .strategy, says: "there is no priority \"Q\"") {
      SoundFiles.strategy + "quarters:\n  - quarter: Q1\n    report-on: ⟦["
        + Array(repeating: "Q", count: 10_000).joined(separator: ",") + "]\n"
    },
    HostileFile("two thousand priorities, none of them meant", .strategy, says: "there is no priority \"X0\"")
    {
      "strategy: s\ntitle: t\nin-force: 2020-21 Q1 to 2022-23 Q4\npriorities:\n"
        + (0..<2_000).map { "  - {code: P\($0), title: x}\n" }.joined()
        + "quarters:\n  - quarter: Q1\n    report-on: ⟦["
        + (0..<2_000).map { "X\($0)" }.joined(separator: ",") + "]\n"
    },
  ]

  private static func spoilt(_ old: String, _ new: String, _ says: String?, _ name: String) -> HostileFile {
    HostileFile(name, .strategy, says: says) { SoundFiles.strategy.replacing(old, with: new) }
  }
}
