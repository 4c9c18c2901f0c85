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
        guard numbers.indexes[key] == nil, added[key] == nil, let isProtected = counts[key] else { continue }
        added[key] = add(
          Quantity(unreported[key], at: nil, countsPeople: isProtected, publication: .hidden))
      }
      add(numbers.relation) { numbers.indexes[$0] ?? added[$0] }
    }
    relateCompleteParts(in: related)
  }

  /// Parts that add up to their whole are all of it, whoever declared them, unless they are known to overlap.
  private mutating func relateCompleteParts(in related: [RelatedNumbers]) {
    let overlapping = Set(
      related.compactMap { numbers in
        if case .covering(_, let whole) = numbers.relation { numbers.indexes[whole] } else { nil }
      })
    var partsOf: [Int: [Int]] = [:]
    var wholes: [Int] = []
    for numbers in related {
      guard case .part(let part, let whole) = numbers.relation, let part = numbers.indexes[part],
        let whole = numbers.indexes[whole], partsOf[whole]?.contains(part) != true,
        !overlapping.contains(whole)
      else { continue }
      if partsOf[whole] == nil { wholes.append(whole) }
      partsOf[whole, default: []].append(part)
    }
    for whole in wholes {
      let parts = partsOf[whole] ?? []
      for complete in completeParts(parts, of: whole) { addSum(of: whole, parts: complete, isComplete: true) }
    }
  }

  /// The sets of parts that add up to a whole. Of very many parts only all together are looked at.
  private func completeParts(_ parts: [Int], of whole: Int) -> [[Int]] {
    guard let total = quantities[whole].truth, parts.count > 1 else { return [] }
    let sets =
      parts.count > 10
      ? [parts]
      : (1..<(1 << parts.count)).map { set in parts.indices.filter { set & (1 << $0) != 0 }.map { parts[$0] }
      }
    return sets.filter { set in
      let numbers = set.compactMap { quantities[$0].truth }
      return set.count > 1 && numbers.count == set.count && !numbers.contains(0)
        && numbers.reduce(0, +) == total
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
      if let part = index(part), let whole = index(whole) { addComplement(of: part, in: whole) }
    case .sum(let total, let parts):
      let present = parts.compactMap(index)
      if let total = index(total) {
        addSum(of: total, parts: present, isComplete: present.count == parts.count)
        if control.protectsAllOrNothing { for part in present { addComplement(of: part, in: total) } }
      }
    case .difference(let rest, let whole, let taken): add(.sum(whole, of: [rest, taken]), index)
    case .covering(let parts, let whole):
      let present = parts.compactMap(index)
      if let whole = index(whole), present.count == parts.count { addCovering(present, of: whole) }
    case .quotient(let result, let dividend, let divisor, let base):
      if let result = index(result), let dividend = index(dividend), let divisor = index(divisor) {
        if base == 100 { addComplement(of: dividend, in: divisor) }
        if isComputed(result, of: dividend, by: divisor) {
          compute(result, from: ComputedRate(dividend: dividend, divisor: divisor, base: base))
        } else {
          addQuotient(result, of: dividend, by: divisor, times: base)
        }
      }
    case .same(let one, let other):
      if let one = index(one), let other = index(other) { addSame(one, other) }
    }
  }
}

extension DisclosureModel {
  /// Whether a rate is printed as it follows from counts that are rounded.
  private func isComputed(_ result: Int, of dividend: Int, by divisor: Int) -> Bool {
    let counts = [quantities[dividend], quantities[divisor]]
    return control.roundingBase != nil && quantities[result].isUndecided
      && counts.allSatisfy { $0.address != nil } && counts.contains(where: \.countsPeople)
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
