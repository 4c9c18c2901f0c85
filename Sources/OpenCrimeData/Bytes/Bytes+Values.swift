// What a single value of a row says.

extension Bytes {
  /// Without spaces at either end.
  @inline(__always)
  var trimmed: Bytes {
    guard count > 0, self[0] <= .space || self[count - 1] <= .space else { return self }
    return trimmedSlowly
  }

  private var trimmedSlowly: Bytes {
    var (lower, upper) = (0, count)
    while lower < upper, self[lower] <= .space { lower += 1 }
    while lower < upper, self[upper - 1] <= .space { upper -= 1 }
    return slice(lower, upper)
  }

  /// Whether it is a word in lower case, but for case and spaces at either end.
  func isWord(_ word: String) -> Bool {
    let value = trimmed
    return value.count == word.utf8.count && zip(value.buffer, word.utf8).allSatisfy { $0 | 0x20 == $1 }
  }

  /// Without its last word: `Surrey Heath` of `Surrey Heath 001A`. A single word stays.
  var withoutLastWord: Bytes {
    let name = trimmed
    let word = name.afterLast(.space)
    return word == 0 ? name : name.slice(0, word).trimmed
  }

  /// The digits as a number, or `nil` where there is another character, none, or more than nine.
  var digits: Int? {
    guard (1...9).contains(count) else { return nil }
    var number = 0
    for index in 0..<count {
      let digit = self[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number &* 10 &+ Int(digit)
    }
    return number
  }

  /// A count of offences.
  var offences: Result<Int, RowFault> {
    let value = trimmed
    if let number = value.digits { return .success(number) }
    guard !value.isEmpty else { return .failure(.count(self, .isMissing)) }
    let isNegative = value[0] == UInt8(ascii: "-")
    let amount = (isNegative ? value.slice(1, value.count) : value).withoutZeroFraction
    guard !amount.isEmpty, amount.buffer.allSatisfy({ $0 &- UInt8(ascii: "0") <= 9 }) else {
      return .failure(.count(self, .isNoWholeNumber))
    }
    if isNegative { return .failure(.count(self, .isNegative)) }
    let significant = amount.withoutZeros
    return significant.digits.map { .success($0) } ?? .failure(.count(self, .isTooLarge))
  }

  /// Without the `.0` that spreadsheets and statistics programs write behind whole numbers. Three zeros may be those of
  /// a thousand.
  private var withoutZeroFraction: Bytes {
    guard let point = buffer.lastIndex(of: UInt8(ascii: ".")), 0 < point, point + 1 < count,
      count - point != 4,
      buffer[(point + 1)...].allSatisfy({ $0 == UInt8(ascii: "0") })
    else { return self }
    return slice(0, point)
  }

  private var withoutZeros: Bytes {
    var lower = 0
    while lower < count - 1, self[lower] == UInt8(ascii: "0") { lower += 1 }
    return slice(lower, count)
  }

  /// The value for a sentence: short, on one line.
  var quoted: String {
    let start = slice(0, min(count, 240)).text.map { $0.isNewline || ($0.asciiValue ?? 32) < 32 ? " " : $0 }
    let shown = start.prefix(60)
    return "\"\(String(shown))\(shown.count < start.count || count > 240 ? "…" : "")\""
  }

  /// The value for a message, at most 60 characters of it.
  static func quoted(_ text: String) -> String {
    var text = text
    return text.withUTF8 { Bytes(UnsafeRawBufferPointer($0)).quoted }
  }
}
