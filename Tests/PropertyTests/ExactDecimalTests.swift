import PartnerUpdates
import Testing

@Suite("Exact decimals against an oracle with numbers of any length")
struct ExactDecimalTests {
  private static let limit = WholeNumber(Int128.max)

  /// Numbers as they may come about: as they are typed, and as sums and products that grow to the limit.
  private static func number(_ lot: inout Lot) -> ExactDecimal {
    let bits = lot.below(3) == 0 ? lot.below(128) : lot.below(71)
    let high = Int128(truncatingIfNeeded: lot.next()) << 64 | Int128(lot.next())
    let size = bits == 0 ? 0 : (high & Int128.max) >> Int128(127 - bits)
    let places = lot.below(7)
    let scale = ExactDecimal.powerOfTen(6 - places)
    let millionths = lot.below(4) == 0 ? size : size / scale * scale
    return ExactDecimal(millionths: lot.below(2) == 0 ? millionths : -millionths, fractionDigits: places)
  }

  private static func exact(_ number: ExactDecimal) -> WholeNumber { WholeNumber(number.millionths) }

  /// A number held at the limit, as sums are rather than overflow.
  private static func held(_ number: WholeNumber) -> WholeNumber { min(max(number, -limit), limit) }

  @Test("The oracle itself agrees with the machine on what that can hold")
  func oracle() throws {
    var lot = Lot(seed: 1)
    for _ in 0..<1_000 {
      let (one, other) = (
        Int64.random(in: .min ... .max, using: &lot) >> lot.below(64),
        Int64.random(in: -99_999...99_999, using: &lot)
      )
      let (left, right) = (WholeNumber(one), WholeNumber(other))
      try #require((left + right).description == String(Int128(one) + Int128(other)))
      try #require((left - right).description == String(Int128(one) - Int128(other)))
      try #require((left * right).description == String(Int128(one) * Int128(other)))
      try #require((left < right) == (one < other))
      guard other != 0 else { continue }
      let divided = left.divided(by: right)
      try #require(divided.quotient.description == String(Int128(one) / Int128(other)))
      try #require(divided.remainder.description == String(Int128(one) % Int128(other)))
    }
  }

  @Test("Sums, differences, multiples, signs and order, up to the limit and held there")
  func sums() throws {
    var lot = Lot(seed: 2)
    for _ in 0..<(2_500 * Lot.effort) {
      let (one, other, count) = (
        Self.number(&lot), Self.number(&lot), Int.random(in: .min ... .max, using: &lot) >> lot.below(64)
      )
      let (left, right) = (Self.exact(one), Self.exact(other))
      try #require(Self.exact(one + other) == Self.held(left + right), "\(one) + \(other)")
      try #require(Self.exact(one - other) == Self.held(left - right), "\(one) - \(other)")
      try #require(Self.exact(one.times(count)) == Self.held(left * WholeNumber(count)), "\(one) * \(count)")
      try #require(Self.exact(-one) == -left && Self.exact(one.magnitude) == left.magnitude)
      try #require((one < other) == (left < right) && (one == other) == (left == right))
      try #require(one != other || one.hashValue == other.hashValue)
      try #require((one + other).fractionDigits == max(one.fractionDigits, other.fractionDigits))
      try #require(one + other == other + one)
    }
  }

  /// The quotient in millionths as on paper, rounded half away from zero, with the two that an exact half allows.
  private static func quotients(
    _ one: WholeNumber, _ other: WholeNumber, _ base: WholeNumber, _ places: Int
  ) -> [WholeNumber] {
    let (quotient, rest) = (one * base * .powerOfTen(places)).divided(by: other)
    let isNegative = (one.isNegative != other.isNegative) != base.isNegative
    let away = quotient + WholeNumber(isNegative ? -1 : 1)
    let twice = rest.magnitude + rest.magnitude
    let found =
      twice > other.magnitude ? [away] : twice == other.magnitude ? [away, quotient] : [quotient]
    return found.map { $0 * .powerOfTen(6 - places) }
  }

  @Test("Quotients at every precision, or nothing where something on the way is out of range")
  func quotient() throws {
    var lot = Lot(seed: 3)
    var (found, halves) = (0, 0)
    for _ in 0..<(2_500 * Lot.effort) {
      let (one, places) = (Self.number(&lot), lot.below(7))
      // Small divisors have exact halves.
      let other = lot.below(3) == 0 ? ExactDecimal(lot.below(65) - 32) : Self.number(&lot)
      let base =
        [1, 100, 1_000, 100_000, -100, Int(truncatingIfNeeded: lot.next())].randomElement(using: &lot) ?? 1
      let quotient = one.quotient(by: other, times: base, fractionDigits: places)
      guard other != .zero else {
        try #require(quotient == nil)
        continue
      }
      let expected = Self.quotients(Self.exact(one), Self.exact(other), WholeNumber(base), places)
      let onTheWay = (Self.exact(one) * WholeNumber(base) * .powerOfTen(places)).magnitude
      if let quotient {
        (found, halves) = (found + 1, halves + expected.count - 1)
        try #require(Self.exact(quotient) == expected.first, "\(one) / \(other) * \(base) to \(places)")
        try #require(quotient.fractionDigits == places)
      } else {
        try #require(
          max(onTheWay, expected[0].magnitude) > Self.limit, "\(one) / \(other) * \(base) to \(places)")
      }
    }
    #expect(found > 500 && halves > 10, "\(found) \(halves)")
  }

  @Test("A printed quotient is right exactly where it is the rounded one, or the other side of a half")
  func isQuotient() throws {
    var lot = Lot(seed: 4)
    var right = 0
    for _ in 0..<(2_000 * Lot.effort) {
      let one = ExactDecimal(Int.random(in: -999_999...999_999, using: &lot), fractionDigits: lot.below(3))
      let other = ExactDecimal(Int.random(in: 1...512, using: &lot) * (lot.below(2) == 0 ? 1 : -1))
      let places = lot.below(4)
      let expected = Self.quotients(Self.exact(one), Self.exact(other), WholeNumber(100), places)
      guard let rounded = one.quotient(by: other, times: 100, fractionDigits: places) else { continue }
      for step in -2...2 {
        let unit = ExactDecimal(millionths: ExactDecimal.powerOfTen(6 - places), fractionDigits: places)
        let printed = rounded + unit.times(step)
        let isRight = printed.isQuotient(of: one, by: other, times: 100)
        try #require(isRight == expected.contains(Self.exact(printed)), "\(printed) of \(one) by \(other)")
        right += isRight ? 1 : 0
      }
    }
    #expect(right >= 1_000)
  }

  @Test("Changes in per cent between any two numbers that can be typed")
  func percentageChange() throws {
    var lot = Lot(seed: 5)
    for _ in 0..<(2_000 * Lot.effort) {
      let (one, other, places) = (Self.typed(&lot), Self.typed(&lot), lot.below(7))
      let (now, before) = (try #require(ExactDecimal(one)), try #require(ExactDecimal(other)))
      let change = now.percentageChange(from: before, fractionDigits: places)
      guard before != .zero else {
        try #require(change == nil)
        continue
      }
      let exact = try #require(change, "no change from \(other) to \(one)")
      let paper = Self.quotients(
        Self.exact(now) - Self.exact(before), Self.exact(before).magnitude, WholeNumber(100), places)
      try #require(Self.exact(exact) == paper[0], "\(other) to \(one)")
      try #require(exact == .zero || exact.isNegative == (now < before))
    }
  }

  /// A number as it may be typed, of any size.
  private static func typed(_ lot: inout Lot) -> String {
    let whole = String(lot.next() % UInt64([10, 1_000, 1_000_000, 1_000_000_000_000_000][lot.below(4)]))
    let places = lot.below(7)
    let fraction = String(String(lot.next() % 1_000_000 + 1_000_000).dropFirst().prefix(places))
    return (lot.below(3) == 0 ? "-" : "") + whole + (places == 0 ? "" : "." + fraction)
  }

  @Test("Exactly what is a number is read as one, at its value, and read back from what is printed")
  func parsing() throws {
    var lot = Lot(seed: 6)
    var (read, refused) = (0, 0)
    for _ in 0..<(5_000 * Lot.effort) {
      let text = Self.scribbled(&lot)
      guard text.wholeMatch(of: Self.grammar) != nil else {
        refused += 1
        try #require(ExactDecimal(text) == nil, "\"\(text)\"")
        continue
      }
      read += 1
      let number = try #require(ExactDecimal(text), "\"\(text)\"")
      let digits = text.filter { "0123456789.".contains($0) }.split(separator: ".")
      let fraction = digits.dropFirst().first.map(String.init) ?? ""
      let size = WholeNumber(digits[0] + fraction.padding(6))
      try #require(Self.exact(number).magnitude == size, "\"\(text)\"")
      try #require(number.isNegative == ((text.contains("-") || text.contains("\u{2212}")) && size != .zero))
      try #require(number.fractionDigits == fraction.count)
      for printed in [number.description, number.grouped] {
        let again = try #require(ExactDecimal(printed))
        try #require(again == number && again.fractionDigits == number.fractionDigits)
      }
    }
    #expect(read > 300 && refused > 300, "\(read) \(refused)")
  }

  /// What an officer may type as a number, said once more in another way.
  private static var grammar: Regex<Substring> {
    /[+\-\u{2212}]?£?(?:0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4})(?:\.[0-9]{1,6})?/
  }

  /// A number as it may be typed, grouped or not, often with a slip.
  private static func scribbled(_ lot: inout Lot) -> String {
    let number = ExactDecimal(typed(&lot)) ?? .zero
    var text = Array((lot.below(2) == 0 ? number.grouped : number.description).unicodeScalars)
    if lot.below(6) == 0 { text.insert("£", at: text.first == "-" ? 1 : 0) }
    for _ in 0..<max(0, lot.below(4) - 1) {
      let slip = "0123456789,.-+\u{2212}£ e%\u{0663}".unicodeScalars.randomElement(using: &lot) ?? "0"
      let place = lot.below(text.count + 1)
      if place < text.count, lot.below(2) == 0 { text[place] = slip } else { text.insert(slip, at: place) }
    }
    return String(String.UnicodeScalarView(text))
  }
}

extension String {
  /// The text with zeros after it, up to a length.
  fileprivate func padding(_ length: Int) -> String { self + String(repeating: "0", count: length - count) }
}
