import PartnerUpdates

/// Numbers that may be the true ones: those that were submitted, with others in the place of some.
struct PossibleNumbers {
  let model: DisclosureModel
  private let withheldBefore: Set<Int>
  private var others: [Int: Int128] = [:]

  /// The numbers that were submitted.
  init(of model: DisclosureModel) { (self.model, withheldBefore) = (model, model.withheldBefore) }

  /// The same with others in the place of some.
  func replacing(_ others: [Int: Int128]) -> PossibleNumbers {
    var numbers = self
    numbers.others.merge(others) { $1 }
    return numbers
  }

  /// A number, where it is known here.
  subscript(index: Int) -> ExactDecimal? {
    (others[index] ?? model.quantities[index].truth).map {
      ExactDecimal(millionths: $0, fractionDigits: model.quantities[index].fractionDigits)
    }
  }

  /// Whether a number is withheld for its own sake: a small count of people, one that nobody has answered for, one
  /// that was withheld when it was published first, or the next to a whole that would tell all of its parts.
  func isWithheldAtFirst(_ index: Int) -> Bool {
    let quantity = model.quantities[index]
    guard quantity.isUndecided else { return false }
    return quantity.isUnanswered || withheldBefore.contains(index)
      || (quantity.isProtected && (isSmall(index) || isNextToTelling(index)))
  }

  private func isSmall(_ index: Int) -> Bool { self[index].map(model.control.isSmall) ?? false }

  /// Whether a whole is by one too large to be small, while all of its parts are small and cannot be fewer than the
  /// largest small number. A small whole of these parts would tell that each of them is one, if this were printed.
  private func isNextToTelling(_ index: Int) -> Bool {
    guard let largest = model.control.largestSmall,
      self[index]?.millionths == largest + ExactDecimal.one
    else { return false }
    return model.completeParts(of: index).contains { parts, error in
      parts.allSatisfy(isSmall) && parts.reduce(error) { $0 + model.least(of: $1) } == largest
    }
  }

  /// What a reader knows of a number before it reasons. Of one that is withheld that is nothing of its value.
  func range(of index: Int, hidden: Set<Int>) -> NumberRange {
    let quantity = model.quantities[index]
    guard !hidden.contains(index) else { return model.rangeOfHidden(index) }
    switch quantity.publication {
    case .hidden: return model.rangeOfHidden(index)
    case .shown(let number, let base): return model.rangeOfPrinted(number, roundingBase: base, of: quantity)
    case .known:
      return self[index].map { .shown($0, base: nil, step: quantity.step) } ?? model.rangeOfHidden(index)
    case .undecided:
      guard let number = self[index] else { return model.rangeOfHidden(index) }
      return quantity.countsPeople
        ? model.rangeOfPrinted(
          model.control.rounded(number), roundingBase: model.control.roundingBase, of: quantity)
        : model.rangeOfPrinted(number, roundingBase: nil, of: quantity)
    }
  }
}

extension DisclosureModel {
  /// The sets of printed parts that a count is the sum of, and by how much it is more than that.
  fileprivate func completeParts(of whole: Int) -> [(parts: [Int], error: Int128)] {
    constraintsOf[whole].compactMap { constraint in
      guard case .linear(let terms, let limits) = constraints[constraint], terms.count > 2,
        limits.lowerBound == limits.upperBound, let own = terms.first(where: { $0.quantity == whole })
      else { return nil }
      let parts = terms.filter { $0.quantity != whole }
      guard
        parts.allSatisfy({ part in
          part.isTaken != own.isTaken && quantities[part.quantity].isProtected
            && quantities[part.quantity].address != nil
        })
      else { return nil }
      return (parts.map(\.quantity), own.sign * limits.lowerBound)
    }
  }

  /// What a count is at least when none of its parts, nor of theirs, is zero.
  fileprivate func least(of index: Int, beneath wholes: Set<Int> = []) -> Int128 {
    guard !wholes.contains(index) else { return ExactDecimal.one }
    let wholes = wholes.union([index])
    return completeParts(of: index).map { parts, error in
      parts.reduce(error) { $0 + least(of: $1, beneath: wholes) }
    }.reduce(ExactDecimal.one, max)
  }

  /// The numbers of this edition that an earlier one has withheld for the same months, and that none has printed. As
  /// the earlier value of a later quarter such a number would tell what the earlier edition kept back.
  fileprivate var withheldBefore: Set<Int> {
    struct Place: Hashable {
      let figure: FigureKey
      let period: MonthSpan
    }
    func place(_ quantity: Quantity) -> Place? {
      guard let address = quantity.address, let period = quantity.period else { return nil }
      return Place(figure: address.figure, period: period)
    }
    var (withheld, printed): (Set<Place>, Set<Place>) = ([], [])
    for quantity in quantities {
      guard let place = place(quantity) else { continue }
      switch quantity.publication {
      case .hidden: withheld.insert(place)
      case .shown: printed.insert(place)
      case .undecided, .known: break
      }
    }
    let kept = withheld.subtracting(printed)
    return Set(
      quantities.indices.filter { index in
        quantities[index].isUndecided && (place(quantities[index]).map(kept.contains) ?? false)
      })
  }

  /// What `[c]` alone tells: nothing. Of what an earlier edition withheld, a reader may know whether it is small.
  fileprivate func rangeOfHidden(_ index: Int) -> NumberRange {
    let quantity = quantities[index]
    var range = NumberRange.anything(like: quantity)
    guard quantity.address != nil, quantity.isProtected, case .hidden = quantity.publication,
      let number = quantity.number, let largest = control.largestSmall
    else { return range }
    if control.isSmall(number) {
      _ = range.narrow(from: quantity.step, through: largest)
    } else {
      range.smallNumber = largest + ExactDecimal.one
    }
    return range
  }

  /// What a printed number tells: one that is rounded is known not to be small.
  fileprivate func rangeOfPrinted(
    _ number: ExactDecimal, roundingBase: Int?, of quantity: Quantity
  ) -> NumberRange {
    var range = NumberRange.shown(number, base: roundingBase, step: quantity.step)
    if roundingBase != nil { range.smallNumber = control.largestSmall.map { $0 + ExactDecimal.one } }
    return range
  }
}
