import PartnerUpdates
import QuarterlyReturn

extension JSONText {
  static func partner(_ report: PartnerReport) -> JSONText {
    let (timeliness, days): (String, Int?) =
      switch report.timeliness {
      case .onTime: ("on-time", nil)
      case .late(let days): ("late", days)
      case .missing: ("missing", nil)
      case .unusable: ("unusable", nil)
      case .undated: ("undated", nil)
      }
    return [
      "id": id(report.partner),
      "name": .text(report.partner.name),
      "lead": .text(report.lead),
      "timeliness": .text(timeliness),
      "daysLate": ifAny(days) { .number($0) },
      "submitted": day(report.submitted),
      "preparedBy": .text(report.preparedBy),
      "illustrative": .text(report.illustrative),
      "marking": .text(ifAny: report.marking?.rawValue),
      "files": .list(report.files, JSONText.text),
      "errors": .number(report.errors),
      "openQueries": .number(report.openQueries),
      "answeredQueries": .number(report.answeredQueries),
    ]
  }

  static func gap(_ gap: Gap) -> JSONText {
    let (kind, name, title): (String, String?, String?) =
      switch gap.missing {
      case .submission: ("submission", nil, nil)
      case .commitment(let code, let title): ("commitment", code, title)
      case .figure(let key, let title): ("figure", key.description, title)
      }
    return [
      "partner": id(gap.partner), "missing": .text(kind), "name": .text(ifAny: name),
      "title": .text(ifAny: title),
    ]
  }

  static func message(_ text: PartnerText) -> JSONText {
    ["partner": id(text.partner), "text": .text(text.text)]
  }

  static func action(_ report: ActionReport) -> JSONText {
    [
      "partner": id(report.partner),
      "reference": .text(report.action.reference),
      "since": .text(ifAny: report.since?.description),
      "lastMentioned": .text(ifAny: report.lastMentioned?.description),
      "action": .text(report.action.action),
      "commitment": .text(report.action.commitment),
      "owner": .text(report.action.owner),
      "start": day(report.action.start),
      "due": day(report.action.due),
      "state": .text(report.action.state.rawValue),
      "isOverdue": .flag(report.isOverdue),
      "daysOverdue": ifAny(report.daysOverdue) { .number($0) },
      "closed": day(report.action.closed),
      "update": .text(report.action.update),
      "updates": .list(report.action.updates) { note in
        ["date": day(note.date), "update": .text(note.text)]
      },
    ]
  }

  static func restricted(_ report: RestrictedReport) -> JSONText {
    [
      "partner": id(report.partner),
      "title": .text(report.item.title),
      "paragraph": ifAny(report.item.paragraph) { .number($0) },
      "text": .text(report.item.text),
    ]
  }

  static func appendix(_ report: AppendixReport) -> JSONText {
    [
      "partner": id(report.partner), "appendix": .text(report.appendix.name),
      "title": .text(report.appendix.title), "file": .text(report.appendix.file),
    ]
  }

  static func source(_ report: SourceReport) -> JSONText {
    [
      "source": .text(report.source), "read": day(report.read), "partner": id(report.partner),
      "figures": .list(report.figures, JSONText.text),
    ]
  }

  static func finding(_ located: LocatedFinding) -> JSONText {
    [
      "severity": .text(located.finding.severity.rawValue),
      "rule": .text(located.finding.rule),
      "file": .text(located.file),
      "line": ifAny(located.line) { .number($0) },
      "column": ifAny(located.column) { .number($0) },
      "field": .text(located.finding.path.description),
      "message": .text(located.finding.message),
      "fix": .text(located.finding.fix),
      "answer": ifAny(located.finding.answer) { answer in
        [
          "rule": .text(answer.rule), "field": .text(answer.field), "value": .text(answer.value),
          "reason": .text(answer.reason), "until": .text(ifAny: answer.until?.description),
        ]
      },
    ]
  }

  static func unusable(_ file: UnusableFile) -> JSONText {
    [
      "file": .text(file.file),
      "partner": id(file.partner),
      "marking": .text(file.marking.rawValue),
      "isPartlyUsed": .flag(file.isPartlyUsed),
      "errors": .list(file.errors, finding),
      "text": .text(file.text),
    ]
  }
}
