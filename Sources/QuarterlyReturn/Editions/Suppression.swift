import PartnerUpdates

/// Which numbers of a public edition are withheld, found by suppressing one after the other until none of those
/// that are withheld can be worked out.
///
/// What is withheld next depends on nothing but what a reader would see so far. So all numbers that look the same go
/// the same way, and it ends where each that is withheld has two values among those that do. In the limit everything
/// that is related is withheld.
struct Suppression: Sendable {
  private let model: DisclosureModel
  /// The numbers that readers do not see.
  private(set) var hidden: Set<Int> = []

  private init(_ model: DisclosureModel) { self.model = model }

  /// The suppression that a return needs.
  static func applied(to model: DisclosureModel) -> Suppression {
    var suppression = Suppression(model)
    suppression.run()
    return suppression
  }

  /// Whether the number at an address is withheld.
  func withholds(_ address: CellAddress) -> Bool { model[address].map(hidden.contains) ?? false }

  /// The number at an address as it was reported.
  func number(at address: CellAddress) -> ExactDecimal? {
    model[address].flatMap { model.quantities[$0].number }
  }

  /// The number at an address as it is printed, or was in an earlier edition; `nil` where it is withheld.
  func printed(at address: CellAddress) -> ExactDecimal? {
    guard let index = model[address], !hidden.contains(index) else { return nil }
    if let source = model.computed[index] { return computed(source, at: index) }
    let quantity = model.quantities[index]
    if case .shown(let number, _) = quantity.publication { return number }
    return quantity.countsPeople ? quantity.number.map(model.control.rounded) : quantity.number
  }

  /// A rate of rounded counts follows from them as they are printed.
  private func computed(_ source: DisclosureModel.ComputedRate, at index: Int) -> ExactDecimal? {
    guard let dividend = model.quantities[source.dividend].address.flatMap(printed) else { return nil }
    let digits = model.quantities[index].fractionDigits
    if dividend == .zero { return ExactDecimal(0, fractionDigits: digits) }
    guard let divisor = model.quantities[source.divisor].address.flatMap(printed)
    else { return nil }
    return dividend.quotient(by: divisor, times: source.base, fractionDigits: digits)
  }

  /// The settings.
  var control: DisclosureControl { model.control }

  /// The numbers that this disclosure control, and not an earlier one, has decided on.
  var undecided: [Quantity] { model.quantities.filter(\.isOfThisEdition) }

  /// The numbers that readers do not see, or see rounded.
  var inexact: [Quantity] {
    model.quantities.indices.filter { index in
      let quantity = model.quantities[index]
      return hidden.contains(index)
        || (quantity.isOfThisEdition && quantity.address.flatMap(printed) != quantity.number)
    }.map { model.quantities[$0] }
  }

  private mutating func run() {
    let numbers = PossibleNumbers(of: model)
    let check = DisclosureCheck(model)
    for index in model.quantities.indices {
      if case .hidden = model.quantities[index].publication { hidden.insert(index) }
      if numbers.isWithheldAtFirst(index) { hidden.insert(index) }
    }
    var unchecked = hidden
    while let index = unchecked.min() {
      let next = check.next(for: index, among: numbers, hidden: hidden)
      if next.isEmpty {
        unchecked.remove(index)
      } else {
        hidden.formUnion(next)
        unchecked.formUnion(check.cluster(around: index, among: numbers, hidden: hidden))
      }
    }
    hidden.formUnion(model.incomputable(without: hidden))
  }
}
