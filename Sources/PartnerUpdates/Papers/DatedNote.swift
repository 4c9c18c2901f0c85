/// What was noted of an action on a day.
public struct DatedNote: Hashable, Sendable {
  /// The day.
  public var date: CalendarDate
  /// What was done, or what stood in the way.
  public var text: String

  /// A note.
  public init(date: CalendarDate, text: String) { (self.date, self.text) = (date, text) }
}
