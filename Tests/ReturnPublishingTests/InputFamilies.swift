import PartnerUpdates

extension InputFamily {
  static let all: [InputFamily] =
    (2...4).map { splits($0) } + [wholeAndRate, completeParts, knownPopulation, roundedRate]
    + [twoQuarters, threeQuarters, twoAgencies, yearAndQuarters, fourQuarters, partsOfParts]

  private static func people(_ key: FigureKey, _ basis: PeriodBasis = .statedPeriod) -> FigureDefinition {
    FigureDefinition(
      key, key.description, unit: .count("people"), basis: basis, good: .contextual, countsPeople: true,
      isRated: false)
  }

  private static func rate(_ key: FigureKey, _ unit: FigureUnit = .percent) -> FigureDefinition {
    FigureDefinition(
      key, key.description, unit: unit, basis: .statedPeriod, good: .contextual, isRated: false)
  }

  /// A total that is split into so many parts in every way.
  private static func splits(_ count: Int) -> InputFamily {
    let parts = (1...count).map { FigureKey("part-\($0)") }
    var inputs: [SmallInput] = []
    for total in 3...12 {
      for way in ways(to: total, over: count) {
        var entries: [SmallInput.Entry] = [.init("total", total)]
        for (part, value) in zip(parts, way) { entries.append(.init(part, value)) }
        inputs.append(SmallInput(entries))
      }
    }
    // With all parts at their largest, a total beyond 12 is withheld like the least one.
    for way in ways(to: 4 * count, over: count) where way.allSatisfy({ $0 == 4 }) {
      var entries: [SmallInput.Entry] = [.init("total", 4 * count)]
      for (part, value) in zip(parts, way) { entries.append(.init(part, value)) }
      if 4 * count > 12 { inputs.append(SmallInput(entries, isJudged: false)) }
    }
    return InputFamily(
      name: "3 to 12 over \(count) parts", definitions: [people("total")] + parts.map { people($0) },
      relations: [.sum("total", of: parts)], inputs: inputs)
  }

  private static func ways(to total: Int, over count: Int) -> [[Int]] {
    guard count > 1 else { return [[total]] }
    var all: [[Int]] = []
    for one in 0...total {
      for rest in ways(to: total - one, over: count - 1) { all.append([one] + rest) }
    }
    return all
  }

  private static var wholeAndRate: InputFamily {
    var inputs: [SmallInput] = []
    for whole in 1...32 {
      for part in 0...whole {
        let share = ExactDecimal(part).quotient(by: ExactDecimal(whole), times: 100, fractionDigits: 0)
        guard let share else { continue }
        inputs.append(
          SmallInput(
            [.init("released", whole), .init("housed", part), .init("share", share)],
            unprinted: [whole - part], isJudged: whole <= 15))
      }
    }
    return InputFamily(
      name: "a part, its whole and its share",
      definitions: [people("released"), people("housed"), rate("share")],
      relations: [
        .part("housed", within: "released"), .quotient("share", of: "housed", by: "released", times: 100),
      ], inputs: inputs)
  }

  private static var completeParts: InputFamily {
    var inputs: [SmallInput] = []
    for total in 3...20 {
      for women in 0...total {
        inputs.append(SmallInput([.init("all", total), .init("women", women), .init("men", total - women)]))
      }
    }
    return InputFamily(
      name: "parts that nobody calls complete", definitions: [people("all"), people("women"), people("men")],
      relations: [.part("women", within: "all"), .part("men", within: "all")], inputs: inputs)
  }

  private static let ratePerPopulation = [
    people("entrants"), people("population", .pointInTime),
    rate("rate", .rate(per: 100_000, of: "aged 10 to 17")),
  ]

  private static var knownPopulation: InputFamily {
    var inputs: [SmallInput] = []
    for population in [31_900, 32_258, 32_600] {
      for entrants in 0...14 {
        let rate = ExactDecimal(entrants).quotient(
          by: ExactDecimal(population), times: 100_000, fractionDigits: 1)
        guard let rate else { continue }
        inputs.append(
          SmallInput([
            .init("population", ExactDecimal(population), in: "2019-20 Q4", over: "2019-06"),
            .init("entrants", entrants), .init("rate", rate),
          ]))
      }
    }
    return InputFamily(
      name: "a rate of a population that an earlier return has", definitions: ratePerPopulation,
      relations: [.quotient("rate", of: "entrants", by: "population", times: 100_000)], inputs: inputs)
  }

  private static var roundedRate: InputFamily {
    var inputs: [SmallInput] = []
    for entrants in 0...40 {
      let rate = ExactDecimal(entrants).quotient(by: 32_260, times: 100_000, fractionDigits: 1)
      guard let rate else { continue }
      inputs.append(
        SmallInput([.init("population", 32_260), .init("entrants", entrants), .init("rate", rate)]))
    }
    return InputFamily(
      name: "a rate beside rounded counts", definitions: ratePerPopulation,
      relations: [.quotient("rate", of: "entrants", by: "population", times: 100_000)], roundingBase: 10,
      inputs: inputs)
  }

  private static var twoQuarters: InputFamily {
    var inputs: [SmallInput] = []
    for first in 0...12 {
      for second in 0...16 {
        inputs.append(
          SmallInput(
            [.victims(first, 0...2, in: 1), .victims(first + second, 0...5, in: 2)], unprinted: [second],
            isJudged: second <= 10))
      }
    }
    return ofVictims("April to June, then April to September", inputs)
  }

  private static var threeQuarters: InputFamily {
    var inputs: [SmallInput] = []
    for first in 1...9 {
      for second in 1...9 {
        for third in 0...9 {
          let entries: [SmallInput.Entry] = [
            .victims(first, 0...2, in: 1), .victims(second, 3...5, in: 2),
            .victims(first + second + third, 0...8, in: 3),
          ]
          // With nobody in the last quarter, what is withheld comes too late: see the README on earlier editions.
          let isJudged = first <= 6 && second <= 6 && (1...5).contains(third)
          inputs.append(SmallInput(entries, unprinted: [third], isJudged: isJudged))
        }
      }
    }
    return ofVictims("two quarters, then the year to date", inputs)
  }

  private static var twoAgencies: InputFamily {
    var inputs: [SmallInput] = []
    for first in 0...12 {
      for later in 0...16 {
        let entries: [SmallInput.Entry] = [
          .victims(first + later, 0...8, in: 3), .victims(first, 0...5, in: 3, ofOther: true),
        ]
        inputs.append(SmallInput(entries, unprinted: [later], isJudged: later <= 10))
      }
    }
    return ofVictims("April to December of one agency, April to September of another", inputs)
  }

  private static var yearAndQuarters: InputFamily {
    var inputs: [SmallInput] = []
    for first in 5...7 {
      for second in 1...8 {
        for fourth in 0...9 {
          let entries: [SmallInput.Entry] = [
            .victims(first, 0...2, in: 1), .victims(second, 3...5, in: 2, ofOther: true),
            .victims(6, 6...8, in: 3), .victims(first + second + 6 + fourth, 0...11, in: 4),
          ]
          let isJudged = second <= 5 && (1...5).contains(fourth)
          inputs.append(SmallInput(entries, unprinted: [fourth], isJudged: isJudged))
        }
      }
    }
    return ofVictims("a year, and three of its quarters", inputs)
  }

  /// Four quarters, each small, and the year.
  private static var fourQuarters: InputFamily {
    var inputs: [SmallInput] = []
    for year in 4...12 {
      for quarters in ways(to: year, over: 4) where quarters.allSatisfy((1...4).contains) {
        var entries: [SmallInput.Entry] = [.victims(year, 0...11, in: 4, ofOther: true)]
        for (place, value) in quarters.enumerated() {
          entries.append(.victims(value, 3 * place...3 * place + 2, in: place + 1))
        }
        inputs.append(SmallInput(entries, isJudged: year < 9))
      }
    }
    return ofVictims("four quarters, and the year", inputs)
  }

  /// A total of two parts that are split in two again.
  private static var partsOfParts: InputFamily {
    let keys = ["one", "two", "three", "four"].map { FigureKey($0) }
    var inputs: [SmallInput] = []
    for total in 1...7 {
      for values in ways(to: total, over: 4) {
        var entries: [SmallInput.Entry] = [
          .init("total", total), .init("first", values[0] + values[1]),
          .init("second", values[2] + values[3]),
        ]
        for (key, value) in zip(keys, values) { entries.append(.init(key, value)) }
        inputs.append(SmallInput(entries, isJudged: total < 6))
      }
    }
    return InputFamily(
      name: "1 to 5 over 2 parts of 2 parts",
      definitions: [people("total"), people("first"), people("second")] + keys.map { people($0) },
      relations: [
        .sum("total", of: ["first", "second"]), .sum("first", of: ["one", "two"]),
        .sum("second", of: ["three", "four"]),
      ], inputs: inputs)
  }

  private static func ofVictims(_ name: String, _ inputs: [SmallInput]) -> InputFamily {
    InputFamily(name: name, definitions: [people("victims")], relations: [], inputs: inputs)
  }
}
