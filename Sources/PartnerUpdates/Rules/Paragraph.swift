/// A paragraph or bullet, equal to another when their words are.
struct Paragraph: Hashable {
  private let text: Substring
  private let digest: UInt64
  /// How many words it has.
  let wordCount: Int

  /// The paragraphs and bullets that may be long enough to be looked for.
  static func all(of text: String) -> [Paragraph] {
    let length = Threshold.paragraph.range.lowerBound
    var text = text
    let found = text.withUTF8 { bytes in
      stretches(of: bytes).map { (range: $0, summary: summary(of: UnsafeBufferPointer(rebasing: bytes[$0]))) }
    }
    let start = text.utf8.startIndex
    return found.filter { $0.summary.wordCount >= length }.map { range, summary in
      let first = text.utf8.index(start, offsetBy: range.lowerBound)
      let end = text.utf8.index(first, offsetBy: range.count)
      return Paragraph(text: text[first..<end], digest: summary.digest, wordCount: summary.wordCount)
    }
  }

  /// Cut before every line that is empty or begins with a dash.
  private static func stretches(of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var (starts, lineStart) = ([0], 0)
    while lineStart < bytes.count {
      let lineEnd = bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let first = bytes[lineStart..<lineEnd].first { $0 != UInt8(ascii: " ") }
      if first == nil || first == UInt8(ascii: "-") { starts.append(lineStart) }
      lineStart = min(lineEnd + 1, bytes.count)
    }
    return zip(starts, starts.dropFirst() + [bytes.count]).map { $0..<$1 }
  }

  static func == (left: Paragraph, right: Paragraph) -> Bool {
    left.digest == right.digest && left.words == right.words
  }

  func hash(into hasher: inout Hasher) { hasher.combine(digest) }

  /// Without the dash of a bullet.
  private var words: ArraySlice<Substring> {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.first == "-" ? words.dropFirst() : words[...]
  }

  /// A digest of the words (FNV-1a, eight bytes at a time) and how many there are.
  private static func summary(of bytes: UnsafeBufferPointer<UInt8>) -> (digest: UInt64, wordCount: Int) {
    var (digest, count, isInWord) = (UInt64(0xCBF2_9CE4_8422_2325), 0, false)
    var (letters, letterCount) = (UInt64(0), 0)
    for byte in bytes {
      let isSpace = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "-")
      if !isSpace {
        if !isInWord {
          // Where a word begins counts too: the same letters in other words are another paragraph.
          digest = (digest ^ UInt64(letterCount)) &* 0x100_0000_01B3
          count += 1
        }
        letters = letters << 8 | UInt64(byte)
        letterCount += 1
        if letterCount.isMultiple(of: 8) { digest = (digest ^ letters) &* 0x100_0000_01B3 }
      }
      isInWord = !isSpace
    }
    return ((digest ^ letters) &* 0x100_0000_01B3, count)
  }
}

/// The paragraphs of a submission's updates, to be found once for all sections that look at them.
package struct Paragraphs: Sendable {
  /// Those of each update, in the order of the submission.
  let ofUpdates: [[Paragraph]]

  /// The paragraphs of a submission.
  package init(of submission: Submission) {
    ofUpdates = submission.updates.indices.map { Paragraph.all(of: submission.updates[$0].text) }
  }
}
