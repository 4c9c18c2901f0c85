package import PartnerUpdates

/// A small partnership of three and its strategy, for tests of the core and of the aggregator.
package enum CoreSample {
  package static let police = Partner(id: "police", name: "Police")
  package static let hateCrime = Partner(id: "hate-crime", name: "Hate crime")
  package static let housing = Partner(id: "housing", name: "Housing")

  /// `2020-21 Q4`.
  package static let quarter = Rule.Example.submission { _ in }.section([]).submission.quarter

  /// The partnership, with police first on the roster and an update due on 11 March 2021.
  package static func partnership(meeting: String = "2021-03-25") -> Partnership {
    Partnership(
      name: "Example partnership",
      members: [
        .init(partner: police, lead: "Partnership lead"), .init(partner: hateCrime, lead: "Hate crime lead"),
        .init(partner: housing, lead: "Housing lead"),
      ],
      meetings: CalendarDate(meeting).map { [quarter: $0] } ?? [:])
  }

  /// Two priorities: one with parts and a narrative item, one that police and hate crime share.
  package static func strategy(programme: [QuarterProgramme] = []) -> Strategy {
    let parts = [
      Commitment(code: "P1.1.1", title: "Engagement framework", partners: ["police"]),
      Commitment(code: "P1.1.2", title: "Impact days", partners: ["police", "housing"]),
    ]
    return Strategy(
      id: "2020-2023", title: "Strategy 2020 to 2023", inForce: quarter...quarter, programme: programme,
      priorities: [
        Priority(
          code: "P1", title: "Safer neighbourhoods", lead: "police",
          commitments: [
            Commitment(code: "P1.1", title: "Engagement", partners: [], parts: parts),
            Commitment(code: "P1.2", title: "Reduce violence", partners: ["police"]),
            Commitment(
              code: "P1.3", title: "Exceptional events", kind: .narrative, partners: ["police", "housing"]),
          ]),
        Priority(
          code: "P2", title: "Stand together", lead: "hate-crime",
          commitments: [
            Commitment(code: "P2.1", title: "Analysis", partners: ["police", "hate-crime"]),
            Commitment(
              code: "P2.2", title: "On track", kind: .onTrackMeasure, partners: ["hate-crime", "housing"]),
          ]),
      ])
  }

  /// Rolling-year figures: two of police, and one that hate crime reports too.
  package static let definitions = [
    FigureDefinition(
      "knife-crime", "Knife crime", unit: .count("offences"), basis: .rollingYear, good: .lower),
    FigureDefinition("gun-crime", "Gun crime", unit: .count("offences"), basis: .rollingYear, good: .lower),
    .hateCrime,
  ]

  /// A submission on everything that is due from the partner under the strategy, all green.
  package static func submission(
    of partner: Partner = police, submitted: String = "2021-03-11", figures: [FigureReading] = [],
    _ change: (inout Submission) -> Void = { _ in }
  ) -> Submission {
    var submission = Submission(
      partner: partner.id, quarter: quarter, strategy: "2020-2023", submitted: CalendarDate(submitted),
      preparedBy: "\(partner.name) analyst", figures: figures)
    submission.updates = strategy().commitments(of: partner.id, dueIn: quarter).map {
      Update(commitment: $0.code, status: .green, text: "\(partner.name) on \($0.title).")
    }
    change(&submission)
    return submission
  }

  /// A reading over the rolling year to January 2021, complete with status, source and date.
  package static func reading(
    _ key: FigureKey, _ value: ExactDecimal?, _ previous: ExactDecimal? = nil, _ status: Status = .green,
    change: (inout FigureReading) -> Void = { _ in }
  ) -> FigureReading {
    var reading = FigureReading(
      key, period: MonthSpan("2020-02 to 2021-01"), value: value, previous: previous, status: status,
      reason: key == .hateCrime ? "fewer after a campaign" : "", source: "Crime dashboard",
      read: CalendarDate("2021-02-26"))
    change(&reading)
    return reading
  }

  /// A complete police section, to which nothing is said.
  package static func section(
    definitions: [FigureDefinition] = definitions, strategy: Strategy? = strategy(),
    place: Section.Place? = nil, others: [Submission] = [], unreadable: Set<FieldPath> = [],
    _ change: (inout Submission) -> Void = { _ in }
  ) -> Section {
    var submission = submission(figures: definitions.map { reading($0.key, 639, 1_216) })
    change(&submission)
    return Section(
      submission, definitions: definitions, strategy: strategy, knownStrategies: ["2020-2023"],
      partnership: partnership(), place: place, others: others, unreadable: unreadable)
  }
}

/// The same sequence of numbers on every run and every machine.
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
