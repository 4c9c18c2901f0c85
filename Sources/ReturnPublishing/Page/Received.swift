import PartnerUpdates
import QuarterlyReturn

/// How many of the updates and figures that were due came, and how many were answered with nil.
struct Received: Sendable {
  private let updates: (came: Int, nils: Int)
  private let figures: (came: Int, nils: Int)

  /// What was received for a return. A number that is withheld in public came, too.
  init(_ quarterlyReturn: QuarterlyReturn) {
    let statuses = quarterlyReturn.contributions.map(\.update.status)
    let nils = statuses.count { $0 == .nilReturn }
    updates = (statuses.count - nils, nils)
    let readings = quarterlyReturn.figures.flatMap(\.readings)
    figures = (
      readings.count { $0.reading.nilReturn == nil && $0.valueCell != .unavailable },
      readings.count { $0.reading.nilReturn != nil }
    )
  }

  /// `80 updates and 69 figures`; `nil` where nothing came.
  var came: String? { Self.words(updates.came, figures.came) }

  /// What was answered with nil; `nil` where nothing was.
  var nils: String? { Self.words(updates.nils, figures.nils) }

  private static func words(_ updates: Int, _ figures: Int) -> String? {
    let parts = [(updates, "update", "updates"), (figures, "figure", "figures")].filter { $0.0 > 0 }
    return parts.isEmpty ? nil : Wording.list(parts.map(Wording.count))
  }
}
