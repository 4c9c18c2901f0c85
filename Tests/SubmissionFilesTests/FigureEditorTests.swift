import PartnerUpdates
import SubmissionFiles
import Testing

@Suite("A figure that stands in a submission is changed where it stands")
struct FigureEditorTests {
  /// What stands in a field, how, and what then stands there.
  private static let inPlace: [(String, String)] = [
    ("value: 1270", "value: 1246"),
    ("value: 1270   # checked", "value: 1246   # checked"),
    ("value: '1270'", "value: '1246'"),
    ("value: \"1270\" # checked", "value: \"1246\" # checked"),
    ("value: 1,270", "value: 1,246"),
    ("value:", "value: 1246"),
    ("value:  ", "value: 1246"),
    ("value:      # from the table", "value: 1246      # from the table"),
    ("value: ~ # from the table", "value: 1246 # from the table"),
    ("value: about 1300", "value: 1246"),
    ("\"value\": 1270", "\"value\": 1246"),
    ("value  :   1270", "value  :   1246"),
    ("value:\n      1270 # below", "value:\n      1246 # below"),
    ("value: # above\n      1270", "value: # above\n      1246"),
    ("value: |\n      1270", "value: 1246"),
    ("value: >-  # folded\n\n      1270\n      # inside", "value: 1246  # folded"),
    ("value: 1,246", "value: 1,246"),
    ("value: 1246.0", "value: 1246.0"),
    ("value: '1246' # so", "value: '1246' # so"),
    ("source: |2-\n      Dash\n\n      board\n\n    # next", "source: Dashboard\n\n    # next"),
    ("source: Dash\n      board\n\n      of old  # it is", "source: Dashboard  # it is"),
    ("source: 'It''s\n      # old'", "source: 'Dashboard'"),
    ("source: \"A \\\"table\\\"\n      of \\\n      old\" # it is", "source: \"Dashboard\" # it is"),
    ("source: >\n      Dashboard", "source: >\n      Dashboard"),
    ("change: -40%", "change: -41%"),
    ("change: −40.12 %  # printed", "change: -40.67%  # printed"),
    ("change: -851", "change: -854"),
    ("change: '-854'", "change: '-854'"),
    ("change: −40.67%", "change: −40.67%"),
    ("change:", "change: -40.7%"),
    ("period: 2019-02 to 2020-01", "period: 2020-02 to 2021-01"),
    ("read: 2021-02-01", "read: 2021-02-26"),
  ]

  @Test("Whatever the style, only the value changes", arguments: inPlace)
  func styles(_ before: String, _ after: String) throws {
    let name = before.prefix { $0 != ":" }.filter { $0.isLetter }
    let fields = [
      "figure: residential-burglary", "period: 2020-02 to 2021-01", "value: 1,246", "previous: 2100",
      "change: -40.67%", "source: Dashboard", "read: 2021-02-26",
    ]
    func file(_ field: String) -> String {
      EditorSample.file(fields.map { $0.hasPrefix(name + ":") ? field : $0 })
    }
    let edited = try FigureEditor.text(file(before), with: [EditorSample.entry()])
    #expect(edited == file(after))
    #expect(try FigureEditor.text(edited, with: [EditorSample.entry()]) == edited, "writing twice")
  }

  @Test("Line ends, a byte order mark and a last line without an end stay", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(_ end: String) throws {
    let before = EditorSample.file(["figure: residential-burglary", "value: 1270", "status: red"])
    let after = EditorSample.file([
      "figure: residential-burglary", "period: 2020-02 to 2021-01", "value: 1246", "previous: 2100",
      "change: -40.7%", "status: red", "source: Dashboard", "read: 2021-02-26",
    ])
    for (start, isEnded) in [("", true), ("\u{FEFF}", true), ("\u{FEFF}", false)] {
      func file(_ text: String) -> String {
        start + (isEnded ? text : String(text.dropLast())).replacing("\n", with: end)
      }
      let edited = try FigureEditor.text(file(before), with: [EditorSample.entry()])
      #expect(Array(edited.utf8) == Array(file(after).utf8))
    }
  }

  @Test("Line ends and characters outside of the basic plane before it do not shift the place")
  func placesAfterOddCharacters() throws {
    let odd = "subject: 🚓 e\u{301} \u{85}  x\u{2028}  y\n"
    let before = odd + EditorSample.file(EditorSample.usual)
    let edited = try FigureEditor.text(before, with: [EditorSample.entry()])
    let lines = EditorSample.usual.map {
      ["value: 1270": "value: 1246", "previous: 2121": "previous: 2100", "change: -40%": "change: -41%"][$0]
        ?? $0
    }
    #expect(Array(edited.utf8) == Array((odd + EditorSample.file(lines)).utf8))
  }

  @Test("A field that is not there is added behind its neighbour, and comments between fields stay")
  func missingFields() throws {
    let before = EditorSample.file([
      "# the table", "  figure: residential-burglary", "# as printed", "  value: 1270 # checked",
      "# rated by hand", "  status: red", "  reason: |", "    Long", "", "    text", "",
      "# the end", "  illustrative: no",
    ]).replacing("  - # the table", with: "  -\n    # the table")
    let edited = try FigureEditor.text(before, with: [EditorSample.entry(note: "Counted: anew")])
    #expect(
      edited
        == EditorSample.file([
          "# the table", "  figure: residential-burglary", "  period: 2020-02 to 2021-01",
          "# as printed", "  value: 1246 # checked", "  previous: 2100", "  change: -40.7%",
          "# rated by hand", "  status: red", "  reason: |", "    Long", "", "    text",
          "  source: Dashboard", "  read: 2021-02-26", "  note: \"Counted: anew\"", "",
          "# the end", "  illustrative: no",
        ]).replacing("  - # the table", with: "  -\n    # the table"))
  }

  @Test("A note that is there stays, and an empty one is filled")
  func notes() throws {
    let fields = EditorSample.usual
    let entry = try EditorSample.entry(note: "new")
    for (before, after) in [("note: old", "note: old"), ("note: |", "note: new"), ("note: ''", "note: new")] {
      let edited = try FigureEditor.text(EditorSample.file(fields + [before]), with: [entry])
      #expect(EditorSample.read(edited).value?.figures.first?.note == String(after.dropFirst(6)))
    }
  }

  private static let (period, value, source) = (
    "period: 2020-02 to 2021-01", "value: 1246", "source: Dashboard"
  )

  /// What stands in place of a figure, and what then stands there.
  private static let nilReturns: [([String], [String])] = [
    (["nil-return: not published"], [period, value, source]),
    (["nil-return: ''"], [period, value, source]),
    (
      ["nil-return: |  # asked", "  not", "", "  published", "status: green"],
      [period + "  # asked", value, source, "status: green"]
    ),
    (
      ["period:", "nil-return: none # asked", "note: stays"],
      [period, value + " # asked", source, "note: stays"]
    ),
    ([period, value, source, "nil-return: 'not", "  now'"], [period, value, source]),
    ([period, value, "nil-return: none  # asked", source], [period, value, "# asked", source]),
    ([period, value, "nil-return: > # asked", "  none", source], [period, value, "# asked", source]),
  ]

  @Test("A reason why there is no figure gives way to the fields", arguments: nilReturns)
  func nilReturn(_ before: [String], _ after: [String]) throws {
    let entry = try EditorSample.entry(previous: nil, change: nil, read: nil)
    let key = ["figure: residential-burglary"]
    let edited = try FigureEditor.text(EditorSample.file(key + before), with: [entry])
    #expect(edited == EditorSample.file(key + after))
    #expect(EditorSample.read(edited).value?.figures.first?.nilReturn == nil)
  }

  @Test("The reason may stand before the name of the figure")
  func nilReturnFirst() throws {
    let entry = try EditorSample.entry(previous: nil, change: nil, read: nil)
    let before = EditorSample.file(["nil-return: none", "figure: residential-burglary"])
    let after = EditorSample.file([Self.period, Self.value, Self.source, "figure: residential-burglary"])
    #expect(try FigureEditor.text(before, with: [entry]) == after)
  }
}
