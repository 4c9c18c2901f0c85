import OpenCrimeData
import PartnerUpdates
import SubmissionFiles

/// A declared figure as the published tables give it, for the twelve months that end in a month.
struct CountedFigure {
  let definition: FigureDefinition
  let period: MonthSpan
  let counted: MergedCrime.Counted?
  /// Whether a table is left out because rows of it could not be used.
  private let lacksRows: Bool

  init?(_ definition: FigureDefinition, endingIn month: CalendarMonth, from merged: MergedCrime) {
    guard let openData = definition.openData else { return nil }
    self.definition = definition
    period = .rollingYear(endingIn: month)
    counted = merged.counted(openData)
    lacksRows = merged.lacksRows
  }

  /// The offences of the twelve months; `nil` where the tables do not hold all of them.
  var value: ExactDecimal? { counted?.counts.total(over: period)?.value }
  /// The offences of the twelve months before.
  var previous: ExactDecimal? { counted?.counts.total(over: period.yearEarlier)?.value }
  /// The change in per cent, with one digit behind the point.
  var change: StatedChange? {
    guard let value, let previous else { return nil }
    return value.percentageChange(from: previous, fractionDigits: 1).map {
      StatedChange($0, .percentage)
    }
  }

  /// Why there is no value, to complete the title of the figure.
  var reason: String? {
    guard let counted else { return definition.openData?.otherwise ?? "" }
    guard value == nil else { return nil }
    let held = counted.counts.months
    guard !held.isEmpty else {
      return lacksRows
        ? "rows that may be of the area could not be used: see below" : "the tables hold no month of it"
    }
    let missing = (0..<period.length).map { period.first.advanced(by: $0) }.filter { held[$0] == nil }
    return "the tables hold \(held.keys.sorted().inWords), and of \(period.inWords) not \(missing.inWords)"
  }

  /// Why the two values cannot be compared as they stand.
  var breaks: [OpenDataBreak] {
    (counted?.counts.breaks ?? []).filter { $0.separates(period, period.yearEarlier) }
  }

  /// The snapshots in which the months of both values stand.
  private var snapshots: [Snapshot] {
    let both = [period, period.yearEarlier].flatMap { counted?.counts.total(over: $0)?.snapshots ?? [] }
    return Set(both).sorted()
  }

  /// What a submission says of it, or `nil` where there is no value.
  func entry(source: String, read: CalendarDate?) -> FigureEntry? {
    guard let value else { return nil }
    let remarks =
      breaks.map { "[b] since \($0.month.inWords) \($0.change)" }
      + (snapshots.count > 1
        ? ["months from the \(snapshots.map(\.description).joined(separator: " and the "))"] : [])
    return FigureEntry(
      key: definition.key, period: period, value: value, previous: previous, change: change, source: source,
      read: read, note: remarks.isEmpty ? nil : remarks.joined(separator: "; "))
  }
}

extension [CalendarMonth] {
  /// `March 2020, May 2020 to July 2020`: months in order, those behind one another as one span.
  var inWords: String {
    var spans: [(first: CalendarMonth, last: CalendarMonth)] = []
    for month in self {
      if let last = spans.last?.last, last.advanced(by: 1) == month {
        spans[spans.count - 1].last = month
      } else {
        spans.append((month, month))
      }
    }
    return spans.map { $0.first == $0.last ? $0.first.inWords : "\($0.first.inWords) to \($0.last.inWords)" }
      .joined(separator: ", ")
  }
}
