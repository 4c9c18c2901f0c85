/// The name of a file or folder by its bytes. Texts that differ only in how accents are composed are equal, and files
/// of such names are two.
struct ByteName: Hashable, Comparable, Sendable {
  /// The name.
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: Self, right: Self) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  static func < (left: Self, right: Self) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
