import PartnerUpdates
import QuarterlyReturn
import Testing

/// Publishes every input of a shape and looks only at what came out, as somebody does who has the program.
@Suite("Of every input that looks the same in public")
struct EveryInputTests {
  /// Inputs whose public numbers are the same.
  private struct Group {
    var inputs: [SmallInput] = []
    var hidden: [Int] = []
    var first: [PublicEdition] = []
    var last: [PublicEdition] = []
  }

  @Test("a number that is withheld can be two, and small counts are withheld", arguments: InputFamily.all)
  func twoValues(_ family: InputFamily) throws {
    var groups: [String: Group] = [:]
    for input in family.inputs {
      let (editions, hidden) = try family.published(input)
      for index in family.smallCounts(in: input) { #expect(hidden.contains(index)) }
      let numbers = editions.numbers
      if groups[numbers] == nil { groups[numbers] = Group(hidden: hidden, first: editions) }
      groups[numbers]?.inputs.append(input)
      groups[numbers]?.last = editions
    }
    var (withheld, known): (Int, [String]) = (0, [])
    for group in groups.values where group.inputs.contains(where: \.isJudged) {
      withheld += group.hidden.count
      known += family.known(in: group.inputs, hidden: group.hidden)
    }
    #expect(known.isEmpty, "\(known.count) of \(family.inputs.count): \(known.sorted().prefix(8))")
    #expect(withheld > 0)
    #expect(groups.count > 1)
    // Nothing else in any file tells them apart: of some groups, the two that lie farthest from each other.
    let farthest = groups.sorted { $0.key < $1.key }.map(\.value).filter { $0.inputs.count > 1 }
    for group in farthest.prefix(12) { #expect(try group.first.bytes == group.last.bytes) }
  }
}

extension InputFamily {
  /// What follows from what some inputs have in common, and must not.
  fileprivate func known(in inputs: [SmallInput], hidden: [Int]) -> [String] {
    let example = "\(inputs[0].entries.map(\.value)) \(inputs[0].unprinted)"
    let entries = (hidden + rounded(in: inputs[0])).filter { index in
      Set(inputs.map { $0.entries[index].value }).count < 2
    }
    let unprinted = inputs[0].unprinted.indices.filter { index in
      let values = Set(inputs.map { $0.unprinted[index] })
      return values.count == 1 && (1..<5).contains(values.first ?? 0)
    }
    return entries.map { "\(example): entry \($0 + 1)" }
      + unprinted.map { "\(example): what is left, \($0 + 1)" }
  }
}
