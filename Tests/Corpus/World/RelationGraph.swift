package import PartnerUpdates

/// How the figures of all agencies depend on one another, as their rules declare it.
package struct RelationGraph: Sendable {
  /// How a figure's value comes about.
  enum Recipe {
    /// From its unit alone.
    case free
    /// From what other figures say in the same quarter.
    case derived(FigureRelation)
    /// As a share of the smallest of some figures.
    case share(of: [FigureKey])
    /// As more than a figure that is itself derived.
    case above(FigureKey)
    /// As one of so many parts of a figure that other parts give already.
    case portion(of: FigureKey, among: Int)
    /// As what other parts leave of a figure.
    case remainder(of: FigureKey, without: [FigureKey])
  }

  /// Every figure of every agency, once.
  package let definitions: [FigureKey: FigureDefinition]
  /// The relations of all rules.
  package let relations: [FigureRelation]
  private let derivations: [FigureKey: FigureRelation]

  /// The figures and rules of some agencies.
  package init(_ providers: [any PartnerUpdateProvider]) {
    definitions = Dictionary(providers.flatMap(\.figures).map { ($0.key, $0) }) { first, _ in first }
    let parts = definitions.values.sorted { $0.key < $1.key }.compactMap { definition in
      definition.partOf.map { FigureRelation.part(definition.key, within: $0) }
    }
    relations = (CommonRules.all + providers.flatMap(\.rules)).compactMap(\.relation) + parts
    derivations = Dictionary(relations.compactMap { relation in relation.result.map { ($0, relation) } }) {
      first, _ in first
    }
  }

  /// How the value of a figure comes about.
  func recipe(for key: FigureKey) -> Recipe {
    if let relation = derivations[key] { return .derived(relation) }
    if let second = secondSum(of: key) { return second }
    let wholes = wholes(of: key)
    if !wholes.isEmpty { return .share(of: wholes) }
    let part = relations.compactMap { relation in
      if case .part(let part, key) = relation { part } else { nil }
    }.first { derivations[$0] != nil }
    return part.map { .above($0) } ?? .free
  }

  /// How a part comes about of a total that is divided in two ways: the first way gives the total, the
  /// parts of the second share it out.
  private func secondSum(of key: FigureKey) -> Recipe? {
    for case .sum(let total, let parts) in relations
    where parts.contains(key) && derivations[total] != .sum(total, of: parts) {
      return key == parts.last
        ? .remainder(of: total, without: parts.dropLast()) : .portion(of: total, among: parts.count)
    }
    return nil
  }

  /// What a figure is a part of, unless the whole is itself computed from the part.
  private func wholes(of key: FigureKey) -> [FigureKey] {
    let declared = relations.compactMap { relation -> FigureKey? in
      switch relation {
      case .part(key, let whole): whole
      case .difference(_, let whole, key): whole
      default: nil
      }
    }
    return declared + (SoundShares.wholes[key].map { [$0] } ?? [])
  }

  /// The figures that together cover a whole, where the figure is one of them.
  func covering(_ key: FigureKey) -> [FigureKey]? {
    relations.compactMap { relation in
      if case .covering(let parts, _) = relation, parts.contains(key) { parts } else { nil }
    }.first
  }

  /// Whether parts of a figure are counted.
  func isWhole(_ key: FigureKey) -> Bool {
    relations.contains { relation in
      switch relation {
      case .part(_, key), .covering(_, key), .difference(_, key, _), .quotient(_, _, key, _): true
      default: false
      }
    }
  }

  /// The figures that equations tie to a figure, itself included: all must be of one quarter's table.
  func tied(to key: FigureKey) -> Set<FigureKey> {
    var tied: Set = [key]
    var size = 0
    while tied.count > size {
      size = tied.count
      for relation in relations
      where relation.result != nil && relation.figures.contains(where: tied.contains) {
        tied.formUnion(relation.figures)
      }
    }
    return tied
  }

  /// Whether a figure takes part in an equation.
  func isInEquation(_ key: FigureKey) -> Bool {
    relations.contains { $0.result != nil && $0.figures.contains(key) }
  }
}

extension FigureRelation {
  /// The figure that follows from the others; `nil` where they only bound one another.
  package var result: FigureKey? {
    switch self {
    case .sum(let total, _): total
    case .difference(let rest, _, _): rest
    case .quotient(let result, _, _, _): result
    case .same(let one, _): one
    case .part, .covering: nil
    }
  }
}
