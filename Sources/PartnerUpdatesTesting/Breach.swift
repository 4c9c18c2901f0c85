/// Something in which a provider is not what others rely on.
package struct Breach: Hashable, Sendable, CustomStringConvertible {
  /// What it is about: `the rule fire.deliberate-within-all`.
  package let subject: String
  /// What is wrong: lower case, no full stop.
  package let message: String
  /// How to put it right: lower case, imperative, no full stop.
  package let fix: String

  init(_ subject: String, _ message: String, fix: String) {
    (self.subject, self.message, self.fix) = (subject, message, fix)
  }

  /// In a sentence.
  package var description: String { "\(subject) \(message): \(fix)" }
}
