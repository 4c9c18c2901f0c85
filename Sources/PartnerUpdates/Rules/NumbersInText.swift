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
      return Sentence(stretch)
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
  private init?(_ text: ArraySlice<UInt8>) {
    numbers = Self.numbers(in: text)
    guard !numbers.isEmpty else { return nil }
    words = Words(String(decoding: text, as: UTF8.self)).words.map(\.lower)
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

  private static func numbers(in text: ArraySlice<UInt8>) -> [TypedNumber] {
    var numbers: [TypedNumber] = []
    var index = text.startIndex
    while let start = text[index...].firstIndex(where: ContactDetails.isDigit) {
      let end = endOfNumber(text, from: start)
      let typed = String(decoding: text[start..<end], as: UTF8.self)
      let isWord = followsWord(text[..<start]) || precedesWord(text[end...])
      if !isWord, let value = ExactDecimal(typed) {
        let sign = ["%", " %", " per cent"].first { text[end...].starts(with: $0.utf8) }
        numbers.append(TypedNumber(value: value, isPercentage: sign != nil, text: typed + (sign ?? "")))
      }
      index = end
    }
    return numbers
  }

  /// Digits, with commas and points between them.
  private static func endOfNumber(_ text: ArraySlice<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.endIndex {
      let isInside =
        [UInt8(ascii: ","), UInt8(ascii: ".")].contains(text[end]) && end + 1 < text.endIndex
        && ContactDetails.isDigit(text[end + 1])
      guard isInside || ContactDetails.isDigit(text[end]) else { break }
      end += 1
    }
    return end
  }

  /// Whether a letter or a sign of a code stands at the end; a dash after a space or a bracket is a minus.
  private static func followsWord(_ before: ArraySlice<UInt8>) -> Bool {
    let dash = before.last == hyphen ? 1 : endsInDash(before) ? enDash.count : 0
    guard dash > 0 else { return before.last.map(isPartOfWord) ?? false }
    let beyond = before.dropLast(dash)
    return beyond.last.map { ContactDetails.isDigit($0) || isPartOfWord($0) } ?? false || endsInDash(beyond)
  }

  /// Whether a letter or a sign of a code stands at the start; a colon or a dash before a space ends a phrase.
  private static func precedesWord(_ after: ArraySlice<UInt8>) -> Bool {
    let isShort = after.first == hyphen || after.first == UInt8(ascii: ":")
    let sign = isShort ? 1 : after.starts(with: enDash) ? enDash.count : 0
    guard sign > 0 else { return after.first.map(isPartOfWord) ?? false }
    let next = String(decoding: after.dropFirst(sign).prefix(4), as: UTF8.self).unicodeScalars.first
    return next.map { !$0.properties.isWhitespace } ?? false
  }

  private static let hyphen = UInt8(ascii: "-")
  private static let enDash = Array("–".utf8)

  private static func endsInDash(_ text: ArraySlice<UInt8>) -> Bool {
    text.suffix(enDash.count).elementsEqual(enDash)
  }

  /// Letters and the signs of codes, dates and references: `P1.4`, `2020-21`, `2/7`.
  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "/"),
      UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
