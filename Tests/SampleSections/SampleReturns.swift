import PartnerUpdates
package import QuarterlyReturn

/// A return in which everything that a return can hold occurs: five partners of which one is late, one
/// undated and one missing, three priorities with parts, every unit, split ratings, nil returns, figures that
/// partners report differently or that published tables hold, findings of each severity, a restricted item, and the board's other papers.
package struct SampleReturn: Sendable {
  /// What becomes of every text that a person writes: a test marks it, or makes it hostile.
  package var write: @Sendable (String) -> String = { $0 }
  /// Whether a submission holds errors, so that the return is a draft with an annex.
  package var hasErrors = false

  /// Whether there are submissions of earlier quarters.
  package var hasHistory = true

  /// Whether police hand in nothing.
  package var isPoliceAbsent = false

  /// Whether the board's other papers are handed in.
  package var hasPapers = true

  /// Whether there are published tables of recorded crime.
  package var hasRecordedCrime = true

  /// A sample.
  package init() {}

  /// What a sample needs and cannot make.
  struct Unmakeable: Error {}

  func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Unmakeable() }
    return value
  }

  /// The return, combined from the submissions.
  package func combined() throws -> QuarterlyReturn {
    let quarter = try required(Quarter("2020-21 Q4"))
    let earlier = Submission(
      partner: "police", quarter: try required(quarter.previous), strategy: "2020-2023",
      updates: [Update(commitment: "P1.1", status: .green), Update(commitment: "P1.2", status: .amber)],
      figures: [FigureReading("knife-crime", value: 702), FigureReading("asb-calls", value: 13110)],
      actions: [
        Action(reference: "2020-21/01", action: "Visit known riders"),
        Action(reference: "2020-21/03", action: "Count the bikes", due: CalendarDate("2021-03-25")),
      ])
    let yearEarlier = Submission(
      partner: "police", quarter: try required(quarter.yearEarlier), strategy: "2020-2023",
      submitted: CalendarDate("2020-03-12"),
      updates: [Update(commitment: "P1.1", status: .split(.amber, .green))],
      figures: [
        FigureReading(
          "knife-crime", period: MonthSpan("2019-02 to 2020-01"), value: 1190, source: write("Crime system"),
          read: CalendarDate("2020-03-02"))
      ])
    return QuarterlyReturn.combining(
      try (isPoliceAbsent ? [] : [police(quarter)]) + [vawg(quarter), youth(quarter), fire(quarter)]
        + (hasErrors ? [unusable] : []),
      for: quarter, partnership: try partnership(quarter), strategy: strategy(from: quarter),
      earlier: hasHistory ? [earlier, yearEarlier] : [],
      recordedCrime: hasRecordedCrime ? try recordedCrime() : nil)
  }

  private func partnership(_ quarter: Quarter) throws -> Partnership {
    Partnership(
      name: write("Northwick Safer Partnership"), area: write("Northwick borough"),
      members: [
        ("police", "Police"), ("vawg", "Violence against women and girls"), ("youth", "Youth offending"),
        ("fire", "Fire brigade"), ("probation", "Probation"),
      ].map { id, name in
        Partnership.Member(
          partner: Partner(id: Partner.ID(id), name: write(name)), lead: write("\(name) lead"))
      },
      meetings: [quarter: try required(CalendarDate("2021-03-25"))])
  }

  private func strategy(from quarter: Quarter) -> Strategy {
    func commitment(
      _ code: String, _ title: String, _ partners: [Partner.ID], kind: Commitment.Kind = .commitment,
      parts: [Commitment] = []
    ) -> Commitment {
      Commitment(code: code, title: write(title), kind: kind, partners: partners, parts: parts)
    }
    let deepest = commitment("P1.1.1.1", "A part of a part", ["police"])
    return Strategy(
      id: "2020-2023", title: write("Partnership strategy 2020 to 2023"), inForce: quarter...quarter,
      programme: [QuarterProgramme(number: 4, theme: "P2", reportOn: ["P1", "P2"])],
      priorities: [
        Priority(
          code: "P1", title: write("Safer neighbourhoods"), lead: "police",
          aim: write("Less of the crime that residents name:\n- burglary\n- anti-social behaviour"),
          deliveryGroup: write("Places group"),
          commitments: [
            commitment(
              "P1.1", "Work with residents", ["police", "fire"],
              parts: [commitment("P1.1.1", "Impact days", ["police"], parts: [deepest])]),
            commitment("P1.2", "Reduce anti-social behaviour", ["police", "probation"]),
            commitment("P1.7", "Crime update at every board", ["police"], kind: .onTrackMeasure),
            commitment("P1.9", "Impact of the pandemic", ["fire"], kind: .narrative),
          ]),
        Priority(
          code: "P2", title: write("Safety at home"), lead: "vawg",
          commitments: [
            commitment("P2.1", "Protect victims at high risk", ["vawg", "police", "youth"]),
            commitment("P2.2", "Capture data", ["vawg"]),
          ]),
        Priority(
          code: "P3", title: write("Young people"),
          commitments: [commitment("P3.1", "Provide support", ["youth"])]),
      ],
      supporting: [
        SupportingStrategy(title: write("Housing strategy"), supports: ["P1", "P2"]),
        SupportingStrategy(title: write("Digital strategy"), supports: []),
      ],
      principles: [write("Victims at the centre")],
      indicators: [
        Indicator(
          title: write("Levels of crime"), reading: write("More reports can mean more confidence"),
          figures: ["knife-crime", "nobody-reports-this"])
      ])
  }
}
