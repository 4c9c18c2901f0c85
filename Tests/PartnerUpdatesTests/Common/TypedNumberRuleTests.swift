import PartnerUpdates
import SampleSections
import Testing

@Suite("The rule on numbers typed into a text")
struct TypedNumberRuleTests {
  @Test(
    "accepts a number that is one of the figure's, or too plain to ask about",
    arguments: [
      "Knife crime fell by 47%.", "Knife crime fell by 47.5 per cent.", "Knife crime fell by 47.45 %.",
      "Knife crime fell from 1,216 to 639.", "Knife crime fell from 1216.",
      "Knife crime is 577 offences lower.",
      "Knife crime in 2019 and 2020-21.", "Knife crime led to 12 arrests and 999 calls.",
      "Knife crime under P1.4 in 2020/21.", "Knife crime is discussed. In May 48% came.", "knife CRIME: -47%",
      "Knife crime (-47.5%)",
      "Knife crime under AB12345 and 2020-2021.", "Knife crime of 2/3000.", "Knife crime, ref X-98,765.",
      "Crime with a knife rose by 48%.", "Knife crimes rose by 48%.",
    ])
  func accepted(_ text: String) throws {
    #expect(try Self.messages(text) == [])
  }

  @Test(
    "asks about any other percentage and any other number from a thousand",
    arguments: [
      ("Knife crime fell by 48%.", "48%"), ("Knife crime fell by 47.4 per cent.", "47.4 per cent"),
      ("Knife crime fell from 1,261.", "1,261"), ("Some 2,100 cases of knife crime.", "2,100"),
      ("KNIFE CRIME rose by 8 %", "8 %"), ("- Knife crime fell by 48%", "48%"),
      ("Knife crime: 1,999.5", "1,999.5"),
      ("Knife crime led to 1,000 calls.", "1,000"), ("Knife crime: 2,019 offences.", "2,019"),
      ("Knife crime fell (-48%).", "48%"), ("Knife crime fell –48 %.", "48 %"),
      ("Knife crime fell \u{2212}48%.", "48%"),
      ("Knife crime fell, {gun-crime}, by 48%.", "48%"),
    ])
  func questioned(_ text: String, number: String) throws {
    #expect(
      try Self.messages(text) == [
        "\(number) stands beside \"Knife crime\" but is none of its numbers in the table (639, 1,216, -47%)"
      ])
  }

  @Test("asks about every number of a sentence, beside every figure that it names")
  func several() throws {
    let messages = try Self.messages("Knife crime and gun crime fell by 48% and 49%, or 1,216 and 3,000.")
    #expect(
      messages.map { $0.prefix { $0 != "(" } } == [
        "48% stands beside \"Knife crime\" and \"Gun crime\" but is none of its numbers in the table ",
        "49% stands beside \"Knife crime\" and \"Gun crime\" but is none of its numbers in the table ",
        "3,000 stands beside \"Knife crime\" and \"Gun crime\" but is none of its numbers in the table ",
      ])
  }

  @Test("does not repeat the numbers of a restricted figure")
  func restricted() throws {
    let section = CoreSample.section { submission in
      submission.challenges = ["Knife crime fell by 48%."]
      submission.restrictions = [.init(item: .figure("knife-crime"), paragraphs: [7])]
    }
    let messages = try section.findings(of: "common.typed-number-agrees").map(\.message)

    #expect(messages == ["48% stands beside \"Knife crime\" but is none of its numbers in the table"])
  }

  @Test(
    "accepts an exact half rounded either way, as the rule on printed changes does",
    arguments: [("12%", true), ("13%", true), ("12.5%", true), ("11%", false), ("14%", false)])
  func halves(_ number: String, isRight: Bool) throws {
    let section = CoreSample.section { submission in
      submission.figures[0] = CoreSample.reading("knife-crime", 9, 8)
      submission.challenges = ["Knife crime rose by \(number)."]
    }

    #expect(try section.paths(of: "common.typed-number-agrees") == (isRight ? [] : ["challenges[1]"]))
  }

  @Test("asks nothing about a nil return or an undeclared figure")
  func nothingToCompare() throws {
    let section = CoreSample.section { submission in
      submission.figures[0] = FigureReading("knife-crime", nilReturn: "Not published.")
      submission.challenges = ["Knife crime fell by 48%."]
    }

    #expect(try section.paths(of: "common.typed-number-agrees") == [])
  }

  private static func messages(_ text: String) throws -> [String] {
    try CoreSample.section { $0.challenges = [text] }.findings(of: "common.typed-number-agrees").map(
      \.message)
  }
}
