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

  @Test("an item is withheld as a whole, and is counted once")
  func whole() throws {
    let text = "Good progress.\n\n- Custody fell to 3.\n- Wards were visited.\n\nThe end."

    #expect(try Self.printed(text) == ["[withheld]"])
    #expect(try Self.edition(text).withheld.paragraphs == 1)
  }

  @Test("a generic word of a title does not make another partner's text be about a figure")
  func generic() throws {
    let others = CoreSample.submission(of: CoreSample.hateCrime) { submission in
      submission.challenges = ["The review took 3 days.", "Three homicide reviews."]
    }
    var scene = Self.scene
    scene.othersDefinitions = []
    let edition = try scene.edition(CoreSample.submission(figures: [.of("reviews", 3)]), others: others)

    #expect(edition.content.challenges.map(\.text) == ["The review took 3 days.", "[withheld]"])
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
