import PartnerUpdates
import SampleSections
import Testing

@Suite("Reading and printing an exact decimal")
struct ExactDecimalParsingTests {
  @Test(
    "reads what an officer types and prints it plain and grouped",
    arguments: [
      ("639", "639", "639"), ("21,328", "21328", "21,328"), ("21328", "21328", "21,328"),
      ("1,234,567", "1234567", "1,234,567"), ("100", "100", "100"), ("1000", "1000", "1,000"),
      ("-8.6", "-8.6", "-8.6"), ("\u{2212}8.6", "-8.6", "-8.6"), ("+16.3", "16.3", "16.3"),
      ("£5,425", "5425", "5,425"), ("-£5,425.50", "-5425.50", "-5,425.50"), ("+£1", "1", "1"),
      ("0", "0", "0"), ("-0", "0", "0"), ("0.0", "0.0", "0.0"), ("0.5", "0.5", "0.5"), ("9.0", "9.0", "9.0"),
      ("-0.05", "-0.05", "-0.05"), ("1,000.000001", "1000.000001", "1,000.000001"),
    ])
  func accepted(_ text: String, plain: String, grouped: String) throws {
    let number = try #require(ExactDecimal(text))

    #expect(number.description == plain)
    #expect(number.grouped == grouped)
  }

  @Test(
    "reads up to fifteen digits before the point and six after it",
    arguments: ["999999999999999.999999", "-999999999999999.999999", "999,999,999,999,999", "0.000001"])
  func limits(_ text: String) throws {
    let number = try #require(ExactDecimal(text))

    #expect(number.description == text.filter { $0 != "," })
  }

  @Test(
    "refuses what is not a number or could be meant in two ways",
    arguments: [
      "", " ", "-", "+", "\u{2212}", "£", "-£", ".", "-.", ",", ".5", "5.", "-.5", "5.5.5", "1e3", "1E3",
      "0o17", "0x1F", "0b1", "12:30", "007", "00", "-01", "00.5", "0,123", "1,00", "1,0000", "1000,000",
      "1,,000", ",100", "100,", "1,000,00", "12,34,567", "1.000,5", "0.1234567", "1000000000000000",
      "1,000,000,000,000,000", "1 000", " 5", "5 ", "5\n", "--5", "+-5", "-+5", "£-5", "5£", "€5", "5%",
      "1_000", "\u{0663}", "\u{FF15}", "½", "5\u{0301}", "NaN", "inf", "-inf", "12a", "~", "null",
      "639 offences",
    ])
  func refused(_ text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test(
    "keeps the digits it was printed with",
    arguments: [("9", 0), ("9.0", 1), ("-47.50", 2), ("0.000000", 6), ("£244,867", 0)])
  func fractionDigits(_ text: String, digits: Int) throws {
    #expect(try #require(ExactDecimal(text)).fractionDigits == digits)
  }

  @Test(
    "is made from digits and the place of the point",
    arguments: [(163, 1, "16.3"), (-86, 1, "-8.6"), (5, 2, "0.05"), (12, 0, "12"), (12, -3, "12")])
  func digits(_ digits: Int, places: Int, text: String) {
    #expect(ExactDecimal(digits, fractionDigits: places).description == text)
  }

  @Test(
    "gives a whole number only when it has no fraction",
    arguments: [("639", 639), ("-9.0", -9), ("9.5", nil), ("-0.000001", nil), ("0.00", 0)])
  func wholeNumber(_ text: String, whole: Int?) throws {
    #expect(try #require(ExactDecimal(text)).wholeNumber == whole)
  }

  @Test("reads back every number it prints, plain and grouped")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      let text = NumberText.random(using: &generator)
      let number = try #require(ExactDecimal(text.description))

      try #require(number.description == text.description)
      try #require(ExactDecimal(number.grouped)?.description == text.description)
      try #require(number.grouped.filter { $0 != "," } == text.description)
    }
  }

  @Test("carries on at the ends of what an integer holds", arguments: [Int.max, Int.min, 0, -1])
  func integers(_ value: Int) {
    #expect(ExactDecimal(value).description == String(value))
    #expect(ExactDecimal(value).wholeNumber == value)
    #expect(ExactDecimal(value).magnitude.description == String(value.magnitude))
  }
}
