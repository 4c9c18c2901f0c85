import PartnerUpdates
import SampleSections
import Testing

@Suite("Comparing and adding exact decimals")
struct ExactDecimalArithmeticTests {
  @Test(
    "finds numbers equal by value, however many digits are printed",
    arguments: [("9", "9.0"), ("-0.5", "-0.500000"), ("0", "0.00"), ("21328", "21,328"), ("-0", "0")])
  func equality(_ one: String, _ other: String) throws {
    let (left, right) = (try #require(ExactDecimal(one)), try #require(ExactDecimal(other)))

    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
    #expect(!(left < right) && !(right < left))
  }

  @Test("puts numbers in the order of their values")
  func order() {
    let texts = ["0.1", "-8.7", "9", "-0.000001", "1000", "-8.6", "0", "999.999999", "0.09"]
    let sorted = texts.compactMap { ExactDecimal($0) }.sorted().map(\.description)

    #expect(
      sorted == ["-8.7", "-8.6", "-0.000001", "0", "0.09", "0.1", "9", "999.999999", "1000"])
  }

  @Test(
    "adds and subtracts with the finer precision of the two",
    arguments: [
      ("128543", "116324", "244867", "12219"), ("0.1", "0.2", "0.3", "-0.1"), ("1", "0.25", "1.25", "0.75"),
      ("9.0", "-9", "0.0", "18.0"), ("-0.5", "-0.5", "-1.0", "0.0"), ("639", "1216", "1855", "-577"),
    ])
  func sums(_ one: String, _ other: String, sum: String, difference: String) throws {
    let (left, right) = (try #require(ExactDecimal(one)), try #require(ExactDecimal(other)))

    #expect((left + right).description == sum)
    #expect((left - right).description == difference)
  }

  @Test("adds, subtracts and compares as on paper")
  func againstPaper() throws {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<1_000 {
      let (one, other) = (NumberText.random(using: &generator), NumberText.random(using: &generator))
      let left = try #require(ExactDecimal(one.description))
      let right = try #require(ExactDecimal(other.description))
      let paper = Paper(one, other)

      try #require((left + right).description == paper.sum, "\(one) + \(other)")
      try #require((left < right) == paper.isLess, "\(one) < \(other)")
      try #require((left + right - right) == left)
    }
  }

  @Test("turns the sign round and drops it")
  func signs() {
    let number = ExactDecimal(-86, fractionDigits: 1)

    #expect((-number).description == "8.6")
    #expect(number.magnitude.description == "8.6")
    #expect((-number).magnitude == number.magnitude)
    #expect(number.isNegative && !(-number).isNegative && !ExactDecimal.zero.isNegative)
  }

  @Test("never falls back and never traps when a sum grows without end", arguments: [1, -1])
  func saturation(_ sign: Int) {
    var total = ExactDecimal(sign * 999_999_999_999_999)
    for _ in 0..<200 {
      let next = total + total
      #expect(next.magnitude >= total.magnitude)
      #expect(next.isNegative == (sign < 0))
      total = next
    }
    #expect(!total.grouped.isEmpty)
  }

  @Test("never traps on the way to the largest power of two", arguments: [Int.min, Int.max, -1, 1])
  func extremes(_ start: Int) {
    let finest = ExactDecimal(1, fractionDigits: 6)
    var total = ExactDecimal(start, fractionDigits: 6)
    for _ in 0..<130 {
      #expect(total.description.hasPrefix("-") == (start < 0) && !total.magnitude.isNegative)
      for (divisor, base) in [(finest, 1), (-finest, 1), (finest, 2), (-finest, -1), (finest, Int.min)] {
        let quotient = total.quotient(by: divisor, times: base, fractionDigits: 0)
        let isNegative = total.isNegative != (divisor.isNegative != (base < 0))
        #expect(quotient.map { $0.isNegative == isNegative } ?? true)
      }
      total = total + total
    }
  }
}

/// The sum and the order of two numbers, found from their digits alone.
private struct Paper {
  let sum: String
  let isLess: Bool

  init(_ one: NumberText, _ other: NumberText) {
    let places = max(one.fraction.count, other.fraction.count)
    let left = one.digits.shifted(by: places - one.fraction.count)
    let right = other.digits.shifted(by: places - other.fraction.count)
    let (size, isNegative) =
      one.isNegative == other.isNegative
      ? (left + right, one.isNegative)
      : left < right ? (right - left, other.isNegative) : (left - right, one.isNegative)
    sum = NumberText(size, places: places, isNegative: isNegative).description
    isLess =
      switch (one.isNegative, other.isNegative) {
      case (true, false): true
      case (false, true): false
      case (false, false): left < right
      case (true, true): right < left
      }
  }
}
