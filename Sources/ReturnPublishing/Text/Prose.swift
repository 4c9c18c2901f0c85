/// A text in paragraphs and bullets, as submissions write it: an empty line ends a paragraph, a line that
/// starts with `- ` begins a bullet, and indented lines belong to the bullet above.
struct Prose: Hashable, Sendable {
  /// A paragraph, or bullets that stand together.
  enum Block: Hashable, Sendable {
    /// Lines that run on.
    case paragraph(String)
    /// A list without numbers.
    case bullets([String])
  }

  /// The paragraphs and lists in their order.
  private(set) var blocks: [Block] = []
  /// The bullets that stand together and are being read. They join the blocks at once: a list that grows inside a
  /// block is copied whole with every bullet.
  private(set) var bullets: [String] = []
  /// The paragraph or bullet that is being read.
  private var open = ""
  /// Whether it is a bullet.
  private var isBullet = false

  /// A text that is yet to be read.
  init() {}

  /// Reads a text.
  init(_ text: String) {
    let text = LegibleText.cleaned(text)
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      read(Substring(line))
    }
    close()
    closeBullets()
  }

  /// Reads the next line.
  mutating func read(_ line: Substring) {
    let words = Self.trimmed(line)
    if words.isEmpty {
      close()
    } else if words.utf8.starts(with: "- ".utf8) {
      close()
      isBullet = true
      open = String(Self.trimmed(words.dropFirst(2)))
    } else {
      if isBullet, words.startIndex == line.startIndex { close() }
      open += open.isEmpty ? String(words) : " " + words
    }
  }

  private mutating func close() {
    if isBullet {
      bullets.append(open)
    } else if !open.isEmpty {
      closeBullets()
      blocks.append(.paragraph(open))
    }
    (open, isBullet) = ("", false)
  }

  private mutating func closeBullets() {
    if !bullets.isEmpty { blocks.append(.bullets(bullets)) }
    bullets = []
  }

  private static func trimmed(_ line: Substring) -> Substring {
    func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    let start = line.utf8.drop(while: isSpace)
    guard let end = start.lastIndex(where: { !isSpace($0) }) else { return "" }
    return Substring(start[...end])
  }
}
