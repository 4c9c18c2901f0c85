import PartnerUpdates
import QuarterlyReturn

extension JSONText {
  /// The version of the format: a new one when a field goes or changes its meaning.
  static let rollUpSchemaName = "partner-return-rollup/1"

  /// The whole view of a region. `Schemas/rollup.schema.json` describes every key.
  static func document(for rollUp: RegionalRollUp) -> JSONText {
    [
      "schema": .text(rollUpSchemaName),
      "edition": .text(rollUp.readers.rawValue),
      "marking": .text(rollUp.marking.rawValue),
      "quarter": .text(rollUp.quarter.description),
      "months": span(rollUp.quarter.months),
      "headline": .list(RollUpHeadline(rollUp).sentences, JSONText.text),
      "partnerships": .list(rollUp.partnerships) {
        ["name": .text($0.name), "strategy": .text($0.strategy)]
      },
      "absent": .list(rollUp.absent) { absent in
        ["name": .text(absent.name), "isError": .flag(absent.isError), "reason": .text(absent.sentence)]
      },
      "priorities": .list(rollUp.priorities) { priority in
        [
          "name": .text(priority.name), "status": status(priority.rollUp),
          "outstanding": .number(priority.outstanding),
          "entries": .list(priority.entries) { .object(entry($0)) },
        ]
      },
      "unmapped": .list(rollUp.unmapped) { unmapped in
        .object(entry(unmapped.entry) + [("reason", .text(unmapped.reason.rawValue))])
      },
      "figures": .list(rollUp.figures, regionalFigure),
    ]
  }

  private static func entry(_ entry: RegionalPriority.Entry) -> [(key: String, value: JSONText)] {
    [
      ("partnership", .text(entry.partnership)), ("code", .text(entry.priority.code)),
      ("title", .text(entry.priority.title)), ("regional", .text(entry.priority.regional)),
      ("status", status(entry.priority.status)), ("outstanding", .number(entry.priority.outstanding)),
    ]
  }

  private static func regionalFigure(_ figure: RegionalFigure) -> JSONText {
    [
      "key": .text(figure.key.description),
      "definition": meaning(of: figure.definition),
      "entries": .list(figure.entries) { entry in
        [
          "partnership": .text(entry.partnership), "definition": meaning(of: entry.figure.definition),
          "value": number(entry.figure.value), "previous": number(entry.figure.previous),
        ]
      },
      "notReportedBy": .list(figure.notReportedBy, JSONText.text),
      "sum": ifAny(figure.sum, sum),
      "reasons": .list(figure.reasons, reason),
      "reasonsForPrevious": .list(figure.reasonsForPrevious, reason),
    ]
  }

  private static func meaning(of definition: FigureDefinition) -> JSONText {
    [
      "title": .text(definition.title), "unit": .text(definition.unit.description),
      "basis": .text(definition.basis.rawValue), "good": .text(definition.good.rawValue),
    ]
  }

  private static func number(_ number: RegionalNumber) -> JSONText {
    [
      "value": .number(number.cell.value), "period": span(number.period),
      "isConfidential": .flag(number.cell == .confidential), "isIllustrative": .flag(number.isIllustrative),
      "isRounded": .flag(number.isRounded), "isDisputed": .flag(number.isDisputed),
    ]
  }

  private static func sum(_ sum: RegionalFigure.Sum) -> JSONText {
    [
      "value": .number(sum.value), "period": span(sum.period), "previous": .number(sum.previous),
      "previousPeriod": span(sum.previousPeriod), "computedChange": .number(sum.change),
      "direction": .text(ifAny: sum.travel?.direction.rawValue),
      "verdict": .text(ifAny: sum.travel?.verdict.rawValue),
    ]
  }

  private static func reason(_ reason: NoSum) -> JSONText {
    ["code": .text(reason.code), "partnerships": .list(reason.partnerships, JSONText.text)]
  }
}
