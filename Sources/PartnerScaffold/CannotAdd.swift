/// Why no partner was added, in a sentence: what, where, how to fix. Nothing has been written.
package struct CannotAdd: Error, Hashable, CustomStringConvertible {
  /// Lower case, without a full stop.
  package let description: String

  init(_ description: String) { self.description = description }
}
