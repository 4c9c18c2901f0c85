/// One colour of a red, amber, green (RAG) rating, always printed with its word or letter.
public enum Rating: String, Sendable, CaseIterable, Comparable {
  /// On track.
  case green
  /// At risk, or partly done.
  case amber
  /// Off track, or stopped.
  case red

  /// `G`, `A` or `R`: for readers who cannot tell the colours apart.
  public var letter: String {
    switch self {
    case .green: "G"
    case .amber: "A"
    case .red: "R"
    }
  }

  /// Whether the left rating is the better one.
  public static func < (left: Rating, right: Rating) -> Bool { left.severity < right.severity }

  private var severity: Int {
    switch self {
    case .green: 0
    case .amber: 1
    case .red: 2
    }
  }
}

/// What a partner says of a commitment or a figure: a rating, a split rating, or none and why.
public enum Status: Hashable, Sendable, CustomStringConvertible {
  /// A single rating.
  case rated(Rating)
  /// Two ratings for two halves of the matter, in the order as written: `amber/green`.
  case split(Rating, Rating)
  /// Reported, but without a rating: printed grey, as counties do for "no target or no data".
  case notRated
  /// Nothing to report this quarter, said by the partner. Not the same as silence.
  case nilReturn
  /// Reported to the board in private. Nothing is said of how it goes.
  case restricted

  /// Rated green.
  public static let green = Status.rated(.green)
  /// Rated amber.
  public static let amber = Status.rated(.amber)
  /// Rated red.
  public static let red = Status.rated(.red)

  /// The words a submission can use, for messages and templates.
  public static let words = ["green", "amber", "red", "amber/green", "grey", "nil-return", "restricted"]

  /// Reads `green`, `amber/green`, `grey` or `nil-return`; `nil` for anything else.
  public init?(_ text: String) {
    switch text {
    case "grey": self = .notRated
    case "nil-return": self = .nilReturn
    case "restricted": self = .restricted
    default:
      let ratings = text.split(separator: "/", omittingEmptySubsequences: false).map {
        Rating(rawValue: String($0))
      }
      switch (ratings.count, ratings.first ?? nil, ratings.last ?? nil) {
      case (1, let rating?, _): self = .rated(rating)
      case (2, let first?, let second?) where first != second: self = .split(first, second)
      default: return nil
      }
    }
  }

  /// The word that a submission uses: `amber/green`.
  public var description: String {
    switch self {
    case .rated(let rating): rating.rawValue
    case .split(let first, let second): "\(first.rawValue)/\(second.rawValue)"
    case .notRated: "grey"
    case .nilReturn: "nil-return"
    case .restricted: "restricted"
    }
  }

  /// How a reader sees it: `Amber/Green`, `Not rated`, `Nil return`, `Restricted`.
  public var title: String {
    switch self {
    case .rated(let rating): Self.capitalised(rating.rawValue)
    case .split(let first, let second):
      Self.capitalised(first.rawValue) + "/" + Self.capitalised(second.rawValue)
    case .notRated: "Not rated"
    case .nilReturn: "Nil return"
    case .restricted: "Restricted"
    }
  }

  /// The letters that stand with the colour: `A/G`, `–` for not rated, `N` for a nil return, `X` for restricted.
  public var letter: String {
    switch self {
    case .rated(let rating): rating.letter
    case .split(let first, let second): "\(first.letter)/\(second.letter)"
    case .notRated: "–"
    case .nilReturn: "N"
    case .restricted: "X"
    }
  }

  /// The ratings it holds: none, one or two.
  public var ratings: [Rating] {
    switch self {
    case .rated(let rating): [rating]
    case .split(let first, let second): [first, second]
    case .notRated, .nilReturn, .restricted: []
    }
  }

  /// The worse of its ratings, or `nil` without one.
  public var worst: Rating? { ratings.max() }

  /// Whether a reader is owed a reason: everything but a plain green, and what is told in private.
  public var needsReason: Bool { self != .green && self != .restricted }

  private static func capitalised(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}

extension Status {
  /// The status of a commitment to which several partners contribute: the worst rating of any, and
  /// where the worst stands only in splits, the first of those splits as it was written.
  ///
  /// Unrated contributions, restricted ones and nil returns do not count unless there is nothing else: then the first
  /// of these three that is there. What is told in private never makes a nil return of the rest.
  /// - Returns: `nil` when there is no contribution.
  public static func rollUp(_ statuses: [Status]) -> Status? {
    guard let worst = statuses.compactMap(\.worst).max() else {
      return [.notRated, .restricted].first(where: statuses.contains) ?? statuses.first
    }
    return statuses.contains(.rated(worst))
      ? .rated(worst) : statuses.first { $0.worst == worst }
  }
}
