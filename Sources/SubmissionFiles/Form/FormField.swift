package import PartnerUpdates

/// A field of a file: what it is called, what it holds, and what whoever fills it in should know.
package struct FormField: Sendable {
  /// What a field holds.
  package enum Content: Sendable {
    /// A text of any length.
    case text
    /// One of the names of a kind.
    case name(NameKind)
    /// A value of a certain form.
    case value(ValueForm)
    /// A list of texts.
    case texts
    /// A list of names of a kind.
    case names(NameKind)
    /// A list of entries that have fields.
    case entries(FormGroup)
    /// Numbers by the names of the thresholds that rules go by.
    case thresholds
  }

  /// What a name can be a name of.
  package enum NameKind: Sendable {
    case partner, strategy, commitment, figure, rule
  }

  package let name: String
  package let content: Content
  package let isRequired: Bool
  /// In a sentence, for somebody who has never seen the file.
  package let meaning: String

  /// What a partnership may write for a threshold.
  package init(_ threshold: Threshold) {
    self = .optional(
      threshold.name, .value(.wholeNumber(threshold.range, unit: threshold.unit)),
      "\(threshold.meaning) Left out, it is \(threshold.standard) \(threshold.unit).")
  }

  private init(name: String, content: Content, isRequired: Bool, meaning: String) {
    (self.name, self.content, self.isRequired, self.meaning) = (name, content, isRequired, meaning)
  }

  /// A field that may be left out or left empty.
  static func optional(_ name: String, _ content: Content, _ meaning: String) -> FormField {
    FormField(name: name, content: content, isRequired: false, meaning: meaning)
  }

  /// A field without which the file is not read.
  static func required(_ name: String, _ content: Content, _ meaning: String) -> FormField {
    FormField(name: name, content: content, isRequired: true, meaning: meaning)
  }
}
