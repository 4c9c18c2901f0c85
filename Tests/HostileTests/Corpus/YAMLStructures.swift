/// Anchors, depth, and forms that are legal and unexpected.
enum YAMLStructures {
  static let all: [HostileFile] = references + depth + flow

  private static let references: [HostileFile] = [
    .submission("subject: ⟦&a x\nbrief-update: *a", says: "anchors (&) and aliases (*)", "an alias"),
    .submission("challenges: ⟦&a [*a]", says: "anchors (&) and aliases (*)", "a list in itself"),
    .submission("subject: ⟦&a x", says: "anchors (&) and aliases (*)", "an anchor nobody uses"),
    .submission("subject: ⟦*a", says: "anchors (&) and aliases (*)", "an alias of nothing"),
    .submission("? ⟦&a subject\n: *a", says: "anchors (&) and aliases (*)", "an anchor at a name"),
    HostileFile("an alias bomb", .submission, says: "anchors (&) and aliases (*)") { bomb("⟦&a", "*") },
    HostileFile("an alias bomb of merges", .submission, says: "anchors (&) and aliases (*)") {
      "a: ⟦&a {x: 1}\nb: &b {<<: [*a, *a]}\nc: &c {<<: [*b, *b]}\n"
    },
    HostileFile("an alias bomb with odd names", .submission, says: "a text cannot start with ?") {
      bomb("&a?", "*").replacing("*a0", with: "*a0?")
    },
    HostileFile("an alias bomb behind line separators", .submission, says: "anchors (&) and aliases (*)") {
      "a: ⟦&a [x, x]\u{2028}b: &b [*a, *a]\u{2028}c: &c [*b, *b]\n"
    },
    .submission("subject: R&D *and* more", "an ampersand and asterisks inside a text"),
  ]

  /// Nine lists, each nine times the one before.
  private static func bomb(_ anchor: String, _ alias: String) -> String {
    (0..<9).map { level in
      let inner = level == 0 ? "lol" : "\(alias)a\(level - 1)"
      let names = Array(repeating: inner, count: 9).joined(separator: ", ")
      let name =
        level == 0
        ? anchor.replacing("a", with: "a0")
        : anchor.replacing("⟦", with: "").replacing("a", with: "a\(level)")
      return "l\(level): \(name) [\(names)]\n"
    }.joined()
  }

  private static let depth: [HostileFile] = [
    nested("thirteen brackets", 13, "[", "]"), nested("a hundred brackets", 100, "[", "]"),
    nested("a thousand brackets", 1_000, "[", "]"), nested("a hundred thousand brackets", 100_000, "[", "]"),
    nested("a thousand open brackets", 1_000, "[", ""), nested("a million open brackets", 1_000_000, "[", ""),
    nested("a thousand open braces", 1_000, "{", ""), nested("a thousand braces", 1_000, "{a: ", "}"),
    nested("a hundred thousand braces", 100_000, "{a: ", "}"), nested("a thousand dashes", 1_000, "- ", ""),
    nested("a hundred thousand dashes", 100_000, "- ", ""),
    HostileFile("a hundred thousand question marks", .submission, says: "the name of a field must be a word")
    {
      "x:\n  ? ⟦" + String(repeating: "? ", count: 99_999) + "\n"
    },
    HostileFile("a thousand indents", .submission, says: "the file is nested more than") {
      (0..<1_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    },
    HostileFile("eleven brackets", .submission, says: "there is no field \"x\"") {
      "⟦x: " + String(repeating: "[", count: 11) + String(repeating: "]", count: 11) + "\n"
    },
  ]

  private static func nested(_ name: String, _ count: Int, _ open: String, _ close: String) -> HostileFile {
    HostileFile(name, .submission, says: "the file is nested more than") {
      let start = open.hasSuffix(" ") && close.isEmpty ? "x:\n  " : "x: "
      return start + String(repeating: open, count: count) + String(repeating: close, count: count) + "\n"
    }
  }

  private static let flow: [HostileFile] = [
    HostileFile("everything in braces", .submission, says: nil) {
      "{partner: police, quarter: 2020-21 Q4, strategy: 2020-2023, submitted: 2021-03-11, marking: OFFICIAL}"
    },
    HostileFile("everything as JSON", .submission, says: nil) {
      #"{"partner":"police","quarter":"2020-21 Q4","strategy":"2020-2023","submitted":"2021-03-11"}"#
    },
    .submission("challenges: [a, b,]", "a comma at the end"),
    .submission(
      "challenges: [a: b]", says: "an entry of \"challenges\" should be a text", "fields in a list of texts"),
    .submission(
      "challenges: [⟦[a]]", says: "an entry of \"challenges\" should be a text", "a list in a list of texts"),
    .submission("challenges: [~, null, '']", "entries of nothing"),
    .submission(
      "challenges: ⟦a text", says: "\"challenges\" should be a list, not the text \"a text\"",
      "a text for a list"),
    .submission(
      "challenges:\n  ⟦a: b", says: "\"challenges\" should be a list, not further fields", "fields for a list"
    ),
    .submission(
      "updates: [⟦P1.4]", says: "expected fields here, found the text \"P1.4\"", "a text for an entry"),
    .submission("updates: [⟦[P1.4]]", says: "expected fields here, found a list", "a list for an entry"),
    .submission("updates: [⟦~]", says: "expected fields here, found", "nothing for an entry"),
    .submission("subject: ⟦[a]", says: "\"subject\" should be a text, not a list", "a list for a text"),
    .submission(
      "subject: ⟦{a: b}", says: "\"subject\" should be a text, not further fields", "fields for a text"),
    .submission("updates: [⟦{}]", says: "the field \"commitment\" is missing", "an entry without fields"),
    HostileFile(
      "a name without a colon on the last line", .strategy, says: "the field \"strategy\" is empty"
    ) {
      "\n\n\n\n? strategy⟦"
    },
  ]
}
