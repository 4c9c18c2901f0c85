import Testing

@testable import PartnerReturnCommands

@Suite("Lines are counted as YAML counts them")
struct SourceLinesTests {
  @Test(
    "Every line break of YAML ends a line",
    arguments: ["\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"])
  func breaks(_ lineBreak: String) {
    let lines = SourceLines("a\(lineBreak)\(lineBreak)b: é\(lineBreak)")
    #expect(lines.lines == ["a", "", "b: é", ""])
    #expect(lines[3] == "b: é")
    #expect(lines[0] == nil && lines[5] == nil)
  }

  @Test("A finding quotes its own line whatever breaks the lines", arguments: ["\r\n", "\r", "\u{2028}"])
  func quoted(_ lineBreak: String) throws {
    let scene = try Scene()
    try scene.replace("value: 639", with: "value: many", in: Scene.file)
    try scene.write(try scene.text(of: Scene.file).replacing("\n", with: lineBreak), to: Scene.file)
    #expect(scene.run("check").output.contains("[file.value]\n        value: many\n               ^\n"))
  }

  @Test(
    "What is restricted is told from the text",
    arguments: [
      ("a: 1\nrestricted:\n  - title: x\n- text: y\n# no field\nactions: []\n", [2, 3, 4, 5]),
      ("updates:\n  - it is restricted\nactions: []", []),
      ("{a: 1, \"restricted\": [\n x\n]}", [1, 2, 3]), ("a: 1\nrestrictions:\n - x\nb: 2", [2, 3]),
      ("Restrcited: x\nb: y", [1]), ("", []),
    ] as [(String, Set<Int>)])
  func restricted(_ text: String, _ lines: Set<Int>) {
    #expect(RestrictedLines(text).lines == lines)
  }

  @Test("Two lists named on one line are both seen")
  func twoLists() {
    #expect(RestrictedLines("{a: 1, restricted: [], restrictions: [{item: b}]}").restrictOthers)
    #expect(!RestrictedLines("{a: 1, restricted: []}").restrictOthers)
  }
}
