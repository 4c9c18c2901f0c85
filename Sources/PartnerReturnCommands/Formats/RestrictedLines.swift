import PartnerUpdates

/// The lines of a file that may hold something restricted, told from the text alone: a file that cannot be
/// read has no fields.
struct RestrictedLines {
  /// Their numbers, counted from 1.
  let lines: Set<Int>
  /// Whether the text restricts items that stand elsewhere in it.
  let restrictOthers: Bool

  /// From a line that names one of the lists to the next field that starts a line.
  init(_ text: String) {
    var lines: Set<Int> = []
    var (isRestricted, restrictOthers) = (false, false)
    for (index, line) in SourceLines(text).lines.enumerated() {
      if let field = Self.field(startingLine: line) {
        let list = nearest(to: field, in: ["restricted", "restrictions"])
        isRestricted = list != nil
        restrictOthers = restrictOthers || list == "restrictions"
      }
      let named = line.utf8.withContiguousStorageIfAvailable(Self.listsNamed) ?? []
      isRestricted = isRestricted || !named.isEmpty
      restrictOthers = restrictOthers || named.contains("restrictions")
      if isRestricted { lines.insert(index + 1) }
    }
    (self.lines, self.restrictOthers) = (lines, restrictOthers)
  }

  private static func field(startingLine line: Substring) -> String? {
    guard line.first.map({ $0.isASCII && $0.isLetter }) ?? false, let colon = line.firstIndex(of: ":") else {
      return nil
    }
    return line[..<colon].lowercased()
  }

  /// The lists that are named within the line, as in `{partner: police, restricted: [`.
  private static func listsNamed(_ line: UnsafeBufferPointer<UInt8>) -> Set<String> {
    var lists: Set<String> = []
    var rest = line[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "r")) {
      rest = rest[start...]
      for list in ["restricted", "restrictions"] where rest.starts(with: list.utf8) {
        let after = rest.dropFirst(list.utf8.count).first { !"\"' ".utf8.contains($0) }
        if after == UInt8(ascii: ":") { lists.insert(list) }
      }
      rest = rest.dropFirst()
    }
    return lists
  }
}
