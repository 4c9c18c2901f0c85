import PartnerUpdates
import QuarterlyReturn

extension View {
  /// How many updates had each status, quarter by quarter; nothing where only this quarter is known.
  static func statusHistory(of quarterlyReturn: QuarterlyReturn) -> View {
    let tallies = quarterlyReturn.statusHistory + [quarterlyReturn.statusTally]
    let isKnown = tallies.count > 1
    let all = tallies.reduce(into: [Status: Int]()) { $0.merge($1.counts, uniquingKeysWith: +) }
    let statuses = StatusTally.worstFirst(all).map(\.status)
    return [
      "hasStatusHistory": .flag(isKnown),
      "historyStatuses": .list(isKnown ? statuses : []) { ["status": .status($0)] },
      "statusHistory": .list(isKnown ? Array(tallies.enumerated()) : []) { index, tally in
        row(for: tally, statuses: statuses, id: "statuses-\(index + 1)")
      },
    ]
  }

  private static func row(for tally: StatusTally, statuses: [Status], id: String) -> View {
    let counts = tally.worstFirst.map { Wording.count($0.count, $0.status) }
    return [
      "quarter": .text(tally.quarter.description), "id": .text(id),
      "description": .text(
        counts.isEmpty ? "No update has a status." : Wording.sentence(Wording.list(counts))),
      "cells": .list(statuses) { ["count": .text(String(tally.counts[$0] ?? 0))] },
      "total": .text(String(tally.total)),
      "parts": .list(StackedBar(tally).parts) { part in
        ["shade": .text(part.shade), "start": .text("\(part.start)%"), "length": .text("\(part.length)%")]
      },
    ]
  }
}
