extension ExactDecimal {
  /// Reads a number as an officer types it: `639`, `21,328`, `-8.6`, `+16.3`, `£5,425`.
  ///
  /// A leading sign (`+`, `-` or the typographic minus) and a pound sign are allowed; commas only
  /// where they group thousands. Returns `nil` for anything else, such as `1e3`, `0o17`, `12:30`.
  public init?(_ text: String) {
    var rest = Substring(text)
    let isNegative = rest.first == "-" || rest.first == "\u{2212}"
    if isNegative || rest.first == "+" { rest = rest.dropFirst() }
    if rest.first == "£" { rest = rest.dropFirst() }

    let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first.flatMap(Self.ungrouped) else { return nil }
    let fraction = parts.count == 2 ? Array(parts[1].utf8) : []
    guard parts.count == 1 || (1...Self.mostFractionDigits).contains(fraction.count),
      whole.count <= 15, whole.count == 1 || whole.first != UInt8(ascii: "0")
    else { return nil }

    var value: Int128 = 0
    for digit in whole + fraction {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int128(digit - UInt8(ascii: "0"))
    }
    value *= Self.powerOfTen(Self.mostFractionDigits - fraction.count)
    self.init(millionths: isNegative ? -value : value, fractionDigits: fraction.count)
  }

  /// The digits without their commas, or `nil` where a comma does not group thousands.
  private static func ungrouped(_ digits: Substring) -> [UInt8]? {
    guard !digits.isEmpty else { return nil }
    let groups = digits.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard groups.count > 1 else { return Array(digits.utf8) }
    guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
      return nil
    }
    return groups.flatMap { $0 }
  }
}
