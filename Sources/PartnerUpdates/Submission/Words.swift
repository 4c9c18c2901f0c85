/// The words and numbers of a text with the sentences they stand in, for rules that look for patterns.
public struct Words: Sendable {
  /// One word or number.
  public struct Word: Sendable {
    /// As written.
    public let text: Substring
    /// Which sentence it stands in, counted from 0. A new line that starts with a dash begins one too.
    public let sentence: Int

    /// In lower case.
    public var lower: String { text.lowercased() }

    /// Whether it is one of some words, whatever their case.
    public func isOne(of words: Set<String>) -> Bool { words.contains(lower) }
  }

  /// The words in their order.
  public let words: [Word]
  /// The text itself.
  public let text: String

  /// Finds the words of a text: runs of letters, digits and everything beyond ASCII but dashes.
  public init(_ text: String) {
    self.text = text
    var words: [Word] = []
    var sentence = 0
    var start: String.Index?
    var previous: Unicode.Scalar = " "
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      if Self.isInWord(scalar) {
        if start == nil { start = index }
      } else {
        if let begun = start { words.append(Word(text: text[begun..<index], sentence: sentence)) }
        start = nil
        let endsSentence = ".!?".unicodeScalars.contains(previous) && (scalar == " " || scalar == "\n")
        if endsSentence || (previous == "\n" && (scalar == "-" || scalar == "\n")) { sentence += 1 }
      }
      previous = scalar
    }
    if let begun = start { words.append(Word(text: text[begun...], sentence: sentence)) }
    self.words = words
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

  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    case "–", "—", "‘", "’", "“", "”", "…", "\u{2028}", "\u{2029}", "\u{A0}": false
    default: scalar.value > 127
    }
  }
}
