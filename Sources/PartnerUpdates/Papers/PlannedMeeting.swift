/// A meeting of the forward plan, with what it will hear.
public struct PlannedMeeting: Hashable, Sendable {
  /// The day.
  public var date: CalendarDate
  /// When it begins.
  public var starts: ClockTime?
  /// How many minutes it lasts; `nil` for the partnership's usual length.
  public var length: Int?
  /// What it will hear, in order.
  public var items: [AgendaItem]

  /// A meeting.
  public init(date: CalendarDate, starts: ClockTime? = nil, length: Int? = nil, items: [AgendaItem] = []) {
    (self.date, self.starts, self.length, self.items) = (date, starts, length, items)
  }

  /// The minutes allotted to its items, those without any left out.
  public var minutesAllotted: Int {
    items.compactMap(\.minutes).reduce(0) { sum, minutes in
      let (total, overflow) = sum.addingReportingOverflow(minutes)
      return overflow ? .max : total
    }
  }

  /// The items with the times at which they begin. No time follows from an item without minutes, and none
  /// lies past midnight.
  public var agenda: [(starts: ClockTime?, item: AgendaItem)] {
    var next = starts
    return items.map { item in
      defer { next = item.minutes.flatMap { next?.adding(minutes: $0) } }
      return (next, item)
    }
  }
}

/// An item on the agenda of a meeting.
public struct AgendaItem: Hashable, Sendable {
  /// What it is.
  public var item: String
  /// The role that presents it, never a person's name.
  public var presenter: String
  /// The minutes allotted to it.
  public var minutes: Int?
  /// The standing item that it is, where its title is another; empty otherwise.
  public var standing: String

  /// An item.
  public init(item: String, presenter: String = "", minutes: Int? = nil, standing: String = "") {
    (self.item, self.presenter, self.minutes, self.standing) = (item, presenter, minutes, standing)
  }
}
