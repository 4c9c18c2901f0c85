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

  /// Whether a number is withheld for its own sake: a small count of people, one that nobody has answered for, or one
  /// that was withheld when it was published first.
  func isWithheldAtFirst(_ index: Int) -> Bool {
    let quantity = model.quantities[index]
    guard quantity.isUndecided else { return false }
    return quantity.isUnanswered || withheldBefore.contains(index)
      || (quantity.isProtected && (self[index].map(model.control.isSmall) ?? false))
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
