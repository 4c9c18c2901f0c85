import PartnerUpdates
import QuarterlyReturn

/// What `rollup` says in a dozen lines.
struct RollUpSummary {
  private let rollUp: RegionalRollUp
  private let terminal: Terminal

  init(_ rollUp: RegionalRollUp, _ terminal: Terminal) { (self.rollUp, self.terminal) = (rollUp, terminal) }

  var text: String {
    ([title] + members + Self.absences(in: rollUp) + priorities + figures).joined(separator: "\n")
  }

  private var title: String {
    let edition = rollUp.readers == .boards ? ", from the boards' editions, \(rollUp.marking.rawValue)" : ""
    return "Regional view \(rollUp.quarter)\(edition): "
      + counted(rollUp.partnerships.count, "partnership", "partnerships")
  }

  private var members: [String] { rollUp.partnerships.map { "  \(printable($0.name))" } }

  /// The partnerships that are not in a view, and why.
  static func absences(in rollUp: RegionalRollUp) -> [String] {
    rollUp.absent.map { "  \(printable($0.name)): not included, \(printable($0.sentence))" }
  }

  private var priorities: [String] {
    let rows = rollUp.priorities.map { priority in
      let letters = priority.entries.map { $0.priority.status?.letter ?? "none" }
      let colour = priority.rollUp?.worst?.colour ?? .faint
      return "  \(printable(priority.name)): "
        + terminal.coloured(priority.rollUp?.title ?? "No status", colour)
        + " (\(letters.joined(separator: ", ")))"
    }
    return ["Priorities in common: " + (rows.isEmpty ? "none" : "\(rows.count)")] + rows
      + ["Other priorities: \(rollUp.unmapped.count)"]
  }

  private var figures: [String] {
    let summed = rollUp.figures.filter { $0.sum != nil }
    return ["Figures: \(summed.count) added up, \(rollUp.figures.count - summed.count) side by side"]
  }
}

extension Rating {
  fileprivate var colour: Terminal.Colour {
    switch self {
    case .green: .green
    case .amber: .amber
    case .red: .red
    }
  }
}
