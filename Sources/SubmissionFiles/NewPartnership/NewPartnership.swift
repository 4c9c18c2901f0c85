package import PartnerUpdates

/// The first files of a partnership, to be filled in: what is not known yet says so.
package struct NewPartnership: Sendable {
  /// The printed name.
  package let name: String
  /// The area, such as a borough; empty where it is not given.
  package let area: String
  /// The years of its strategy.
  package let years: StrategyYears
  /// The partners, in the order of the return.
  package let partners: [Partner]
  /// What the rules go by, which the partnership may set.
  package let thresholds: [Threshold]

  package init(
    name: String, area: String, years: StrategyYears, partners: [Partner], thresholds: [Threshold]
  ) {
    (self.name, self.area, self.years) = (name, area, years)
    (self.partners, self.thresholds) = (partners, thresholds)
  }

  /// The file of the strategy inside the partnership's folder.
  package var strategyFile: String { "strategies/\(years).yaml" }

  /// `partnership.yaml`.
  package var partnershipText: String {
    """
    # yaml-language-server: $schema=schemas/partnership.yaml.schema.json
    # The partnership: who is in it, when it meets, and what its own rules are.
    partnership: \(scalar(name))
    \(area.isEmpty ? "# area: Anytown                # the borough or district" : "area: \(scalar(area))")
    lead-time: 14 days             # updates are due so long before the meeting

    # The board's meetings, one for each quarter of the financial year (Q1 is April to June).
    # The quarter is the one reported on; proposed is the first of the strategy.
    # Replace [] by entries such as this one, without the signs #:
    #   - quarter: \(firstQuarter)
    #     date: \(exampleMeeting)
    meetings: []

    # What every meeting has on its agenda, and how long it lasts. To set them, remove the signs #:
    # meeting-length: 120 minutes
    # standing-items:
    #   - Minutes and matters arising
    #   - Action log

    # Who reports, in the order in which the return prints it. `id` is the name of the partner's folder.
    # A lead is a role, such as "Partnership lead", never a person. TBC is what the return prints until then.
    # A subgroup that reports to the board is a partner too: it hands in `subject:`, `brief-update:` and
    # `recommendations:`. A partner that joins later has `since:`, one that leaves has `until:`.
    # A partner that the tool has no module for can be given figures of its own. An entry such as this one:
    #   - id: housing
    #     name: Housing
    #     lead: Head of housing
    #     since: \(firstQuarter)                 # the first quarter it owes; left out, every one
    #     figures:
    #       - figure: evictions-prevented
    #         title: Evictions prevented
    #         unit: evictions               # or pounds, per cent, times
    #         basis: financial-year         # the months that it covers; the schema lists the others
    #         good: higher                  # or lower, contextual
    partners:
    \(partners.map(member).joined(separator: "\n"))

    # What the rules go by. To set one, remove the signs # before `thresholds:` and before its line.
    # thresholds:
    \(ownThresholds.map(line).joined(separator: "\n"))

    """
  }

  private func member(_ partner: Partner) -> String {
    "  - id: \(scalar(partner.id.description))\n    name: \(scalar(partner.name))\n    lead: TBC"
  }

  /// Those of every section, and of the modules of partners on the roster.
  private var ownThresholds: [Threshold] {
    thresholds.filter { threshold in
      let owner = threshold.name.split(separator: ".").dropLast().first
      return owner.map { id in partners.contains { $0.id.description == id } } ?? true
    }
  }

  private func line(for threshold: Threshold) -> String {
    let setting = Self.setting(threshold)
    let width = ownThresholds.map { Self.setting($0).count }.max() ?? setting.count
    let gap = String(repeating: " ", count: max(0, width - setting.count) + 2)
    return "#   \(setting)\(gap)# \(comment(threshold.meaning))"
  }

  private static func setting(_ threshold: Threshold) -> String {
    "\(threshold.name): \(threshold.standard) \(threshold.unit)"
  }

  /// The quarter that examples name: the first of the strategy.
  package var firstQuarter: Quarter { years.inForce.lowerBound }

  /// The middle of the month after that quarter.
  private var exampleMeeting: String {
    let month = firstQuarter.months.last.advanced(by: 1)
    return CalendarDate(year: month.year, month: month.month, day: 15).map { "\($0)" } ?? ""
  }

  func comment(_ text: String) -> String { YAMLText.comment(text) }
  func scalar(_ text: String) -> String { YAMLText.scalar(text) }
}
