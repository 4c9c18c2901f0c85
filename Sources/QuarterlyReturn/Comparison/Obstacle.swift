import PartnerUpdates

/// Why two values of a figure say nothing of one another: no direction and no verdict is given between them.
///
/// The return, the comparison of two returns and the view of a region ask this one test.
public enum Obstacle: Hashable, Sendable {
  /// The figure is defined in another way, a month from which it is counted in another way lies between, or the
  /// later reading is noted `[b]`.
  case counting
  /// They cover so many months, first the earlier one.
  case months(Int, Int)
  /// They were read in different sources. A snapshot of another date is another source.
  case source
  /// The earlier one was handed in after the later one, and may know what that one could not.
  case handedInLater
}

/// A reading with what it means and when it was handed in.
struct DatedReading {
  let reading: FigureReading
  let definition: FigureDefinition
  let submitted: CalendarDate?
}

extension Obstacle {
  /// What lies between the values of two readings. What is not given is no obstacle.
  static func between(_ earlier: DatedReading, _ later: DatedReading) -> Obstacle? {
    if !earlier.definition.counts(as: later.definition) { return .counting }
    if let obstacle = since(earlier.reading.period, later.reading, of: later.definition) { return obstacle }
    let sources = [earlier, later].map { words(of: $0.reading.source) }.filter { !$0.isEmpty }
    if Set(sources).count > 1 { return .source }
    guard let before = earlier.submitted, let now = later.submitted else { return nil }
    return before > now ? .handedInLater : nil
  }

  /// What lies between the value of a reading and the earlier one that stands in it, of the same source.
  static func within(_ reading: FigureReading, of definition: FigureDefinition) -> Obstacle? {
    since(reading.comparisonPeriod, reading, of: definition)
  }

  private static func since(
    _ before: MonthSpan?, _ later: FigureReading, of definition: FigureDefinition
  ) -> Obstacle? {
    guard let before, let now = later.period else { return later.isNotedAsBreak ? .counting : nil }
    if before.length != now.length { return .months(before.length, now.length) }
    let hasBreak = definition.breaks.contains { before.first < $0 && $0 <= now.last }
    return hasBreak || later.isNotedAsBreak ? .counting : nil
  }

  /// A source without what is only a way of writing it: case, spaces and punctuation.
  private static func words(of source: String) -> [Substring] {
    source.lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}

extension FigureDefinition {
  /// Whether values under both definitions count the same thing in the same way.
  fileprivate func counts(as other: FigureDefinition) -> Bool {
    (unit, basis, meaning) == (other.unit, other.basis, other.meaning)
  }
}

extension Inputs {
  /// What lies between the values of this quarter and earlier ones, by the cell of this quarter that shows the earlier
  /// one, and by the cell in which it was reported.
  ///
  /// Told by what was handed in, as a public edition lacks the sources of earlier quarters.
  var obstaclesAsWritten: [CellAddress: Obstacle] {
    let definitions = Dictionary(
      declaredFigures.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var obstacles: [CellAddress: Obstacle] = [:]
    for entry in inRosterOrder {
      let earlier = earlierQuarters.compactMap { quarter in
        self.earlier.first { $0.partner == entry.partner.id && $0.quarter == quarter }
      }
      var occurrences: [FigureKey: Int] = [:]
      for reading in entry.submission.figures {
        occurrences[reading.key, default: 0] += 1
        guard let definition = definitions[reading.key] else { continue }
        func address(_ field: FigureField, in quarter: Quarter? = nil) -> CellAddress {
          self.address(
            of: reading.key, field, occurrence: occurrences[reading.key, default: 1], by: entry.partner,
            in: quarter)
        }
        func dated(_ reading: FigureReading, in submission: Submission) -> DatedReading {
          DatedReading(reading: reading, definition: definition, submitted: submission.submitted)
        }
        obstacles[address(.previous)] = .within(reading, of: definition)
        for submission in earlier {
          guard let before = submission.reading(of: reading.key) else { continue }
          let obstacle = Obstacle.between(
            dated(before, in: submission), dated(reading, in: entry.submission))
          obstacles[address(.value, in: submission.quarter)] = obstacle
          if submission.quarter == quarter.previous { obstacles[address(.previousQuarter)] = obstacle }
          if submission.quarter == quarter.yearEarlier { obstacles[address(.yearEarlier)] = obstacle }
        }
      }
    }
    return obstacles
  }

  /// What a partner handed in for the quarter before and a year earlier, with the field that shows its value.
  func earlierSubmissions(of partner: Partner.ID) -> [(field: FigureField, submission: Submission)] {
    [(.previousQuarter, quarter.previous), (.yearEarlier, quarter.yearEarlier)].compactMap { field, quarter in
      earlier.first { $0.partner == partner && $0.quarter == quarter }.map { (field, $0) }
    }
  }
}
