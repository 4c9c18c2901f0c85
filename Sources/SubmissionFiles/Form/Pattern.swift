/// Regular expressions of the forms in which values are written.
///
/// They use only what all dialects share. A text that is read always satisfies its pattern; a few texts that
/// satisfy it cannot be read, such as a 30 February.
enum Pattern {
  static let quarter = whole(anyQuarter)
  static let quarters = whole("\(anyQuarter) to \(anyQuarter)")
  static let date = whole("\(month)-(0[1-9]|[12][0-9]|3[01])")
  static let calendarMonth = whole(month)
  static let snapshot = whole("\(month)(-(0[1-9]|[12][0-9]|3[01]))?")
  static let clockTime = whole("([01][0-9]|2[0-3]):[0-5][0-9]")
  static let period = whole("\(month)( to \(month))?")
  static let number = whole(decimal)
  static let change = whole("\(decimal)( ?(%|(percentage )?points?|pp))?")
  static let share = whole("\(decimal)( ?%)?")
  static let identifier = whole("[a-z0-9]+(-[a-z0-9]+)*")
  static let fileSize = whole("[+]?0*(100|[1-9][0-9]?)\\s*MB")

  /// A whole number, and a unit that may follow it, with or without its last letter.
  static func wholeNumber(unit: String) -> String {
    whole("[-+]?[0-9]+" + (unit.isEmpty ? "" : "\\s*(\(unit)?)?"))
  }

  private static let anyQuarter = "(19|20|21)[0-9]{2}-[0-9]{2}[ -]Q[1-4]"
  private static let month = "[0-9]{4}-(0[1-9]|1[0-2])"
  private static let decimal =
    "[-+\u{2010}-\u{2014}\u{2212}]?£?(0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(,[0-9]{3}){1,4})([.][0-9]{1,6})?"

  private static func whole(_ pattern: String) -> String { "^\(pattern)$" }
}
