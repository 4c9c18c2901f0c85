import PartnerUpdates
import SampleSections
import Testing

@Suite("Details of one child or a few, whoever writes")
struct ChildDetailTests {
  private static func found(_ text: String) throws -> [String] {
    try CoreSample.section { $0.challenges = [text] }.paths(of: "common.no-detail-of-one-child")
  }

  @Test(
    "are found in a text",
    arguments: [
      "A 15-year-old was arrested.", "He is 12 years old.", "A 16 Year Old girl.", "A boy aged 10 was hurt.",
      "The child, aged 14, was helped.", "A girl aged 17", "A 10-year-old was referred.",
      "One as young as 10.",
      "Two underage girls were found.", "A fourteen-year-old was moved.", "Found at the age of 12.",
      "A girl of 14.",
      "A 14yo was seen.", "A 9 y/o was seen.", "A boy aged twelve.", "3 boys were helped.",
      "One more teenager.",
      "Both girls were moved.", "There were four very young children.", "A five year old came.",
    ])
  func found(text: String) throws {
    #expect(try Self.found(text) == ["challenges[1]"])
  }

  @Test(
    "are none in groups, grown-ups and things",
    arguments: [
      "Children aged 10 to 17.", "Young people aged 16 and 17.", "Those aged 10-17.", "Aged 10 – 17.",
      "15-year-olds", "A man aged 45.", "A 25-year-old.", "The service is 110 years old.", "Pages aged 170.",
      "The scheme is 12 years old.", "A 14-year-old car.", "One in four children.",
      "Two child protection plans.",
      "Three children's homes.", "Under 16 years old.", "14 boys and 30 girls came.",
      "Three schools and all boys.",
      "One of the boys' schools.", "Two sessions for girls.", "Children under the age of 10.", "Every child.",
    ])
  func groups(_ text: String) throws {
    #expect(try Self.found(text) == [])
  }

  @Test("are one mistake with the age of a person who is named")
  func once() throws {
    #expect(try Self.found("Sam, aged 14, was helped.") == [])
    let section = CoreSample.section { $0.challenges = ["Sam, aged 14, was helped."] }
    #expect(try section.paths(of: "common.no-age-of-person") == ["challenges[1]"])
  }

  @Test("are looked for everywhere but in what is restricted")
  func everywhere() throws {
    let text = "A 10-year-old was referred."
    let section = CoreSample.section { submission in
      submission.briefUpdate = text
      submission.actions = [Action(reference: "7", action: "Seek", owner: text)]
      submission.challenges = ["None", text]
      submission.restricted = [RestrictedItem(title: text, paragraph: 2, text: text)]
      submission.restrictions = [Restriction(item: "challenges[2]", paragraphs: [2], begins: "A 10")]
    }

    #expect(
      try Set(section.paths(of: "common.no-detail-of-one-child")) == ["brief-update", "actions[7].owner"])
  }
}
