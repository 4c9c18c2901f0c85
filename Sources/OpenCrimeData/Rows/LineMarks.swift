/// Where the commas and line ends of a piece of text stand.
///
/// A call of `memchr` for each comma took a third of the time; this looks at 64 bytes at once. Places are kept
/// behind one another, so that those of a row are its ``Row`` without being copied.
struct LineMarks: ~Copyable {
  /// How much text is marked at a time: places of usual rows stay in the nearest cache.
  static let reach = 32 << 10

  /// 0, and one past each comma and line end. Every byte may be one, so that there is room for ``reach`` of them.
  private let places: UnsafeMutableBufferPointer<Int32>
  private(set) var count = 1

  init() {
    places = .allocate(capacity: Self.reach + 1)
    places.initialize(repeating: 0)
  }

  deinit { places.deallocate() }

  /// One past a mark; the start of the text for 0.
  @inline(__always)
  subscript(mark: Int) -> Int {
    precondition(mark >= 0 && mark < count)
    return Int(places[mark])
  }

  /// Marks a text, at most ``reach`` long.
  mutating func mark(_ text: Bytes) {
    precondition(text.count <= Self.reach)
    count = 1
    var place = 0
    while text.count - place >= 64 {
      var found = text.separators(from: place)
      while found != 0 {
        places[count] = Int32(truncatingIfNeeded: place + found.trailingZeroBitCount + 1)
        count += 1
        found &= found &- 1
      }
      place += 64
    }
    for place in place..<text.count where text[place] == .comma || text[place] == .lineFeed {
      places[count] = Int32(truncatingIfNeeded: place + 1)
      count += 1
    }
  }

  /// The row that begins at a mark, where it has that many columns and ends before a place.
  @inline(__always)
  func row(_ text: Bytes, from mark: Int, columns: Int, end: Int) -> Row? {
    guard columns < count - mark, Int(places[mark + columns]) == end + 1 else { return nil }
    return Row(text: text, starts: UnsafeBufferPointer(rebasing: places[mark...(mark + columns)]))
  }

  /// Moves the end of a row by a byte, for a carriage return in front of it, and back.
  mutating func move(_ mark: Int, by step: Int32) {
    precondition(mark >= 0 && mark < count)
    // The thread sanitizer of Swift 6.3 makes of `+=` here what the compiler then refuses.
    places[mark] = places[mark] + step
  }
}
