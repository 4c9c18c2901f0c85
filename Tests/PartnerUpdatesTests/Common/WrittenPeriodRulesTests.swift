import PartnerUpdates
import SampleSections
import Testing

@Suite("The rules on the months that a text gives for a figure")
struct WrittenPeriodRulesTests {
  private static func messages(_ slug: String, _ text: String) throws -> [String] {
    try CoreSample.section { $0.updates[0].text = text }.findings(of: slug).map(\.message)
  }

  @Test(
    "find months that are not those of the figure that is cited beside them",
    arguments: [
      ("There were {knife-crime} from April 2020 to February 2021.", "April 2020 to February 2021"),
      ("From April 2020 to March 2021 there were {knife-crime}.", "April 2020 to March 2021"),
      ("April 20 – February 21: {knife-crime}", "April 2020 to February 2021"),
      ("In the year to March 2021, there were {knife-crime}.", "April 2020 to March 2021"),
      ("There were {knife-crime} in the 12 months ending in March 2021.", "April 2020 to March 2021"),
      ("Knife crime fell to 639 offences from April 2020 to March 2021.", "April 2020 to March 2021"),
      ("From March 2020 to January 2021 officers counted some {knife-crime}.", "March 2020 to January 2021"),
    ])
  func wrong(_ text: String, span: String) throws {
    #expect(
      try Self.messages("common.written-period-agrees", text) == [
        "the text gives \(span) for \"Knife crime\", which the table gives for February 2020 to January 2021"
      ])
  }

  @Test(
    "accept the months of the figure, those that it is compared with, and those of something else",
    arguments: [
      "There were {knife-crime} from February 2020 to January 2021.",
      "There were {knife-crime} in the year to January 2021, and {knife-crime.previous} before.",
      "There were {knife-crime.previous} from February 2019 to January 2020.",
      "Of {knife-crime} most came from March to May 2020.",
      "From March to May 2020 patrols were doubled, and {knife-crime} were recorded.",
      "Patrols ran from June to September 2021. There were {knife-crime}.",
      "The scheme that ran from April 2019 to June 2022 in all of the town centres of the borough saw {knife-crime}.",
      "Knife crime fell. Patrols ran from April 2020 to March 2021.", "{none} in the year to March 2021",
    ])
  func right(_ text: String) throws {
    #expect(try Self.messages("common.written-period-agrees", text) == [])
  }

  @Test("find two periods of one figure in one text, where they are nearly the same")
  func twice() throws {
    let slug = "common.one-period-in-text"

    #expect(
      try Self.messages(
        slug, "Knife crime in the year to March 2021: 1. Knife crime, April 2020 to February 2021: 2.")
        == ["\"Knife crime\" is given for April 2020 to March 2021 and for April 2020 to February 2021"])
    #expect(
      try Self.messages(
        slug, "Knife crime in the year to March 2021: 1. Knife crime in the year to March 2020: 2.")
        == [])
    #expect(
      try Self.messages(
        slug, "Knife crime in the year to March 2021: 1. Gun crime, April 2020 to February 2021: 2.")
        == [])
  }
}
