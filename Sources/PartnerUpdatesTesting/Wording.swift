/// How titles, reasons and findings are worded.
enum Wording {
  /// Whether a text ends as a sentence does; the full stop may stand inside a bracket or quotation marks.
  static func isSentence(_ text: String) -> Bool {
    [".", ".)", ".\""].contains { text.hasSuffix($0) }
  }

  /// Whether a text can be continued after a colon: it starts in lower case and ends without a full stop.
  static func isPhrase(_ text: String) -> Bool {
    !text.isEmpty && !text.hasSuffix(".") && text.first?.isUppercase != true
  }
}
