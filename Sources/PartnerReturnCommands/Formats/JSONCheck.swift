import Foundation
import PartnerUpdates
import QuarterlyReturn

/// Writes a check as JSON, as `Schemas/check.schema.json` describes it.
struct JSONCheck: CheckDocument {
  func document(of report: CheckReport) -> String { Self.text(Document(report)) }

  /// The same document in one line, for one of many.
  func line(of report: CheckReport) -> String {
    Self.text(Document(report), [.sortedKeys, .withoutEscapingSlashes])
  }

  /// A value as JSON, its keys in alphabetical order.
  static func text(
    _ value: some Encodable,
    _ formatting: JSONEncoder.OutputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  ) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    // Strings and whole numbers, which is all there is in it, cannot fail to be encoded.
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}

private struct Document: Encodable {
  let schema = "partner-return-check/1"
  let folder: String
  let isStrict: Bool
  let passes: Bool
  let counts: Counts
  let files: [CheckedPlace]
  let findings: [Found]

  init(_ report: CheckReport) {
    (folder, isStrict, passes) = (report.folder, report.isStrict, report.status == .nothingWrong)
    counts = Counts(report)
    files = report.files.map { CheckedPlace($0, in: report) }
    findings = report.findings.map { Found($0, in: report) }
  }
}

private struct Counts: Encodable {
  let submissions, errors, openQueries, answeredQueries, notes: Int

  init(_ report: CheckReport) {
    (submissions, errors, openQueries) = (report.submissions, report.count(.error), report.count(.query))
    (answeredQueries, notes) = (report.answered, report.count(.note))
  }
}

private struct CheckedPlace: Encodable {
  let path: String
  let partner: Known<String>
  let quarter: Known<String>

  init(_ file: CheckReport.File, in report: CheckReport) {
    path = report.path(of: file.name)
    (partner, quarter) = (Known(file.partner?.description), Known(file.quarter?.description))
  }
}

private struct Found: Encodable {
  let file, rule, severity, message, fix: String
  let line, column: Known<Int>
  let field: Known<String>
  let isConfidential: Bool
  let answer: Known<Answer>

  init(_ located: LocatedFinding, in report: CheckReport) {
    let finding = located.finding
    (file, rule, severity) = (report.path(of: located.file), finding.rule, finding.severity.rawValue)
    (message, fix, isConfidential) = (finding.message, finding.fix, !finding.echoes)
    (line, column) = (Known(located.line), Known(located.column))
    field = Known(finding.path == .whole ? nil : finding.path.description)
    answer = Known(finding.echoes ? finding.answer.map(Answer.init) : finding.answer.map { _ in Answer() })
  }
}

private struct Answer: Encodable {
  let value: Known<String>
  let reason: Known<String>

  /// An answer that is not to be shown.
  init() { (value, reason) = (Known(nil), Known(nil)) }
  init(_ explanation: Explanation) { (value, reason) = (Known(explanation.value), Known(explanation.reason)) }
}

/// A value that is `null` when it is not known, so that every key is always there.
private struct Known<Value: Encodable>: Encodable {
  private let value: Value?

  init(_ value: Value?) { self.value = value }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}
