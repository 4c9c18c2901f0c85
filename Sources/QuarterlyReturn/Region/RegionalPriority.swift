public import PartnerUpdates

/// Priorities of several partnerships that mean the same.
public struct RegionalPriority: Hashable, Sendable {
  /// The name that they share.
  public let name: String
  /// The priorities, by partnership and in the order of its strategy.
  public let entries: [Entry]
  /// The worst status of any, split kept.
  public let rollUp: Status?

  /// A priority and whose it is.
  public struct Entry: Hashable, Sendable {
    /// The printed name of the partnership.
    public let partnership: String
    /// The priority.
    public let priority: PriorityDigest
  }

  /// How many updates or statuses are still to come in all of them.
  public var outstanding: Int { entries.reduce(0) { $0 + $1.priority.outstanding } }
}

/// A priority that stands for itself, and why.
public struct UnmappedPriority: Hashable, Sendable {
  /// Whose it is.
  public let entry: RegionalPriority.Entry
  /// Why it stands for itself.
  public let reason: Reason

  /// Why a priority is not in a row with others.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// Its strategy gives it no regional name.
    case noRegionalName = "no-regional-name"
    /// No other partnership has a priority of that regional name this quarter.
    case onlyOne = "only-one"

    /// The reason in words.
    public var sentence: String {
      switch self {
      case .noRegionalName: "its strategy gives it no regional name"
      case .onlyOne: "no other partnership here has a priority of its regional name"
      }
    }
  }
}

extension RegionalPriority {
  /// The rows of digests that are sorted by partnership.
  static func all(in digests: [PartnershipDigest]) -> [RegionalPriority] {
    let shared = sharedNames(in: digests)
    let entries = Dictionary(grouping: Entry.all(in: digests), by: \.priority.regional)
    return shared.sorted { $0.precedes($1) }.map { name in
      let entries = entries[name] ?? []
      return RegionalPriority(
        name: name, entries: entries, rollUp: Status.rollUp(entries.compactMap(\.priority.status)))
    }
  }

  /// The regional names of which two partnerships or more have a priority.
  fileprivate static func sharedNames(in digests: [PartnershipDigest]) -> Set<String> {
    let names = digests.flatMap { Set($0.priorities.map(\.regional)) }.filter { !$0.isEmpty }
    return Set(Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys)
  }
}

extension RegionalPriority.Entry {
  fileprivate static func all(in digests: [PartnershipDigest]) -> [Self] {
    digests.flatMap { digest in
      digest.priorities.map { Self(partnership: digest.partnership, priority: $0) }
    }
  }
}

extension UnmappedPriority {
  /// The priorities of digests, sorted by partnership, that are in no row.
  static func all(in digests: [PartnershipDigest]) -> [UnmappedPriority] {
    let shared = RegionalPriority.sharedNames(in: digests)
    return RegionalPriority.Entry.all(in: digests).filter { !shared.contains($0.priority.regional) }.map {
      UnmappedPriority(entry: $0, reason: $0.priority.regional.isEmpty ? .noRegionalName : .onlyOne)
    }
  }
}
