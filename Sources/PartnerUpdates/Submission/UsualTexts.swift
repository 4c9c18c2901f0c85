// What is read for its wording: no paper has a text of fifty thousand letters, and one that is made to take long must not.

extension Words {
  private static let most = 50_000

  /// Whether a text is no longer than people write.
  var isOfUsualLength: Bool { text.utf8.count <= Self.most }
}

extension Section {
  /// The texts that are no longer than people write.
  var usualTexts: [(path: FieldPath, words: Words)] { texts.filter(\.words.isOfUsualLength) }

  /// Their sentences with numbers.
  var usualSentences: [(path: FieldPath, sentences: [Sentence])] {
    sentences.filter { $0.sentences.first?.text.isOfUsualLength ?? false }
  }
}
