/// Words to look for in texts, whatever their case.
///
/// Made once and kept, as a static constant, it finds its words faster than a set of strings does.
public struct WordList: Sendable, ExpressibleByArrayLiteral {
  private let words: Set<String>
  /// The bytes of the words, one word after the other, in the order of their initials.
  private let letters: [UInt8]
  /// Where each of them ends among the letters.
  private let ends: [Int]
  /// How many words there are before those with each of 32 initials.
  private let first: [Int]
  /// A bit for each of the 32 initials that a word has.
  private let initials: UInt32

  /// A list of words in lower case.
  public init(_ words: some Sequence<String>) {
    self.words = Set(words)
    let sorted = self.words.map { Array($0.utf8) }.filter { !$0.isEmpty }.sorted {
      LowerWord.slot(of: $0[0]) < LowerWord.slot(of: $1[0])
    }
    letters = sorted.flatMap(\.self)
    ends = sorted.reduce(into: []) { $0.append(($0.last ?? 0) + $1.count) }
    initials = sorted.reduce(0) { $0 | 1 << UInt32(LowerWord.slot(of: $1[0])) }
    first = (0...32).map { slot in sorted.count { LowerWord.slot(of: $0[0]) < slot } }
  }

  /// A list of words in lower case.
  public init(arrayLiteral words: String...) { self.init(words) }

  /// Whether a word begins as one of the list does.
  func mayContain(_ place: Words.Place) -> Bool {
    initials & (1 << UInt32(LowerWord.slot(of: place.initial))) != 0 || !place.isPlain
  }

  /// Whether a word that stands among some bytes is in the list.
  func contains(_ place: Words.Place, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let slot = LowerWord.slot(of: place.initial)
    guard mayContain(place) else { return false }
    guard place.isPlain else {
      return words.contains(String(decoding: bytes[place.range], as: UTF8.self).lowercased())
    }
    for word in first[slot]..<first[slot + 1] {
      let start = word == 0 ? 0 : ends[word - 1]
      guard ends[word] - start == place.length else { continue }
      // Of letters and digits this bit makes lower case.
      if (0..<place.length).allSatisfy({ bytes[place.start + $0] | 0x20 == letters[start + $0] }) {
        return true
      }
    }
    return false
  }
}
