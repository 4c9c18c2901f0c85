extension Rule.Example {
  /// An example made of values alone: each figure with a plausible period and nothing else.
  public static func values(_ values: KeyValuePairs<FigureKey, ExactDecimal>) -> Self {
    figures(values.map { FigureReading($0.key, value: $0.value) })
  }

  /// An example made of readings.
  public static func figures(_ readings: [FigureReading]) -> Self {
    submission { $0.figures = readings }
  }

  /// An example made of a submission that is empty but for what is set, read on its own.
  public static func submission(_ change: @escaping @Sendable (inout Submission) -> Void) -> Self {
    section { parts in change(&parts.submission) }
  }

  /// An example with its context: other partners' submissions, earlier ones, the strategy.
  public static func section(_ change: @escaping @Sendable (inout SectionParts) -> Void) -> Self {
    Self { definitions in
      var parts = SectionParts()
      change(&parts)
      let named = parts.strategy.flatMap { $0.id == parts.submission.strategy ? $0 : nil }
      return Section(
        parts.submission, definitions: parts.definitions ?? definitions, strategy: named,
        knownStrategies: parts.strategy.map { [$0.id] } ?? [], partnership: parts.partnership,
        place: parts.place, earlier: parts.earlier, others: parts.others,
        recordedCrime: parts.recordedCrime)
    }
  }

  /// What an example's section is made of. Starts as an empty submission of a partnership of two.
  public struct SectionParts: Sendable {
    /// The submission, for `2020-21 Q4` under the strategy `2020-2023`.
    public var submission = Submission(
      partner: "police", quarter: Quarter.example, strategy: "2020-2023",
      submitted: CalendarDate("2021-03-11"))
    /// The declared figures, where they are not those of the partner whose rule it is.
    public var definitions: [FigureDefinition]?
    /// The strategy that the partnership has; the section's own when the submission names it.
    public var strategy: Strategy? = Strategy(
      id: "2020-2023", title: "Strategy 2020 to 2023", inForce: Quarter.example...Quarter.example,
      priorities: [])
    /// The partnership.
    public var partnership = Partnership(
      name: "Example partnership",
      members: [
        .init(partner: Partner(id: "police", name: "Police"), lead: "Partnership lead"),
        .init(partner: Partner(id: "hate-crime", name: "Hate crime"), lead: "Hate crime lead"),
      ])
    /// Where the file lies.
    public var place: Section.Place?
    /// Earlier submissions.
    public var earlier: [Submission] = []
    /// Other partners' submissions.
    public var others: [Submission] = []
    /// What published tables say.
    public var recordedCrime: RecordedCrime?
  }
}

extension Quarter {
  /// The quarter of examples: `2020-21 Q4`.
  package static let example = Quarter(validStartYear: 2020, number: 4)

  fileprivate init(validStartYear: Int, number: Int) {
    (startYear, self.number) = (validStartYear, number)
  }
}
