import PartnerUpdates

/// Which numbers of a public edition are withheld, found by suppressing one after the other until none of those
/// that are withheld can be worked out.
///
/// To hide a number more never tells of another, so each withheld number needs to be looked at only until it is
/// safe. That ends: in the limit everything that is related to it is withheld.
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

  /// The number at an address as it is printed, or was in an earlier edition; `nil` where it is withheld.
  func printed(at address: CellAddress) -> ExactDecimal? {
    guard let index = model[address], !hidden.contains(index) else { return nil }
    let quantity = model.quantities[index]
    if case .shown(let number, _) = quantity.publication { return number }
    return quantity.countsPeople ? quantity.number.map(model.control.rounded) : quantity.number
  }

  /// The settings.
  var control: DisclosureControl { model.control }

  /// The numbers that this disclosure control, and not an earlier one, has decided on.
  var undecided: [Quantity] { model.quantities.filter(\.isUndecided) }

  /// The numbers that readers do not see, or see rounded.
  var inexact: [Quantity] {
    model.quantities.indices.filter { index in
      let quantity = model.quantities[index]
      return hidden.contains(index)
        || (quantity.isUndecided && quantity.address.flatMap(printed) != quantity.number)
    }.map { model.quantities[$0] }
  }

  private mutating func run() {
    let quantities = model.quantities
    for index in quantities.indices {
      if case .hidden = quantities[index].publication { hidden.insert(index) }
      if quantities[index].isUndecided, model.isSmall(index) { hidden.insert(index) }
    }
    var unchecked = hidden.sorted().filter(needsProtection)[...]
    while let index = unchecked.popFirst() { unchecked += protect(index) }
  }

  /// Hides what tells of a number, and says what that was.
  ///
  /// Who sees [c] may guess that it stands for a small number: then there have to be two small ones. Where
  /// earlier editions leave only one, and for a number that nobody was told of, there have to be two at all.
  private mutating func protect(_ index: Int) -> [Int] {
    let isGuessed = model.isSmall(index) && model.quantities[index].address != nil
    return (isGuessed ? protect(index, amongSmall: true) : []) + protect(index, amongSmall: false)
  }

  private mutating func protect(_ index: Int, amongSmall: Bool) -> [Int] {
    var added: [Int] = []
    while search(around: index).outcome(amongSmall: amongSmall) != .safe {
      guard let next = nextToHide(for: index, amongSmall) else { return added }
      hidden.insert(next)
      added.append(next)
    }
    // What was hidden on the way may turn out not to be needed.
    for needless in added.dropLast() {
      hidden.remove(needless)
      if search(around: index).outcome(amongSmall: amongSmall) != .safe { hidden.insert(needless) }
    }
    return added.filter(hidden.contains)
  }

  /// What stands nowhere needs protection only when it is, or may be, a small count of people.
  private func needsProtection(_ index: Int) -> Bool {
    let quantity = model.quantities[index]
    return quantity.address != nil || model.isSmall(index)
      || (quantity.countsPeople && quantity.truth == nil)
  }

  private func search(around index: Int, hiding more: [Int] = []) -> FeasibilitySearch {
    FeasibilitySearch(around: index, in: model, hidden: more.isEmpty ? hidden : hidden.union(more))
  }

  /// The cheapest number that makes another safe; where none does alone, the cheapest of those that tell of it;
  /// none, where an earlier edition has given it away and to hide more is of no use.
  private func nextToHide(for index: Int, _ amongSmall: Bool) -> Int? {
    let candidates = search(around: index).shown
      .filter { model.quantities[$0].isUndecided }
      .sorted { (model.quantities[$0].cost, $0) < (model.quantities[$1].cost, $1) }
    let helpful = candidates.first {
      search(around: index, hiding: [$0]).outcome(amongSmall: amongSmall) == .safe
    }
    if let helpful { return helpful }
    let all = model.quantities.indices.filter { model.quantities[$0].isUndecided }
    let isLost = search(around: index, hiding: all).outcome(amongSmall: amongSmall) == .confined
    return isLost ? nil : candidates.first
  }
}
