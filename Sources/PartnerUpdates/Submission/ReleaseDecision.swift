/// What a person decided about a text before publication.
///
/// It holds for one text, under one heading, while the same figures are hidden. When the text or what is hidden
/// changes, it lapses.
public struct ReleaseDecision: Hashable, Sendable {
  /// What may be decided.
  public enum Choice: String, Sendable, CaseIterable {
    /// The public edition prints the text.
    case publish
    /// The public edition prints that it is withheld.
    case withhold
  }

  /// The quarter for which it was decided.
  public var quarter: Quarter
  /// Whose text it is: a partner's id, `strategies/ID` or `partnership.yaml`.
  public var from: String
  /// Which item, as a finding names it: `updates[P1.4]`.
  public var item: FieldPath
  /// What the text begins with, for whoever reads the file.
  public var begins: String
  /// The digest of the item as it was, and of the numbers that were hidden.
  public var seal: String
  /// What was hidden of the figures that it could tell of: by partner, figure and field, never what the number is.
  public var hidden: [String]
  /// What was decided; `nil` where nobody has yet.
  public var choice: Choice?
  /// The role that decided, never a person's name.
  public var role: String
  /// The day on which it was decided.
  public var decided: CalendarDate?
  /// Why.
  public var reason: String

  /// A decision.
  public init(
    quarter: Quarter, from: String, item: FieldPath, begins: String = "", seal: String, hidden: [String],
    choice: Choice? = nil, role: String = "", decided: CalendarDate? = nil, reason: String = ""
  ) {
    (self.quarter, self.from, self.item, self.begins) = (quarter, from, item, begins)
    (self.seal, self.hidden, self.choice) = (seal, hidden, choice)
    (self.role, self.decided, self.reason) = (role, decided, reason)
  }
}
