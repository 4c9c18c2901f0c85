/// Spoilt partnerships.
enum HostilePartnerships {
  static let all: [HostileFile] = [
    with("lead-time: ⟦-1", "\"-1\" is not a whole number", "updates due after the meeting"),
    with(
      "lead-time: ⟦99999999999999999999", "\"99999999999999999999\" is not a whole number",
      "a lead time beyond all"),
    with("lead-time: 365 days", nil, "a lead time of a year"),
    with("lead-time: ⟦14 dayss", "\"14 dayss\" is not a whole number", "days misspelt"),
    with("largest-file: ⟦0 MB", "\"0 MB\" is not a size", "files of nothing"),
    with("largest-file: ⟦1 GB", "\"1 GB\" is not a size", "a gigabyte"),
    with(
      "largest-file: ⟦9223372036854775807 MB", "\"9223372036854775807 MB\" is not a size",
      "megabytes beyond all"),
    with("meeting-length: ⟦0", "\"0\" is not a whole number", "a meeting of nothing"),
    with("thresholds:\n  ⟦small-nmber: 5", "there is no field \"small-nmber\"", "a limit misspelt"),
    with("thresholds:\n  small-number: ⟦0x5", "\"0x5\" is not", "a limit in hexadecimal"),
    with("thresholds:\n  small-number: ⟦1e9", "\"1e9\" is not", "a limit with an exponent"),
    with("thresholds: ⟦5", "expected fields here", "one limit"),
    with("standing-items: ⟦none", "\"standing-items\" should be a list", "no list of items"),
    with("open-data:\n  - ⟦snapshot: 2023-12", "the field \"file\" is missing", "a table without a name"),
    with(
      "open-data:\n  - file: x\n    snapshot: ⟦2023-13", "\"2023-13\" is not a month or a date",
      "a table of month thirteen"),
    with("open-data:\n  - file: ../../../../etc/passwd", nil, "a table elsewhere"),
    with("open-data:\n  - file: \"a\\0b\"", nil, "a table with a NUL in its name"),
    with("open-data:\n  - file: /dev/zero", nil, "a table without an end"),
    spoilt(
      "- quarter: 2020-21 Q4", "- quarter: ⟦2020-21 Q9", "\"2020-21 Q9\" is not a quarter",
      "a meeting of quarter nine"),
    spoilt(
      "date: 2021-03-25", "date: ⟦2021-03-32", "\"2021-03-32\" is not a date", "a meeting on day thirty-two"),
    spoilt("date: 2021-03-25", "date: 0001-01-01", nil, "a meeting on the first day"),
    spoilt("partnership: Safer", "partnership:\n⟦x: Safer", "there is no field \"x\"", "no name"),
    spoilt(
      "  - id: police\n    name: Police\n    lead: BCU partnership lead\n", "  ⟦[]\n",
      "the roster is empty", "no partners"),
    spoilt(
      "  - id: police", "  - id: police\n    name: Police\n  - id: ⟦police",
      "the partner \"police\" is on the roster already", "a partner twice"),
    spoilt(
      "  - id: police", "  - id: ⟦caf\u{E9}\n    name: Police\n  - id: cafe\u{301}",
      "\"caf", "twins of normalisation as partners"),
    spoilt("id: police", "id: ⟦../police", "\"../police\" is no name", "a partner elsewhere"),
    spoilt("id: police", "id: ⟦\"po\\0lice\"", "\"po", "a partner with a NUL"),
    spoilt("id: police", "id: ⟦[police]", "\"id\" should be a text, not a list", "a list for a partner"),
    spoilt(
      "lead: BCU", "since: 2021-22 Q1\n    until: ⟦2020-21 Q1\n    lead: BCU",
      "\"police\" leaves in 2020-21 Q1", "a partner that leaves before it comes"),
    spoilt(
      "lead: BCU", "figures:\n      - ⟦figure: x\n    lead: BCU", "the field \"basis\" is missing",
      "a figure of nothing"),
    spoilt(
      "lead: BCU",
      "figures:\n      - {figure: x, title: x, unit: y, basis: ⟦yearly, good: lower}\n    lead: BCU",
      "\"yearly\" is not", "an odd basis"),
    spoilt(
      "lead: BCU",
      "figures:\n      - {figure: x, title: x, unit: y, basis: rolling-year, good: lower, lag: ⟦61}\n    lead: BCU",
      "\"61\" is not a whole number from 0 to 60", "a lag too long"),
    spoilt(
      "lead: BCU",
      "figures:\n      - {figure: x, title: x, unit: y, basis: rolling-year, good: lower, part-of: x}\n    lead: BCU",
      nil, "a figure that is part of itself"),
    HostileFile("a partnership in braces", .partnership, says: nil) {
      "{partnership: x, partners: [{id: police, name: P}]}"
    },
    HostileFile("a strategy for a partnership", .partnership, says: "there is no field \"strategy\"") {
      "⟦" + SoundFiles.strategy
    },
    HostileFile("no partnership at all", .partnership, says: "the file is empty") { "⟦\n" },
    HostileFile("a list of partnerships", .partnership, says: "expected fields here, found a list") {
      "⟦- partnership: x\n"
    },
    HostileFile("a partnership with an alias", .partnership, says: "anchors (&)") {
      "partnership: ⟦&a x\narea: *a\n"
    },
    HostileFile("ten thousand partners", .partnership, says: nil) {
      "partnership: x\npartners:\n" + (0..<10_000).map { "  - {id: p\($0), name: P}\n" }.joined()
    },
    HostileFile(
      "ten thousand partners of one name", .partnership, says: "the partner \"p\" is on the roster already"
    ) {
      "partnership: x\npartners:\n  - {id: p, name: P}\n  - {id: ⟦p, name: P}\n"
        + String(repeating: "  - {id: p, name: P}\n", count: 9_998)
    },
    HostileFile(
      "ten thousand meetings", .partnership,
      says: "an entry of \"standing-items\" should be a text, not a list"
    ) {
      SoundFiles.partnership + "standing-items:\n" + String(repeating: "  - ⟦[]\n", count: 1)
        + String(repeating: "  - []\n", count: 9_999)
    },
    HostileFile("ten thousand unknown limits", .partnership, says: "there is no field \"limit-0\"") {
      SoundFiles.partnership + "thresholds:\n  ⟦limit-0: 1\n"
        + (1..<10_000).map { "  limit-\($0): 1\n" }.joined()
    },
  ]

  private static func with(_ lines: String, _ says: String?, _ name: String) -> HostileFile {
    HostileFile(name, .partnership, says: says) { SoundFiles.partnership + lines + "\n" }
  }

  private static func spoilt(_ old: String, _ new: String, _ says: String?, _ name: String) -> HostileFile {
    HostileFile(name, .partnership, says: says) { SoundFiles.partnership.replacing(old, with: new) }
  }
}
