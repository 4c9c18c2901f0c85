/// Files that are large, or of which there is much to say.
enum EnormousFiles {
  static let all: [HostileFile] = texts + numbers + lists

  private static let texts: [HostileFile] = [
    .submission("subject: " + String(repeating: "a", count: 1_900_000), "a text of nearly two megabytes"),
    .submission(
      "subject: |\n" + String(repeating: "  line\n", count: 250_000), "a quarter of a million lines"),
    .submission(
      "subject: \"" + String(repeating: "\\u00e9", count: 300_000) + "\"", "three hundred thousand escapes"),
    .submission(
      "⟦" + String(repeating: "a", count: 1_000) + ": x", says: "there is no field \"aaa",
      "a name of a thousand letters"),
    .submission(
      String(repeating: "a", count: 1_000_000) + ": x",
      says: "this line does not fit: it is neither `name: value` nor at the right indent",
      "a name of a million letters"),
    .submission(
      "? " + String(repeating: "a", count: 1_000_000) + "\n: x", says: "there is no field \"aaa",
      "a name of a million letters with a question mark"),
    .figure(
      "value: ⟦" + String(repeating: "9", count: 1_000_000), says: "\"999", "a number of a million digits"),
    .figure(
      "status: ⟦" + String(repeating: "g", count: 1_000_000), says: "\"ggg", "a status of a million letters"),
    .submission(
      "subject: {" + String(repeating: "x", count: 1_000_000),
      says: "a bracket or brace is not closed, or a comma is missing", "a brace and a million letters"),
    .submission("# " + String(repeating: "x", count: 1_900_000), "a comment of nearly two megabytes"),
    HostileFile("a file too large", .submission, says: "the file is larger than 2 MB") {
      "⟦" + SoundFiles.head + "subject: " + String(repeating: "a", count: 2_000_000)
    },
    .submission(
      "subject: x " + String(repeating: "{knife-crime}", count: 100_000), "a hundred thousand citations"),
    .submission(
      "subject: x" + (0..<50_000).map { "{f\($0)}" }.joined(), "fifty thousand citations of nothing"),
    HostileFile("twenty thousand citations of the last of twenty thousand figures", .submission, says: nil) {
      SoundFiles.head + "subject: x " + String(repeating: "{f19999}", count: 20_000) + "\nfigures:\n"
        + (0..<20_000).map { "  - {figure: f\($0), value: 1}\n" }.joined()
    },
    .submission(
      "subject: x⟦: " + String(repeating: "?&", count: 500_000) + " *x",
      says: "the text after `subject:` holds a colon",
      "half a million anchors behind question marks"),
    .submission(
      "updates:\n  - {commitment: '" + String(repeating: ".", count: 500_000) + "', status: ⟦x}\n",
      says: "\"x\" is not a status", "half a million points in a code"),
    .submission(
      "subject: " + String(repeating: "{", count: 1_000_000).debugDescription, "a million braces in quotes"),
    .submission(
      "subject: '" + String(repeating: "07700 900123 a@b.uk ", count: 50_000) + "'",
      "a hundred thousand personal details"),
    HostileFile("a hundred thousand figures in braces beside twenty thousand", .submission, says: nil) {
      SoundFiles.head + "subject: x " + (0..<100_000).map { "{F\($0)}" }.joined() + "\nfigures:\n"
        + (0..<20_000).map { "  - {figure: f\($0), value: 1}\n" }.joined()
    },
  ]

  /// What could be the beginning of something personal, over and over.
  private static let numbers = ["0", "000", "07700", "943", "a @ b", "D.O.B."].map { piece in
    let text = String(repeating: piece + " ", count: 1_900_000 / (piece.utf8.count + 1))
    return HostileFile.submission("subject: 'x " + text + "'", "nearly two megabytes of \"\(piece)\"")
  }

  private static let lists: [HostileFile] = [
    list("ten thousand findings", "there is no field \"field0\"", 10_000) { "field\($0): x\n" },
    list("ten thousand bad numbers", "\"x\" is not a number", 10_000, in: "figures:\n") {
      "  - {figure: f\($0), value: \($0 == 0 ? "⟦" : "")x}\n"
    },
    list("ten thousand figures below nought", nil, 10_000, in: "figures:\n") {
      "  - {figure: f\($0), value: -1, previous: 2, change: 1%, status: green}\n"
    },
    HostileFile("six thousand queries with answers", .submission, says: nil) {
      let figures = (0..<6_000).map { "  - {figure: f\($0), value: -1}\n" }.joined()
      let answers = (0..<6_000).map {
        "  - {rule: common.count-possible, field: 'figures[f\($0)].value', value: -1, reason: x}\n"
      }
      return SoundFiles.head + "figures:\n" + figures + "explanations:\n" + answers.joined()
    },
    HostileFile("ten thousand answers to one query", .submission, says: nil) {
      SoundFiles.head + "figures:\n  - {figure: knife-crime, value: -1}\nexplanations:\n"
        + (0..<10_000).map {
          "  - {rule: common.count-possible, field: 'figures[knife-crime].value', value: \($0), reason: x}\n"
        }.joined()
    },
    list("thirty thousand undeclared figures", nil, 30_000, in: "figures:\n") {
      "  - {figure: knife-crime-\($0), value: 1}\n"
    },
    list("three thousand undeclared figures", nil, 3_000, in: "figures:\n") {
      "  - {figure: knife-crime-\($0), value: 1}\n"
    },
    list("ten thousand figures of one name", nil, 10_000, in: "figures:\n") { _ in
      "  - {figure: knife-crime, value: 1}\n"
    },
    list("ten thousand updates of one commitment", nil, 10_000, in: "updates:\n") { _ in
      "  - {commitment: P1.4, status: green}\n"
    },
    list("three thousand unknown commitments", nil, 3_000, in: "updates:\n") {
      "  - {commitment: Q\($0), status: green}\n"
    },
    list("ten thousand entries of nothing", "expected fields here", 10_000, in: "actions:\n") {
      "  - \($0 == 0 ? "⟦" : "")~\n"
    },
    list("ten thousand texts", nil, 10_000, in: "challenges:\n") { "  - text \($0)\n" },
    list("ten thousand equal paragraphs", nil, 10_000, in: "challenges:\n") { _ in
      "  - one two three four five six seven eight nine ten eleven twelve thirteen\n"
    },
    list("ten thousand answers", nil, 10_000, in: "explanations:\n") {
      "  - {rule: r\($0), field: f, reason: x}\n"
    },
    list("ten thousand actions", nil, 10_000, in: "actions:\n") { "  - {reference: \($0), action: x}\n" },
    list("ten thousand meetings to come", nil, 10_000, in: "forward-plan:\n") { _ in
      "  - {meeting: 2021-03-25}\n"
    },
    list("ten thousand appendices", nil, 10_000, in: "appendices:\n") {
      "  - {appendix: A\($0), title: x, file: f\($0)}\n"
    },
    HostileFile("six thousand bullets of the same letters", .submission, says: nil) {
      let bullets = (0..<6_000).map { number in
        let words = (0..<13).map { number >> $0 & 1 == 0 ? "a" : "aa" }
        let rest = String(repeating: "a", count: 40 - words.joined().count)
        return "      - \(words.joined(separator: " ")) \(rest)\n"
      }
      return update(bullets.joined())
    },
    HostileFile("a sentence of sixty thousand levels", .submission, says: nil) {
      update("      Knife crime fell " + (0..<60_000).map { "to \(100_000 + $0) offences " }.joined() + "\n")
    },
    HostileFile(
      "ten thousand sentences about ten thousand readings of one figure", .submission, says: nil
    ) {
      SoundFiles.head + "challenges:\n  - "
        + (0..<10_000).map { "Knife crime was \(1_000 + $0) and more. " }.joined() + "\nfigures:\n"
        + String(repeating: "  - {figure: knife-crime, value: 5}\n", count: 10_000)
    },
    list("a hundred thousand commas", nil, 1) { _ in
      "challenges: [" + String(repeating: "a,", count: 100_000) + "]\n"
    },
    list("a thousand times the same field", "the field \"subject\" stands twice", 1_000) {
      ($0 == 1 ? "⟦" : "") + "subject: x\n"
    },
    list("ten thousand bad escapes", "there is no field \"k0\"", 10_000) {
      ($0 == 0 ? "⟦" : "") + "\"k\($0)\": '&x *x'\n"
    },
  ]

  private static func update(_ text: String) -> String {
    SoundFiles.head + "updates:\n  - commitment: P1.4\n    status: green\n    update: |\n" + text
  }

  private static func list(
    _ name: String, _ says: String?, _ count: Int, in list: String = "",
    _ entry: @escaping @Sendable (Int) -> String
  ) -> HostileFile {
    HostileFile(name, .submission, says: says) { SoundFiles.head + list + (0..<count).map(entry).joined() }
  }
}
