package import PartnerUpdates

/// The form that a partner fills in: its commitments and figures, with what is already known.
package struct ProForma: Sendable {
  private let member: Partnership.Member
  private let quarter: Quarter
  private let strategy: Strategy
  private let definitions: [FigureDefinition]
  private let dueDate: CalendarDate?
  private let earlier: [Submission]

  /// - Parameters:
  ///   - member: the partner and the role that leads its section.
  ///   - quarter: the quarter.
  ///   - strategy: the strategy in force, for the commitments that are due.
  ///   - definitions: the figures that the partner declares.
  ///   - dueDate: when it is due; figures published by then are asked for.
  ///   - earlier: the partner's submissions before this one, for last year's values and for what is still open.
  package init(
    for member: Partnership.Member, quarter: Quarter, strategy: Strategy, definitions: [FigureDefinition],
    dueDate: CalendarDate?, earlier: [Submission]
  ) {
    (self.member, self.quarter, self.strategy) = (member, quarter, strategy)
    (self.definitions, self.dueDate, self.earlier) = (definitions, dueDate, earlier)
  }

  private var yearEarlier: Submission? { earlier.first { $0.quarter == quarter.yearEarlier } }
  private var latest: Submission? { earlier.max { $0.quarter < $1.quarter } }

  /// The file.
  package var text: String {
    ([head] + updates + ["figures:"] + figures + [foot]).joined(separator: "\n") + "\n"
  }

  private var head: String {
    """
    \(SchemaLine.text(for: member.partner.id))
    # \(comment(member.partner.name)): update for \(quarter)\(dueDate.map { ", due \($0.inWords)" } ?? "")
    # Write after the colons. A status is one of \(Status.words.joined(separator: ", "));
    # everything but green needs a reason. Nothing to report: `status: nil-return` and a reason.
    partner: \(scalar(member.partner.id.description))
    quarter: \(quarter)
    strategy: \(scalar(strategy.id))
    submitted:                    # the day you hand this in, such as \(dueDate.map { "\($0)" } ?? "2021-03-11")
    prepared-by: \(scalar(member.lead))
    marking: OFFICIAL             # or OFFICIAL-SENSITIVE

    updates:
    """
  }

  private var updates: [String] {
    let due = strategy.commitments(of: member.partner.id, dueIn: quarter)
    return due.map { commitment in
      """
        # \(comment(commitment.title))\(commitment.kind == .narrative ? " (a text; the status may be left out)" : "")
        - commitment: \(scalar(commitment.code))
          status:
          reason:
          update: |

      """
    }
  }

  private var figures: [String] { definitions.map(figure) }

  private func figure(_ definition: FigureDefinition) -> String {
    let earlier = yearEarlier?.reading(of: definition.key)
    let period = expectedPeriod(of: definition, earlier)
    let previous = earlier.flatMap { $0.period == period?.yearEarlier ? $0.value : nil }
    var lines = [
      "  # \(comment(definition.title)), \(comment(definition.unit.description)), \(definition.basis.requirement)"
    ]
    if !definition.meaning.isEmpty { lines.append("  # \(comment(definition.meaning))") }
    lines.append("  - figure: \(scalar(definition.key.description))")
    lines.append("    period: " + (period.map { "\($0)" } ?? ""))
    lines.append("    value:")
    lines.append(
      "    previous: "
        + (previous.map {
          "\($0)              # \(earlier?.period.map { "\($0)" } ?? ""), as reported for "
            + "\(quarter.yearEarlier.map { "\($0)" } ?? "")"
        } ?? ""))
    lines.append("    change:")
    if definition.isRated { lines += ["    status:", "    reason:"] }
    lines += ["    source: " + (earlier.map { scalar($0.source) } ?? ""), "    read:", ""]
    return lines.map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 }.joined(separator: "\n")
  }

  /// The months that the figure should cover: a year after last year's, or the latest that will be published.
  private func expectedPeriod(of definition: FigureDefinition, _ earlier: FigureReading?) -> MonthSpan? {
    if let last = earlier?.period ?? periodOfOthers(like: definition), definition.basis.allows(last),
      let period = MonthSpan(from: last.first.advanced(by: 12), through: last.last.advanced(by: 12))
    {
      return period
    }
    let latest = (dueDate?.calendarMonth ?? quarter.months.last).advanced(by: -1 - definition.usualLag)
    switch definition.basis {
    case .rollingYear: return .rollingYear(endingIn: latest)
    case .calendarYear:
      return wholeYear(startingIn: 1, by: latest)
    case .financialYear: return wholeYear(startingIn: 4, by: latest)
    case .yearToDate:
      return CalendarMonth(year: latest.month >= 4 ? latest.year : latest.year - 1, month: 4)
        .flatMap { MonthSpan(from: $0, through: latest) }
    case .quarter: return quarter.months
    case .pointInTime: return MonthSpan(from: latest, through: latest)
    case .cumulative, .statedPeriod: return nil
    }
  }

  /// The months of last year's figures of the same kind: a section's figures end in the same month.
  private func periodOfOthers(like definition: FigureDefinition) -> MonthSpan? {
    let others = definitions.filter { $0.basis == definition.basis && $0.usualLag == definition.usualLag }
    return others.lazy.compactMap { yearEarlier?.reading(of: $0.key)?.period }
      .first(where: definition.basis.allows)
  }

  /// The last twelve months from a given month of the year that are over by a month.
  private func wholeYear(startingIn month: Int, by latest: CalendarMonth) -> MonthSpan? {
    for year in [latest.year, latest.year - 1, latest.year - 2] {
      if let first = CalendarMonth(year: year, month: month), first.advanced(by: 11) <= latest {
        return .rollingYear(endingIn: first.advanced(by: 11))
      }
    }
    return nil
  }

  private var foot: String {
    """
    # A figure that cannot be given: keep `figure:` and write `nil-return: the reason` in place of the rest.

    # Lists of texts. Replace [] by entries on lines of their own: "  - what you want to say".
    challenges: []
    emerging-trends: []
    support-required: []
    recommendations: []

    # Replace [] by entries such as this one, without the signs #:
    #   - reference: 2021-22/01
    #     action: Resume test purchases
    #     commitment: P3.4
    #     owner: Trading standards manager
    #     due: 2022-06-30
    #     state: open
    #     updates:
    #       - date: 2022-03-01
    #         update: Two shops were chosen.
    \(carriedOver("actions") ?? "actions: []")

    # Other papers of the board, from the partner that keeps them. Remove the signs # and write your own:
    \(report)
    # violence-reduction:
    #   - number: 1.1
    #     theme: Data
    #     action: Share what hospitals record of injuries
    #     requirement: mandated        # or local
    #     outcome: Patrols go where people are hurt
    #     lead: Data lead
    #     organisation: Health
    #     start: 2022-01-01
    #     end: 2022-12-31              # and `completed:` with the day on which it was done
    #     supporting:
    #       - Police
    #     progress:
    #       - month: 2022-02
    #         comment: Agreement signed.
    #     document: Data agreement
    #     status: green
    # forward-plan:
    #   - meeting: 2022-06-23
    #     starts: 10:00
    #     length: 120 minutes
    #     items:
    #       - item: Crime update
    #         presenter: BCU partnership lead
    #         minutes: 20
    #         standing: Police update  # only for a standing item that has another title
    # inspections:
    #   - inspection: Probation inspection
    #     organisation: Probation delivery unit
    #     published: 2022-01-20
    #     standards:
    #       - standard: 1.1 Leadership
    #         court-work: no           # yes for the standard on court work
    #         not-rated: no            # yes for the standard on outcomes
    #         questions:
    #           - question: Does the leadership drive the work?
    #             sufficient: 65%
    #         rating: good
    #         score: 2
    #     rating: good
    #     score: 18
    \(["violence-reduction", "forward-plan"].compactMap(carriedOver).map { "\n" + $0 + "\n" }.joined())
    # What the public must not see, with its paragraph (1 to 7) of Schedule 12A. Entries such as this one:
    #   - title: A case
    #     paragraph: 7
    #     text: What the board should know.
    restricted: []

    # Papers that go with this, in the same folder. Entries such as this one:
    #   - appendix: A
    #     title: Map of patrols
    #     file: map.pdf
    appendices: []

    # Answers to queries, with the value they explain; without `value:` where the field holds none:
    #   - rule: common.change-agrees
    #     field: figures[gun-crime].change
    #     value: -27%
    #     reason: The published paper rounds down.
    #     until: 2021-22 Q4        # only if it holds in later quarters too
    explanations: []
    """
  }

  /// The beginning of a report, for a partner that handed in one the last time.
  private var report: String {
    guard let subject = latest?.subject, !subject.isEmpty else {
      return """
        # subject: Domestic abuse subgroup
        # brief-update: What the subgroup did, for a partner without commitments and figures.
        """
    }
    return "\nsubject: \(YAMLText.text(subject, indent: 2))\nbrief-update: |\n"
  }

  /// What is still open: actions under this strategy, and of the last submission the plan against violence and the
  /// meetings that are still to come.
  private func carriedOver(_ list: String) -> String? {
    guard let latest else { return nil }
    var open = Submission(partner: latest.partner, quarter: quarter, strategy: strategy.id)
    open.actions = earlier.openActions(under: strategy.id, before: quarter, notIn: []).map(\.action)
    open.violenceReduction = latest.violenceReduction.filter { $0.completed == nil }
    open.forwardPlan = latest.forwardPlan.filter { meeting in dueDate.map { $0 <= meeting.date } ?? true }
    let block = SubmissionWriter.lists(of: open).first { $0.name == list && !$0.isEmpty }
    return block.map {
      "# Carried over from earlier quarters until closed; bring it up to date.\n" + $0.text
    }
  }

  private func comment(_ text: String) -> String { YAMLText.comment(text) }
  private func scalar(_ text: String) -> String { YAMLText.scalar(text) }
}
