import PartnerUpdates
import SampleSections
import Testing

@Suite("The rules on texts")
struct TextRulesTests {
  @Test(
    "find a citation that the table does not answer, and say what is missing",
    arguments: [
      ("{knife-crime}", nil), ("{knife-crime.previous}", nil),
      ("{knife-crime.change}", "the text cites {knife-crime.change}, but the figure has no change"),
      ("{burglary}", "the text cites {burglary}, which is not in the table"),
      (
        "{knife-crmie}",
        "the text cites {knife-crmie}, which is not in the table, did you mean \"knife-crime\"?"
      ),
      ("{see the annex}", nil), ("{}", nil), ("{burglary of homes}", nil),
      ("{Knife crime}", "the text has {Knife crime}, which is no citation and would be printed as it stands"),
      (
        "{ knife_crime }",
        "the text has { knife_crime }, which is no citation and would be printed as it stands"
      ),
      (
        "{knife-crime.status}",
        "the text has {knife-crime.status}, which is no citation and would be printed as it stands"
      ),
    ])
  func citations(_ citation: String, message: String?) throws {
    let section = CoreSample.section { $0.challenges = ["Offences: \(citation)."] }

    #expect(try section.findings(of: "common.citation-known").map(\.message) == (message.map { [$0] } ?? []))
  }

  @Test("ask once about a citation that a text repeats, and again where another text has it")
  func repeated() throws {
    let section = CoreSample.section { $0.challenges = ["{a} and {a}, {b} and {a}", "{a}"] }

    #expect(
      try section.findings(of: "common.citation-known").map(\.message) == [
        "the text cites {a}, which is not in the table", "the text cites {b}, which is not in the table",
        "the text cites {a}, which is not in the table",
      ])
  }

  @Test("look into every text that is printed")
  func everyText() throws {
    let text = "{burglary}"
    let section = CoreSample.section { submission in
      submission.updates[0].reason = text
      submission.updates[0].text = text
      submission.figures[0].reason = text
      submission.figures[0].note = text
      submission.figures[1] = FigureReading("gun-crime", nilReturn: text)
      submission.challenges = [text]
      submission.emergingTrends = [text]
      submission.supportRequired = [text]
      submission.actions = [Action(reference: "7", action: text, update: text)]
      submission.restricted = [RestrictedItem(title: text, paragraph: 7, text: text)]
    }
    let found = Set(try section.paths(of: "common.citation-known"))

    #expect(found == Set(section.submission.texts.filter { $0.text == text }.map(\.path.description)))
    #expect(found.count == 12)
  }

  @Test("find every citation in a text, in its order")
  func several() throws {
    let section = CoreSample.section { $0.challenges = ["{a} {knife-crime} {b}"] }

    #expect(
      try section.findings(of: "common.citation-known").map(\.message) == [
        "the text cites {a}, which is not in the table", "the text cites {b}, which is not in the table",
      ])
  }

  @Test("do not repeat that a figure is misspelt where it is cited by its right name")
  func misspeltFigure() {
    let section = CoreSample.section { submission in
      submission.figures[0].key = "knife-crmie"
      submission.challenges = ["Offences: {knife-crime}, {knife-crime.change}."]
    }

    #expect(section.told == ["common.figure-declared figures[knife-crmie].figure"])
  }

  @Test(
    "exempt a restricted item under paragraphs 1 to 7 only",
    arguments: [(1, true), (7, true), (0, false), (8, false), (-1, false), (nil, false)] as [(Int?, Bool)])
  func paragraphs(_ paragraph: Int?, isRight: Bool) throws {
    let section = CoreSample.section { submission in
      submission.restricted = [
        RestrictedItem(title: "A", paragraph: 7, text: ""),
        RestrictedItem(title: "B", paragraph: paragraph, text: ""),
      ]
    }

    #expect(
      try section.paths(of: "common.restricted-paragraph-given")
        == (isRight ? [] : ["restricted[2].paragraph"]))
  }
}
