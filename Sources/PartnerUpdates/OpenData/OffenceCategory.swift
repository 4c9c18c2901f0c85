/// A kind of offence, by the names that published tables of recorded crime give it.
///
/// Publishers change case, spaces and punctuation of a name from year to year; two names are equal when they hold
/// the same letters and digits in the same order, whatever the case.
public struct OffenceCategory: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The larger kind: `Burglary`.
  public let group: String
  /// The smaller kind within it, or `nil` for all of the group.
  public let subgroup: String?
  /// The letters and digits of both, by which categories are told apart.
  private let names: [String]

  /// A category; without a subgroup it is all of its group.
  public init(_ group: String, _ subgroup: String? = nil) {
    (self.group, self.subgroup) = (group, subgroup)
    names = [group, subgroup].compactMap { $0.map(Self.plain) }
  }

  /// Whether another category is this one or one of its subgroups.
  public func contains(_ other: OffenceCategory) -> Bool { other.names.starts(with: names) }

  /// `Burglary`, or `Burglary: Domestic Burglary`.
  public var description: String { subgroup.map { "\(group): \($0)" } ?? group }

  /// Whether both name the same kind of offence.
  public static func == (left: OffenceCategory, right: OffenceCategory) -> Bool { left.names == right.names }
  /// Feeds what tells categories apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(names) }
  /// By name, a group before its subgroups.
  public static func < (left: OffenceCategory, right: OffenceCategory) -> Bool {
    left.names.lexicographicallyPrecedes(right.names)
  }

  private static func plain(_ name: String) -> String {
    name.filter { $0.isLetter || $0.isNumber }.lowercased()
  }
}
