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
  /// The text in which it stands, cited figures left out.
  let text: Words
  /// Which of the words of the text are its own.
  let places: Range<Int>

  /// The words in lower case.
  var words: [String] { places.map { text.words[$0].lower } }

  /// The sentences of a text in which a number is typed. A blank line and a bullet begin one too; cited figures
  /// are left out.
  static func all(of text: String) -> [Sentence] { all(of: Words(text)) }

  /// The sentences of a text in which a number is typed.
  static func all(of words: Words) -> [Sentence] {
    guard words.signs.digits > 0 else { return [] }
    let text = words.signs.hasBrace ? Words(CitedText.leavingOutCitations(words.text)) : words
    return text.withBytes { bytes in
      var (sentences, end) = ([Sentence](), 0)
      // Words with a digit are few: the sentences are found from them.
      for (index, place) in zip(text.places.indices, text.places) where place.hasDigit && place.start >= end {
        let start = (end..<place.start).last { endsSentence(bytes, at: $0) }.map { $0 + 1 } ?? end
        end = (place.start..<bytes.count).first { endsSentence(bytes, at: $0) }.map { $0 + 1 } ?? bytes.count
        let numbers = numbers(in: bytes[start..<end])
        guard !numbers.isEmpty else { continue }
        let first = text.places[..<index].lastIndex { $0.start < start }.map { $0 + 1 } ?? 0
        let last = text.places[index...].firstIndex { $0.start >= end } ?? text.places.count
        sentences.append(Sentence(numbers: numbers, text: text, places: first..<last))
      }
      return sentences
    }
  }

  /// Whether a sentence ends with a byte. No byte of another character is one of those that end it.
  private static func endsSentence(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let mark: UInt8
    switch bytes[index] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): mark = UInt8(ascii: " ")
    case UInt8(ascii: "\n"): mark = UInt8(ascii: "-")
    default: return false
    }
    guard index + 1 < bytes.count else { return true }
    return bytes[index + 1] == UInt8(ascii: "\n") || bytes[index + 1] == mark
  }

  /// Whether some words stand in it, one after the other, from one of its places on.
  func has(_ words: [LowerWord], at index: Int) -> Bool {
    index + words.count <= places.upperBound
      && text.withBytes { bytes in
        words.indices.allSatisfy { words[$0].stands(at: text.places[index + $0], in: bytes) }
      }
  }

  private static func numbers(in text: Slice<UnsafeBufferPointer<UInt8>>) -> [TypedNumber] {
    var numbers: [TypedNumber] = []
    var index = text.startIndex
    while let start = text[index...].firstIndex(where: ContactDetails.isDigit) {
      let end = endOfNumber(text, from: start)
      let isWord = followsWord(text[..<start]) || precedesWord(text[end...])
      if !isWord, let value = ExactDecimal(utf8: text[start..<end]) {
        let typed = String(decoding: text[start..<end], as: UTF8.self)
        let isSign = text[end...].first.map { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: " ") } ?? false
        let sign = isSign ? signs.first { text[end...].starts(with: $0.utf8) } : nil
        numbers.append(TypedNumber(value: value, isPercentage: sign != nil, text: typed + (sign ?? "")))
      }
      index = end
    }
    return numbers
  }

  /// Digits, with commas and points between them.
  private static func endOfNumber(_ text: Slice<UnsafeBufferPointer<UInt8>>, from start: Int) -> Int {
    var end = start
    while end < text.endIndex {
      let isInside =
        (text[end] == UInt8(ascii: ",") || text[end] == UInt8(ascii: ".")) && end + 1 < text.endIndex
        && ContactDetails.isDigit(text[end + 1])
      guard isInside || ContactDetails.isDigit(text[end]) else { break }
      end += 1
    }
    return end
  }

  /// Whether a letter or a sign of a code stands at the end; a dash after a space or a bracket is a minus.
  private static func followsWord(_ before: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let dash = before.last == hyphen ? 1 : endsInDash(before) ? enDash.count : 0
    guard dash > 0 else { return before.last.map(isPartOfWord) ?? false }
    let beyond = before.dropLast(dash)
    return beyond.last.map { ContactDetails.isDigit($0) || isPartOfWord($0) } ?? false || endsInDash(beyond)
  }

  /// Whether a letter or a sign of a code stands at the start; a colon or a dash before a space ends a phrase.
  private static func precedesWord(_ after: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let isShort = after.first == hyphen || after.first == UInt8(ascii: ":")
    let sign = isShort ? 1 : after.starts(with: enDash) ? enDash.count : 0
    guard sign > 0 else { return after.first.map(isPartOfWord) ?? false }
    let next = String(decoding: after.dropFirst(sign).prefix(4), as: UTF8.self).unicodeScalars.first
    return next.map { !$0.properties.isWhitespace } ?? false
  }

  private static let signs = ["%", " %", " per cent"]
  private static let hyphen = UInt8(ascii: "-")
  private static let enDash = Array("–".utf8)

  private static func endsInDash(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
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
