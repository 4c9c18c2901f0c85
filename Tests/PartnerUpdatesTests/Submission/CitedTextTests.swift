import PartnerUpdates
import SampleSections
import Testing

@Suite("A text that cites figures")
struct CitedTextTests {
  @Test(
    "finds a figure in braces, its value, its earlier value and its change",
    arguments: [
      ("{knife-crime}", "knife-crime", "value"), ("{knife-crime.value}", "knife-crime", "value"),
      ("{knife-crime.previous}", "knife-crime", "previous"), ("{x.change}", "x", "change"),
      ("up {{knife-crime}}", "knife-crime", "value"), ("{a {b2}", "b2", "value"), ("}{b}{", "b", "value"),
      ("(\u{00A3}{a-b-3}).", "a-b-3", "value"),
    ])
  func citations(_ text: String, figure: String, field: String) {
    let citations = CitedText(text).citations

    #expect(citations.map(\.figure.description) == [figure])
    #expect(citations.map(\.field.rawValue) == [field])
  }

  @Test(
    "takes braces around anything else for words",
    arguments: [
      "", "no braces", "{", "}", "{}", "{ }", "{{}}", "{knife crime}", "{Knife-crime}", "{1knife}",
      "{-knife}",
      "{knife-crime", "knife-crime}", "{knife-crime.}", "{.change}", "{knife-crime.status}",
      "{knife-crime.value.change}", "{knife_crime}", "{ knife-crime}", "{messer-f\u{00E4}lle}", "{\n}",
      "{knife-crime}\u{0301}",
    ])
  func words(_ text: String) {
    let cited = CitedText(text)

    #expect(cited.citations.isEmpty)
    #expect(cited.replacing { _ in "?" } == text)
  }

  @Test("finds every citation in its order and keeps the words between")
  func parts() {
    let cited = CitedText("From {a.previous} to {a}: {a.change}!{b}")

    #expect(cited.citations.map(\.description) == ["{a.previous}", "{a}", "{a.change}", "{b}"])
    #expect(cited.parts.count == 8)
    #expect(cited.parts.first == .words("From "))
    #expect(cited.replacing { $0.field == .change ? "-3%" : "7" } == "From 7 to 7: -3%!7")
  }

  @Test("gives the text back when nothing is replaced")
  func untouched() throws {
    var generator = SeededGenerator(seed: 6)
    let pieces = [
      "{", "}", "{a}", "{knife-crime.change}", "{a.value}", "{b.previous}", ".", "-", "a", " ", "\n", "{{",
      "A",
      "\u{0301}", "\r\n", "£",
    ]
    for _ in 0..<2_000 {
      let length = Int.random(in: 0...8, using: &generator)
      let text = (0..<length).compactMap { _ in pieces.randomElement(using: &generator) }.joined()

      try #require(CitedText(text).replacing { _ in nil } == text, "\(text.debugDescription)")
    }
  }

  @Test(
    "is answered from the table, with the unit of the figure",
    arguments: [
      ("{knife-crime}", "639 offences"), ("{knife-crime.previous}", "1,216 offences"),
      ("{knife-crime.change}", "-47%"), ("{gun-crime}", "89"), ("{gun-crime.previous}", nil),
      ("{gun-crime.change}", nil), ("{savings}", nil), ("{burglary}", nil),
    ])
  func answers(_ text: String, answer: String?) throws {
    let submission = CoreSample.submission(figures: [
      FigureReading("knife-crime", value: 639, previous: 1_216, change: StatedChange("-47%")),
      FigureReading("gun-crime", value: 89), FigureReading("savings", nilReturn: "Not collected."),
    ])
    let citation = try #require(CitedText(text).citations.first)

    #expect(submission.text(of: citation, in: [CoreSample.definitions[0]]) == answer)
  }
}
