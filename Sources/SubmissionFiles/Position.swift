package import PartnerUpdates

/// A place in a file.
package struct Position: Hashable, Comparable, Sendable {
  /// The line, counted from 1.
  package let line: Int
  /// The column, counted from 1 in Unicode scalars.
  package let column: Int

  package init(line: Int, column: Int) { (self.line, self.column) = (line, column) }

  /// The first character of a file.
  package static let start = Position(line: 1, column: 1)

  package static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A finding in a file.
package struct FileFinding: Sendable {
  package let finding: Finding
  package let position: Position

  package init(_ finding: Finding, at position: Position) {
    (self.finding, self.position) = (finding, position)
  }
}
