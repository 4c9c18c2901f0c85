import PartnerUpdates

/// How many files a check looked at, and how much it found in them.
struct CheckTally: Sendable {
  /// How many files lie in the partners' folders.
  var submissions = 0
  /// How many errors there are.
  var errors = 0
  /// How many queries nobody has answered.
  var openQueries = 0
  /// How many findings have been answered.
  var answered = 0
  /// How many notes nobody has answered.
  var notes = 0

  /// Adds what was found elsewhere.
  static func += (left: inout CheckTally, right: CheckTally) {
    left.submissions += right.submissions
    left.errors += right.errors
    left.openQueries += right.openQueries
    left.answered += right.answered
    left.notes += right.notes
  }

  /// All in one line.
  var summary: String { "\(counted(submissions, "file", "files")) checked: \(found)" }

  /// All in one line, over some partnerships: `48,000 files checked in 1,000 partnerships: …`.
  func summary(of checked: Int, among all: Int) -> String {
    let partnerships =
      checked == all
      ? Self.many(all, "partnership", "partnerships")
      : "\(grouped(checked)) of \(Self.many(all, "partnership", "partnerships"))"
    return "\(Self.many(submissions, "file", "files")) checked in \(partnerships): \(found)"
  }

  private var found: String {
    "\(Self.many(errors, "error", "errors")), \(Self.many(openQueries, "open query", "open queries")), "
      + "\(grouped(answered)) answered, \(Self.many(notes, "note", "notes"))"
  }

  /// `1 file`, `6,000 files`.
  private static func many(_ count: Int, _ one: String, _ many: String) -> String {
    "\(grouped(count)) \(count == 1 ? one : many)"
  }
}
