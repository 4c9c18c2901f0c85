import PartnerUpdates
import QuarterlyReturn

extension PriorityReport {
  /// Whether nothing was due and nothing came: its commitments are then left to the matrix.
  var isQuiet: Bool {
    commitments.flatMap(\.withParts).allSatisfy { $0.contributions.isEmpty && $0.missing.isEmpty }
  }
}

extension View {
  /// One section for each priority, the theme of the quarter first.
  static func priorities(of quarterlyReturn: QuarterlyReturn) -> View {
    [
      "priorities": .list(inReadingOrder(quarterlyReturn.priorities)) { report in
        let lead = report.priority.lead.map {
          quarterlyReturn.partnership.member($0)?.partner.name ?? $0.description
        }
        return priority(report, lead: lead)
      }
    ]
  }

  private static func priority(_ report: PriorityReport, lead: String?) -> View {
    let isQuiet = report.isQuiet
    return [
      "code": .text(report.priority.code),
      "title": .text(report.priority.title),
      "anchor": .anchor(report.priority.code),
      "isTheme": .flag(report.isTheme),
      "lead": .text(ifAny: lead),
      "deliveryGroup": .text(report.priority.deliveryGroup),
      "aim": .prose(report.priority.aim),
      "rollUp": .status(report.rollUp),
      "outstanding": .text(ifAny: outstanding(report.outstanding)),
      "isQuiet": .flag(isQuiet),
      "commitments": isQuiet ? .absent : .list(report.commitments) { commitment($0, level: 3) },
    ]
  }

  /// A commitment, its contributions and then its parts, each a heading further in down to the sixth.
  private static func commitment(_ report: CommitmentReport, level: Int) -> View {
    [
      "code": .text(report.commitment.code),
      "title": .text(report.commitment.title),
      "anchor": .anchor(report.commitment.code),
      "level": .text(String(level)),
      "marks": .own(String(repeating: "#", count: level)),
      "kind": .text(ifAny: name(of: report.commitment.kind)),
      "rollUp": report.contributions.count + report.parts.count > 1 ? .status(report.rollUp) : .absent,
      "outstanding": .text(ifAny: outstanding(report.outstanding)),
      "contributions": .list(report.contributions) { contribution($0, to: report.commitment) },
      "missing": .list(report.missing, View.name),
      "isSilent": .flag(report.contributions.isEmpty && report.missing.isEmpty && report.parts.isEmpty),
      "parts": .list(report.parts) { commitment($0, level: min(level + 1, 6)) },
    ]
  }

  /// What keeps a rolled-up status from being final.
  static func outstanding(_ count: Int) -> String? {
    count == 0 ? nil : "incomplete: \(count) \(count == 1 ? "update" : "updates") missing"
  }

  private static func name(of kind: Commitment.Kind) -> String? {
    switch kind {
    case .commitment: nil
    case .onTrackMeasure: "On-track measure"
    case .narrative: "Narrative"
    }
  }

  private static func contribution(_ contribution: Contribution, to commitment: Commitment) -> View {
    [
      "partner": .name(of: contribution.partner),
      "status": .status(contribution.update.status),
      "unrated": .text(unrated(commitment)),
      "reason": .text(contribution.reason),
      "update": .prose(contribution.text),
      "hasNoText": .flag(contribution.text.isEmpty),
      "earlier": .text(earlier(contribution)),
    ]
  }

  /// `Was green last quarter (now worse), amber a year earlier (no change)`, as far as it is known.
  private static func earlier(_ contribution: Contribution) -> String {
    let parts = [
      contribution.previousQuarter.map {
        "\(Wording.inSentence($0)) last quarter" + now(contribution.sinceLastQuarter)
      },
      contribution.yearEarlier.map {
        "\(Wording.inSentence($0)) a year earlier" + now(contribution.sinceYearEarlier)
      },
    ].compactMap(\.self)
    return parts.isEmpty ? "" : "Was " + parts.joined(separator: ", ")
  }

  private static func now(_ verdict: Verdict?) -> String {
    switch verdict {
    case nil: ""
    case .unchanged: " (no change)"
    case .some(let verdict): " (now \(verdict.inWords))"
    }
  }
}
