import PartnerUpdates

// Figures that do not follow from one another as their rules say: one kind for each way to break a relation,
// for the values of this period and for those of the one before.

extension DefectKinds {
  static func relations(of world: World) -> [DefectKind] {
    let rules = world.providers.flatMap { provider in provider.rules.map { (provider.partner.id, $0) } }
    return rules.flatMap { partner, rule in
      rule.relation.map { relation in
        ways(relation).flatMap { way in
          [Field.value, .previous].map { broken(relation, rule.slug, partner, by: way, in: $0) }
        }
      } ?? []
    }
  }

  /// Which of the two numbers of a figure is changed.
  private enum Field: String {
    case value, previous

    func of(_ reading: FigureReading) -> ExactDecimal? { self == .value ? reading.value : reading.previous }
    func set(_ number: ExactDecimal, in reading: inout FigureReading) {
      if self == .value { reading.value = number } else { reading.previous = number }
    }
  }

  /// A way to break a relation: which figure gets which number instead.
  private struct Way: Sendable {
    let name: String
    let changed: FigureKey
    let number: @Sendable (_ now: ExactDecimal, _ of: (FigureKey) -> ExactDecimal) -> ExactDecimal?
  }

  private static func ways(_ relation: FigureRelation) -> [Way] {
    switch relation {
    case .part(let part, let whole):
      [Way(name: "part-larger-than-whole", changed: part) { _, of in of(whole) + 1 }]
    case .sum(let total, let parts):
      misprints("sum", of: total)
        + [Way(name: "sum-without-last-part", changed: total) { now, of in parts.last.map { now - of($0) } }]
    case .covering(let parts, let whole):
      [Way(name: "parts-do-not-cover-whole", changed: whole) { _, of in parts.map(of).reduce(.zero, +) + 1 }]
    case .difference(let rest, let whole, _):
      misprints("rest", of: rest) + [Way(name: "rest-is-whole", changed: rest) { _, of in of(whole) }]
    case .quotient(let result, let dividend, let divisor, let base):
      misprints("quotient", of: result) + [
        Way(name: "quotient-truncated", changed: result) { now, of in
          of(dividend).quotient(
            by: of(divisor), times: base, fractionDigits: ExactDecimal.mostFractionDigits)?
            .truncated(digits: now.fractionDigits)
        },
        Way(name: "quotient-upside-down", changed: result) { now, of in
          of(divisor).quotient(by: of(dividend), times: base, fractionDigits: now.fractionDigits)
        },
      ]
    case .same(let one, _): misprints("same", of: one)
    }
  }

  private static func misprints(_ what: String, of key: FigureKey) -> [Way] {
    [
      Way(name: "\(what)-off-by-one", changed: key) { now, _ in
        now + ExactDecimal(1, fractionDigits: now.fractionDigits)
      },
      Way(name: "\(what)-digits-swapped", changed: key) { now, _ in now.swappingDigits },
    ]
  }

  private static func broken(
    _ relation: FigureRelation, _ rule: String, _ partner: Partner.ID, by way: Way, in field: Field
  ) -> DefectKind {
    let name = way.name + (field == .value ? "" : "-before")
    return DefectKind(
      defectClass: .arithmetic, name: name, rule: rule,
      subjects: { $0.id == partner ? [String(rule.drop { $0 != "." }.dropFirst())] : [] }
    ) { submission, _, site in
      var numbers: [FigureKey: ExactDecimal] = [:]
      for key in relation.figures { numbers[key] = submission.reading(of: key).flatMap(field.of) }
      let known = numbers
      guard known.count == Set(relation.figures).count, let now = known[way.changed],
        !relation.figures.contains(where: site.isAnswered),
        let wrong = way.number(now, { known[$0] ?? .zero }), !wrong.isNegative,
        relation.isBroken(by: wrong, for: way.changed, known),
        let index = submission.figures.firstIndex(where: { $0.key == way.changed }),
        let definition = site.definition(way.changed)
      else { return nil }
      field.set(wrong, in: &submission.figures[index])
      if field == .previous { submission.figures[index].restated = "The earlier count was revised." }
      site.settle(&submission.figures[index], definition)
      for rate in site.world.graph.relations where rate.result != relation.result {
        recompute(rate, after: way.changed, field, in: &submission, site)
      }
      return relation.figures.first.map { .figure($0) / field.rawValue }
    }
  }
}

extension DefectKinds {
  /// Makes a rate follow a count that was changed, as whoever computes it from the table does.
  private static func recompute(
    _ relation: FigureRelation, after changed: FigureKey, _ field: Field, in submission: inout Submission,
    _ site: Site
  ) {
    guard case .quotient(let result, let dividend, let divisor, let base) = relation,
      [dividend, divisor].contains(changed), let definition = site.definition(result),
      !site.isAnswered(result),
      let index = submission.figures.firstIndex(where: { $0.key == result }),
      let now = field.of(submission.figures[index]),
      let above = submission.reading(of: dividend).flatMap(field.of),
      let below = submission.reading(of: divisor).flatMap(field.of),
      let rate = above.quotient(by: below, times: base, fractionDigits: now.fractionDigits)
    else { return }
    field.set(rate, in: &submission.figures[index])
    if field == .previous { submission.figures[index].restated = "The earlier rate was revised." }
    site.settle(&submission.figures[index], definition)
  }
}

extension FigureRelation {
  /// Whether a wrong number really breaks the relation: a truncated one may be the rounded one.
  fileprivate func isBroken(
    by wrong: ExactDecimal, for key: FigureKey, _ known: [FigureKey: ExactDecimal]
  ) -> Bool {
    guard wrong != known[key] else { return false }
    guard case .quotient(key, let dividend, let divisor, let base) = self else { return true }
    return !wrong.isQuotient(of: known[dividend] ?? .zero, by: known[divisor] ?? .zero, times: base)
  }
}
