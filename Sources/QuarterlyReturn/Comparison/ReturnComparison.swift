public import PartnerUpdates

/// What changed between the returns of two quarters: board content, for the coordinator.
///
/// A value made by one pure function of the two returns. Lists are in the order of what matters most: what got
/// worse, what is gone, what changed otherwise, what is new, what got better, what stayed as it was.
public struct ReturnComparison: Sendable {
  /// The earlier return's quarter.
  public let earlier: Quarter
  /// The later return's quarter.
  public let later: Quarter
  /// The partnership, as it is now.
  public let partnership: Partnership
  /// The higher marking of the two returns.
  public let marking: Marking
  /// The quarters in whose submissions an error stands.
  public let drafts: [Quarter]
  /// The titles of the two strategies, where the quarters were reported under different ones: their commitments
  /// cannot be compared then, even where they share a code.
  public let strategies: [String]
  /// The partners that handed in nothing that can be used for one of the two quarters. They are not compared: that
  /// everything of theirs is new, or gone, would bury the rest.
  public let absences: [Absence]
  /// Every partner's status on every commitment.
  public let statuses: [StatusChange]
  /// Every partner's figures.
  public let figures: [FigureChange]
  /// Every partner's actions.
  public let actions: [ActionChange]
  /// What was expected and did not come in the later quarter, and had come in the earlier one or was not due.
  public let newGaps: [Gap]
  /// What had not come in the earlier quarter and is no gap of the later one.
  public let closedGaps: [Gap]

  /// A partner without a usable submission for one of the quarters.
  public struct Absence: Hashable, Sendable {
    /// The partner.
    public let partner: Partner
    /// The quarter for which there is nothing.
    public let quarter: Quarter
  }

  /// What changed from one return to another.
  public init(from earlier: QuarterlyReturn, to later: QuarterlyReturn) {
    (self.earlier, self.later, partnership) = (earlier.quarter, later.quarter, later.partnership)
    marking = [earlier.marking, later.marking].contains(.officialSensitive) ? .officialSensitive : .official
    drafts = [earlier, later].filter(\.isDraft).map(\.quarter)
    let isSameStrategy = earlier.strategy.id == later.strategy.id
    strategies = isSameStrategy ? [] : [earlier.strategy.title, later.strategy.title]
    let absences = Self.absences(from: earlier, to: later)
    let absent = Set(absences.map(\.partner.id))
    self.absences = absences
    let statuses = isSameStrategy ? StatusChange.all(from: earlier, to: later) : []
    self.statuses = statuses.filter { !absent.contains($0.partner.id) }
    figures = FigureChange.all(from: earlier, to: later).filter { !absent.contains($0.partner.id) }
    actions = ActionChange.all(from: earlier, to: later).filter { !absent.contains($0.partner.id) }
    func gaps(in one: QuarterlyReturn, notIn other: QuarterlyReturn) -> [Gap] {
      one.gaps.filter { gap in
        !other.gaps.contains(gap) && (isSameStrategy || !gap.isOfCommitment)
          && (gap.missing == .submission || !absent.contains(gap.partner.id))
      }
    }
    newGaps = gaps(in: later, notIn: earlier)
    closedGaps = gaps(in: earlier, notIn: later)
  }

  private static func absences(from earlier: QuarterlyReturn, to later: QuarterlyReturn) -> [Absence] {
    later.partners.compactMap { report in
      let isThere = [earlier, later].map { $0.hasSubmission(of: report.partner.id) }
      return switch (isThere.first, isThere.last) {
      case (false, true): Absence(partner: report.partner, quarter: earlier.quarter)
      case (true, false): Absence(partner: report.partner, quarter: later.quarter)
      default: nil
      }
    }
  }
}

/// How something stands in the later quarter, seen from the earlier one. The order is that of a comparison.
public enum ChangeKind: Int, Sendable, Comparable, CaseIterable {
  /// It got worse.
  case worse
  /// It stood in the earlier return only.
  case gone
  /// It changed, and whether that is better or worse cannot be said.
  case changed
  /// It stands in the later return only.
  case new
  /// It got better.
  case better
  /// It is as it was.
  case unchanged

  /// Whether the left one matters more.
  public static func < (left: ChangeKind, right: ChangeKind) -> Bool { left.rawValue < right.rawValue }

  init(_ verdict: Verdict?) {
    self =
      switch verdict {
      case .worse: .worse
      case .better: .better
      case .unchanged, .contextual, nil: .changed
      }
  }
}

extension QuarterlyReturn {
  fileprivate func hasSubmission(of partner: Partner.ID) -> Bool {
    partners.contains { report in
      report.partner.id == partner && ![.missing, .unusable].contains(report.timeliness)
    }
  }
}

extension Gap {
  fileprivate var isOfCommitment: Bool { if case .commitment = missing { true } else { false } }
}

/// What stands in an earlier list, in a later one or in both.
struct Pair<Element> {
  let earlier: Element?
  let later: Element?

  /// Everything in two lists, the first of a key with the first of the same key: in the order of the later list,
  /// then what is in the earlier one only.
  static func all<Key: Hashable>(
    _ earlier: [Element], _ later: [Element], by key: (Element) -> Key
  ) -> [Pair] {
    var waiting = Dictionary(grouping: earlier.indices) { key(earlier[$0]) }.mapValues { $0[...] }
    let pairs = later.map { element in
      let partner = waiting[key(element)]?.popFirst()
      return Pair(earlier: partner.map { earlier[$0] }, later: element)
    }
    let left = waiting.values.flatMap(\.self).sorted()
    return pairs + left.map { Pair(earlier: earlier[$0], later: nil) }
  }
}
