public import PartnerUpdates

/// What a partner once reported of a figure for some months.
public struct ReportedValue: Hashable, Sendable {
  /// As what a value was reported.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// As the value of those months.
    case reported
    /// As the earlier value with which another one was compared.
    case earlier
  }

  /// The months that it covers.
  public let period: MonthSpan
  /// The value, with the digits it was printed with.
  public let value: ExactDecimal
  /// As what it was reported.
  public let role: Role
  /// Who reported it.
  public let partner: Partner
  /// For which quarter.
  public let quarter: Quarter
  /// The day on which that submission was handed in.
  public let submitted: CalendarDate?
  /// Where it was read, as far as the submission says.
  public let source: String
  /// The day on which it was read.
  public let read: CalendarDate?
  /// Why an earlier value is not the one that was reported for its months; empty unless restated.
  public let restated: String
  /// Whether it is made up, to show what a submission looks like.
  public let isIllustrative: Bool
}

extension FigureReport {
  /// The months for which more than one value has been reported, with all that was reported for each.
  public var restatements: [[ReportedValue]] {
    var months: [[ReportedValue]] = []
    for reported in reportedValues {
      let isSame = months.last?.last?.period == reported.period
      let group = (isSame ? months.popLast() : nil) ?? []
      months.append(group + [reported])
    }
    return months.filter { Set($0.map(\.value)).count > 1 }
  }
}

extension PartnerReading {
  /// The months of its two values.
  var periods: [MonthSpan] { [reading.period, reading.comparisonPeriod].compactMap(\.self) }
}

extension Inputs {
  /// What the partners of some submissions ever reported of a figure for some periods, in the order of the months and
  /// then of the submissions.
  func reportedValues(
    of key: FigureKey, over periods: [MonthSpan], in submissions: [Entry]
  ) -> [ReportedValue] {
    let entries = submissions.filter { $0.submission.reading(of: key) != nil }
    return Set(periods).sorted { ($0.last, $0.first) < ($1.last, $1.first) }.flatMap { period in
      entries.flatMap { entry in
        entry.submission.figures.filter { $0.key == key }.flatMap { entry.statements(in: $0, on: period) }
      }
    }
  }

  /// The submissions of earlier quarters, the oldest first and those of a quarter in the order of the roster.
  var earlierEntries: [Entry] {
    let definitions = Dictionary(grouping: inRosterOrder, by: \.partner.id).compactMapValues(
      \.first?.definitions)
    return Set(earlier.map(\.quarter)).sorted().flatMap { quarter in
      partnership.members.compactMap { member in
        earlier.first { $0.partner == member.partner.id && $0.quarter == quarter }.map {
          Entry(
            partner: member.partner, file: "", submission: $0,
            definitions: definitions[member.partner.id] ?? [])
        }
      }
    }
  }
}

extension Inputs.Entry {
  /// What a reading says of some months.
  fileprivate func statements(in reading: FigureReading, on period: MonthSpan) -> [ReportedValue] {
    let numbers: [(ReportedValue.Role, MonthSpan?, ExactDecimal?)] = [
      (.reported, reading.period, reading.value), (.earlier, reading.comparisonPeriod, reading.previous),
    ]
    return numbers.compactMap { role, months, value in
      guard months == period, let value else { return nil }
      return ReportedValue(
        period: period, value: value, role: role, partner: partner, quarter: submission.quarter,
        submitted: submission.submitted, source: reading.source, read: reading.read,
        restated: role == .earlier ? resolved(reading.restated) : "", isIllustrative: reading.isIllustrative)
    }
  }
}
