extension Words {
  /// Where a word stands among the bytes of its text.
  struct Place: Sendable {
    let start: Int
    let length: Int
    let sentence: Int
    /// Its first byte, which tells most words apart.
    let initial: UInt8
    /// Whether all of it is ASCII, so that it can be compared byte by byte.
    let isPlain: Bool
    /// Whether there is a digit from 0 to 9 in it.
    let hasDigit: Bool

    /// The bytes it takes up.
    var range: Range<Int> { start..<(start + length) }

    /// Whether it begins with a capital from A to Z.
    var isCapitalised: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(initial) }
  }

  /// What tells in which texts there is nothing to look for.
  struct Signs: Sendable {
    /// How many digits from 0 to 9 there are, wherever they stand.
    var digits = 0
    /// The most digits with nothing between them but what can stand in a telephone number.
    var mostDigitsInARow = 0
    /// Whether a word begins with a letter and has a digit, as postcodes and registrations do.
    var hasCode = false
    /// Whether there is an at sign.
    var hasAtSign = false
    /// Whether there is an opening brace, which may begin a citation.
    var hasBrace = false
  }
}

/// Where the words of a text stand among its bytes.
struct WordScan {
  let places: [Words.Place]
  let signs: Words.Signs

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var (places, signs) = ([Words.Place](), Words.Signs())
    places.reserveCapacity(bytes.count / 6 + 1)
    var (sentence, index, digitsInARow) = (0, 0, 0)
    while index < bytes.count {
      let start = index
      var (isPlain, hasDigit) = (true, false)
      word: while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): digitsInARow = 0
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          hasDigit = true
          digitsInARow += 1
          signs.digits += 1
          signs.mostDigitsInARow = max(signs.mostDigitsInARow, digitsInARow)
        case 0x80... where Self.lengthOfGap(bytes, at: index) == 0: (isPlain, digitsInARow) = (false, 0)
        default: break word
        }
        index += 1
      }
      if start < index {
        places.append(
          Words.Place(
            start: start, length: index - start, sentence: sentence, initial: bytes[start], isPlain: isPlain,
            hasDigit: hasDigit))
        if hasDigit, bytes[start] > UInt8(ascii: "9") { signs.hasCode = true }
      }
      guard index < bytes.count else { break }
      let byte = bytes[index]
      if Self.beginsSentence(byte, after: index > 0 ? bytes[index - 1] : byte) { sentence += 1 }
      switch byte {
      case _ where Self.joinsDigits(bytes, at: index): break
      case UInt8(ascii: "@"): (signs.hasAtSign, digitsInARow) = (true, 0)
      case UInt8(ascii: "{"): (signs.hasBrace, digitsInARow) = (true, 0)
      default: digitsInARow = 0
      }
      index += byte < 0x80 ? 1 : Self.lengthOfGap(bytes, at: index)
    }
    (self.places, self.signs) = (places, signs)
  }

  /// Whether what stands here can stand within a telephone number, also as word processors write it.
  private static func joinsDigits(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"): true
    case UInt8(ascii: "/"), UInt8(ascii: "\n"), UInt8(ascii: "\t"): true
    case 0xC2: true
    case 0xE2 where index + 2 < bytes.count:
      switch bytes[index + 2] {
      case 0x80...0x8A, 0x90...0x94, 0xAF: true
      default: false
      }
    default: false
    }
  }

  /// A space or a new line after what ends a sentence, a dash or an empty line after a line's end.
  private static func beginsSentence(_ byte: UInt8, after previous: UInt8) -> Bool {
    switch previous {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
    case UInt8(ascii: "\n"): byte == UInt8(ascii: "-") || byte == UInt8(ascii: "\n")
    default: false
    }
  }

  /// How many bytes of a character beyond ASCII stand here that is in no word; none where it is in one.
  private static func lengthOfGap(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
      switch bytes[index + 2] {
      // The last bytes of spaces and of dashes, of ‘ ’ “ ” … and of the separators of lines and paragraphs.
      case 0x80...0x8A, 0x90...0x94, 0x98, 0x99, 0x9C, 0x9D, 0xA6, 0xA8, 0xA9, 0xAF: 3
      default: 0
      }
    default: 0
    }
  }
}
