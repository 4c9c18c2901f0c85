import PartnerUpdates

/// Recall and precision of some measurements, class by class.
package struct RecallTable {
  private let measurements: [Measurement]
  private let outcomes: [Outcome]

  package init(_ measurements: [Measurement]) {
    self.measurements = measurements
    outcomes = measurements.flatMap(\.outcomes)
  }

  /// What is counted of a class, or of all.
  private struct Row {
    let name: String
    var kinds = 0, planted = 0, found = 0, onSound = 0, besides = 0
    var recall: String { Self.share(found, of: planted) }
    var precision: String { Self.share(found, of: found + onSound + besides) }

    private static func share(_ part: Int, of whole: Int) -> String {
      let tenths = whole == 0 ? 1_000 : part * 1_000 / whole
      return "\(tenths / 10).\(tenths % 10)%"
    }
  }

  /// The table as Markdown. A class's precision counts what was found on sound submissions and what was found
  /// beside a planted defect as wrong.
  package var text: String {
    let rows = DefectClass.allCases.map(row) + [total]
    return
      ([
        "| class | kinds | planted | found at its place | recall | wrong on sound | beside | precision |",
        "|---|---:|---:|---:|---:|---:|---:|---:|",
      ]
      + rows.map { row in
        "| \(row.name) | \(row.kinds) | \(row.planted) | \(row.found) | \(row.recall) | \(row.onSound) | "
          + "\(row.besides) | \(row.precision) |"
      } + ["", "\(measurements.map(\.soundCount).reduce(0, +)) sound submissions."]).joined(separator: "\n")
  }

  /// What was missed, and what was found in sound submissions, a line each.
  package var complaints: [String] {
    measurements.flatMap { measurement in
      measurement.wrong.map {
        "wrong: seed \(measurement.seed) \($0.file): \($0.finding.rule) at \($0.finding.path)"
      }
        + measurement.outcomes.filter { !$0.isFound }.map { outcome in
          "missed: seed \(measurement.seed) \(outcome.defect.id): \(outcome.defect.rule) at \(outcome.defect.path) "
            + "in \(outcome.defect.file); found \(outcome.found.isEmpty ? "nothing" : "\(outcome.found)")"
        }
        + measurement.outcomes.filter { $0.found.count > 3 }.map { outcome in
          "many: seed \(measurement.seed) \(outcome.defect.id): \(outcome.found)"
        }
    }
  }

  private func row(_ defectClass: DefectClass) -> Row {
    var row = row(defectClass.rawValue, outcomes.filter { $0.defect.defectClass == defectClass })
    row.onSound = wrong.count { classes[$0] ?? .structure == defectClass }
    return row
  }

  private var total: Row {
    var row = row("all", outcomes)
    row.onSound = wrong.count
    return row
  }

  private func row(_ name: String, _ outcomes: [Outcome]) -> Row {
    Row(
      name: name, kinds: Set(outcomes.map { "\($0.defect.defectClass) \($0.defect.kind)" }).count,
      planted: outcomes.count, found: outcomes.count { $0.isFound },
      besides: outcomes.map(\.besides.count).reduce(0, +))
  }

  /// The rules that found something in sound submissions.
  private var wrong: [String] { measurements.flatMap { $0.wrong.map(\.finding.rule) } }

  /// The class that a rule belongs to: that of the first defect planted for it.
  private var classes: [String: DefectClass] {
    Dictionary(outcomes.map { ($0.defect.rule, $0.defect.defectClass) }) { first, _ in first }
  }
}
