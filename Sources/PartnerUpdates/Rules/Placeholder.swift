/// Words that stand for something that nobody knows yet, however they are spelled.
enum Placeholder {
  /// Whether a text says only that something is open: `TBC`, `t.b.c.`, `TBC (pending recruitment)`, `n/k`, `?`.
  static func isOpen(_ text: String) -> Bool {
    if let folded = folded(text) {
      if folded.isEmpty { return text.utf8.contains(UInt8(ascii: "?")) }
      if open.contains(folded) { return true }
    }
    return text.utf8.count <= longestReason && beginsOpen(text)
  }

  /// Whether a text says that there is nothing, or nothing at all: `N/A`, `none`, `-`.
  static func isNothing(_ text: String) -> Bool {
    folded(text).map { $0.isEmpty || nothing.contains($0) } ?? false
  }

  /// A text that stands for nothing, to be quoted: of what follows the abbreviation nothing, as it may name somebody.
  static func quotable(_ text: String) -> String {
    folded(text).map { open.contains($0) || nothing.contains($0) || $0.isEmpty } ?? false
      ? String(text.condensed.prefix(40))
      : String(text.drop { !isLetter($0) }.prefix { isLetter($0) || $0 == "." })
  }

  /// The letters and digits of a text in lower case, without spaces and signs; `nil` of a text that is longer than
  /// any phrase that stands for nothing.
  private static func folded(_ text: String) -> String? {
    var folded = ""
    for scalar in text.unicodeScalars {
      guard let letter = letter(scalar) else { continue }
      folded.unicodeScalars.append(letter)
      if folded.utf8.count > longest { return nil }
    }
    return folded
  }

  /// "TBC (pending recruitment)", "TBC – new post", but not "TBA Training".
  private static func beginsOpen(_ text: String) -> Bool {
    var (word, rest) = ("", text.unicodeScalars[...])
    while let scalar = rest.first, word.utf8.count <= 3 {
      if scalar.properties.isWhitespace, !word.isEmpty { break }
      guard let letter = letter(scalar) else {
        if word.utf8.count == 3 { break }
        rest = rest.dropFirst()
        continue
      }
      word.unicodeScalars.append(letter)
      rest = rest.dropFirst()
    }
    guard abbreviations.contains(word) else { return false }
    let next = rest.first { !$0.properties.isWhitespace && $0 != "." }
    guard let next, letter(next) != nil else { return true }
    let following = rest.drop { letter($0) == nil }.prefix { letter($0) != nil }
    return reasons.contains(String(String.UnicodeScalarView(following.compactMap(letter))))
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { letter($0) != nil } ?? false
  }

  /// A letter or digit in lower case, as it looks; `nil` for everything else.
  private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "a"..."z", "0"..."9": scalar
    case "A"..."Z": Unicode.Scalar(scalar.value | 0x20)
    // Full width.
    case "\u{FF10}"..."\u{FF19}": Unicode.Scalar(scalar.value - 0xFEE0)
    case "\u{FF21}"..."\u{FF3A}": Unicode.Scalar(scalar.value - 0xFEE0 + 0x20)
    case "\u{FF41}"..."\u{FF5A}": Unicode.Scalar(scalar.value - 0xFEE0)
    case _ where scalar.value < 0x80: nil
    default:
      alike[scalar] ?? (scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? scalar : nil)
    }
  }

  /// Letters of other alphabets that look like those of ours.
  private static let alike: [Unicode.Scalar: Unicode.Scalar] = [
    "А": "a", "а": "a", "В": "b", "в": "b", "Ь": "b", "С": "c", "с": "c", "Е": "e", "е": "e", "І": "i",
    "і": "i",
    "К": "k", "к": "k", "М": "m", "м": "m", "Н": "h", "О": "o", "о": "o", "Р": "p", "р": "p", "Т": "t",
    "т": "t",
    "Х": "x", "х": "x", "У": "y", "у": "y", "Α": "a", "Β": "b", "Ε": "e", "Η": "h", "Ι": "i", "Κ": "k",
    "Μ": "m",
    "Ν": "n", "Ο": "o", "ο": "o", "Ρ": "p", "Τ": "t", "τ": "t", "Χ": "x", "Υ": "y", "Ϲ": "c", "ϲ": "c",
  ]

  private static let abbreviations: Set = ["tbc", "tba", "tbd", "tbn"]
  private static let reasons: Set = [
    "pending", "awaiting", "subject", "once", "when", "until", "after", "following", "by", "at", "in", "from",
    "new", "post", "with",
  ]
  private static let open: Set = [
    "tbc", "tba", "tbd", "tbn", "nk", "notknown", "unknown", "notyetknown", "dontknow", "tobeconfirmed",
    "tobeagreed", "tobeadvised", "tobeannounced", "tobedecided", "tobedetermined", "tobeappointed",
    "tobenamed",
    "tobeidentified", "tobeallocated", "tobeassigned", "tobefilledin", "tobefilled", "tobeadded", "tofollow",
    "notyetagreed", "notyetconfirmed", "notconfirmed", "notyetappointed", "vacant", "vacantpost", "vacancy",
    "pendingrecruitment", "awaitingconfirmation", "xx", "xxx", "xxxx", "leadtbc", "ownertbc",
    "nametbc", "roletbc", "posttbc", "officertbc", "organisationtbc", "nametobeconfirmed",
    "leadtobeconfirmed",
  ]
  private static let nothing: Set = ["na", "none", "nil", "notapplicable"]
  /// No phrase has more letters.
  private static let longest = 24
  /// Nor has any with its reason more bytes.
  private static let longestReason = 120
}
