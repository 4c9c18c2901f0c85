import PartnerUpdates
import SampleSections
import Testing

@Suite("The rules on spans of time that are written in texts")
struct WrittenSpanRulesTests {
  private static func messages(_ slug: String, _ text: String) throws -> [String] {
    try CoreSample.section { $0.challenges = [text] }.findings(of: slug).map(\.message)
  }

  @Test(
    "find a span that ends before it starts",
    arguments: [
      ("April 2019 – March 2019 was quiet.", "\"April 2019 to March 2019\" ends before it starts"),
      ("From April 2019 to March 2018.", "\"April 2019 to March 2018\" ends before it starts"),
      ("April 19 - February 19", "\"April 2019 to February 2019\" ends before it starts"),
      ("2021-22 to 2020-21", "\"2021-22 to 2020-21\" ends before it starts"),
      ("2021/22 – 2020/21", "\"2021-22 to 2020-21\" ends before it starts"),
      (
        "From 27 March 2020 to 20 March 2020.",
        "\"27 March 2020 to 20 March 2020\" ends before it starts"
      ),
    ])
  func reversed(_ text: String, message: String) throws {
    #expect(try Self.messages("common.span-in-order", text) == [message])
  }

  @Test(
    "accept spans that run forwards, and dates that were moved or are compared",
    arguments: [
      "April 2019 – March 2020", "October to March 2020", "2019-20 to 2020-21", "From 20 to 27 March 2020.",
      "January 19 – December 19", "The launch moved from June 2021 to April 2021.",
      "June 2021 compared to June 2020.", "In June 2021. To June 2020.", "June 2021, March 2020 and May 2020",
      "From 27 March 2020 to 28 February 2021.", "ISO 27001 to 2019-20", "May 10 to June 12",
    ])
  func inOrder(_ text: String) throws {
    #expect(try Self.messages("common.span-in-order", text) == [])
  }

  @Test(
    "find a length that is not that of the dates",
    arguments: [
      (
        "It was paid for 18 months from June 2021 and will run until June 2022.",
        "\"June 2021 to June 2022\" is 13 months, not 18 months"
      ),
      ("Two years from April 2019 to March 2022.", "\"April 2019 to March 2022\" is 36 months, not 2 years"),
      ("June 2021 to June 2022 (18 months)", "\"June 2021 to June 2022\" is 13 months, not 18 months"),
    ])
  func wrongLength(_ text: String, message: String) throws {
    #expect(try Self.messages("common.span-as-long-as-stated", text) == [message])
  }

  @Test(
    "accept a length that is that of the dates, or rough, or of something else",
    arguments: [
      "12 months from June 2021 to May 2022", "12 months from June 2021 to June 2022",
      "Three years from April 2019 to March 2022", "June 2021 to May 2022 (12 months)",
      "About 18 months from June 2021 to June 2022", "Aged 18 months, from June 2021 to June 2022",
      "3 months after June 2021 to June 2022", "6 months from June 2021. It ended in June 2022.",
    ])
  func rightLength(_ text: String) throws {
    #expect(try Self.messages("common.span-as-long-as-stated", text) == [])
  }
}
