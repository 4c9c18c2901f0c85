/// Characters that are not what they look like, not seen at all, or no text.
enum HostileCharacters {
  static let all: [HostileFile] = marks + names + texts + bytes

  private static let marks: [HostileFile] = [
    HostileFile("a byte order mark", .submission, says: nil) { "\u{FEFF}" + SoundFiles.submission },
    HostileFile("a byte order mark and a slip", .submission, says: "there is no field \"partnr\"") {
      "\u{FEFF}⟦partnr: police\n" + SoundFiles.head.replacing("partner: police\n", with: "")
    },
    HostileFile(
      "two byte order marks", .submission,
      says: "this line does not fit: it is neither `name: value` nor at the right indent"
    ) { "\u{FEFF}\u{FEFF}" + SoundFiles.submission },
    HostileFile("nothing but a byte order mark", .submission, says: "the file is empty") { "\u{FEFF}" },
    .submission("sub\u{FEFF}ject: x", says: "there is no field \"sub", "a byte order mark in a name"),
    HostileFile("line ends of Windows", .submission, says: nil) {
      SoundFiles.submission.replacing("\n", with: "\r\n")
    },
    HostileFile("line ends of old Macs", .submission, says: nil) {
      SoundFiles.submission.replacing("\n", with: "\r")
    },
    HostileFile("a slip behind line ends of Windows", .submission, says: "\"many\" is not a number") {
      SoundFiles.submission.replacing("639", with: "⟦many").replacing("\n", with: "\r\n")
    },
  ]

  private static let names: [HostileFile] = [
    .submission(
      "⟦subj\u{435}ct: x", says: "there is no field \"subj\u{435}ct\", did you mean \"subject\"?",
      "a Cyrillic letter in a name"),
    .submission("⟦subject\u{200B}: x", says: "there is no field \"subject", "a space of no width in a name"),
    .submission("⟦\u{202E}subject: x", says: "there is no field \"", "a name from right to left"),
    .submission("⟦su\u{AD}bject: x", says: "there is no field \"su", "a soft hyphen in a name"),
    .submission("caf\u{E9}: 1\n⟦cafe\u{301}: 2", says: "the field \"caf", "twins of normalisation as names"),
    .submission(
      "figures:\n  - figure: ⟦caf\u{E9}\n  - figure: cafe\u{301}", says: "\"caf",
      "twins of normalisation as slugs"),
    .submission(
      "figures:\n  - figure: ⟦'knife\u{200D}crime'", says: "\"knif", "a joiner in a slug"),
    .submission("updates:\n  - commitment: \"P1.4]\"\n  - commitment: \"[P1.4\"", "brackets in a code"),
    .submission(
      "updates:\n  - commitment: \"a.b.c.\"\n    status: ⟦x", says: "\"x\" is not a status",
      "points in a code"),
    .submission("updates:\n  - commitment: ''", says: "the field \"commitment\" is empty", "an empty code"),
  ]

  private static let texts: [HostileFile] = [
    .submission("subject: \"a\\0b\"", "an escaped NUL"),
    .submission("subject: a\u{202E}b\u{2066}c", "text from right to left"),
    .submission(
      "subject: Z\u{351}\u{32B}a\u{343}lgo" + String(repeating: "\u{301}", count: 5_000),
      "five thousand accents"),
    .submission("subject: \u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", "a family"),
    .submission("subject: a\u{2028}brief-update: b", "a line separator"),
    .submission("subject: a\u{85}  b", "a next line"),
    .submission("subject: \"a\\Lb\\Pc\\Nd\\_e\"", "escaped separators"),
    .submission("subject: a⟦\u{7}b", says: "a control character stands here", "a bell"),
    .submission("subject: a⟦\u{0}b", says: "a control character stands here", "a NUL"),
    .submission(
      "subject: £££\nprepared-by: é\nbrief-update: a⟦\u{1B}[31mred", says: "a control character stands here",
      "an escape sequence behind accents"),
    .submission(
      "subject: a⟦\u{9B}b", says: "a control character stands here", "a control character of the second kind"),
    .submission("subject: \u{10FFFF}", "the last character"),
    .submission("subject: a⟦\u{FFFE}b", says: "a control character stands here", "no character"),
    .submission("subject: a\u{E000}b", "a character of private use"),
    .submission(
      "subject: a\u{2028}  b\u{2029}  c\u{85}  d⟦\u{7}", says: "a control character stands here",
      "a bell behind line separators"),
    .submission(
      "subject: a\u{2028}\u{2029}\u{85}⟦x: 1", says: "there is no field \"x\"",
      "a slip behind line separators"),
    .submission(
      "subject: a\u{2028}\u{2029}\u{85}⟦subject: b", says: "the field \"subject\" stands twice",
      "a field twice behind line separators"),
    .submission(
      "subject: a\u{600}⟦\u{FFFE}b", says: "a control character stands here",
      "no character, joined to the one before"),
    HostileFile("a bell behind line ends of old Macs", .submission, says: "a control character stands here") {
      (SoundFiles.head + "subject: a⟦\u{7}b\n").replacing("\n", with: "\r")
    },
    HostileFile("a field twice behind line ends of Windows", .submission, says: "the field \"subject\"") {
      (SoundFiles.head + "subject: a\n⟦subject: b\n").replacing("\n", with: "\r\n")
    },
    HostileFile("an open bracket behind line ends of old Macs", .submission, says: "a bracket or brace") {
      (SoundFiles.head + "subject: ⟦[a\n").replacing("\n", with: "\r")
    },
    HostileFile("a bell behind line ends of Windows", .submission, says: "a control character stands here") {
      (SoundFiles.head + "subject: a⟦\u{7}b\n").replacing("\n", with: "\r\n")
    },
  ]

  private static let bytes: [HostileFile] = [
    raw("Latin-1", "the file is not UTF-8 text") {
      Array(SoundFiles.head.utf8) + Array("subject: ".utf8) + [0xA3, 0x35, 0x0A]
    },
    raw("half a character at the end", "the file is not UTF-8 text") {
      Array(SoundFiles.head.utf8) + Array("subject: ".utf8) + [0xE2, 0x82]
    },
    raw("a character too long", "the file is not UTF-8 text") { Array("subject: ".utf8) + [0xC0, 0xAF] },
    raw("a surrogate", "the file is not UTF-8 text") { Array("subject: ".utf8) + [0xED, 0xA0, 0x80] },
    raw("beyond Unicode", "the file is not UTF-8 text") {
      Array("subject: ".utf8) + [0xF4, 0x90, 0x80, 0x80]
    },
    raw("UTF-16", "the file is UTF-16") { [0xFF, 0xFE] + SoundFiles.submission.utf8.flatMap { [$0, 0] } },
    raw("UTF-16 the other way", "the file is UTF-16") {
      [0xFE, 0xFF] + SoundFiles.submission.utf8.flatMap { [0, $0] }
    },
    raw("UTF-16 without a mark", "the file is UTF-16") {
      SoundFiles.submission.utf8.flatMap { [$0, 0] }
    },
    raw("a program", "the file is not UTF-8 text") { [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0x80, 0xFF] },
    raw("a zipped file", "this is a Word or Excel document, or something zipped") {
      [0x50, 0x4B, 3, 4, 0x14, 0, 6, 0, 8, 0, 0xFF, 0xC3]
    },
    raw("an old document", "this is a Word or Excel document of an old kind") {
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 504)
    },
    raw("a PDF", "this is a PDF") { Array("%PDF-1.7\nsubject: x\n".utf8) },
    raw("rich text", "this is a document in rich text") { Array("{\\rtf1\\ansi subject: x}".utf8) },
    raw("a compressed submission", "this is a compressed file") { [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] },
    raw("UTF-16 the other way without a mark", "the file is UTF-16") {
      SoundFiles.submission.utf8.flatMap { [0, $0] }
    },
    raw("zeros", "a control character stands here") { Array(repeating: 0, count: 4_096) },
  ]

  private static func raw(_ name: String, _ says: String, _ bytes: @escaping @Sendable () -> [UInt8])
    -> HostileFile
  {
    HostileFile(name, bytes: .submission, says: says, bytes)
  }
}
