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
  ///
  /// - Parameter sums: the parts that are known to be all of their wholes.
  /// - Returns: the numbers of figures that nobody reports.
  @discardableResult
  mutating func relate(
    _ related: [RelatedNumbers], with sums: [FigureRelation]
  ) -> [(FigureKey, Int)] {
    let related = related + sums.compactMap { complete($0, in: related) }
    let unreported = unreportedNumbers(in: related)
    var added: [FigureKey: Int] = [:]
    var keys: [FigureKey] = []
    for numbers in related {
      for key in numbers.relation.figures {
        guard numbers.indexes[key] == nil, added[key] == nil, let isProtected = counts[key] else { continue }
        added[key] = add(
          Quantity(
            unreported[key], at: nil, over: months(of: numbers), countsPeople: isProtected,
            publication: .hidden))
        keys.append(key)
      }
      add(numbers.relation) { numbers.indexes[$0] ?? added[$0] }
    }
    return keys.compactMap { key in added[key].map { (key, $0) } }
  }

  /// The months that related numbers cover, where all cover the same. A population has a date of its own.
  private func months(of numbers: RelatedNumbers) -> MonthSpan? {
    let periods = Set(
      numbers.indexes.filter { !control.populations.contains($0.key) }.values
        .map { quantities[$0].period })
    return periods.count == 1 ? periods.first ?? nil : nil
  }

  /// Parts that add up to their whole are all of it, whoever declared them; and so are those of a whole that nobody
  /// reports, where they add up to what its other parts add up to. Not where parts are known to overlap.
  ///
  /// - Parameters:
  ///   - wholes: the wholes that are looked at; `nil` for all.
  ///   - number: the number at an index, in millionths.
  func completeSums(
    in columns: [[RelatedNumbers]], of wholes: Set<FigureKey>? = nil, _ number: (Int) -> Int128?
  ) -> [FigureRelation] {
    var sums: [FigureRelation] = []
    var seen: Set<FigureRelation> = []
    for related in columns {
      let overlapping = Set(
        related.compactMap { numbers in
          if case .covering(_, let whole) = numbers.relation { whole } else { nil }
        })
      for (whole, parts) in partsOfWholes(in: related)
      where !overlapping.contains(whole.key) && wholes?.contains(whole.key) != false {
        let sets = whole.index.map { completeParts(parts, of: $0, number) } ?? splits(parts, number)
        for set in sets {
          let sum = FigureRelation.sum(whole.key, of: set.map(\.key))
          if seen.insert(sum).inserted { sums.append(sum) }
        }
      }
    }
    return sums
  }

  private typealias NumberedFigure = (key: FigureKey, index: Int)

  /// The wholes of a column, each with those of its parts that have a number.
  private func partsOfWholes(
    in related: [RelatedNumbers]
  ) -> [(whole: (key: FigureKey, index: Int?), parts: [NumberedFigure])] {
    var places: [FigureKey: Int] = [:]
    var wholes: [(whole: (key: FigureKey, index: Int?), parts: [NumberedFigure])] = []
    for numbers in related {
      guard case .part(let part, let whole) = numbers.relation, let index = numbers.indexes[part] else {
        continue
      }
      let place = places[whole, default: wholes.count]
      if place == wholes.count { wholes.append(((whole, nil), [])) }
      places[whole] = place
      wholes[place].whole.index = wholes[place].whole.index ?? numbers.indexes[whole]
      if !wholes[place].parts.contains(where: { $0.index == index }) {
        wholes[place].parts.append((part, index))
      }
    }
    return wholes
  }

  /// The sets of parts that add up to a whole. Of very many parts only all together are looked at.
  private func completeParts(
    _ parts: [NumberedFigure], of whole: Int, _ number: (Int) -> Int128?
  ) -> [[NumberedFigure]] {
    guard let total = number(whole), parts.count > 1 else { return [] }
    let sets =
      parts.count > 10
      ? [parts]
      : (1..<(1 << parts.count)).map { set in parts.indices.filter { set & (1 << $0) != 0 }.map { parts[$0] }
      }
    return sets.filter { set in
      let numbers = set.compactMap { number($0.index) }
      return set.count > 1 && numbers.count == set.count && !numbers.contains(0)
        && numbers.reduce(0, +) == total
    }
  }

  /// The sets of two or more parts into which parts fall so that both have the same sum. Nobody splits a whole in very
  /// many ways.
  private func splits(_ parts: [NumberedFigure], _ number: (Int) -> Int128?) -> [[NumberedFigure]] {
    let numbers = parts.compactMap { number($0.index) }
    let total = numbers.reduce(0, +)
    guard numbers.count == parts.count, (4...10).contains(parts.count), total > 0 else { return [] }
    // The first part is always in the first set.
    return (0..<(1 << (parts.count - 1))).flatMap { set -> [[NumberedFigure]] in
      let isFirst = { $0 == 0 || set & (1 << ($0 - 1)) != 0 }
      let one = parts.indices.filter(isFirst)
      guard (2...parts.count - 2).contains(one.count), 2 * one.reduce(0, { $0 + numbers[$1] }) == total
      else { return [] }
      return [one, parts.indices.filter { !isFirst($0) }].map { set in set.map { parts[$0] } }
    }
  }

  /// A sum with the numbers of a column: nothing where none of its figures has one there, or where all have and they
  /// do not add up.
  private func complete(_ sum: FigureRelation, in related: [RelatedNumbers]) -> RelatedNumbers? {
    guard case .sum(let whole, let parts) = sum else { return nil }
    var numbers = RelatedNumbers(sum)
    for other in related {
      guard case .part(let part, whole) = other.relation else { continue }
      numbers.indexes[whole] = numbers.indexes[whole] ?? other.indexes[whole]
      if parts.contains(part) { numbers.indexes[part] = numbers.indexes[part] ?? other.indexes[part] }
    }
    guard !numbers.indexes.isEmpty else { return nil }
    let known = numbers.indexes.compactMapValues { quantities[$0].truth }
    let isContradiction =
      known.count == sum.figures.count && known[whole] != parts.reduce(0) { $0 + (known[$1] ?? 0) }
    return isContradiction ? nil : numbers
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
        // What is left beside a part is counted by the others together, and may be few.
        if parts.count > 2 || control.protectsAllOrNothing {
          for part in present { addComplement(of: part, in: total) }
        }
      }
    case .difference(let rest, let whole, let taken): add(.sum(whole, of: [rest, taken]), index)
    case .covering(let parts, let whole):
      let present = parts.compactMap(index)
      if let whole = index(whole), present.count == parts.count { addCovering(present, of: whole) }
    case .quotient(let result, let dividend, let divisor, let base):
      guard let dividend = index(dividend), let divisor = index(divisor) else { return }
      if base == 100 { addComplement(of: dividend, in: divisor) }
      if let result = index(result) {
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
      && counts.contains(where: \.countsPeople)
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
