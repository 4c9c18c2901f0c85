import PartnerUpdates
import SubmissionFiles
import Testing

@Suite("What cannot be changed with care is refused in a sentence")
struct FigureEditorRefusalTests {
  private static let list = EditorSample.head + "figures:\n"

  @Test(
    "The sentence names the line, what is in the way and the fix",
    arguments: [
      (
        "", "  - {figure: residential-burglary, value: 1}\n",
        "line 8: the entry of \"residential-burglary\" is"
      ),
      ("", "  - figure: a\n  - {figure: b}\n", "line 9: the last figure is written in braces"),
      ("", "  - a\n  - []\n  - *b\n", "line 10: "),
      (
        "", "  - figure: residential-burglary\n  - figure: a\n  - figure: 'residential-burglary '\n",
        "line 8: the figure \"residential-burglary\" stands in the list more than once, on lines 8 and 10; keep"
      ),
      (
        "", "  - figure: residential-burglary\n    value: [1]\n",
        "line 9: where \"value\" ends cannot be made out"
      ),
      (
        "", "  - figure: residential-burglary\n    value: 1\n    value: 2\n",
        "line 10: the field \"value\" stands"
      ),
      ("", "  - figure: residential-burglary\n   value: 1\n", "line 9: this line does not fit"),
      (
        "", "  - figure: residential-burglary\n    source: \"old\n",
        "line 9: the quotation mark that opens here"
      ),
      ("", "  - figure: residential-burglary\n    ? value\n    source: x\n", "line 10: where \"value\" ends"),
      (
        "",
        "  - nil-return: none\n    figure: residential-burglary\n    period: 2020-02 to 2021-01\n"
          + "    value: 1246\n    previous: 2100\n    change: -40.7%\n    source: Dashboard\n    read: 2021-02-26\n",
        "line 8: `nil-return:` is the first field"
      ),
      (
        "", "  - figure: residential-burglary\n    nil-return: # why\n      none\n",
        "line 10: where \"nil-return\""
      ),
      (
        "", "  - figure: residential-burglary\n    period: 2019\n    previous: # why\n      2\n",
        "line 11: where \"previous\" ends"
      ),
      ("text\n", "", "line 7: there is no space after"),
      (" text\n", "", "line 7: \"figures\" is not a list; start every entry"),
      (" [{figure: a}]\n", "", "line 7: the list of figures is written in braces or brackets"),
      (" [\n  # none\n  ]\n", "", "line 7: where \"figures\" ends"),
      (" !!seq []\n", "", "line 7: tags such as"),
    ])
  func sentences(_ onLine: String, _ below: String, _ says: String) throws {
    let text = onLine.isEmpty ? Self.list + below : String(Self.list.dropLast()) + onLine + below
    let isTakenAway = says.contains("previous")
    let entry = try EditorSample.entry(previous: isTakenAway ? nil : 2100)
    let refusal = try #require(EditorSample.refusal(of: text, [entry]), "\(text)")
    #expect(refusal.hasPrefix(says))
    #expect(refusal.contains("; ") && !refusal.hasSuffix("."))
  }

  @Test(
    "A file that is no submission is refused", arguments: ["", "{partner: police}", "- a", "partner: police"])
  func noSubmission(_ text: String) throws {
    let refusal = try #require(EditorSample.refusal(of: text, [EditorSample.entry()]))
    #expect(refusal.hasPrefix("line 1: "))
  }

  @Test("What would not read as intended is not written")
  func notAsIntended() throws {
    let refusal = try #require(
      EditorSample.refusal(of: EditorSample.head + "...\n", [EditorSample.entry()]))
    #expect(
      refusal.hasPrefix("the figures (residential-burglary) cannot be written into this file: it would then"))
  }

  @Test(
    "A name that would not be read back is not written", arguments: [("arson ", "what it"), ("", "it would")])
  func names(_ key: String, _ why: String) throws {
    let refusal = try #require(
      EditorSample.refusal(of: EditorSample.head, [EditorSample.entry(FigureKey(key))]))
    #expect(refusal.hasPrefix("the figures (\(key)) cannot be written into this file: \(why)"))
  }

  @Test("A figure that is to be written twice is refused")
  func twice() throws {
    let refusal = try EditorSample.refusal(
      of: EditorSample.file(EditorSample.usual), [EditorSample.entry(), EditorSample.entry(value: 3)])
    #expect(refusal == "the figure \"residential-burglary\" is to be written twice; give it once")
  }

  @Test("What is wrong elsewhere in the file stays as it is and stops nothing")
  func elsewhere() throws {
    let text = EditorSample.file(EditorSample.usual + ["statsu: red", "reason: [a]"])
      .replacing("submitted: 2021-03-11", with: "submitted: soon")
    let edited = try FigureEditor.text(text, with: [EditorSample.entry()])
    let rules = EditorSample.read(edited).findings.map(\.finding.message)
    #expect(rules == EditorSample.read(text).findings.map(\.finding.message))
    #expect(EditorSample.read(edited).value?.figures.first?.value == 1246)
  }

  @Test("Cut off at any byte, a file is changed as intended or refused, and never traps")
  func cutOff() throws {
    let bytes = Array(
      EditorSample.file(EditorSample.usual + ["note: |-", "  long", "reason: \"a", "  b\""]).utf8)
    let entries = try [EditorSample.entry(), EditorSample.entry("arson")]
    for length in bytes.indices {
      let text = String(decoding: bytes[..<length], as: UTF8.self)
      guard let edited = try? FigureEditor.text(text, with: entries) else { continue }
      let figures = EditorSample.read(edited).value?.figures ?? []
      #expect(figures.suffix(2).map(\.key).contains("arson"), "\(text)")
      #expect(figures.contains { $0.key == "residential-burglary" && $0.value == 1246 }, "\(text)")
    }
  }
}
