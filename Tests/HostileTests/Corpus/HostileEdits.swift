/// Submissions that are hard to write figures into.
enum HostileEdits {
  static let all: [HostileFile] = [
    HostileFile("a submission in order", .editor, says: nil) { SoundFiles.submission },
    HostileFile("no figures", .editor, says: nil) { SoundFiles.head },
    HostileFile("no line end", .editor, says: nil) { SoundFiles.head + "figures:" },
    HostileFile("an empty list of figures", .editor, says: nil) { SoundFiles.head + "figures: []\n" },
    HostileFile("an empty list on two lines", .editor, says: nil) { SoundFiles.head + "figures: [\n  ]\n" },
    HostileFile("figures of nothing", .editor, says: nil) { SoundFiles.head + "figures: ~ # none\n" },
    HostileFile(
      "figures in brackets", .editor,
      says: "the list of figures is written in braces or brackets, which cannot be changed field by field"
    ) {
      SoundFiles.head + "figures: ⟦[{figure: knife-crime}]\n"
    },
    HostileFile(
      "figures in braces", .editor,
      says:
        "the entry of \"knife-crime\" is written in braces or brackets, which cannot be changed field by field"
    ) {
      SoundFiles.head + "figures:\n  - ⟦{figure: knife-crime, value: 1}\n"
    },
    HostileFile("all of it in braces", .editor, says: "the file is written in braces") {
      "⟦{partner: police, quarter: 2020-21 Q4}"
    },
    HostileFile(
      "a figure twice", .editor, says: "the figure \"knife-crime\" stands in the list more than once"
    ) {
      SoundFiles.head + "figures:\n  - ⟦figure: knife-crime\n  - figure: knife-crime\n"
    },
    HostileFile(
      "a name with a question mark to write to", .editor,
      says:
        "the figures (knife-crime) cannot be written into this file: it would then say on line 9: a second colon makes "
    ) {
      SoundFiles.head + "figures:\n  - ? figure\n    : knife-crime\n    ? value\n    : 1\n"
    },
    HostileFile("a value in a block", .editor, says: nil) {
      SoundFiles.head + "figures:\n  - figure: knife-crime\n    value: |\n      1\n    source: x\n"
    },
    HostileFile("a value on two lines", .editor, says: nil) {
      SoundFiles.head + "figures:\n  - figure: knife-crime\n    value:\n      1\n    source: x\n"
    },
    HostileFile("line ends of Windows to write to", .editor, says: nil) {
      SoundFiles.submission.replacing("\n", with: "\r\n")
    },
    HostileFile("line ends of old Macs to write to", .editor, says: nil) {
      SoundFiles.submission.replacing("\n", with: "\r")
    },
    HostileFile("line separators to write to", .editor, says: nil) {
      SoundFiles.submission.replacing("\n", with: "\u{2028}")
    },
    HostileFile("a byte order mark to write to", .editor, says: nil) { "\u{FEFF}" + SoundFiles.submission },
    HostileFile("an end of a document to write to", .editor, says: nil) { SoundFiles.submission + "...\n" },
    HostileFile("dashes first, to write to", .editor, says: nil) {
      "--- # the submission\n" + SoundFiles.submission
    },
    HostileFile("figures without an indent", .editor, says: nil) {
      SoundFiles.head + "figures:\n- figure: knife-crime\n  value: 1\n# end\n"
    },
    HostileFile("figures far in", .editor, says: nil) {
      SoundFiles.head
        + "figures:\n                    -    figure: knife-crime\n                         value: 1\n"
    },
    HostileFile("a tab behind a dash", .editor, says: "a tab stands where spaces are needed") {
      SoundFiles.head + "figures:\n  -\tfigure: knife-crime\n"
    },
    HostileFile("comments everywhere", .editor, says: nil) {
      SoundFiles.head
        + "figures: # a\n# b\n  # c\n  - # d\n    # e\n    figure: knife-crime # f\n    # g\n    value: 1 # h\n# i\n"
    },
    HostileFile("a source in quotes on two lines", .editor, says: nil) {
      SoundFiles.head + "figures:\n  - figure: knife-crime\n    source: \"a\n      b\"\n    value: 1\n"
    },
    HostileFile("a figure in quotes", .editor, says: nil) {
      SoundFiles.head + "figures:\n  - \"figure\": 'knife-crime'\n    'value': \"1\"\n"
    },
    HostileFile(
      "a list of texts for figures", .editor,
      says: "the list of figures is written in braces or brackets, which cannot be changed field by field"
    ) {
      SoundFiles.head + "figures: [⟦knife-crime]\n"
    },
    HostileFile("a text for figures", .editor, says: "\"figures\" is not a list") {
      SoundFiles.head + "figures: ⟦many\n"
    },
    HostileFile("a figure without a name", .editor, says: nil) {
      SoundFiles.head + "figures:\n  - value: 1\n"
    },
    HostileFile("a broken file to write to", .editor, says: "a tab stands where spaces are needed") {
      "⟦\tpartner: police\n"
    },
    HostileFile("an alias to write to", .editor, says: "anchors (&)") {
      "partner: ⟦&a police\nstrategy: *a\n"
    },
    HostileFile("a twin of normalisation to write to", .editor, says: nil) {
      SoundFiles.head + "subject: cafe\u{301} caf\u{E9}\n"
        + "figures:\n  - figure: knife-crime\n    source: cafe\u{301}\n"
    },
    HostileFile("five thousand figures to write to", .editor, says: nil) {
      SoundFiles.head + "figures:\n" + (0..<5_000).map { "  - figure: f\($0)\n    value: 1\n" }.joined()
    },
  ]
}
