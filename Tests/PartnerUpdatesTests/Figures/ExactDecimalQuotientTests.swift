import PartnerUpdates
import SampleSections
import Testing

@Suite("Quotients and changes in per cent")
struct ExactDecimalQuotientTests {
  @Test("are those of a long division on paper, rounded half away from zero")
  func againstLongDivision() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<800 {
      let one = NumberText.random(wholeDigits: Int.random(in: 1...15, using: &generator), using: &generator)
      let other = NumberText.random(wholeDigits: Int.random(in: 1...6, using: &generator), using: &generator)
      let base = try #require([1, 100, 1_000, 100_000].randomElement(using: &generator))
      let places = Int.random(in: 0...6, using: &generator)
      guard let paper = LongDivision(one, by: other, times: base, places: places) else { continue }
      let dividend = try #require(ExactDecimal(one.description))
      let divisor = try #require(ExactDecimal(other.description))

      let quotient = dividend.quotient(by: divisor, times: base, fractionDigits: places)
      try #require(quotient?.description == paper.rounded, "\(one) / \(other) * \(base)")
      for (printed, isRight) in paper.neighbours {
        guard let number = ExactDecimal(printed) else { continue }
        try #require(number.isQuotient(of: dividend, by: divisor, times: base) == isRight, "\(printed)")
      }
    }
  }

  @Test(
    "are computed at the precision that is asked for",
    arguments: [
      ("49", "33100", 100_000, 0, "148"), ("49", "33100", 100_000, 1, "148.0"),
      ("244867", "5425", 1, 0, "45"), ("2", "3", 1, 6, "0.666667"), ("-2", "3", 1, 2, "-0.67"),
      ("2", "-3", 1, 2, "-0.67"), ("-2", "-3", 1, 0, "1"), ("1", "3", 1, 0, "0"), ("-1", "3", 1, 0, "0"),
      ("0", "7", 100, 1, "0.0"), ("1", "3", 1, 9, "0.333333"), ("1", "3", 1, -1, "0"),
    ])
  func quotient(_ one: String, _ other: String, base: Int, places: Int, text: String) throws {
    let (dividend, divisor) = (try #require(ExactDecimal(one)), try #require(ExactDecimal(other)))

    #expect(dividend.quotient(by: divisor, times: base, fractionDigits: places)?.description == text)
  }

  @Test(
    "round an exact half away from zero, and accept it rounded either way",
    arguments: [
      ("1", "8", "12.5", "13", "12"), ("-1", "8", "-12.5", "-13", "-12"), ("1", "-8", "-12.5", "-13", "-12"),
      ("3", "8", "37.5", "38", "37"), ("1", "200", "0.5", "1", "0"), ("-1", "200", "-0.5", "-1", "0"),
    ])
  func halves(_ one: String, _ other: String, exact: String, away: String, towards: String) throws {
    let (dividend, divisor) = (try #require(ExactDecimal(one)), try #require(ExactDecimal(other)))
    func accepts(_ text: String) throws -> Bool {
      try #require(ExactDecimal(text)).isQuotient(of: dividend, by: divisor, times: 100)
    }

    #expect(dividend.quotient(by: divisor, times: 100, fractionDigits: 0)?.description == away)
    #expect(try accepts(exact) && accepts(away) && accepts(towards))
    let further = try #require(ExactDecimal(away)) + (dividend.isNegative == divisor.isNegative ? 1 : -1)
    #expect(!further.isQuotient(of: dividend, by: divisor, times: 100))
  }

  @Test(
    "accept no other rounding beside an exact half",
    arguments: [("12.4", false), ("12.6", false), ("12.50", true), ("12.51", false), ("-13", false)])
  func besideHalves(_ printed: String, isRight: Bool) throws {
    #expect(try #require(ExactDecimal(printed)).isQuotient(of: 1, by: 8, times: 100) == isRight)
  }

  @Test(
    "give a change with the sign of its direction, from negative numbers too",
    arguments: [
      (639, 1_216, 0, "-47"), (639, 1_216, 1, "-47.5"), (950, 1_040, 1, "-8.7"), (13_110, 6_764, 0, "94"),
      (513, 441, 1, "16.3"), (5, -10, 0, "150"), (-15, -10, 0, "-50"), (-10, -10, 1, "0.0"),
    ])
  func percentageChange(_ value: Int, from earlier: Int, places: Int, text: String) {
    let change = ExactDecimal(value).percentageChange(from: ExactDecimal(earlier), fractionDigits: places)

    #expect(change?.description == text)
  }

  @Test("do not exist for a divisor of nothing", arguments: [0, 1, -1, Int.max])
  func zeroDivisor(_ value: Int) {
    let number = ExactDecimal(value)

    #expect(number.quotient(by: 0, fractionDigits: 0) == nil)
    #expect(number.percentageChange(from: ExactDecimal(0, fractionDigits: 3), fractionDigits: 1) == nil)
    #expect(!number.isQuotient(of: number, by: 0))
  }

  @Test("are refused instead of overflowing", arguments: [0, 6])
  func outOfRange(_ places: Int) {
    let finest = ExactDecimal(1, fractionDigits: 6)

    #expect(ExactDecimal(Int.max).quotient(by: finest, times: Int.max, fractionDigits: places) == nil)
    #expect(ExactDecimal(Int.min).quotient(by: finest, times: Int.min, fractionDigits: places) == nil)
    #expect(
      finest.quotient(by: ExactDecimal(Int.max), times: 1, fractionDigits: places) == ExactDecimal.zero)
  }
}

/// A quotient worked out digit by digit.
private struct LongDivision {
  let rounded: String
  /// Printed quotients near the right one, and whether each may stand.
  let neighbours: [(printed: String, isRight: Bool)]

  /// `nil` for a divisor of nothing.
  init?(_ one: NumberText, by other: NumberText, times base: Int, places: Int) {
    let divisor = other.digits.shifted(by: one.fraction.count)
    guard divisor > Natural("0") else { return nil }
    let dividend = (one.digits * Natural(String(base))).shifted(by: places + other.fraction.count)
    let (quotient, remainder) = dividend.divided(by: divisor)
    let (twice, next) = (remainder + remainder, quotient + Natural("1"))
    let isNegative = one.isNegative != other.isNegative
    func text(_ digits: Natural) -> String {
      NumberText(digits, places: places, isNegative: isNegative).description
    }
    rounded = text(twice < divisor ? quotient : next)
    neighbours = [
      (text(quotient), twice <= divisor), (text(next), twice >= divisor), (text(next + Natural("1")), false),
    ]
  }
}
