/// The numbers and signs of a date as it is written, read from left to right.
struct WrittenNumbers {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text.utf8[...] }

  /// Whether everything has been read.
  var isAtEnd: Bool { rest.isEmpty }

  /// Reads a number of so many digits, or nothing.
  mutating func number(ofDigits count: Int) -> Int? {
    var number = 0
    for _ in 0..<count {
      guard let byte = rest.popFirst(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
        return nil
      }
      number = number * 10 + Int(byte) - 48
    }
    return number
  }

  /// Reads one of some signs, or nothing.
  mutating func sign(_ signs: Unicode.Scalar...) -> Bool {
    rest.popFirst().map { byte in signs.contains { $0.value == byte } } ?? false
  }
}

/// The number with leading zeros up to a width.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
