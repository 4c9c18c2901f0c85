/// A text as its words, with letters folded to plain ones, for matching.
///
/// Whatever this program cannot read is noticed and never skipped: a letter of another script, a mark without width,
/// a digit that is none of 0 to 9.
struct ReadText {
  /// What stands between two spaces.
  struct Token {
    /// Without punctuation at its ends, as written.
    let core: String
    /// The same in lower case.
    let lower: String
    /// Its letters alone, in lower case: `thr-ee` is `three`.
    let letters: String
    /// The sign after it, such as a comma.
    let hasComma: Bool
    /// Whether it is one capital and small letters.
    let isCapitalised: Bool
    /// Whether a digit is in it.
    let hasDigit: Bool
    /// The end of a text.
    static let boundary = Token(
      core: "", lower: "", letters: "", hasComma: false, isCapitalised: false, hasDigit: false)

    /// Its parts between hyphens, slashes, points and apostrophes, in lower case.
    var parts: [Substring] { lower.split { "-/.'&,:;()[]\"".contains($0) } }
  }

  private(set) var tokens: [Token] = []
  /// Whether a character is in it that this program does not read.
  private(set) var isUnread = false
  /// Whether a character is a number in another way than by the digits 0 to 9: ③, ½, ２.
  private(set) var hasOtherNumeral = false
  /// Whether signs are repeated as if to count: `|||`.
  private(set) var hasTally = false
  private(set) var hasPercent = false

  /// - Parameter texts: read one after the other; cited figures are left out.
  init(_ texts: [String]) {
    for text in texts {
      var bytes: [UInt8] = []
      for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x20, 0x0A, 0x09, 0x0D, 0xA0: flush(&bytes)
        case 0x21...0x7E: bytes.append(UInt8(scalar.value))
        default:
          if let plain = PlainLetters.plain(scalar) {
            bytes += plain
          } else if scalar.properties.numericType != nil {
            hasOtherNumeral = true
            flush(&bytes)
          } else {
            isUnread = true
            flush(&bytes)
          }
        }
      }
      flush(&bytes)
      tokens.append(.boundary)
    }
  }

  private mutating func flush(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    defer { bytes.removeAll(keepingCapacity: true) }
    // "[b]", the mark of a break in a series, counts nothing.
    guard !Self.shorthands.contains(bytes) else { return }
    noteSigns(bytes)
    guard let first = bytes.firstIndex(where: Self.isWordByte),
      let last = bytes.lastIndex(where: Self.isWordByte)
    else {
      noteRepeatedSign(bytes)
      return
    }
    wasSign = []
    let core = bytes[first...last]
    let lower = core.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    tokens.append(
      Token(
        core: String(decoding: core, as: UTF8.self), lower: String(decoding: lower, as: UTF8.self),
        letters: String(decoding: lower.filter { (0x61...0x7A).contains($0) }, as: UTF8.self),
        hasComma: bytes[(last + 1)...].contains(UInt8(ascii: ",")),
        isCapitalised: (0x41...0x5A).contains(core[first]) && core.count > 1
          && core.dropFirst().allSatisfy { (0x61...0x7A).contains($0) },
        hasDigit: core.contains { (0x30...0x39).contains($0) }))
  }

  private var wasSign: [UInt8] = []

  /// `|||`, `///`, `%`.
  private mutating func noteSigns(_ bytes: [UInt8]) {
    if bytes.contains(UInt8(ascii: "%")) { hasPercent = true }
    for (one, next) in zip(bytes, bytes.dropFirst()) where one == next && Self.tallies.contains(one) {
      hasTally = true
    }
  }

  /// `* * *`, `| |`.
  private mutating func noteRepeatedSign(_ bytes: [UInt8]) {
    let isTally = bytes.contains { Self.tallies.contains($0) }
    if isTally, bytes == wasSign || bytes == [UInt8(ascii: "|")] || bytes == [UInt8(ascii: "#")] {
      hasTally = true
    }
    wasSign = bytes
  }

  private static let tallies = Set("|/\\*+#=~^_<>".utf8)

  private static let shorthands: Set<[UInt8]> = Set(["[b]", "[c]", "[x]"].map { Array($0.utf8) })

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}

/// Letters and signs beyond ASCII that texts in English and Welsh have, as plain ones.
enum PlainLetters {
  private static let plain: [Unicode.Scalar: [UInt8]] = {
    let groups: [(String, String)] = [
      ("àáâãäåā", "a"), ("çćč", "c"), ("èéêëēę", "e"), ("ìíîïī", "i"), ("ñń", "n"), ("òóôõöøō", "o"),
      ("ùúûüūŵ", "u"), ("ýÿŷ", "y"), ("śšș", "s"), ("źżž", "z"), ("ł", "l"),
    ]
    var plain: [Unicode.Scalar: [UInt8]] = [:]
    for (letters, letter) in groups {
      for scalar in letters.unicodeScalars { plain[scalar] = Array(letter.utf8) }
      for scalar in letters.uppercased().unicodeScalars { plain[scalar] = Array(letter.uppercased().utf8) }
    }
    plain["ŵ"] = Array("w".utf8)
    plain["Ŵ"] = Array("W".utf8)
    for (sign, text) in [
      ("–", "-"), ("—", "-"), ("‘", "'"), ("’", "'"), ("“", "\""), ("”", "\""), ("…", "..."), ("£", " "),
      ("€", " "), ("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("°", "."), ("•", "-"), ("·", "."),
    ] as [(Unicode.Scalar, String)] {
      plain[sign] = Array(text.utf8)
    }
    return plain
  }()

  static func plain(_ scalar: Unicode.Scalar) -> [UInt8]? { plain[scalar] }
}
