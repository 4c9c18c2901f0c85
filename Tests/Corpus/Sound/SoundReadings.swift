import PartnerUpdates

/// The figures of one partner in one quarter, as the partner types them.
struct SoundReadings {
  let world: World
  let provider: any PartnerUpdateProvider
  let step: Int

  /// A reading with the answer to the query that its rating raises, where it raises one.
  struct Answered {
    var reading: FigureReading
    var explanation: Explanation?
  }

  /// One for every figure that the partner declares.
  var all: [Answered] { provider.figures.map { reading($0) } }

  private func random(_ purpose: String, _ key: FigureKey) -> SeededRandom {
    SeededRandom(world.seed, purpose, provider.partner.id.description, key.description, "\(step)")
  }

  private func reading(_ definition: FigureDefinition) -> Answered {
    var random = random("nil", definition.key)
    guard let value = world.values.value(of: definition.key, at: step), !random.chance(2) else {
      let reason = random.text(of: Self.nilReasons)
      return Answered(reading: FigureReading(definition.key, nilReturn: reason))
    }
    var reading = FigureReading(
      definition.key, period: world.plan.period(of: definition.key, at: step), value: value,
      source: random.text(of: Self.sources), read: readDay(&random))
    if !random.chance(7) { compare(&reading) }
    reading.change = SoundReadings.change(of: reading, definition, &random)
    if SoundShares.noted.contains(definition.key) { addNote(random.text(of: Self.methods), to: &reading) }
    return rate(reading, definition)
  }

  /// Adds the value of a year earlier, and what has to be said about it.
  private func compare(_ reading: inout FigureReading) {
    let key = reading.key
    guard let period = reading.period, let definition = world.graph.definitions[key],
      let earlier = world.plan.period(of: key, at: step - 4),
      let reported = world.values.value(of: key, at: step - 4)
    else { return }
    reading.previous = reported
    if definition.basis == .cumulative { reading.previousPeriod = earlier }
    if let restated = world.restated(key, reported, at: step) {
      reading.previous = restated
      reading.restated = "Some cases were re-classified after publication."
    }
    if definition.breaks.contains(where: { period.last >= $0 && earlier.first < $0 }) {
      addNote("[b] counted in a new records system, not comparable with the year before", to: &reading)
    }
  }

  private func addNote(_ note: String, to reading: inout FigureReading) {
    reading.note += (reading.note.isEmpty ? "" : "; ") + note
  }

  private func rate(_ reading: FigureReading, _ definition: FigureDefinition) -> Answered {
    var reading = reading
    // Agencies that share a figure have agreed its rating; so it is drawn for the figure, not the section.
    let known = world.values.value(of: definition.key, at: step - 4)
    let rated = Rated.rating(
      of: definition, reading.value ?? .zero,
      known.map { world.restated(definition.key, $0, at: step) ?? $0 },
      for: world.seed, definition.key.description, at: step)
    (reading.status, reading.reason) = (rated.status, rated.reason)
    let later = min(step + 2, world.calendar.quarters.count - 1)
    let until = step.isMultiple(of: 3) && later > step ? world.calendar.quarters[later] : nil
    guard let rule = rated.answers, reading.previous != nil else { return Answered(reading: reading) }
    return Answered(
      reading: reading,
      explanation: Explanation(
        rule: rule, field: (FieldPath.figure(reading.key) / "status").description,
        value: reading.status?.description ?? "",
        reason: "The subgroup went through the cases and stands by it.", until: until))
  }

  /// The change as printed: in per cent at some precision, or the difference, or none.
  static func change(
    of reading: FigureReading, _ definition: FigureDefinition, _ random: inout SeededRandom
  ) -> StatedChange? {
    guard let value = reading.value, let previous = reading.previous, !random.chance(10) else { return nil }
    let difference = StatedChange(
      value - previous, definition.unit == .percent && random.chance(50) ? .points : .number)
    let isFew = definition.countsPeople && previous < 20
    guard !isFew, definition.unit != .percent, !random.chance(15) else { return difference }
    let digits = random.pick([0, 0, 0, 1, 1, 2]) ?? 0
    return reading.computedPercentage(fractionDigits: digits).map { StatedChange($0, .percentage) }
  }

  private func readDay(_ random: inout SeededRandom) -> CalendarDate? {
    world.calendar.submission(of: provider.partner.id, at: step)?.daysBefore(random.below(12))
  }

  private static let sources = [
    "MOPAC dashboard", "crime data dashboard, as published", "case management system", "local records",
    "Ministry of Justice, local tables", "team diary", "quarterly extract of the data team",
    "monthly tasking paper, page 3", "service return to the board",
  ]
  private static let methods = [
    "national estimate of future losses for each case closed", "calculator of the national scams team",
    "method of the 2015 evaluation, unchanged", "one case makes up a third of the sum",
  ]
  static let nilReasons = [
    "the dashboard has not been updated since the last return", "no staff to count it this quarter",
    "the system was replaced and the extract is not ready", "the agency that holds the data has not sent it",
    "there was nothing to divide by: no attempts were made", "the post has been vacant since the summer",
  ]
}
