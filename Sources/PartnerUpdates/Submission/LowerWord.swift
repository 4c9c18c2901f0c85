/// A word in lower case, to be compared with the words of texts.
struct LowerWord: Hashable, Sendable {
  private let text: String

  /// A word of a text.
  init(_ word: Words.Word) { text = word.lower }

  /// The words of a text, such as a title.
  static func all(of text: String) -> [LowerWord] { Words(text).words.map(LowerWord.init) }

  /// Whether a word that stands among some bytes is this one, whatever its case.
  func stands(at place: Words.Place, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard place.isPlain else {
      return text == String(decoding: bytes[place.range], as: UTF8.self).lowercased()
    }
    // Of letters and digits this bit makes lower case.
    return text.utf8.count == place.length
      && text.utf8.elementsEqual(bytes[place.range].lazy.map { $0 | 0x20 })
  }

  /// What it has in common with few others: the last five bits of its first byte, and its length.
  var shape: (initial: Int, length: Int) { (Self.slot(of: text.utf8.first ?? 0), text.utf8.count) }

  /// The last five bits of a first byte, which are those of the capital too.
  static func slot(of initial: UInt8) -> Int { Int(initial & 31) }
}
