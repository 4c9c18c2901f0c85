/// Titles of figures, to be found among the words of sentences.
struct Titles: Sendable {
  private let titles: [[LowerWord]]
  /// The titles, by their first words.
  private let byFirst: [LowerWord: [Int]]
  /// How long the first words are, a bit for each length, by their initials.
  private let lengths: [UInt32]

  /// Some titles by their words, each known by its number from here on.
  init(_ titles: [[LowerWord]]) {
    self.titles = titles
    byFirst = Dictionary(grouping: titles.indices.filter { !titles[$0].isEmpty }) { titles[$0][0] }
    lengths = byFirst.keys.reduce(into: Array(repeating: 0, count: 32)) { lengths, word in
      lengths[word.shape.initial] |= Self.bit(ofLength: word.shape.length)
    }
  }

  /// Where titles stand among the words of a sentence, their words one after the other.
  func mentions(in sentence: Sentence) -> [(title: Int, words: Range<Int>)] {
    sentence.text.withBytes { bytes in
      sentence.places.flatMap { index -> [(title: Int, words: Range<Int>)] in
        let place = sentence.text.places[index]
        let known = lengths[LowerWord.slot(of: place.initial)] & Self.bit(ofLength: place.length)
        guard known != 0 || !place.isPlain else { return [] }
        return (byFirst[LowerWord(sentence.text.words[index])] ?? [])
          .filter { stands($0, at: index, in: sentence, bytes) }
          .map { (title: $0, words: index..<(index + titles[$0].count)) }
      }
    }
  }

  private static func bit(ofLength length: Int) -> UInt32 { 1 << UInt32(min(length, 31)) }

  private func stands(
    _ title: Int, at index: Int, in sentence: Sentence, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let words = titles[title]
    return index + words.count <= sentence.places.upperBound
      && words.indices.allSatisfy { words[$0].stands(at: sentence.text.places[index + $0], in: bytes) }
  }

  /// What is meant of what may be, in its order: a title that stands only inside a longer one is not.
  ///
  /// - Parameter candidates: where the titles of some elements stand, by their numbers.
  static func meant(_ candidates: [(element: Int, words: Range<Int>)]) -> [Int] {
    guard candidates.count > 1 else { return candidates.map(\.element) }
    let longestFirst = candidates.sorted {
      ($1.words.count, $0.element, $0.words.lowerBound) < ($0.words.count, $1.element, $1.words.lowerBound)
    }
    var (taken, found) = (Set<Int>(), [Int]())
    var rest = longestFirst[...]
    while let element = rest.first?.element {
      let own = rest.prefix { $0.element == element }
      let places = own.map(\.words).filter { taken.isDisjoint(with: $0) }
      if !places.isEmpty { found.append(element) }
      for place in places { taken.formUnion(place) }
      rest = rest[own.endIndex...]
    }
    return found.sorted()
  }
}
