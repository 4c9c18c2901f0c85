import PartnerUpdates
import SampleSections
import Testing

/// One table a pattern: the shortest, the longest, every shape and every length between them.
@Suite("Of what names a person every shape and every length is found")
struct PersonalPatternTests {
  private static func finds(_ slug: String, in text: String) throws -> Bool {
    try !CoreSample.section { $0.challenges = ["at \(text) it was"] }.paths(of: slug).isEmpty
  }

  private static func isContact(_ text: String) throws -> Bool {
    try finds("common.no-contact-details", in: text)
  }
  private static func isIdentifier(_ text: String) throws -> Bool {
    try finds("common.no-identifiers", in: text)
  }

  @Test(
    "A postcode of each of the six shapes, with a space and without, at every area of one letter and of two",
    arguments: ["M1", "M60", "CR2", "DN55", "W1A", "EC1A"])
  func postcodes(_ outward: String) throws {
    for inward in ["1AE", "0NN", "9ZZ"] {
      #expect(try Self.isContact(outward + inward), "\(outward)\(inward)")
      #expect(try Self.isContact("\(outward) \(inward)"), "\(outward) \(inward)")
      #expect(
        try Self.isContact("\(outward) \(inward)".lowercased()), "\(outward) \(inward) in small letters")
    }
  }

  @Test(
    "A code that is a letter or a digit too short or too long is no postcode",
    arguments: [
      "M11A", "M1 1A", "1AE", "M 1AE", "ABC1 1AE", "M1 11AE", "M1AE", "M1 1AEX", "M123 1AE", "Q1 1AE",
    ])
  func noPostcodes(_ text: String) throws { #expect(try !Self.isContact(text), "\(text)") }

  @Test(
    "A landline of ten digits and of eleven, in the groups in which people write them",
    arguments: [
      "0169772345", "016977 2345", "(016977) 2345", "01204 62123", "(01204) 62123", "01204-62123",
      "0120462123",
      "01204612345", "01204 612345", "(01204) 612 345", "0113 496 0000", "020 7946 0000", "02079460000",
      "015396 12345", "0800 001 066", "03069 990 000",
    ])
  func landlines(_ text: String) throws { #expect(try Self.isContact(text), "\(text)") }

  @Test("A number from 0 has ten digits or eleven, and no other count", arguments: 5...14)
  func lengths(_ count: Int) throws {
    let number = "01" + String(repeating: "4", count: count - 2)
    #expect(try Self.isContact(number) == (10...11).contains(count), "\(number)")
  }

  @Test("A number from +44, 0044 or 447 has eleven digits to fourteen", arguments: 8...16)
  func internationalLengths(_ count: Int) throws {
    let rest = String(repeating: "5", count: count)
    #expect(try Self.isContact("+44" + rest.dropLast(2)) == (11...14).contains(count), "+44 of \(count)")
    #expect(try Self.isContact("0044" + rest.dropLast(4)) == (11...14).contains(count), "0044 of \(count)")
    #expect(try Self.isContact("447" + rest.dropLast(3)) == (count == 12), "447 of \(count)")
  }

  /// Nine digits whose check digit is a given one.
  private static func prefix(ofCheckDigit digit: Int) -> Int? {
    (410_000_007...410_000_107).first { number in
      let sum = zip(String(number).compactMap(\.wholeNumberValue), (2...10).reversed()).map { $0 * $1 }
        .reduce(0, +)
      return (11 - sum % 11) % 11 == digit
    }
  }

  @Test(
    "A health service number of every check digit, however it is grouped, and with no other last digit",
    arguments: 0...9)
  func healthService(_ digit: Int) throws {
    let prefix = try #require(Self.prefix(ofCheckDigit: digit))
    for last in 0...9 {
      let number = "\(prefix)\(last)"
      let groups = [number.prefix(3), number.dropFirst(3).prefix(3), number.suffix(4)]
      for text in [number, groups.joined(separator: " "), groups.joined(separator: "-")] {
        #expect(try Self.isIdentifier(text) == (last == digit), "\(text)")
      }
    }
  }

  @Test("Ten digits whose check digit would be ten are no health service number", arguments: 0...9)
  func noCheckDigit(_ last: Int) throws {
    let prefix = try #require(Self.prefix(ofCheckDigit: 10))
    #expect(try !Self.isIdentifier("\(prefix)\(last)"))
  }

  @Test("A National Insurance number of every last letter, in every grouping")
  func nationalInsurance() throws {
    for last in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
      for text in ["QQ123456\(last)", "QQ 12 34 56 \(last)", "QQ 123456 \(last)", "QQ123456 \(last)"] {
        #expect(try Self.isIdentifier(text) == "ABCD".contains(last), "\(text)")
      }
    }
    for text in ["QQ12345A", "QQ1234567A", "Q1234567A", "QQQ123456A"] {
      #expect(try !Self.isIdentifier(text), "\(text)")
    }
  }
}
