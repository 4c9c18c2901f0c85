import PartnerUpdates

extension DisclosureModel {
  /// Everything that readers can know of a return and of the public editions before it.
  init(of inputs: Inputs, published: [PublishedFigure], under control: DisclosureControl) {
    self.init(under: control, definitions: inputs.inRosterOrder.flatMap(\.definitions))
    let earlierEditions = published.filter { $0.quarter < inputs.quarter }
    var cells = Cells(inputs, control)
    cells.addThisQuarter()
    cells.addPublished(earlierEditions)
    cells.addHistory()
    for cell in cells.all { add(cell.quantity) }
    relate(cells.all.indices.map { ($0, cells.all[$0]) })
  }

  /// A number with what its relations depend on.
  struct Cell {
    let quantity: Quantity
    let address: CellAddress
    let definition: FigureDefinition?

    var period: MonthSpan? { quantity.period }
  }
}

/// Collects the cells that readers see, or would see.
private struct Cells {
  private let inputs: Inputs
  private let entries: [Inputs.Entry]
  private let relations: [FigureRelation]
  private let control: DisclosureControl
  private let populations: Set<FigureKey>
  /// Rates that are withheld, as nobody can tell here what they give away: see ``unfoundedRates(in:_:)``.
  private let unfounded: Set<FigureKey>
  private var known: Set<CellAddress> = []
  private(set) var all: [DisclosureModel.Cell] = []

  init(_ inputs: Inputs, _ control: DisclosureControl) {
    (self.inputs, entries, relations) = (
      inputs, inputs.inRosterOrder, control.relations.values.flatMap(\.self)
    )
    (self.control, populations) = (control, control.populations)
    unfounded = Self.unfoundedRates(in: inputs, control)
  }

  /// Rates of small counts by a population that nobody has reported, and that no other rate tells: whoever knows the
  /// population can work the count out, and how well is not known here.
  private static func unfoundedRates(in inputs: Inputs, _ control: DisclosureControl) -> Set<FigureKey> {
    let submissions = inputs.inRosterOrder.map(\.submission) + inputs.earlier
    let reported = submissions.map { submission in
      Set(submission.figures.filter { $0.value != nil }.map(\.key))
    }
    let protected = Set(
      inputs.inRosterOrder.flatMap(\.definitions).filter(control.protects).map(\.key))
    var (rates, founded): ([(rate: FigureKey, population: FigureKey)], Set<FigureKey>) = ([], [])
    for case .quotient(let rate, let count, let population, 1_000...) in control.relations.values.flatMap(
      \.self)
    {
      if protected.contains(count) { rates.append((rate, population)) }
      if reported.contains(where: { $0.contains(population) || $0.isSuperset(of: [rate, count]) }) {
        founded.insert(population)
      }
    }
    return Set(rates.filter { !founded.contains($0.population) }.map(\.rate))
  }

  /// The values of this quarter and those that they are compared with.
  mutating func addThisQuarter() {
    for entry in entries { addReadings(of: entry.submission, fields: [.value, .previous]) }
  }

  /// What earlier submissions of the same partners tell, unless it was published: then that is what counts.
  mutating func addHistory() {
    for submission in inputs.earlier where submission.quarter < inputs.quarter {
      addReadings(of: submission, fields: [.value])
    }
  }

  /// What earlier public editions have shown.
  mutating func addPublished(_ figures: [PublishedFigure]) {
    // What one edition has shown is known, though another withholds it.
    let sorted = figures.sorted {
      ($0.quarter, $0.partner, $0.figure, $0.field, $0.cell.value == nil ? 1 : 0)
        < ($1.quarter, $1.partner, $1.figure, $1.field, $1.cell.value == nil ? 1 : 0)
    }
    for figure in sorted where figure.cell != .unavailable {
      let address = CellAddress(
        partner: figure.partner, quarter: figure.quarter, figure: figure.figure, field: figure.field)
      guard known.insert(address).inserted else { continue }
      let definition = definition(of: figure.figure, by: figure.partner)
      let submission = inputs.earlier.first { $0.partner == figure.partner && $0.quarter == figure.quarter }
      let reading = submission?.reading(of: figure.figure)
      let number = figure.field == .previous ? reading?.previous : reading?.value
      let isRounded = figure.roundingBase != nil
      let publication = figure.cell.value.map {
        Quantity.Publication.shown($0, roundingBase: figure.roundingBase)
      }
      let isKnown = number != nil && populations.contains(figure.figure)
      let quantity = Quantity(
        isRounded ? number : figure.cell.value ?? number, at: address,
        over: figure.period.map { $0.counted(by: definition) },
        countsPeople: definition?.countsPeople ?? false, isProtected: definition.map(control.protects),
        publication: isKnown
          ? .shown(number ?? .zero, roundingBase: nil) : publication ?? .hidden)
      all.append(.init(quantity: quantity, address: address, definition: definition))
    }
  }

  private mutating func addReadings(of submission: Submission, fields: [FigureField]) {
    guard let rosterPlace = entries.firstIndex(where: { $0.partner.id == submission.partner }) else { return }
    for (place, definition) in entries[rosterPlace].definitions.enumerated() {
      let readings = submission.figures.filter { $0.key == definition.key }
      for (index, reading) in readings.enumerated() {
        for field in fields {
          let address = CellAddress(
            partner: submission.partner, quarter: submission.quarter, figure: definition.key,
            occurrence: index + 1, field: field)
          let number = field == .value ? reading.value : reading.previous
          // What the public must not see is as hidden as a small count, and must not follow from others.
          let path = FieldPath.figure(definition.key, occurrence: index + 1)
          let isOpen = submission.confidentiality(of: path) == .open
          guard let number, known.insert(address).inserted else { continue }
          let cost = SuppressionCost(
            age: inputs.quarter.quarters(since: submission.quarter), field: field,
            role: .init(of: definition.key, in: relations), definition: definition,
            position: [rosterPlace, place, index])
          all.append(
            .init(
              quantity: Quantity(
                number, at: address,
                over: (field == .value ? reading.period : reading.comparisonPeriod)?.counted(by: definition),
                countsPeople: definition.countsPeople, isProtected: control.protects(definition),
                isUnanswered: definition.isUnanswered || unfounded.contains(definition.key),
                publication: !isOpen
                  ? .hidden : populations.contains(definition.key) ? .known : .undecided,
                cost: cost),
              address: address, definition: definition))
        }
      }
    }
  }

  private func definition(of figure: FigureKey, by partner: Partner.ID) -> FigureDefinition? {
    let own = entries.first { $0.partner.id == partner }?.definitions.first { $0.key == figure }
    return own ?? entries.lazy.compactMap { $0.definitions.first { $0.key == figure } }.first
  }
}

extension Quarter {
  /// How many quarters it lies after another.
  fileprivate func quarters(since other: Quarter) -> Int {
    (startYear - other.startYear) * 4 + number - other.number
  }
}

extension MonthSpan {
  /// The months that a figure counts when it states these. Of everything since a start some state only the last month:
  /// whenever it was, it is one start for all of them.
  fileprivate func counted(by definition: FigureDefinition?) -> MonthSpan {
    guard definition?.basis == .cumulative, length == 1 else { return self }
    return CalendarMonth(year: 1, month: 1).flatMap { MonthSpan(from: $0, through: last) } ?? self
  }
}
