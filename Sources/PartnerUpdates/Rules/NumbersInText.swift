/// A sentence of a text with numbers typed into it.
struct Sentence: Sendable {
  /// A number typed into a text, such as `21,328`, `16.3%` or `8 per cent`.
  struct TypedNumber: Sendable {
    let value: ExactDecimal
    let isPercentage: Bool
    /// As typed, the per cent sign included.
    let text: String
  }

  /// The numbers, one at least.
  let numbers: [TypedNumber]
  /// The words in lower case.
  let words: [String]

  /// The sentences of a text in which a number is typed. A blank line and a bullet begin one too; cited figures
  /// are left out.
  static func all(of text: String) -> [Sentence] {
    guard text.utf8.contains(where: ContactDetails.isDigit) else { return [] }
    let typed = Array(CitedText(text).replacing { _ in " … " }.utf8)
    return stretches(of: typed).compactMap { stretch in
      guard stretch.contains(where: ContactDetails.isDigit) else { return nil }
      return Sentence(String(decoding: stretch, as: UTF8.self))
    }
  }

  /// The bytes of a text, cut after each sentence. No byte of another character is one of those that end it.
  private static func stretches(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var stretches: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() {
      let ends = [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";")].contains(byte)
      guard ends || byte == UInt8(ascii: "\n") else { continue }
      let next = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: "\n")
      guard next == UInt8(ascii: "\n") || next == UInt8(ascii: ends ? " " : "-") else { continue }
      stretches.append(bytes[start...index])
      start = index + 1
    }
    return stretches + [bytes[start...]]
  }

  /// - Returns: `nil` where no number is typed.
  private init?(_ text: String) {
    numbers = Self.numbers(in: text)
    guard !numbers.isEmpty else { return nil }
    words = Words(text).words.map(\.lower)
  }

  /// Which of some titles stand among the words of a sentence, their words one after the other. A title
  /// that stands only inside a longer one is not meant.
  static func mentioned<Element>(
    of elements: [Element], titles: (Element) -> [String], in words: [String]
  ) -> [Element] {
    let first = Set(words)
    let candidates = elements.enumerated().filter { titles($0.element).first.map(first.contains) ?? false }
    var taken: Set<Int> = []
    var found: [Int: Element] = [:]
    let longestFirst = candidates.sorted {
      (titles($1.element).count, $0.offset) < (titles($0.element).count, $1.offset)
    }
    for (offset, element) in longestFirst {
      let title = titles(element)
      guard words.count >= title.count else { continue }
      let places = words.indices.dropLast(title.count - 1).filter { start in
        words[start..<(start + title.count)].elementsEqual(title)
          && taken.isDisjoint(with: start..<(start + title.count))
      }
      if !places.isEmpty { found[offset] = element }
      for place in places { taken.formUnion(place..<(place + title.count)) }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func numbers(in text: String) -> [TypedNumber] {
    var numbers: [TypedNumber] = []
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      guard isDigit(scalars[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < scalars.count, isDigit(scalars[end]) || isInside(scalars, end) { end += 1 }
      let typed = String(String.UnicodeScalarView(scalars[index..<end]))
      let after = String(String.UnicodeScalarView(scalars[end..<min(end + 9, scalars.count)]))
      let sign = ["%", " %", " per cent"].first { after.hasPrefix($0) }
      let isWord = followsWord(scalars, index) || precedesWord(scalars, end)
      if let value = ExactDecimal(typed), !isWord {
        numbers.append(TypedNumber(value: value, isPercentage: sign != nil, text: typed + (sign ?? "")))
      }
      index = end
    }
    return numbers
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// A comma or a point between digits.
  private static func isInside(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    (scalars[index] == "," || scalars[index] == ".") && index + 1 < scalars.count
      && isDigit(scalars[index + 1])
  }

  /// Whether a letter or a sign of a code stands right before; a dash after a space or a bracket is a minus.
  private static func followsWord(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index > 0, isPartOfWord(scalars[index - 1]) else { return false }
    guard index > 1, "-–".unicodeScalars.contains(scalars[index - 1]) else {
      return !"-–".unicodeScalars.contains(scalars[index - 1])
    }
    return isDigit(scalars[index - 2]) || isPartOfWord(scalars[index - 2])
  }

  /// Whether a letter or a sign of a code stands right after; a colon before a space ends a phrase.
  private static func precedesWord(_ scalars: [Unicode.Scalar], _ end: Int) -> Bool {
    guard end < scalars.count, isPartOfWord(scalars[end]) else { return false }
    let isColon = scalars[end] == ":" || "-–".unicodeScalars.contains(scalars[end])
    return !(isColon && (end + 1 == scalars.count || scalars[end + 1].properties.isWhitespace))
  }

  /// Letters and the signs of codes, dates and references: `P1.4`, `2020-21`, `2/7`.
  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "/", "-", "–", ":", ".", ",", "_": scalar != "." && scalar != ","
    default: false
    }
  }
}
