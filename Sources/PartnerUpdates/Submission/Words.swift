/// The words and numbers of a text with the sentences they stand in, for rules that look for patterns.
public struct Words: Sendable {
  /// One word or number.
  public struct Word: Sendable {
    private let whole: String
    private let place: Place

    fileprivate init(_ place: Place, of whole: String) { (self.place, self.whole) = (place, whole) }

    /// As written.
    public var text: Substring {
      let bytes = whole.utf8
      let start = bytes.index(bytes.startIndex, offsetBy: place.start)
      return whole[start..<bytes.index(start, offsetBy: place.length)]
    }

    /// Which sentence it stands in, counted from 0. A new line that starts with a dash begins one too.
    public var sentence: Int { place.sentence }

    /// In lower case.
    public var lower: String { text.lowercased() }

    /// Whether it is one of some words, whatever their case.
    public func isOne(of words: Set<String>) -> Bool { words.contains(lower) }
  }

  /// The words of a text in their order, made from their places as they are asked for.
  public struct List: RandomAccessCollection, Sendable {
    fileprivate let text: String
    fileprivate let places: [Place]

    /// Where the first word stands.
    public var startIndex: Int { 0 }
    /// How many words there are.
    public var endIndex: Int { places.count }
    /// The word with a number, counted from 0.
    public subscript(index: Int) -> Word { Word(places[index], of: text) }
  }

  /// The text itself.
  public let text: String
  /// Where its words stand among its bytes.
  let places: [Place]
  /// What tells in which texts there is nothing to look for.
  let signs: Signs

  /// Finds the words of a text: runs of letters, digits and everything beyond ASCII but dashes.
  public init(_ text: String) {
    var text = text
    let scan = text.withUTF8 { WordScan($0) }
    (self.text, places, signs) = (text, scan.places, scan.signs)
  }

  /// The words in their order.
  public var words: List { List(text: text, places: places) }

  /// The text from a word through another, as written.
  public func text(from first: Int, through last: Int) -> Substring {
    text[words[first].text.startIndex..<words[last].text.endIndex]
  }

  /// The word after another in the same sentence.
  public func word(after index: Int) -> Word? {
    index + 1 < places.count && places[index + 1].sentence == places[index].sentence ? words[index + 1] : nil
  }

  /// What stands between a word and the next.
  public func gap(after index: Int) -> Substring {
    let end = index + 1 < places.count ? words[index + 1].text.startIndex : text.endIndex
    return text[words[index].text.endIndex..<end]
  }

  /// Which of its words stand in a list, whatever their case, by their numbers.
  public func indices(of list: WordList) -> [Int] {
    var found: [Int] = []
    visit(list) { found.append($0) }
    return found
  }

  /// Whether one of its words stands in a list, whatever its case.
  public func mentions(_ list: WordList) -> Bool {
    var isFound = false
    visit(list) { _ in isFound = true }
    return isFound
  }

  private func visit(_ list: WordList, _ found: (Int) -> Void) {
    guard !places.isEmpty else { return }
    withBytes { bytes in
      for (index, place) in places.enumerated()
      where list.mayContain(place) && list.contains(place, in: bytes) {
        found(index)
      }
    }
  }

  /// Calls a function with the bytes among which the words stand.
  func withBytes<Result>(_ look: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    text.utf8.withContiguousStorageIfAvailable(look) ?? Array(text.utf8).withUnsafeBufferPointer(look)
  }
}
