extension ExactDecimal {
  /// Reads a number as an officer types it: `639`, `21,328`, `-8.6`, `+16.3`, `£5,425`.
  ///
  /// A leading sign (`+`, `-`, or a minus or dash of a word processor) and a pound sign are allowed; commas only
  /// where they group thousands. Returns `nil` for anything else, such as `1e3`, `0o17`, `12:30`.
  public init?(_ text: String) { self.init(utf8: text.utf8) }

  /// Reads a number from the bytes of its text.
  init?<Bytes: Collection<UInt8>>(utf8 bytes: Bytes) where Bytes.SubSequence: Collection<UInt8> {
    var rest = bytes[...]
    let isNegative = Self.dropMinus(from: &rest)
    if !isNegative { _ = Self.drop("+", from: &rest) }
    _ = Self.drop("£", from: &rest)

    guard let whole = Self.whole(&rest) else { return nil }
    var (fraction, digits) = (0, 0)
    if !rest.isEmpty {
      rest.removeFirst()
      guard (1...Self.mostFractionDigits).contains(rest.count) else { return nil }
      digits = rest.count
      for byte in rest {
        guard let digit = Self.digit(byte) else { return nil }
        fraction = fraction * 10 + digit
      }
    }
    let scale = Self.powerOfTen(Self.mostFractionDigits - digits)
    let value = Int128(whole) * Self.millionthsInOne + Int128(fraction) * scale
    self.init(millionths: isNegative ? -value : value, fractionDigits: digits)
  }

  /// Takes a minus away from the start, however it is typed: nothing else can be meant by a dash before a digit.
  private static func dropMinus<Bytes: Collection<UInt8>>(from rest: inout Bytes) -> Bool
  where Bytes.SubSequence == Bytes {
    let signs: [StaticString] = [
      "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}",
    ]
    return signs.contains { drop($0, from: &rest) }
  }

  /// Takes a sign away from the start, if it is there.
  private static func drop<Bytes: Collection<UInt8>>(_ sign: StaticString, from rest: inout Bytes) -> Bool
  where Bytes.SubSequence == Bytes {
    let matches = sign.withUTF8Buffer { rest.starts(with: $0) }
    if matches { rest.removeFirst(sign.utf8CodeUnitCount) }
    return matches
  }

  /// Takes away up to fifteen digits before a point or the end, in groups of three where there is a comma.
  ///
  /// - Returns: `nil` for anything else, and for a zero before another digit.
  private static func whole<Bytes: Collection<UInt8>>(_ rest: inout Bytes) -> Int?
  where Bytes.SubSequence == Bytes {
    var (value, digits, inGroup, isGrouped) = (0, 0, 0, false)
    while let byte = rest.first, byte != UInt8(ascii: ".") {
      if let digit = digit(byte) {
        guard digits < 15, digits == 0 || value > 0 else { return nil }
        value = value * 10 + digit
        (digits, inGroup) = (digits + 1, inGroup + 1)
      } else {
        guard byte == UInt8(ascii: ","), isGrouped ? inGroup == 3 : (1...3).contains(inGroup) else {
          return nil
        }
        (isGrouped, inGroup) = (true, 0)
      }
      rest.removeFirst()
    }
    return digits > 0 && (!isGrouped || inGroup == 3) ? value : nil
  }

  private static func digit(_ byte: UInt8) -> Int? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte) - 48 : nil
  }
}
