import PartnerUpdates
import QuarterlyReturn

extension JSONText {
  static func partnership(_ partnership: Partnership) -> JSONText {
    [
      "name": .text(partnership.name),
      "area": .text(partnership.area),
      "leadTimeDays": .number(partnership.leadTime),
      "smallNumber": .number(partnership.smallNumber ?? 0),
      "meetings": .list(partnership.meetings.sorted { $0.key < $1.key }) { meeting in
        ["quarter": .text(meeting.key.description), "date": day(meeting.value)]
      },
      "members": .list(partnership.members) { member in
        [
          "id": id(member.partner), "name": .text(member.partner.name), "lead": .text(member.lead),
          "since": .text(ifAny: member.since?.description), "until": .text(ifAny: member.until?.description),
          "declaredFigures": .list(member.figures, definition),
        ]
      },
    ]
  }

  static func strategy(_ strategy: Strategy) -> JSONText {
    [
      "id": .text(strategy.id),
      "title": .text(strategy.title),
      "inForce": [
        "first": .text(strategy.inForce.lowerBound.description),
        "last": .text(strategy.inForce.upperBound.description),
      ],
      "programme": .list(strategy.programme) { quarter in
        [
          "quarter": .number(quarter.number), "theme": .text(ifAny: quarter.theme),
          "reportOn": .list(quarter.reportOn, JSONText.text),
        ]
      },
      "principles": .list(strategy.principles, JSONText.text),
      "indicators": .list(strategy.indicators) { indicator in
        [
          "title": .text(indicator.title), "reading": .text(indicator.reading),
          "figures": .list(indicator.figures) { .text($0.description) },
        ]
      },
      "supporting": .list(strategy.supporting) { supporting in
        ["title": .text(supporting.title), "supports": .list(supporting.supports, JSONText.text)]
      },
    ]
  }

  static func priority(_ report: PriorityReport) -> JSONText {
    [
      "code": .text(report.priority.code),
      "title": .text(report.priority.title),
      "lead": .text(ifAny: report.priority.lead?.description),
      "aim": .text(report.priority.aim),
      "deliveryGroup": .text(report.priority.deliveryGroup),
      "regional": .text(report.priority.regional),
      "isTheme": .flag(report.isTheme),
      "rollUp": status(report.rollUp),
      "outstanding": .number(report.outstanding),
      "commitments": .list(report.commitments, commitment),
    ]
  }

  private static func commitment(_ report: CommitmentReport) -> JSONText {
    [
      "code": .text(report.commitment.code),
      "title": .text(report.commitment.title),
      "kind": .text(name(of: report.commitment.kind)),
      "partners": .list(report.commitment.partners) { .text($0.description) },
      "rollUp": status(report.rollUp),
      "outstanding": .number(report.outstanding),
      "contributions": .list(report.contributions) { contribution in
        [
          "partner": id(contribution.partner), "status": status(contribution.update.status),
          "reason": .text(contribution.reason), "text": .text(contribution.text),
          "previousQuarter": status(contribution.previousQuarter),
          "yearEarlier": status(contribution.yearEarlier),
        ]
      },
      "missing": .list(report.missing, id),
      "parts": .list(report.parts, commitment),
    ]
  }

  static func name(of kind: Commitment.Kind) -> String {
    switch kind {
    case .commitment: "commitment"
    case .onTrackMeasure: "on-track-measure"
    case .narrative: "narrative"
    }
  }
}
