// Does a cost for each follow from the cost of all?

extension CommonRules {
  static let unitCosts = [unitCostFollows]

  /// Of two costs of the same thing in one paragraph ("£15.7bn a year", "£66bn in 2016/17") no rule asks: without knowing
  /// what a sum is of, no program can tell two answers to one question from answers to two.
  static let unitCostFollows = Rule(
    "common.unit-cost-follows",
    title: "A cost for each follows from the cost of all",
    rationale: "The board multiplies, and asks which of the three numbers is wrong.",
    passing: [
      costs("It cost £15,000 for 40 places, £375 each."), costs("It cost £10,000 for 30 places, £333 each."),
      costs("It cost £15,000 for 40 places, about £350 each."),
      costs("It cost £10,000 for 30 places, £330 each."),
      costs("It cost £15,000 for 40 places, and £350 for each bus."),
      costs("It cost £12,000 for 24 cameras, £450 each plus £50 for fitting."),
      costs("Fines of £2,000 for 4 traders, £250 each for two and £750 each for the others."),
    ],
    failing: [
      costs("It cost £15,000 for 40 places, £350 each."),
      costs("It cost £15,000 for 40 places at £350 each."),
      costs("It cost £15,000 for 40 places (£350 per place)."),
    ]
  ) { section in
    section.usualSentences.flatMap { path, sentences in
      sentences.filter { $0.numbers.count > 2 }.flatMap { UnitCost.all(in: $0) }.filter { !$0.follows }.map {
        cost in
        let each = cost.total.quotient(by: cost.count, fractionDigits: cost.each.fractionDigits) ?? .zero
        return Observation(
          at: path,
          "£\(cost.total.grouped) for \(cost.count.grouped) is £\(each.grouped) each, not £\(cost.each.grouped)",
          fix: "correct the number that is wrong, or write \"about\" before the cost of each")
      }
    }
  }

  private static func costs(_ text: String) -> Rule.Example { .submission { $0.challenges = [text] } }
}

/// `£15,000 for 40 places, £350 each`.
private struct UnitCost {
  let total: ExactDecimal
  let count: ExactDecimal
  let each: ExactDecimal

  /// Whether the cost of each is that of all divided, at the digits that are not zeros at its end, or at those at which
  /// the cost of all may be rounded.
  var follows: Bool {
    if each.isQuotient(of: total, by: count) { return true }
    return [10, 100, 1_000].contains { step in
      guard let steps = each.quotient(by: ExactDecimal(step), fractionDigits: 0), steps.times(step) == each,
        let rounded = total.quotient(by: count.times(step), fractionDigits: 0)
      else { return false }
      return rounded == steps
    }
  }

  static func all(in sentence: Sentence) -> [UnitCost] {
    let text = sentence.text
    return sentence.places.compactMap { index in
      guard text.places[index].hasDigit, let total = money(at: index, in: sentence),
        total.next + 2 < sentence.places.upperBound,
        text.words[total.next].lower == "for", text.gap(after: total.next) == " ",
        let count = number(at: total.next + 1, in: sentence), count.value > 0,
        !text.words[total.next + 1].text.hasPrefix("£")
      else { return nil }
      // Up to three words that say what there are so many of.
      let near = (count.next + 1..<count.next + 5).prefix { $0 < sentence.places.upperBound }
      guard let place = near.first(where: { text.places[$0].hasDigit }),
        let each = money(at: place, in: sentence),
        [", ", " ", " (", " – "].contains(text.gap(after: place - 1)),
        !(count.next..<place).contains(where: { text.words[$0].isOne(of: rough) }),
        each.next < sentence.places.upperBound, text.words[each.next].isOne(of: ["each", "per", "apiece"]),
        text.gap(after: each.next - 1) == " ", endsClause(each.next, in: sentence)
      else { return nil }
      return UnitCost(total: total.value, count: count.value, each: each.value)
    }
  }

  /// Whether "each", or "per place", is the end of what is said of the cost: no "each plus £50", and no second "each".
  private static func endsClause(_ index: Int, in sentence: Sentence) -> Bool {
    let text = sentence.text
    let last = text.words[index].lower == "per" ? index + 1 : index
    let isEnd =
      last + 1 >= sentence.places.upperBound
      || text.gap(after: last).first.map { ".,;)".contains($0) } ?? true
    let eachs = sentence.places.count { text.words[$0].isOne(of: ["each", "apiece"]) }
    return isEnd && eachs < 2
  }

  private static func money(at index: Int, in sentence: Sentence) -> (value: ExactDecimal, next: Int)? {
    // The sign belongs to the word.
    sentence.text.words[index].text.hasPrefix("£") ? number(at: index, in: sentence) : nil
  }

  /// A number and the word behind it; its thousands and its fraction are words of their own.
  private static func number(at index: Int, in sentence: Sentence) -> (value: ExactDecimal, next: Int)? {
    let text = sentence.text
    var end = index
    guard end < sentence.places.upperBound, text.places[end].hasDigit else { return nil }
    while end + 1 < sentence.places.upperBound, end - index < 6, [",", "."].contains(text.gap(after: end)),
      text.places[end + 1].hasDigit
    { end += 1 }
    return ExactDecimal(String(text.text(from: index, through: end))).map { ($0, end + 1) }
  }

  private static let rough: Set = [
    "about", "around", "nearly", "some", "over", "under", "roughly", "approximately", "up", "from", "least",
    "and", "average",
  ]
}
