import PartnerUpdates

/// The lines of a file that may hold something restricted, told from the text alone: a file that cannot be
/// read has no fields.
struct RestrictedLines {
  /// Their numbers, counted from 1.
  let lines: Set<Int>

  /// From a line that names the list of restricted items to the next field that starts a line.
  init(_ text: String) {
    var lines: Set<Int> = []
    var isRestricted = false
    for (index, line) in SourceLines(text).lines.enumerated() {
      if let field = Self.field(startingLine: line) {
        isRestricted = nearest(to: field, in: ["restricted"]) != nil
      }
      isRestricted = isRestricted || line.utf8.withContiguousStorageIfAvailable(Self.namesTheList) ?? false
      if isRestricted { lines.insert(index + 1) }
    }
    self.lines = lines
  }

  private static func field(startingLine line: Substring) -> String? {
    guard line.first.map({ $0.isASCII && $0.isLetter }) ?? false, let colon = line.firstIndex(of: ":") else {
      return nil
    }
    return line[..<colon].lowercased()
  }

  /// Whether the field is named within the line, as in `{partner: police, restricted: [`.
  private static func namesTheList(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = line[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "r")) {
      rest = rest[start...]
      if rest.starts(with: "restricted".utf8) {
        let after = rest.dropFirst("restricted".utf8.count).first { !"\"' ".utf8.contains($0) }
        if after == UInt8(ascii: ":") { return true }
      }
      rest = rest.dropFirst()
    }
    return false
  }
}
