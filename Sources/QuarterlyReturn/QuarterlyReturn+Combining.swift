public import PartnerUpdates

extension QuarterlyReturn {
  /// Combines what the partners handed in for a quarter into the partnership's return.
  ///
  /// Pure: the same input gives the same return, in whatever order the files come.
  /// - Parameters:
  ///   - received: the files of this quarter, checked.
  ///   - quarter: the quarter.
  ///   - partnership: the partnership.
  ///   - strategy: the strategy in force.
  ///   - ownFindings: what was found in the partnership's own files.
  ///   - earlier: submissions of earlier quarters, for the direction of travel.
  ///   - recordedCrime: what published tables of recorded crime say of the partnership's area.
  public static func combining(
    _ received: [ReceivedSubmission], for quarter: Quarter, partnership: Partnership, strategy: Strategy,
    ownFindings: [LocatedFinding] = [], earlier: [Submission] = [], recordedCrime: RecordedCrime? = nil
  ) -> QuarterlyReturn {
    let inputs = Inputs(
      received: received.sorted { $0.file < $1.file }, quarter: quarter, partnership: partnership,
      strategy: strategy, earlier: earlier, recordedCrime: recordedCrime)
    return QuarterlyReturn(inputs, ownFindings: ownFindings)
  }

  init(_ inputs: Inputs, ownFindings: [LocatedFinding]) {
    self.init(
      partnership: inputs.partnership,
      quarter: inputs.quarter,
      strategy: inputs.strategy,
      meeting: inputs.partnership.meetings[inputs.quarter],
      dueDate: inputs.partnership.dueDate(for: inputs.quarter),
      partners: inputs.partnerReports,
      priorities: inputs.priorityReports,
      figures: inputs.figureReports,
      gaps: inputs.gaps,
      nilReturns: inputs.nilReturns,
      challenges: inputs.texts(\.challenges),
      emergingTrends: inputs.texts(\.emergingTrends),
      supportRequired: inputs.texts(\.supportRequired),
      actions: inputs.actions,
      reports: inputs.subgroupReports,
      actionPlans: inputs.actionPlans,
      forwardPlans: inputs.forwardPlans,
      inspections: inputs.inspections,
      restricted: inputs.inRosterOrder.flatMap { entry in
        entry.submission.restricted.map { item in
          RestrictedReport(
            partner: entry.partner,
            item: RestrictedItem(
              title: entry.resolved(item.title), paragraph: item.paragraph, text: entry.resolved(item.text)))
        }
          + entry.submission.restrictions.flatMap { restriction in
            restriction.paragraphs.map { paragraph in
              RestrictedReport(
                partner: entry.partner,
                item: RestrictedItem(title: "\(restriction.item)", paragraph: paragraph, text: ""))
            }
          }
      },
      appendices: inputs.inRosterOrder.flatMap { entry in
        entry.appendices.map { AppendixReport(partner: entry.partner, appendix: $0) }
      },
      statusHistory: inputs.statusHistory,
      findings: ownFindings + inputs.received.flatMap(\.findings),
      sources: inputs.sources,
      unusable: inputs.unusable)
  }
}

/// What goes into a return, sorted out by partner.
struct Inputs {
  let received: [ReceivedSubmission]
  let quarter: Quarter
  let partnership: Partnership
  let strategy: Strategy
  let earlier: [Submission]
  /// What published tables of recorded crime say of the area.
  let recordedCrime: RecordedCrime?
  /// The numbers that were taken out of the submissions to protect people: none but in a public edition.
  let confidential: Set<CellAddress>
  /// What lies between values, where more was known of that than the submissions here tell: in a public edition.
  let obstacles: [CellAddress: Obstacle]?
  /// The actions that nobody mentions any more, as everybody may see them; `nil` but in a public edition.
  let disclosedActions: [ActionReport]?

  /// A usable submission and whose it is.
  struct Entry {
    let partner: Partner
    let file: String
    let submission: Submission
    let definitions: [FigureDefinition]
    private let citable: CitableFigures

    init(partner: Partner, file: String, submission: Submission, definitions: [FigureDefinition]) {
      (self.partner, self.file, self.submission, self.definitions) = (partner, file, submission, definitions)
      citable = CitableFigures(submission, definitions)
    }

    /// A text with the cited figures put in.
    func resolved(_ text: String) -> String { CitedText(text).replacing(citable.text) }

    /// What a citation stands for.
    func printed(_ citation: CitedText.Citation) -> String? { citable.text(of: citation) }

    /// A reading with the cited figures put into its texts.
    func resolved(_ reading: FigureReading) -> FigureReading {
      var resolved = reading
      resolved.reason = self.resolved(reading.reason)
      resolved.restated = self.resolved(reading.restated)
      resolved.note = self.resolved(reading.note)
      resolved.nilReturn = reading.nilReturn.map { self.resolved($0) }
      return resolved
    }
  }

  /// The usable submissions in the order of the roster: the first of each partner.
  let inRosterOrder: [Entry]

  init(
    received: [ReceivedSubmission], quarter: Quarter, partnership: Partnership, strategy: Strategy,
    earlier: [Submission], recordedCrime: RecordedCrime? = nil, confidential: Set<CellAddress> = [],
    obstacles: [CellAddress: Obstacle]? = nil, disclosedActions: [ActionReport]? = nil
  ) {
    (self.received, self.earlier) = (received, earlier)
    (self.quarter, self.partnership, self.strategy) = (quarter, partnership, strategy)
    (self.recordedCrime, self.confidential) = (recordedCrime, confidential)
    (self.obstacles, self.disclosedActions) = (obstacles, disclosedActions)
    inRosterOrder = partnership.members(in: quarter).compactMap { member in
      let file = received.first { $0.partner == member.partner.id && $0.isInPlace && $0.submission != nil }
      return file.flatMap { file in
        file.submission.map {
          Entry(partner: member.partner, file: file.file, submission: $0, definitions: file.definitions)
        }
      }
    }
  }

  var partnerReports: [PartnerReport] {
    let entries = inRosterOrder
    return partnership.members(in: quarter).map { member in
      let files = received.filter { $0.partner == member.partner.id }
      let findings = files.flatMap(\.findings).map(\.finding)
      let entry = entries.first { $0.partner == member.partner }
      let submission = entry?.submission
      return PartnerReport(
        partner: member.partner, lead: member.lead,
        timeliness: timeliness(of: submission, isThere: !files.isEmpty),
        submitted: submission?.submitted, preparedBy: submission?.preparedBy ?? "",
        marking: submission?.handling,
        illustrative: entry.map { $0.resolved($0.submission.illustrative) } ?? "", files: files.map(\.file),
        errors: findings.count { $0.severity == .error }, openQueries: findings.count(where: \.isOpenQuery),
        answeredQueries: findings.count { $0.answer != nil })
    }
  }

  private func timeliness(of submission: Submission?, isThere: Bool) -> Timeliness {
    guard let submission else { return isThere ? .unusable : .missing }
    guard let due = partnership.dueDate(for: quarter), let submitted = submission.submitted else {
      return .undated
    }
    let days = due.days(until: submitted)
    return days > 0 ? .late(days: days) : .onTime
  }

  func texts(_ list: (Submission) -> [String]) -> [PartnerText] {
    inRosterOrder.flatMap { entry in
      list(entry.submission).map { PartnerText(partner: entry.partner, text: entry.resolved($0)) }
    }
  }

  var sources: [SourceReport] {
    inRosterOrder.flatMap { entry in
      var reports: [SourceReport] = []
      for reading in entry.submission.figures where reading.value != nil && !reading.source.isEmpty {
        let title = entry.definitions.first { $0.key == reading.key }?.title ?? reading.key.description
        let index = reports.firstIndex { $0.source == reading.source && $0.read == reading.read }
        let figures = index.map { reports.remove(at: $0).figures } ?? []
        let report = SourceReport(
          source: reading.source, read: reading.read, partner: entry.partner, figures: figures + [title])
        reports.insert(report, at: index ?? reports.endIndex)
      }
      return reports
    }
  }
}
