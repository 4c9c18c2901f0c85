/// The words and numbers of a text with the sentences they stand in, for rules that look for patterns.
public struct Words: Sendable {
  /// One word or number.
  public struct Word: Sendable {
    /// As written.
    public let text: Substring
    /// Which sentence it stands in, counted from 0. A new line that starts with a dash begins one too.
    public let sentence: Int
    /// Its first byte, which tells most words apart.
    let initial: UInt8

    /// In lower case.
    public var lower: String { text.lowercased() }

    /// Whether it is one of some words, whatever their case.
    public func isOne(of words: Set<String>) -> Bool { words.contains(lower) }
  }

  /// The words in their order.
  public let words: [Word]
  /// The text itself.
  public let text: String
  /// How many digits from 0 to 9 it has, wherever they stand.
  let digits: Int
  /// Whether it has an at sign.
  let hasAtSign: Bool

  /// Finds the words of a text: runs of letters, digits and everything beyond ASCII but dashes.
  public init(_ text: String) {
    var text = text
    let scan = text.withUTF8 { WordScan($0) }
    let bytes = text.utf8
    (self.text, digits, hasAtSign) = (text, scan.digits, scan.hasAtSign)
    words = scan.words.map { [text] word in
      let start = bytes.index(bytes.startIndex, offsetBy: word.start)
      return Word(
        text: text[start..<bytes.index(start, offsetBy: word.length)], sentence: word.sentence,
        initial: bytes[start])
    }
  }

  /// The text from a word through another, as written.
  public func text(from first: Int, through last: Int) -> Substring {
    text[words[first].text.startIndex..<words[last].text.endIndex]
  }

  /// The word after another in the same sentence.
  public func word(after index: Int) -> Word? {
    index + 1 < words.count && words[index + 1].sentence == words[index].sentence ? words[index + 1] : nil
  }

  /// What stands between a word and the next.
  public func gap(after index: Int) -> Substring {
    let end = index + 1 < words.count ? words[index + 1].text.startIndex : text.endIndex
    return text[words[index].text.endIndex..<end]
  }
}

/// Where the words of a text stand among its bytes.
private struct WordScan {
  private(set) var words: [(start: Int, length: Int, sentence: Int)] = []
  private(set) var digits = 0
  private(set) var hasAtSign = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var (sentence, index, start) = (0, 0, 0)
    var previous = UInt8(ascii: " ")
    while index < bytes.count {
      let byte = bytes[index]
      let length = Self.lengthOfGap(bytes, at: index)
      if length == 0 {
        if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { digits += 1 }
      } else {
        if byte == UInt8(ascii: "@") { hasAtSign = true }
        if start < index { words.append((start, index - start, sentence)) }
        start = index + length
        if Self.beginsSentence(byte, after: previous) { sentence += 1 }
      }
      previous = byte
      index += max(1, length)
    }
    if start < index { words.append((start, index - start, sentence)) }
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

  /// How many bytes of a character stand here that is in no word; none where it is in one.
  private static func lengthOfGap(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      0
    case ..<0x80: 1
    case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
      punctuation.contains(bytes[index + 2]) ? 3 : 0
    default: 0
    }
  }

  /// The last bytes of – — ‘ ’ “ ” … and of the separators of lines and paragraphs, U+2028 and U+2029.
  private static let punctuation: [UInt8] = [0x93, 0x94, 0x98, 0x99, 0x9C, 0x9D, 0xA6, 0xA8, 0xA9]
}
