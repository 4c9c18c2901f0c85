// Is this the right file: folder, partner, quarter, strategy?

extension CommonRules {
  static let identity = [rightFolder, rightQuarter, knownPartner, knownStrategy, strategyInForce]

  static let rightFolder = Rule(
    "common.right-folder",
    title: "A submission lies in the folder of its partner",
    rationale: "A file in another agency's folder would be published under the wrong name.",
    severity: .error,
    passing: [.section { $0.place = .init(folder: "police", quarter: nil) }],
    failing: [.section { $0.place = .init(folder: "hate-crime", quarter: nil) }]
  ) { section in
    // A partner that is not on the roster has its finding already.
    guard let place = section.place, place.folder != section.submission.partner,
      section.partnership.member(section.submission.partner) != nil
    else { return [] }
    return [
      Observation(
        at: "partner", "`partner: \(section.submission.partner)` lies in the folder \"\(place.folder)\"",
        fix:
          "move the file to the folder \"\(section.submission.partner)\" or write `partner: \(place.folder)`")
    ]
  }

  static let rightQuarter = Rule(
    "common.right-quarter",
    title: "A submission is for the quarter that its file name states",
    rationale: "The file name is how everybody finds a quarter; two answers to \"which quarter\" lose one.",
    severity: .error,
    passing: [.section { $0.place = .init(folder: "police", quarter: $0.submission.quarter) }],
    failing: [.section { $0.place = .init(folder: "police", quarter: $0.submission.quarter.previous) }]
  ) { section in
    guard let named = section.place?.quarter, named != section.submission.quarter else { return [] }
    return [
      Observation(
        at: "quarter", "`quarter: \(section.submission.quarter)` stands in a file named for \(named)",
        fix: "write `quarter: \(named)` or rename the file to \(section.submission.quarter.fileName).yaml")
    ]
  }

  static let knownPartner = Rule(
    "common.known-partner",
    title: "The partner is on the partnership's roster in that quarter",
    rationale: "The coordinator counts who has submitted from the roster; anyone else would be overlooked.",
    severity: .error,
    passing: [.submission { $0.partner = "police" }],
    failing: [
      .submission { $0.partner = "polcie" },
      .section { parts in
        parts.partnership = Partnership(
          name: "Example partnership",
          members: [
            .init(
              partner: Partner(id: "police", name: "Police"), lead: "Partnership lead",
              since: Quarter("2021-22 Q1"))
          ])
      },
    ]
  ) { section in
    if let member = section.partnership.member(section.submission.partner),
      !member.submits(for: section.submission.quarter)
    {
      return [outOfItsTime(member, section.submission.quarter)]
    }
    let ids = section.partnership.members.map(\.partner.id.description)
    let partner = section.submission.partner.description
    guard !ids.contains(partner) else { return [] }
    return [
      Observation(
        at: "partner", "\"\(partner)\" is not on the roster\(didYouMean(partner, ids))",
        fix: "write one of \(ids.joined(separator: ", ")), or add the partner to partnership.yaml")
    ]
  }

  private static func outOfItsTime(_ member: Partnership.Member, _ quarter: Quarter) -> Observation {
    let isBefore = member.since.map { quarter < $0 } ?? false
    let limit = isBefore ? member.since : member.until
    return Observation(
      at: "quarter",
      "\"\(member.partner.id)\" \(isBefore ? "joins the roster in" : "left the roster after") "
        + "\(limit.map { "\($0)" } ?? "another quarter"), and this is for \(quarter)",
      fix: "correct `quarter:`, or `\(isBefore ? "since" : "until"):` in partnership.yaml")
  }

  static let knownStrategy = Rule(
    "common.known-strategy",
    title: "The strategy is one that the partnership has",
    rationale: "Commitments are looked up in the strategy; without it nothing can be checked.",
    severity: .error,
    passing: [.submission { $0.strategy = "2020-2023" }],
    failing: [.submission { $0.strategy = "2002-2023" }]
  ) { section in
    guard section.strategy == nil else { return [] }
    let strategy = section.submission.strategy
    return [
      Observation(
        at: "strategy",
        "there is no strategy \"\(strategy)\"\(didYouMean(strategy, section.knownStrategies))",
        fix: section.knownStrategies.isEmpty
          ? "add the strategy to the folder `strategies`"
          : "write one of \(section.knownStrategies.joined(separator: ", "))")
    ]
  }

  static let strategyInForce = Rule(
    "common.strategy-in-force",
    title: "The strategy was in force in that quarter",
    rationale: "A report under a strategy that had ended, or not begun, answers promises nobody had made.",
    severity: .error,
    passing: [.submission { _ in }],
    failing: [.submission { $0.quarter = $0.quarter.yearEarlier ?? $0.quarter }]
  ) { section in
    guard let strategy = section.strategy, !strategy.inForce.contains(section.submission.quarter) else {
      return []
    }
    return [
      Observation(
        at: "strategy",
        "the strategy \"\(strategy.id)\" is in force from \(strategy.inForce.lowerBound) to "
          + "\(strategy.inForce.upperBound), not in \(section.submission.quarter)",
        fix: "name the strategy that was in force in \(section.submission.quarter)")
    ]
  }
}
