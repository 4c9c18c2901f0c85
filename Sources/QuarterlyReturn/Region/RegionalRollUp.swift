public import PartnerUpdates

/// The same quarter of several partnerships: statuses by priority where strategies map, figures added up where
/// that means something, and everything else side by side with the reason.
///
/// A value made by one pure function, ``combining(_:absent:for:readers:)``.
public struct RegionalRollUp: Sendable {
  /// The quarter.
  public let quarter: Quarter
  /// For whom it is.
  public let readers: Readership
  /// The highest marking of any return in it.
  public let marking: Marking
  /// The partnerships in it, by name.
  public let partnerships: [Member]
  /// The partnerships that are not in it, by name.
  public let absent: [AbsentPartnership]
  /// The priorities that two partnerships or more have in common, by name.
  public let priorities: [RegionalPriority]
  /// All other priorities, by partnership and in the order of its strategy.
  public let unmapped: [UnmappedPriority]
  /// The figures, by title and then by key.
  public let figures: [RegionalFigure]

  /// For whom a view of a region is.
  public enum Readership: String, Hashable, Sendable, CaseIterable {
    /// Everybody: made from public editions.
    case everybody = "public"
    /// Officers: made from the editions of boards.
    case boards = "board"
  }

  /// A partnership that is in it.
  public struct Member: Hashable, Sendable {
    /// The printed name.
    public let name: String
    /// The printed title of the strategy in force.
    public let strategy: String
  }

  /// Combines the returns of several partnerships for one quarter.
  ///
  /// Pure: the same digests give the same view, in whatever order they come; names are compared byte by byte.
  ///
  /// **Statuses.** Priorities whose `regional:` name is the same, letter by letter, form one row, if they are of two
  /// partnerships or more. The status of the row is the worst of theirs (``PartnerUpdates/Status/rollUp(_:)``):
  /// by partnership, then in the order of the strategy. All other priorities are unmapped.
  ///
  /// **Figures.** The readings of one key in all partnerships form one figure. What stands for a partnership is
  /// ``FigureReport/leading``; where any partner's number is confidential, so is the partnership's. The values are
  /// added up if two partnerships or more report the figure, and in all of those
  /// - title, unit, period basis and good direction are the same,
  /// - the unit is a count or pounds: never a share, a rate or a multiple,
  /// - a period is given, and it is the same,
  /// - no number is confidential, rounded, illustrative or disputed.
  ///
  /// Otherwise there is no sum, and ``RegionalFigure/reasons`` holds every condition that fails. Partnerships that
  /// do not report the figure prevent no sum; they are named beside it. The earlier values are added up under the
  /// same conditions, if the values are and every partnership gives one; the change is computed from the two sums.
  /// - Parameters:
  ///   - digests: one for each partnership. One of another quarter counts as absent.
  ///   - absent: the partnerships that have no return to combine.
  ///   - quarter: the quarter.
  ///   - readers: for whom it is.
  public static func combining(
    _ digests: [PartnershipDigest], absent: [AbsentPartnership] = [], for quarter: Quarter,
    readers: Readership
  ) -> RegionalRollUp {
    let present = digests.filter { $0.quarter == quarter }.sorted { $0.partnership.precedes($1.partnership) }
    let others = digests.filter { $0.quarter != quarter }
      .map { AbsentPartnership(name: $0.partnership, cause: .withoutQuarter) }
    return RegionalRollUp(
      quarter: quarter, readers: readers,
      marking: present.contains { $0.marking == .officialSensitive } ? .officialSensitive : .official,
      partnerships: present.map { Member(name: $0.partnership, strategy: $0.strategy) },
      absent: (absent + others).sorted {
        $0.name == $1.name ? $0.sentence.precedes($1.sentence) : $0.name.precedes($1.name)
      },
      priorities: RegionalPriority.all(in: present), unmapped: UnmappedPriority.all(in: present),
      figures: RegionalFigure.all(in: present))
  }
}

/// A partnership that has no return to combine, and why.
public struct AbsentPartnership: Error, Hashable, Sendable {
  /// The printed name, or that of the folder where nothing tells.
  public let name: String
  /// Why.
  public let cause: Cause

  /// Why a partnership is absent.
  public enum Cause: Hashable, Sendable {
    /// Nobody has submitted anything for that quarter.
    case withoutQuarter
    /// Its return is a draft, or may hold something personal: so many reasons.
    case notPublishable(reasons: Int)
    /// Its files cannot be used, for a reason in words.
    case unusable(String)
  }

  /// An absent partnership.
  public init(name: String, cause: Cause) { (self.name, self.cause) = (name, cause) }

  /// Whether that is an error in what was handed in, and not only something that has not come yet.
  public var isError: Bool { cause != .withoutQuarter }

  /// The cause as a sentence without its full stop.
  public var sentence: String {
    switch cause {
    case .withoutQuarter: "nothing has been submitted for this quarter"
    case .notPublishable(let reasons):
      "its return cannot be used yet: \(reasons) \(reasons == 1 ? "thing stands" : "things stand") against it, "
        + "which a check of its folder tells"
    case .unusable(let reason): reason
    }
  }
}

extension String {
  /// Whether it comes before another, byte by byte and whatever the language.
  func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
