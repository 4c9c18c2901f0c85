/// A file that somebody could hand in, and what is to be said of it.
package struct HostileFile: Sendable {
  /// What it tries, in a few words; no other case has the same.
  package let name: String
  /// Who reads it.
  package let reader: HostileReader
  /// How the first thing that is said of it begins; `nil` where it is accepted without a word.
  package let says: String?
  private let make: @Sendable () -> [UInt8]
  private let isMarked: Bool

  /// A file of text. The mark ⟦ in it is left out, and tells where the finding is expected.
  package init(
    _ name: String, _ reader: HostileReader, says: String?, _ text: @escaping @Sendable () -> String
  ) {
    (self.name, self.reader, self.says, isMarked) = (name, reader, says, true)
    make = { Array(text().utf8) }
  }

  /// A file of bytes that need not be text; where the finding stands is not looked at.
  package init(
    _ name: String, bytes reader: HostileReader, says: String?, _ bytes: @escaping @Sendable () -> [UInt8]
  ) {
    (self.name, self.reader, self.says, isMarked) = (name, reader, says, false)
    make = bytes
  }

  /// The file as it would lie on the disk.
  package var bytes: [UInt8] {
    let bytes = make()
    guard isMarked, let place = Self.mark(in: bytes) else { return bytes }
    return Array(bytes[..<place] + bytes[(place + Self.mark.count)...])
  }

  /// Where the finding is expected: line and column, counted from 1 in Unicode scalars.
  package var place: (line: Int, column: Int)? {
    let bytes = make()
    guard isMarked, let place = Self.mark(in: bytes) else { return nil }
    var (line, column) = (1, 1)
    var previous: Unicode.Scalar = " "
    for scalar in String(decoding: bytes[..<place], as: UTF8.self).unicodeScalars {
      // A byte order mark is no character of the text, and a carriage return and a line feed are one end.
      let isLineEnd = scalar == "\n" || (reader != .table && Self.otherLineEnds.contains(scalar))
      if isLineEnd {
        if scalar != "\n" || previous != "\r" || reader == .table { line += 1 }
        column = 1
      } else if scalar != "\u{FEFF}" || (line, column) != (1, 1) {
        column += 1
      }
      previous = scalar
    }
    return (line, column)
  }

  /// What else ends a line in YAML.
  private static let otherLineEnds: Set<Unicode.Scalar> = ["\r", "\u{85}", "\u{2028}", "\u{2029}"]

  private static let mark = Array("⟦".utf8)

  private static func mark(in bytes: [UInt8]) -> Int? {
    var index = 0
    while let start = bytes[index...].firstIndex(of: mark[0]) {
      if bytes[start...].starts(with: mark) { return start }
      index = start + 1
    }
    return nil
  }
}

/// What reads a file.
package enum HostileReader: String, Sendable, CaseIterable {
  /// A partner's file for a quarter.
  case submission
  /// `partnership.yaml`.
  case partnership
  /// A file in `strategies/`.
  case strategy
  /// A published table of recorded crime.
  case table
  /// `manifest.json` of a return.
  case manifest
  /// `board/return.json` of a return whose manifest is damaged.
  case edition
  /// A submission into which figures are written.
  case editor
}

extension HostileFile: CustomStringConvertible {
  /// `submission: a tab as indent`.
  package var description: String { "\(reader.rawValue): \(name)" }
}
