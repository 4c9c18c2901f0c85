/// How a value is written in a file: for the message when it cannot be read, and for an editor before that.
package struct ValueForm: Sendable {
  /// A word that can be written, and what it means.
  package struct Word: Sendable {
    package let text: String
    /// In a sentence, for somebody who chooses.
    package let meaning: String

    package init(_ text: String, _ meaning: String) { (self.text, self.meaning) = (text, meaning) }
  }

  /// What YAML makes of a value without quotation marks that is not a text.
  package enum PlainNumber: Sendable {
    /// Any number.
    case decimal
    /// A whole number in a range.
    case whole(ClosedRange<Int>)
  }

  /// To complete "… is not".
  package let name: String
  /// To complete "write … with".
  package let example: String
  /// The words that are allowed, where there are few.
  package var words: [Word] = []
  /// What every such text satisfies, as a regular expression that any validator of schemas understands.
  package var pattern: String?
  /// Where YAML takes the value for a number.
  package var plainNumber: PlainNumber?

  init(
    name: String, example: String, words: [Word] = [], pattern: String? = nil,
    plainNumber: PlainNumber? = nil
  ) {
    (self.name, self.example, self.words) = (name, example, words)
    (self.pattern, self.plainNumber) = (pattern, plainNumber)
  }
}
