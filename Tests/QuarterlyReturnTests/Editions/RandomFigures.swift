import PartnerUpdates
import QuarterlyReturn
import SampleSections

/// Figures of one of several kinds of family, with random small numbers that agree with one another.
struct RandomFigures {
  let definitions: [FigureDefinition]
  let relations: [FigureRelation]
  private let family: Family

  enum Family: CaseIterable {
    case sum, rate, overlap, difference, tree

    var relations: [FigureRelation] {
      switch self {
      case .sum: [.sum("t", of: ["a", "b", "c"])]
      case .rate: [.part("a", within: "t"), .quotient("r", of: "a", by: "t", times: 100)]
      case .overlap:
        [
          .part("a", within: "t"), .part("b", within: "t"), .part("c", within: "t"),
          .covering(["a", "b", "c"], of: "t"),
        ]
      case .difference:
        [.difference("c", of: "t", less: "a"), .part("b", within: "a"), .same("d", "c")]
      case .tree:
        [
          .sum("t", of: ["a", "b"]), .sum("a", of: ["c", "d"]), .quotient("r", of: "c", by: "a", times: 100),
        ]
      }
    }
  }

  init(_ family: Family) {
    self.family = family
    relations = family.relations
    definitions = Set(relations.flatMap(\.figures)).sorted().map { $0 == "r" ? .rate($0) : .people($0) }
  }

  /// Numbers that fit the relations.
  func numbers(using generator: inout SeededGenerator) -> CuriousReader.Numbers {
    func random(_ most: Int) -> Int {
      // Small numbers, and zero, are what matters.
      Int.random(in: 0...(Bool.random(using: &generator) ? min(5, most) : most), using: &generator)
    }
    let (a, b, c) = (random(9), random(9), random(9))
    switch family {
    case .sum: return ["a": a, "b": b, "c": c, "t": a + b + c]
    case .rate: return rated(["a": a, "t": a + b], a, of: a + b)
    case .overlap:
      let most = max(a, b, c)
      return ["a": a, "b": b, "c": c, "t": most + random(a + b + c - most)]
    case .difference: return ["a": a, "b": random(a), "c": c, "d": c, "t": a + c]
    case .tree: return rated(["c": c, "d": b, "a": c + b, "b": a, "t": a + b + c], c, of: c + b)
    }
  }

  private func rated(_ numbers: CuriousReader.Numbers, _ part: Int, of whole: Int) -> CuriousReader.Numbers {
    guard whole > 0 else { return numbers }
    return numbers.merging(["r": (200 * part + whole) / (2 * whole)]) { $1 }
  }
}
