/// What the partnership has promised, as data: priorities, their commitments, and who reports on which.
public struct Strategy: Sendable {
  /// The id that submissions name, such as `2020-2023`.
  public let id: String
  /// The printed title.
  public let title: String
  /// The quarters in which it is in force, first and last included.
  public let inForce: ClosedRange<Quarter>
  /// What the board hears in each quarter of the year.
  public let programme: [QuarterProgramme]
  /// The priorities in their order.
  public let priorities: [Priority]
  /// Other strategies and the priorities that they support.
  public let supporting: [SupportingStrategy]
  /// How the partners have agreed to work, a sentence each.
  public let principles: [String]
  /// How the partnership knows whether the strategy works.
  public let indicators: [Indicator]
  /// Every commitment, measure and narrative item in printed order, parts after the whole.
  public let commitments: [Commitment]
  private let byCode: [String: Commitment]
  /// The commitments of each priority, parts after the whole.
  private let byPriority: [[Commitment]]

  /// A strategy.
  public init(
    id: String, title: String, inForce: ClosedRange<Quarter>, programme: [QuarterProgramme] = [],
    priorities: [Priority], supporting: [SupportingStrategy] = [], principles: [String] = [],
    indicators: [Indicator] = []
  ) {
    (self.id, self.title, self.inForce, self.programme) = (id, title, inForce, programme)
    (self.priorities, self.supporting) = (priorities, supporting)
    (self.principles, self.indicators) = (principles, indicators)
    byPriority = priorities.map { $0.commitments.flatMap(\.withParts) }
    commitments = byPriority.flatMap(\.self)
    byCode = Dictionary(commitments.map { ($0.code, $0) }) { first, _ in first }
  }

  /// The commitment with a code.
  public func commitment(_ code: String) -> Commitment? { byCode[code] }

  /// The priority whose turn for the substantive discussion a quarter is.
  public func theme(of quarter: Quarter) -> Priority? {
    let code = programme.first { $0.number == quarter.number }?.theme
    return priorities.first { $0.code == code }
  }

  /// The commitments on which a partner owes an update in a quarter.
  ///
  /// Without a programme for that quarter, every commitment is due.
  public func commitments(of partner: Partner.ID, dueIn quarter: Quarter) -> [Commitment] {
    let codes = programme.first { $0.number == quarter.number }?.reportOn
    return priorities.indices.filter { codes?.contains(priorities[$0].code) ?? true }
      .flatMap { byPriority[$0].filter { $0.partners.contains(partner) } }
  }
}

/// What the board hears in one quarter of every year.
public struct QuarterProgramme: Sendable {
  /// 1 to 4.
  public let number: Int
  /// The code of the priority for the substantive discussion.
  public let theme: String?
  /// The codes of the priorities on which partners report.
  public let reportOn: [String]

  /// A quarter's programme.
  public init(number: Int, theme: String?, reportOn: [String]) {
    (self.number, self.theme, self.reportOn) = (number, theme, reportOn)
  }
}

/// One aim of a strategy, such as P2 Violence against women and girls.
public struct Priority: Sendable {
  /// `P2`.
  public let code: String
  /// The printed title.
  public let title: String
  /// The partner that leads.
  public let lead: Partner.ID?
  /// What it aims at, in a paragraph or bullets; empty when not stated.
  public let aim: String
  /// The name that priorities of the same meaning share across partnerships; empty when none is agreed.
  public let regional: String
  /// The group of partners that delivers it; empty when there is none.
  public let deliveryGroup: String
  /// Commitments, then on-track measures, then narrative items.
  public let commitments: [Commitment]

  /// A priority.
  public init(
    code: String, title: String, lead: Partner.ID? = nil, aim: String = "", regional: String = "",
    deliveryGroup: String = "", commitments: [Commitment]
  ) {
    (self.code, self.title, self.lead, self.aim, self.commitments) = (code, title, lead, aim, commitments)
    (self.regional, self.deliveryGroup) = (regional, deliveryGroup)
  }
}

/// Something promised under a priority, on which one or more partners report.
public struct Commitment: Sendable {
  /// What kind of promise it is.
  public enum Kind: Sendable {
    /// Work to be done: reported with a status.
    case commitment
    /// A "how we know we are on track" measure: reported with a status.
    case onTrackMeasure
    /// Impact of exceptional events, general annual update: a text; a status is welcome but not owed.
    case narrative
  }

  /// `P2.4`, or `P2.4.1` for a part.
  public let code: String
  /// The printed title.
  public let title: String
  /// What kind of promise it is.
  public let kind: Kind
  /// Who reports on it. Empty when only its parts are reported.
  public let partners: [Partner.ID]
  /// Its parts.
  public let parts: [Commitment]

  /// A commitment.
  public init(
    code: String, title: String, kind: Kind = .commitment, partners: [Partner.ID], parts: [Commitment] = []
  ) {
    (self.code, self.title, self.kind, self.partners, self.parts) = (code, title, kind, partners, parts)
  }

  /// Itself and then its parts, at every level.
  public var withParts: [Commitment] { [self] + parts.flatMap(\.withParts) }
}

/// A performance indicator of a strategy.
public struct Indicator: Sendable {
  /// What is watched, in a phrase.
  public let title: String
  /// How it is to be read, such as that a rise in reports can mean confidence; empty when not stated.
  public let reading: String
  /// The figures that show it, whoever reports them.
  public let figures: [FigureKey]

  /// An indicator.
  public init(title: String, reading: String = "", figures: [FigureKey] = []) {
    (self.title, self.reading, self.figures) = (title, reading, figures)
  }
}

/// Another strategy that helps to deliver this one.
public struct SupportingStrategy: Sendable {
  /// Its title.
  public let title: String
  /// The codes of the priorities it supports.
  public let supports: [String]

  /// A supporting strategy.
  public init(title: String, supports: [String]) { (self.title, self.supports) = (title, supports) }
}
