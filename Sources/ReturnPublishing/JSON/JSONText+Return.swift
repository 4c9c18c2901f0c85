import PartnerUpdates
import QuarterlyReturn

extension JSONText {
  /// The version of the format: a new one when a field goes or changes its meaning.
  static let schemaName = "partner-return/1"

  /// The whole return. `Schemas/return.schema.json` describes every key.
  static func document(for readers: Readers) -> JSONText {
    let quarterlyReturn = readers.content
    return [
      "schema": .text(schemaName),
      "edition": .text(readers.isPublic ? "public" : "board"),
      "isDraft": .flag(quarterlyReturn.isDraft),
      "marking": .text(readers.marking.rawValue),
      "withheld": withheld(readers.withheld),
      "partnership": partnership(quarterlyReturn.partnership),
      "quarter": .text(quarterlyReturn.quarter.description),
      "months": span(quarterlyReturn.quarter.months),
      "meeting": day(quarterlyReturn.meeting),
      "dueDate": day(quarterlyReturn.dueDate),
      "strategy": strategy(quarterlyReturn.strategy),
      "theme": .text(ifAny: quarterlyReturn.theme?.code),
      "headline": .list(Headline(for: readers).sentences, JSONText.text),
      "statusCounts": .list(quarterlyReturn.statusCounts) { counted in
        ["status": status(counted.status), "count": .number(counted.count)]
      },
      "statusHistory": .list(quarterlyReturn.statusHistory) { tally in
        [
          "quarter": .text(tally.quarter.description),
          "statusCounts": .list(tally.worstFirst) { counted in
            ["status": status(counted.status), "count": .number(counted.count)]
          },
        ]
      },
      "partners": .list(quarterlyReturn.partners, partner),
      "priorities": .list(quarterlyReturn.priorities, priority),
      "figures": .list(quarterlyReturn.figures, figure),
      "gaps": .list(quarterlyReturn.gaps, gap),
      "nilReturns": .list(quarterlyReturn.nilReturns) { nilReturn in
        [
          "partner": id(nilReturn.partner), "subject": .text(nilReturn.subject),
          "reason": .text(nilReturn.reason),
        ]
      },
      "challenges": .list(quarterlyReturn.challenges, message),
      "emergingTrends": .list(quarterlyReturn.emergingTrends, message),
      "supportRequired": .list(quarterlyReturn.supportRequired, message),
      "actions": .list(quarterlyReturn.actions, action),
      "reports": .list(quarterlyReturn.reports, report),
      "actionPlans": .list(quarterlyReturn.actionPlans, actionPlan),
      "forwardPlans": .list(quarterlyReturn.forwardPlans, forwardPlan),
      "inspections": .list(quarterlyReturn.inspections, inspection),
      "restricted": .list(quarterlyReturn.restricted, restricted),
      "appendices": .list(quarterlyReturn.appendices, appendix),
      "findings": .list(quarterlyReturn.findings, finding),
      "sources": .list(quarterlyReturn.sources, source),
      "unusable": .list(quarterlyReturn.unusable, unusable),
    ]
  }

  private static func withheld(_ withheld: Withheld) -> JSONText {
    [
      "exemptParagraphs": .list(withheld.exemptParagraphs) { ifAny($0) { .number($0) } },
      "sensitivePartners": .list(withheld.sensitivePartners, id),
      "sensitiveActions": .number(withheld.sensitiveActions),
      "confidentialNumbers": .number(withheld.confidentialCells),
      "paragraphs": .number(withheld.paragraphs),
      "publishedMonths": .number(withheld.publishedMonths),
      "roundingBase": ifAny(withheld.roundingBase) { .number($0) },
    ]
  }

  static func day(_ date: CalendarDate?) -> JSONText { .text(ifAny: date?.description) }

  static func status(_ status: Status?) -> JSONText { .text(ifAny: status?.description) }

  static func id(_ partner: Partner) -> JSONText { .text(partner.id.description) }

  static func span(_ span: MonthSpan?) -> JSONText {
    ifAny(span) { ["first": .text($0.first.description), "last": .text($0.last.description)] }
  }
}
