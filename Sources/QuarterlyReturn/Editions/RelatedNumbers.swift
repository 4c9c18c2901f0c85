import PartnerUpdates

/// A relation between figures, and which numbers they have.
struct RelatedNumbers {
  let relation: FigureRelation
  /// The numbers that there are.
  var indexes: [FigureKey: Int] = [:]

  init(_ relation: FigureRelation) { self.relation = relation }

  /// The one figure without a number, and the number that follows for it from the others.
  func missing(_ number: (FigureKey) -> ExactDecimal?) -> (key: FigureKey, number: ExactDecimal)? {
    let unknown = relation.figures.filter { number($0) == nil }
    guard unknown.count == 1, let key = unknown.first else { return nil }
    func sum(_ keys: [FigureKey]) -> ExactDecimal { keys.compactMap(number).reduce(.zero, +) }
    switch relation {
    case .part, .covering: return nil
    case .sum(let total, let parts):
      return (key, key == total ? sum(parts) : sum([total]) - sum(parts))
    case .difference(let rest, let whole, let taken):
      return (key, key == whole ? sum([rest, taken]) : sum([whole]) - sum([rest, taken]))
    case .same(let one, let other): return (key, sum([one, other]))
    case .quotient(let result, let dividend, let divisor, let base):
      guard key == dividend else { return nil }
      return sum([result]).times(sum([divisor]))?.quotient(by: ExactDecimal(base), fractionDigits: 0)
        .map { (key, $0) }
    }
  }
}

extension DisclosureModel {
  /// Adds relations of figures whose numbers are printed together.
  ///
  /// A count that nobody reports is a number like others: where it follows from what is reported and is small,
  /// it needs no less protection for not having a cell of its own.
  mutating func relate(_ related: [RelatedNumbers]) {
    let unreported = unreportedNumbers(in: related)
    var added: [FigureKey: Int] = [:]
    for numbers in related {
      for key in numbers.relation.figures {
        guard numbers.indexes[key] == nil, added[key] == nil, let countsPeople = counts[key] else { continue }
        added[key] = add(
          Quantity(unreported[key], at: nil, countsPeople: countsPeople, publication: .hidden))
      }
      add(numbers.relation) { numbers.indexes[$0] ?? added[$0] }
    }
  }

  /// What can be worked out for the figures that have no number.
  private func unreportedNumbers(in related: [RelatedNumbers]) -> [FigureKey: ExactDecimal] {
    var unreported: [FigureKey: ExactDecimal] = [:]
    for _ in related {
      let found = related.compactMap { numbers in
        numbers.missing { key in
          numbers.indexes[key].flatMap { quantities[$0].number } ?? unreported[key]
        }
      }
      let new = found.filter { unreported[$0.key] == nil }
      if new.isEmpty { break }
      for (key, number) in new where counts[key] != nil { unreported[key] = number }
    }
    return unreported
  }

  private mutating func add(_ relation: FigureRelation, _ index: (FigureKey) -> Int?) {
    switch relation {
    case .part(let part, let whole):
      if let part = index(part), let whole = index(whole) {
        addSum(of: whole, parts: [part], isComplete: false)
      }
    case .sum(let total, let parts):
      let present = parts.compactMap(index)
      if let total = index(total) {
        addSum(of: total, parts: present, isComplete: present.count == parts.count)
      }
    case .difference(let rest, let whole, let taken): add(.sum(whole, of: [rest, taken]), index)
    case .covering(let parts, let whole):
      let present = parts.compactMap(index)
      if let whole = index(whole), present.count == parts.count { addCovering(present, of: whole) }
    case .quotient(let result, let dividend, let divisor, let base):
      if let result = index(result), let dividend = index(dividend), let divisor = index(divisor) {
        addQuotient(result, of: dividend, by: divisor, times: base)
      }
    case .same(let one, let other):
      if let one = index(one), let other = index(other) { addSame(one, other) }
    }
  }
}

extension ExactDecimal {
  /// The product in whole millionths, or `nil` where it is too large.
  fileprivate func times(_ other: ExactDecimal) -> ExactDecimal? {
    let product = millionths.multipliedReportingOverflow(by: other.millionths)
    return product.overflow
      ? nil
      : ExactDecimal(
        millionths: product.partialValue / ExactDecimal.one, fractionDigits: ExactDecimal.mostFractionDigits)
  }
}
