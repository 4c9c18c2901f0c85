extension Rule {
  /// A rule that figures follow from one another as stated; the check and its wording come from the relation.
  ///
  /// Silent where a figure that takes part is absent or a nil return: other rules ask for it. Of a share without its
  /// count it asks only whether any whole number gives it.
  public init(
    _ slug: String, aliases: [String] = [], version: Int = 1, title: String, rationale: String,
    severity: Severity = .query, echoes: Bool = true, _ relation: FigureRelation, passing: [Example],
    failing: [Example]
  ) {
    self.init(
      slug, aliases: aliases, version: version, title: title, rationale: rationale, severity: severity,
      echoes: echoes, relation: relation, passing: passing, failing: failing
    ) { section in
      relation.observations(in: section, value: \.value, field: "value")
        + relation.observations(in: section, value: \.previous, field: "previous")
    }
  }
}

extension FigureRelation {
  /// What does not follow as it should, for the values of this period or of the one before.
  func observations(
    in section: Section, value: (FigureReading) -> ExactDecimal?, field: String
  ) -> [Observation] {
    var values: [FigureKey: ExactDecimal] = [:]
    for key in figures {
      guard let reading = section[key], let number = value(reading) else {
        return wholeNumberObservations(in: section, value: value, field: field)
      }
      values[key] = number
    }
    func of(_ key: FigureKey) -> ExactDecimal { values[key] ?? .zero }
    func observe(_ key: FigureKey, _ message: String, _ fix: String) -> [Observation] {
      [Observation(at: .figure(key) / field, message, fix: fix)]
    }

    switch self {
    case .part(let part, let whole):
      guard of(part) > of(whole) else { return [] }
      return observe(
        part,
        "\(name(part, section)) is \(of(part).grouped), more than the \(of(whole).grouped) of "
          + "\(name(whole, section)), of which it is a part", Self.checkBoth(part, whole))
    case .sum(let total, let parts):
      let sum = parts.map(of).reduce(.zero, +)
      guard (of(total) - sum).magnitude > roundingError(of: values, in: section) else { return [] }
      return observe(
        total,
        "\(name(total, section)) is \(of(total).grouped), but its parts add up to \(sum.grouped): "
          + parts.map { "\(of($0).grouped) (\($0))" }.joined(separator: " + "), Self.checkParts(sum))
    case .covering(let parts, let whole):
      let sum = parts.map(of).reduce(.zero, +)
      guard sum < of(whole) else { return [] }
      return observe(
        whole, "\(name(whole, section)) is \(of(whole).grouped), but its parts add up to only \(sum.grouped)",
        "find what is not in any part, or correct the figures")
    case .difference(let rest, let whole, let taken):
      let left = of(whole) - of(taken)
      guard of(rest) != left else { return [] }
      return observe(
        rest,
        "\(name(rest, section)) is \(of(rest).grouped), but \(of(whole).grouped) less "
          + "\(of(taken).grouped) leaves \(left.grouped)", Self.checkAll(rest, whole, taken))
    case .quotient(let result, let dividend, let divisor, let base):
      let printed = of(result)
      guard !printed.isQuotient(of: of(dividend), by: of(divisor), times: base) else { return [] }
      let computed = of(dividend).quotient(
        by: of(divisor), times: base, fractionDigits: printed.fractionDigits)
      return observe(
        result,
        "\(name(result, section)) is \(printed.grouped), but \(of(dividend).grouped) ÷ "
          + "\(of(divisor).grouped)" + (base == 1 ? "" : " × \(ExactDecimal(base).grouped)")
          + (computed.map { " is \($0.grouped)" } ?? " cannot be computed"),
        Self.checkAll(result, dividend, divisor))
    case .same(let one, let other):
      guard of(one) != of(other) else { return [] }
      return observe(
        one,
        "\(name(one, section)) is \(of(one).grouped), but \(name(other, section)) says "
          + "\(of(other).grouped)", Self.checkBoth(one, other))
    }
  }

  /// By how much rounded numbers may miss their rounded total: half of what each is rounded to. Nothing unless every one of
  /// them says that it is rounded.
  private func roundingError(of values: [FigureKey: ExactDecimal], in section: Section) -> ExactDecimal {
    let areRounded = figures.allSatisfy { key in
      section[key].map { "\($0.note) \($0.reason)".lowercased().holds("round") } ?? false
    }
    guard areRounded else { return .zero }
    let step = [1_000_000, 100_000, 10_000, 1_000, 100, 10].first { step in
      values.values.allSatisfy { $0.wholeNumber?.isMultiple(of: step) ?? false }
    }
    return step.map { ExactDecimal($0 / 2 * figures.count) } ?? .zero
  }

  private func name(_ key: FigureKey, _ section: Section) -> String { "\"\(section.title(key))\"" }

  private static func checkBoth(_ one: FigureKey, _ other: FigureKey) -> String {
    "check `\(one)` and `\(other)` at their source; correct the wrong one or explain the difference"
  }
  private static func checkAll(_ one: FigureKey, _ two: FigureKey, _ three: FigureKey) -> String {
    "check `\(one)`, `\(two)` and `\(three)` at their source; correct the wrong one or explain the difference"
  }
  private static func checkParts(_ sum: ExactDecimal) -> String {
    "correct the total to \(sum), correct a part, or explain what else the total holds"
  }
}
