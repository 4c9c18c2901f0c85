import PartnerUpdates
import SubmissionFiles
import Testing

@Suite("A figure that is not in a submission yet becomes the last of its list")
struct FigureEditorListTests {
  private static func edited(_ text: String) throws -> String {
    let entries = try [
      EditorSample.entry("robbery", change: nil, read: nil),
      EditorSample.entry("arson", value: 4, previous: nil, change: nil, source: "It: a table", note: "new"),
    ]
    let edited = try FigureEditor.text(text, with: entries)
    #expect(try FigureEditor.text(edited, with: entries) == edited, "writing twice")
    return edited
  }

  /// The new entries: the first line of each behind a dash, the others under it.
  private static func added(dash: String, indent: String, between: String = "") -> String {
    let period = "\(indent)period: 2020-02 to 2021-01\n"
    return "\(dash)figure: robbery\n\(period)\(indent)value: 1246\n\(indent)previous: 2100\n"
      + "\(indent)source: Dashboard\n\(between)\(dash)figure: arson\n\(period)\(indent)value: 4\n"
      + "\(indent)source: \"It: a table\"\n\(indent)read: 2021-02-26\n\(indent)note: new\n"
  }

  private static let usual = added(dash: "  - ", indent: "    ")

  @Test(
    "A list without entries is filled",
    arguments: [
      ("figures: []", "figures:"), ("figures:", "figures:"), ("figures: ~", "figures:"),
      ("figures: [ ]   # none yet", "figures:   # none yet"), ("figures:  # none", "figures:  # none"),
      ("'figures': null", "'figures':"),
    ])
  func emptyList(_ before: String, _ after: String) throws {
    let rest = "  # to come\n\nchallenges:\n  - Staff\n"
    #expect(
      try Self.edited(EditorSample.head + before + "\n" + rest)
        == EditorSample.head + after + "\n" + Self.usual + rest)
    #expect(
      try Self.edited(EditorSample.head + before) + "\n" == EditorSample.head + after + "\n" + Self.usual)
  }

  @Test("Lists that are not indented are followed in this")
  func notIndented() throws {
    let rest = "challenges:\n- Staff\n"
    #expect(
      try Self.edited(EditorSample.head + "figures: []\n" + rest)
        == EditorSample.head + "figures:\n" + Self.added(dash: "- ", indent: "  ") + rest)
  }

  @Test(
    "Where there is no list, it is put above the challenges and what is said of them, or at the end",
    arguments: [
      ("", "challenges: []\n", ""), ("", "# Lists\n# of texts\nchallenges: []\n", ""),
      ("updates: []\n\n", "# Lists\nchallenges: []\n", "\n"),
      ("subject: \"one\n# two\"\n", "challenges: []\n", ""),
      ("updates:\n  - commitment: P1\n    update: |\n      Text\n      # more\n", "challenges:\n", ""),
      ("actions: [] # none\n# the end\n", "", ""), ("restricted: []\n\n", "", ""),
    ])
  func noList(_ above: String, _ below: String, _ space: String) throws {
    let figures = "figures:\n" + Self.usual + space
    let edited = try Self.edited(EditorSample.head + above + below)
    let wanted = EditorSample.head + above + figures + below
    // At the end of a file, a blank line that ended it still does.
    #expect(edited == wanted || edited == EditorSample.head + "restricted: []\n\(figures)\n")
  }

  @Test("Behind the last entry, with its indent, below its own comments and above those of what follows")
  func append() throws {
    let before =
      EditorSample.head
      + "figures:\n    # A heading\n    -   figure: a\n        value: 1\n    -   figure: b\n"
      + "        nil-return: |\n            none\n\n            yet\n        # asked for\n"
    let after = "    # another heading\n\n# Lists\nchallenges: []\n"
    let added = Self.added(dash: "    -   ", indent: "        ")
    #expect(try Self.edited(before + after) == before + added + after)
    #expect(try Self.edited(before) == before + added)
  }

  @Test("Entries with blank lines between them get one more")
  func spaced() throws {
    let list = EditorSample.head + "figures:\n- figure: a\n  value: 1\n\n# b\n- figure: b\n  value:\n"
    let added = "\n" + Self.added(dash: "- ", indent: "  ", between: "\n")
    #expect(try Self.edited(list + "\nchallenges: []\n") == list + added + "\nchallenges: []\n")
    #expect(try Self.edited(list + "challenges: []\n") == list + added + "challenges: []\n")
  }

  @Test("A figure may be changed and others added behind it at once")
  func both() throws {
    let entries = try [EditorSample.entry("arson", note: "x"), EditorSample.entry(note: "y")]
    let edited = try FigureEditor.text(EditorSample.file(EditorSample.usual), with: entries)
    let figures = try #require(EditorSample.read(edited).value?.figures)
    #expect(figures.map(\.key) == ["residential-burglary", "arson"])
    #expect(figures.map(\.note) == ["y", "x"])
    #expect(figures.map(\.value) == [1246, 1246])
  }
}
