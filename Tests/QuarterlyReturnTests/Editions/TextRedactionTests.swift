import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("In the texts of a public edition")
struct TextRedactionTests {
  private static let scene = EditionScene(
    definitions: [
      .people("custodial-sentences", "Custodial sentences"),
      .people("reviews", "Domestic homicide reviews in progress"), .people("victims", "Victims referred"),
      .rate("meetings", .count("meetings")),
    ])
  private static let withheld =
    "[A paragraph is withheld, as it could tell of a number that is confidential.]"

  @Test(
    "a cited number that is confidential is [c]",
    arguments: [
      ("Custody: {custodial-sentences}.", "Custody: [c]."),
      ("Custody: {custodial-sentences.previous}.", "Custody: 9 people."),
      ("Custody: {custodial-sentences.change}.", "Custody: [c]."),
      ("Seen: {victims}, at {meetings}.", "Seen: 62 people, at 4 meetings."),
    ])
  func citations(text: String, printed: String) throws {
    #expect(try Self.printed(text) == [printed])
  }

  @Test(
    "a paragraph on a confidential figure is withheld if it holds a number of any kind",
    arguments: [
      "Custodial sentences came to 3.", "There were three custodial sentences.",
      "Custody doubled, to a sentence more.", "Custody: {custodial-sentences}, two more than last year.",
      "Custodial\nsentences fell by a third.", "Custodial sentences: ３.",
      "Custodial sentences: ½ of last year.",
      "Homicide reviews: one is new, two are old.", "Custodial sentences fell by 6 to {custodial-sentences}.",
    ])
  func titles(text: String) throws {
    #expect(try Self.printed(text) == [Self.withheld])
  }

  @Test(
    "a small number beside a word for what is counted is withheld, too, in the section of its partner",
    arguments: [
      "Three reviews are late.", "Reviews continue.\n\n- Others\n- One is late.",
      "A few people, 2 of them new.",
    ])
  func nearness(text: String) throws {
    let printed = try #require(try Self.printed(text).first)

    #expect(printed.contains(Self.withheld))
    #expect(!printed.contains("Three"))
    #expect(!printed.contains("One"))
  }

  @Test(
    "other paragraphs stay as they are",
    arguments: [
      "Three wards were visited.", "Custody is a last resort.", "There were 62 calls on 3 days.",
      "The domestic abuse forum met 14 times.", "One paragraph.\n\n- A bullet\n- another,\n  longer bullet\n",
      "Knives: {unknown}, {braces",
    ])
  func unrelated(text: String) throws {
    #expect(try Self.printed(text) == [text])
  }

  @Test("only the paragraph is withheld, and its bullet stays a bullet")
  func paragraphs() throws {
    let text = "Good progress.\n\n- Custody fell to 3.\n- Four wards were visited.\n\nThe end."

    #expect(
      try Self.printed(text) == [
        "Good progress.\n\n- \(Self.withheld)\n- Four wards were visited.\n\nThe end."
      ])
    #expect(try Self.edition(text).withheld.paragraphs == 1)
  }

  @Test("a large number that is confidential is withheld wherever its partner writes it")
  func distinct() throws {
    var scene = Self.scene
    scene.relations = [.sum("victims", of: ["custodial-sentences", "reviews"])]
    let edition = try scene.edition(
      [.of("custodial-sentences", 3), .of("reviews", 59), .of("victims", 62)]
    ) { $0.challenges = ["All 59 of them.", "All 62 of them."] }

    #expect(edition.content.challenges.map(\.text) == [Self.withheld, "All 62 of them."])
  }

  @Test(
    "what stands beside a confidential figure is about it, and a change in per cent is one of its numbers")
  func besideFigure() throws {
    let edition = try Self.scene.edition([
      CoreSample.reading("custodial-sentences", 3, 9) { reading in
        reading.note = "1 was quashed"
        reading.reason = "fewer serious offences"
        reading.change = StatedChange("-67%")
      }
    ]) { $0.challenges = ["A fall of 67 per cent is welcome."] }

    #expect(edition.reading("custodial-sentences")?.reading.note == Self.withheld)
    #expect(edition.reading("custodial-sentences")?.reading.reason == "fewer serious offences")
    #expect(edition.content.challenges.map(\.text) == [Self.withheld])
  }

  @Test("another partner that names the figure in full with a number is withheld")
  func otherPartner() throws {
    let others = CoreSample.submission(of: CoreSample.hateCrime) { submission in
      submission.challenges = ["There were 3 custodial sentences.", "Courts sat on 3 days."]
    }
    var scene = Self.scene
    scene.othersDefinitions = []
    let edition = try scene.edition(
      CoreSample.submission(figures: [.of("custodial-sentences", 3)]), others: others)

    #expect(edition.content.challenges.map(\.text) == [Self.withheld, "Courts sat on 3 days."])
  }

  private static func edition(_ text: String) throws -> PublicEdition {
    try scene.edition([
      CoreSample.reading("custodial-sentences", 3, 9) { $0.change = StatedChange("-6") },
      .of("reviews", 2), .of("victims", 62), .of("meetings", 4),
    ]) { $0.challenges = [text] }
  }

  private static func printed(_ text: String) throws -> [String] {
    try edition(text).content.challenges.map(\.text)
  }
}
