/// An agency that submits: police, VAWG lead, youth offending service and so on.
public struct Partner: Hashable, Sendable {
  /// The name of its folder under `partners/`, and how other data refer to it.
  public struct ID: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The id as written, such as `youth-offending`.
    public let description: String
    /// An id from its text.
    public init(_ text: String) { description = text }
    /// An id written in code.
    public init(stringLiteral text: String) { self.init(text) }
    /// Alphabetical order.
    public static func < (left: ID, right: ID) -> Bool { left.description < right.description }
  }

  /// The folder under `partners/`.
  public let id: ID
  /// The name that the return prints.
  public let name: String

  /// A partner from its id and printed name.
  public init(id: ID, name: String) {
    (self.id, self.name) = (id, name)
  }
}

/// A partnership: who is in it, when its board meets, and what it has agreed to count as late or small.
public struct Partnership: Sendable {
  /// A partner on the roster, with the role that leads its section.
  public struct Member: Sendable {
    /// The partner.
    public let partner: Partner
    /// The role that leads the section, never a person's name.
    public let lead: String
    /// The figures that the partnership declares: all those of a partner without a module of its own, and for
    /// one that has a module those that stand beside its own.
    public let figures: [FigureDefinition]
    /// The first quarter for which it submits; `nil` when it always has.
    public let since: Quarter?
    /// The last quarter for which it submits; `nil` when it goes on.
    public let until: Quarter?

    /// A member of the roster.
    public init(
      partner: Partner, lead: String, figures: [FigureDefinition] = [], since: Quarter? = nil,
      until: Quarter? = nil
    ) {
      (self.partner, self.lead, self.figures) = (partner, lead, figures)
      (self.since, self.until) = (since, until)
    }

    /// Whether it submits for a quarter.
    public func submits(for quarter: Quarter) -> Bool {
      (since.map { $0 <= quarter } ?? true) && (until.map { quarter <= $0 } ?? true)
    }
  }

  /// The printed name.
  public let name: String
  /// The area, such as a borough.
  public let area: String
  /// The partners, in the order of the return.
  public let members: [Member]
  /// The board's meetings: one for a quarter at most.
  public let meetings: [Quarter: CalendarDate]
  /// How many days before the meeting an update is due.
  public let leadTime: Int
  /// What the partnership has set for its rules, by the name of the ``Threshold``.
  public let thresholds: [String: Int]
  /// What is on the agenda of every meeting.
  public let standingItems: [String]
  /// How many minutes a meeting usually lasts.
  public let meetingLength: Int
  /// Where each partner stands among the members, the first time that it does.
  private let places: [Partner.ID: Int]

  /// A partnership.
  public init(
    name: String, area: String = "", members: [Member], meetings: [Quarter: CalendarDate] = [:],
    leadTime: Int = 14, thresholds: [String: Int] = [:], standingItems: [String] = [],
    meetingLength: Int = 120
  ) {
    (self.name, self.area, self.members, self.meetings) = (name, area, members, meetings)
    (self.leadTime, self.thresholds) = (leadTime, thresholds)
    (self.standingItems, self.meetingLength) = (standingItems, meetingLength)
    places = Dictionary(members.enumerated().map { ($1.partner.id, $0) }) { first, _ in first }
  }

  /// The day on which updates for a quarter are due: the meeting less the lead time.
  public func dueDate(for quarter: Quarter) -> CalendarDate? { meetings[quarter]?.daysBefore(leadTime) }

  /// The roster of a quarter: partners join and leave.
  public func members(in quarter: Quarter) -> [Member] { members.filter { $0.submits(for: quarter) } }

  /// The member with an id.
  public func member(_ id: Partner.ID) -> Member? { places[id].map { members[$0] } }
}
