/// How a figure is counted from published tables of recorded crime: data, so that a new name of a category is a new
/// line and no new code.
public struct OpenDataCount: Hashable, Sendable {
  /// What is counted, under every name that it has had. Empty where no table holds it.
  public let categories: [OffenceCategory]
  /// What every complete table holds, under any of its names: a table that lacks one of these is an extract, and its
  /// sum is no total. Empty where one of ``categories`` is enough.
  public let completeWith: [[OffenceCategory]]
  /// Kinds that are known not to be counted: of the groups that are counted in part, of all groups for a total. A table with another kind of such a group does not
  /// give the figure for months in which the area has such offences: nobody knows whether they belong to it.
  public let besides: [OffenceCategory]
  /// Months from which the tables count in another way.
  public let breaks: [OpenDataBreak]
  /// Where the list of categories comes from.
  public let source: String
  /// Why a table cannot give the figure, to complete "not in these files: …".
  public let otherwise: String

  /// A count.
  public init(
    _ categories: [OffenceCategory], completeWith: [[OffenceCategory]] = [],
    besides: [OffenceCategory] = [], breaks: [OpenDataBreak] = [], source: String = "", otherwise: String
  ) {
    (self.categories, self.completeWith, self.breaks) = (categories, completeWith, breaks)
    self.besides = besides
    (self.source, self.otherwise) = (source, otherwise)
  }

  /// A figure that no published table of recorded crime holds.
  public static func notHeld(_ reason: String) -> OpenDataCount { OpenDataCount([], otherwise: reason) }

  /// Whether an offence of a category counts.
  public func counts(_ category: OffenceCategory) -> Bool { categories.contains { $0.contains(category) } }

  /// Whether a kind may belong to the figure or not: it is in no list, and of a group that is counted in part, or the
  /// figure is a total of all groups.
  public func leavesOpen(_ category: OffenceCategory) -> Bool {
    guard !counts(category) else { return false }
    let isOfGroup =
      !completeWith.isEmpty
      || category.subgroup != nil
        && categories.contains { listed in
          listed.subgroup != nil && OffenceCategory(listed.group).contains(category)
        }
    return isOfGroup && !besides.contains { $0.contains(category) }
  }

  /// Whether a table with rows of these categories gives the figure.
  public func isGiven(by held: some Collection<OffenceCategory>) -> Bool {
    held.contains(where: counts)
      && completeWith.allSatisfy { names in names.contains { name in held.contains(where: name.contains) } }
  }
}

/// A month from which published tables count in another way.
public struct OpenDataBreak: Hashable, Sendable {
  /// The first month of the new way.
  public let month: CalendarMonth
  /// What changed, to complete "since March 2024 …".
  public let change: String

  /// A break; `nil` where the month is none.
  public init?(_ month: String, _ change: String) {
    guard let month = CalendarMonth(month) else { return nil }
    (self.month, self.change) = (month, change)
  }

  /// Whether it lies between or within two spans of months, so that they were not counted alike.
  public func separates(_ one: MonthSpan, _ other: MonthSpan) -> Bool {
    min(one.first, other.first) < month && month <= max(one.last, other.last)
  }
}
