import PartnerUpdates

extension Inputs {
  var priorityReports: [PriorityReport] {
    let entries = inRosterOrder
    let missing = missingCommitments
    return strategy.priorities.map { priority in
      let commitments = priority.commitments.map { report(on: $0, entries: entries, missing: missing) }
      return PriorityReport(
        priority: priority, isTheme: strategy.theme(of: quarter)?.code == priority.code,
        commitments: commitments, rollUp: Status.rollUp(commitments.compactMap(\.rollUp)))
    }
  }

  private func report(
    on commitment: Commitment, entries: [Entry], missing: [Gap]
  ) -> CommitmentReport {
    let contributions = entries.flatMap { entry in
      entry.submission.updates.filter { $0.commitment == commitment.code }.map { update in
        Contribution(
          partner: entry.partner, update: update, text: entry.resolved(update.text),
          reason: entry.resolved(update.reason),
          previousQuarter: status(of: commitment.code, by: entry.partner.id, in: quarter.previous),
          yearEarlier: status(of: commitment.code, by: entry.partner.id, in: quarter.yearEarlier))
      }
    }
    let parts = commitment.parts.map { report(on: $0, entries: entries, missing: missing) }
    return CommitmentReport(
      commitment: commitment, contributions: contributions,
      missing: missing.filter { $0.missing == .commitment(code: commitment.code, title: commitment.title) }
        .map(\.partner),
      parts: parts,
      rollUp: Status.rollUp(contributions.compactMap(\.update.status) + parts.compactMap(\.rollUp)))
  }

  private func status(of code: String, by partner: Partner.ID, in quarter: Quarter?) -> Status? {
    earlier.first { $0.partner == partner && $0.quarter == quarter && $0.strategy == strategy.id }?
      .updates.first { $0.commitment == code }?.status
  }

  /// The updates that are due from a partner on the roster and did not come, whole submissions included.
  private var missingCommitments: [Gap] {
    let entries = inRosterOrder
    return partnership.members(in: quarter).flatMap { member in
      let given = entries.first { $0.partner == member.partner }?.submission.updates.map(\.commitment) ?? []
      return strategy.commitments(of: member.partner.id, dueIn: quarter)
        .filter { !given.contains($0.code) }
        .map { Gap(partner: member.partner, missing: .commitment(code: $0.code, title: $0.title)) }
    }
  }

  var gaps: [Gap] {
    let entries = inRosterOrder
    let absent = partnership.members(in: quarter).map(\.partner).filter { partner in
      !entries.contains { $0.partner == partner }
    }
    // A value or a status that could not be read is as absent as one that was never written.
    let figures = entries.flatMap { entry in
      entry.definitions.filter { definition in
        let reading = entry.submission.reading(of: definition.key)
        return reading?.value == nil && reading?.nilReturn == nil
          && !confidential.contains(address(of: definition.key, .value, by: entry.partner))
      }.map { Gap(partner: entry.partner, missing: .figure($0.key, title: $0.title)) }
    }
    let unrated = entries.flatMap { entry in
      entry.submission.updates.compactMap { update -> Gap? in
        guard update.status == nil, let commitment = strategy.commitment(update.commitment),
          commitment.kind != .narrative
        else { return nil }
        return Gap(
          partner: entry.partner, missing: .commitment(code: commitment.code, title: commitment.title))
      }
    }
    return absent.map { Gap(partner: $0, missing: .submission) } + missingCommitments + unrated + figures
  }

  var nilReturns: [NilReturn] {
    inRosterOrder.flatMap { entry in
      let updates = entry.submission.updates.filter { $0.status == .nilReturn }.map { update in
        let title = strategy.commitment(update.commitment)?.title ?? ""
        return NilReturn(
          partner: entry.partner, subject: "\(update.commitment) \(title)",
          reason: entry.resolved(update.reason))
      }
      let figures = entry.submission.figures.compactMap { reading in
        reading.nilReturn.map { reason in
          NilReturn(
            partner: entry.partner,
            subject: entry.definitions.first { $0.key == reading.key }?.title ?? reading.key.description,
            reason: entry.resolved(reason))
        }
      }
      return updates + figures
    }
  }

  /// The figures of all partners, each as the first of them declares it.
  var declaredFigures: [FigureDefinition] {
    var definitions: [FigureDefinition] = []
    for definition in inRosterOrder.flatMap(\.definitions)
    where !definitions.contains(where: { $0.key == definition.key }) {
      definitions.append(definition)
    }
    return definitions
  }

  var figureReports: [FigureReport] {
    let entries = inRosterOrder
    let everySubmission = earlierEntries + entries
    let obstacles = self.obstacles ?? obstaclesAsWritten
    return declaredFigures.compactMap { definition in
      let readings = entries.flatMap { entry in
        let readings = entry.submission.figures.filter { $0.key == definition.key }
        return readings.enumerated().map { index, reading in
          PartnerReading(
            entry.resolved(reading), of: definition, from: entry.partner,
            in: quarter,
            history: history(of: definition.key, occurrence: index + 1, by: entry.partner, obstacles),
            confidential: confidentialFields(of: definition.key, occurrence: index + 1, by: entry.partner),
            obstacles: Dictionary(
              uniqueKeysWithValues: FigureField.allCases.compactMap { field in
                obstacles[address(of: definition.key, field, occurrence: index + 1, by: entry.partner)]
                  .map { (field, $0) }
              }))
        }
      }
      return readings.isEmpty
        ? nil
        : FigureReport(
          definition, readings: readings,
          reportedValues: reportedValues(
            of: definition.key, over: readings.flatMap(\.periods), in: everySubmission),
          publishedMonths: publishedMonths(of: definition.key, in: entries))
    }
  }

  func address(
    of figure: FigureKey, _ field: FigureField, occurrence: Int = 1, by partner: Partner,
    in quarter: Quarter? = nil
  ) -> CellAddress {
    CellAddress(
      partner: partner.id, quarter: quarter ?? self.quarter, figure: figure, occurrence: occurrence,
      field: field)
  }

  private func confidentialFields(
    of figure: FigureKey, occurrence: Int, by partner: Partner
  ) -> [FigureField] {
    guard !confidential.isEmpty else { return [] }
    return FigureField.allCases.filter { field in
      confidential.contains(address(of: figure, field, occurrence: occurrence, by: partner))
    }
  }
}
