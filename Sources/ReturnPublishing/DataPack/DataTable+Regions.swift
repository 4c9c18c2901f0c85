import PartnerUpdates
import QuarterlyReturn

// What a view of a region needs to know of each return, so that it can be made from data packs alone.

extension DataTable {
  /// One row a priority.
  static let priorities = DataTable(
    name: "priorities", title: "Priorities",
    description:
      "One row for each priority of the strategy, with the status of all that was reported under it.",
    columns: [
      .init(name: "strategy", kind: .text, description: "The strategy in force.", isRequired: true),
      .init(
        name: "position", kind: .integer, description: "Its place in the strategy, counted from 1.",
        isRequired: true),
      .init(name: "priority", kind: .text, description: "The code of the priority.", isRequired: true),
      .init(name: "priority_title", kind: .text, description: "The priority.", isRequired: true),
      .init(
        name: "regional", kind: .text,
        description:
          "The name that priorities of the same meaning share across partnerships; none where none is "
          + "agreed."),
      worstStatus, worstRating,
      .init(
        name: "outstanding", kind: .integer,
        description: "How many updates or statuses are still to come: with any, the status may get worse.",
        isRequired: true),
    ],
    key: ["partnership", "quarter", "position"]
  ) { readers in
    readers.content.priorities.enumerated().map { index, report in
      [
        .text(readers.content.strategy.title), .value(index + 1), .text(report.priority.code),
        .text(report.priority.title), .prose(report.priority.regional), .value(report.rollUp),
        .value(report.rollUp?.worst?.rawValue), .value(report.outstanding),
      ]
    }
  }

  /// The status of a priority, here and in the view of a region.
  static let worstStatus = Column(
    name: "status", kind: .text,
    description: "The worst status of all that was reported under it: green, amber, red, a split such as "
      + "amber/green, grey for none, nil-return or restricted.")
  /// The same reduced to one rating.
  static let worstRating = Column(
    name: "worst_rating", kind: .text, description: "The worse of its ratings.",
    words: ["green", "amber", "red"])

  /// The last columns of the figures: whether numbers of several partnerships can be added up.
  static let forRegions: [Column] = [
    .init(
      name: "measure", kind: .text,
      description: "What kind of number it is: only counts and pounds can be added up.",
      words: ["count", "pounds", "percent", "times", "rate"], isRequired: true),
    .init(
      name: "is_leading", kind: .flag,
      description:
        "Whether this reading stands for the partnership: that of the first partner on the roster that "
        + "has a value.", isRequired: true),
    .init(
      name: "is_rounded", kind: .flag, description: "Whether it is printed rounded, to protect people.",
      isRequired: true),
    .init(
      name: "is_disputed", kind: .flag,
      description: "Whether partners of this partnership report different numbers, or different months.",
      isRequired: true),
    .init(
      name: "not_comparable", kind: .text,
      description: "Why the two values of the reading cannot be compared, if they cannot."),
  ]
}

/// The cells of those columns.
struct RegionCells {
  private let report: FigureReport
  private let isRounded: Bool
  private let isLeading: Bool

  init(_ report: FigureReport, isRounded: Bool, isLeading: Bool) {
    (self.report, self.isRounded, self.isLeading) = (report, isRounded, isLeading)
  }

  func cells(isEarlier: Bool, _ reading: PartnerReading) -> [DataCell] {
    let fields: Set = [isEarlier ? "previous value" : "value", "period"]
    let obstacle = isEarlier ? nil : reading.obstacles[.previous]
    return [
      .name(report.definition.unit.measure), .flag(isLeading), .flag(isRounded),
      .flag(!fields.isDisjoint(with: report.differences)), .prose(obstacle?.inShort ?? ""),
    ]
  }
}

extension FigureUnit {
  fileprivate var measure: String {
    switch self {
    case .count: "count"
    case .pounds: "pounds"
    case .percent: "percent"
    case .times: "times"
    case .rate: "rate"
    }
  }
}
