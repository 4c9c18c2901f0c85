import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("From all that was published nobody can work out a number that is withheld")
struct ConfinementTests {
  @Test(
    "in a return and the one a year before it",
    arguments: RandomFigures.Family.allCases, DisclosureSettings.all)
  func twoReturns(family: RandomFigures.Family, settings: DisclosureSettings) throws {
    var generator = SeededGenerator(seed: UInt64(settings.smallNumber))
    let figures = RandomFigures(family)
    var withheld = 0
    var lost = 0
    for round in 0..<12 {
      let numbers = PublishedYears.periods.map { _ in figures.numbers(using: &generator) }
      let published = try PublishedYears(
        numbers, of: figures, under: settings, isFirstPublished: round % 5 != 0, using: &generator)
      for (truth, year) in zip(numbers, published.years) {
        withheld += year.withheld.count
        for (key, number) in year.printed where key != "r" {
          #expect(!(1..<settings.smallNumber).contains(number), "round \(round): \(key) is small")
        }
        let view = View(year: year, truth: truth, figures: figures, settings: settings)
        let known = view.workedOut(beside: year.printed)
        // What the first return has given away, the second cannot take back.
        let knownBefore = known.isEmpty ? [] : view.workedOut(beside: year.printedBefore)
        #expect(known.isSubset(of: knownBefore), "round \(round): \(truth), printed \(year.printed)")
        if !known.isEmpty { lost += 1 }
      }
    }
    #expect(withheld > 10)
    #expect(lost * 20 < withheld)
  }
}

/// A year as somebody sees it who has read both returns, and who knows how disclosure control works.
private struct View {
  let year: PublishedYear
  let truth: CuriousReader.Numbers
  let figures: RandomFigures
  let settings: DisclosureSettings

  /// The figures that are confidential, or small counts that nobody gave, and yet can have one value only.
  func workedOut(beside printed: CuriousReader.Numbers) -> Set<FigureKey> {
    let stated = year.withheld.union(year.printed.keys)
    // A rate of rounded counts is computed from what is printed, so it tells nothing and is no number of its own.
    let isRated = settings.roundingBase == nil
    let unknown = Set(truth.keys.filter { $0 != "r" || (isRated && stated.contains($0)) })
      .subtracting(printed.keys)
    let inQuestion = unknown.filter { isProtected($0) && !year.printed.keys.contains($0) }
    var reader = CuriousReader(relations: figures.relations, rates: isRated ? stated.intersection(["r"]) : [])
    let exact = printed.filter { _ in isRated }
    for (key, number) in printed where exact[key] == nil && key != "r" {
      reader.rounded[key] = behind(number)
    }
    let possible = reader.values(of: Array(unknown), beside: exact) { possible in
      inQuestion.allSatisfy { count(of: $0, possible) >= 2 }
    }
    return inQuestion.filter { count(of: $0, possible) < 2 }
  }

  /// How many values a figure can have: small ones, where it is a confidential small count.
  private func count(of key: FigureKey, _ possible: [FigureKey: Set<Int>]) -> Int {
    let values = possible[key] ?? []
    return isSmall(key) && year.withheld.contains(key)
      ? values.count(where: (1..<settings.smallNumber).contains) : values.count
  }

  private func isProtected(_ key: FigureKey) -> Bool { year.withheld.contains(key) || isSmall(key) }

  private func isSmall(_ key: FigureKey) -> Bool {
    key != "r" && (1..<settings.smallNumber).contains(truth[key] ?? 0)
  }

  /// The numbers that are printed as a rounded one.
  private func behind(_ number: Int) -> [Int] {
    let base = settings.roundingBase ?? 1
    return (0...number + base).filter {
      (2 * $0 + base) / (2 * base) * base == number && !(1..<settings.smallNumber).contains($0)
    }
  }
}
