import PartnerUpdates
import QuarterlyReturn

extension JSONText {
  static func figure(_ report: FigureReport) -> JSONText {
    let reported: [(key: String, value: JSONText)] = [
      ("definition", definition(report.definition)),
      ("readings", .list(report.readings, reading)),
      ("differences", .list(report.differences, JSONText.text)),
      ("reportedValues", .list(report.reportedValues, reportedValue)),
    ]
    return .object(reported + (report.publishedMonths.map(published) ?? []))
  }

  /// What published tables say of a figure; its keys are left out where they say nothing.
  private static func published(_ published: PublishedMonths) -> [(key: String, value: JSONText)] {
    let months = JSONText.list(published.months) { month in
      [
        "month": .text(month.month.description), "value": .number(month.count),
        "snapshot": .text(month.snapshot.inShort),
      ]
    }
    let breaks = JSONText.list(published.breaks) { change in
      ["month": .text(change.month.description), "change": .text(change.change)]
    }
    return [("area", .text(published.area)), ("months", months)]
      + (published.breaks.isEmpty ? [] : [("breaks", breaks)])
  }

  static func definition(_ definition: FigureDefinition) -> JSONText {
    [
      "key": .text(definition.key.description),
      "title": .text(definition.title),
      "unit": unit(definition.unit),
      "basis": .text(definition.basis.rawValue),
      "good": .text(definition.good.rawValue),
      "usualLagMonths": .number(definition.usualLag),
      "countsPeople": .flag(definition.countsPeople),
      "isRated": .flag(definition.isRated),
      "since": .text(ifAny: definition.since?.description),
      "until": .text(ifAny: definition.until?.description),
      "partOf": .text(ifAny: definition.partOf?.description),
      "meaning": .text(definition.meaning),
    ]
  }

  private static func unit(_ unit: FigureUnit) -> JSONText {
    let (kind, per, of): (String, Int?, String?) =
      switch unit {
      case .count(let things): ("count", nil, things)
      case .pounds: ("pounds", nil, nil)
      case .percent: ("percent", nil, nil)
      case .times: ("times", nil, nil)
      case .rate(let per, let population): ("rate", per, population)
      }
    return [
      "kind": .text(kind), "per": ifAny(per) { .number($0) }, "of": .text(ifAny: of),
      "words": .text(unit.description),
    ]
  }

  private static func reading(_ report: PartnerReading) -> JSONText {
    let reading = report.reading
    return [
      "partner": id(report.partner),
      "period": span(reading.period),
      "value": .number(reading.value),
      "previous": .number(reading.previous),
      "previousPeriod": span(reading.previousPeriod),
      "statedChange": change(reading.change),
      "computedChange": change(report.computedChange),
      "direction": .text(ifAny: report.direction?.rawValue),
      "verdict": .text(ifAny: report.verdict?.rawValue),
      "notComparable": .text(ifAny: report.obstacles[.previous]?.inShort),
      "previousQuarter": .number(report.previousQuarter),
      "sinceLastQuarter": travel(report.sinceLastQuarter),
      "yearEarlier": .number(report.yearEarlier),
      "sinceYearEarlier": travel(report.sinceYearEarlier),
      "history": .list(report.history) { past in
        [
          "quarter": .text(past.quarter.description), "value": .number(past.value),
          "notComparable": .text(ifAny: past.obstacle?.inShort),
        ]
      },
      "status": status(reading.status),
      "reason": .text(reading.reason),
      "source": .text(reading.source),
      "read": day(reading.read),
      "confidential": .list(report.confidential.sorted()) { .text($0.rawValue) },
      "restated": .text(reading.restated),
      "note": .text(reading.note),
      "isIllustrative": .flag(reading.isIllustrative),
      "nilReturn": .text(ifAny: reading.nilReturn),
    ]
  }

  private static func reportedValue(_ reported: ReportedValue) -> JSONText {
    [
      "period": span(reported.period),
      "value": .number(reported.value),
      "role": .text(reported.role.rawValue),
      "partner": id(reported.partner),
      "quarter": .text(reported.quarter.description),
      "submitted": day(reported.submitted),
      "source": .text(reported.source),
      "read": day(reported.read),
      "restated": .text(reported.restated),
      "isIllustrative": .flag(reported.isIllustrative),
    ]
  }

  private static func travel(_ travel: Travel?) -> JSONText {
    ifAny(travel) {
      ["direction": .text($0.direction.rawValue), "verdict": .text($0.verdict.rawValue)]
    }
  }

  private static func change(_ change: StatedChange?) -> JSONText {
    ifAny(change) { ["amount": .number($0.amount), "isPercentage": .flag($0.isPercentage)] }
  }
}
