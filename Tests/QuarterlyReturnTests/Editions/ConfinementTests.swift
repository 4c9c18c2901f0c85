import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("From all that was published nobody can work out a number that is withheld")
struct ConfinementTests {
  private static let quarters = ["2019-20 Q4", "2020-21 Q4"].compactMap { Quarter($0) }
  private static let years = ["2018-02 to 2019-01", "2019-02 to 2020-01", "2020-02 to 2021-01"]

  @Test(
    "in a return and the one a year before it",
    arguments: RandomFigures.Family.allCases, [3, 4, 5, 7])
  func twoReturns(family: RandomFigures.Family, smallNumber: Int) throws {
    var generator = SeededGenerator(seed: UInt64(smallNumber))
    let figures = RandomFigures(family)
    var withheld = 0
    for round in 0..<25 {
      let numbers = Self.years.map { _ in figures.numbers(using: &generator) }
      let seen = try publish(numbers, of: figures, smallNumber: smallNumber, isFirstPublished: round % 5 != 0)
      for (truth, column) in zip(numbers, seen) {
        withheld += column.withheld.count
        let note = "round \(round): \(truth), printed \(column.printed)"
        check(column, truth, figures, smallNumber: smallNumber, note)
      }
    }
    #expect(withheld > 20)
  }

  /// What the public has seen of the figures of a year.
  private struct Column {
    var printed: CuriousReader.Numbers = [:]
    var withheld: Set<FigureKey> = []
  }

  /// Publishes two returns, the second of which compares with the first, and reads both.
  private func publish(
    _ numbers: [CuriousReader.Numbers], of figures: RandomFigures, smallNumber: Int, isFirstPublished: Bool
  ) throws -> [Column] {
    var scene = EditionScene(
      definitions: figures.definitions, relations: figures.relations, smallNumber: smallNumber)
    var columns = numbers.map { _ in Column() }
    for (index, quarter) in Self.quarters.enumerated() {
      var submission = CoreSample.submission(
        figures: figures.definitions.map { definition in
          var reading = FigureReading.of(
            definition.key, numbers[index + 1][definition.key].map { ExactDecimal($0) },
            numbers[index][definition.key].map { ExactDecimal($0) })
          reading.period = MonthSpan(Self.years[index + 1])
          return reading
        })
      submission.quarter = quarter
      let edition = try scene.edition(submission)
      scene.earlier.append(submission)
      guard isFirstPublished || index == 1 else { continue }
      scene.published += edition.publishedFigures
      read(edition, \.valueCell, into: &columns[index + 1])
      read(edition, \.previousCell, into: &columns[index])
    }
    return columns
  }

  private func read(
    _ edition: PublicEdition, _ cell: (PartnerReading) -> FigureCell<ExactDecimal>, into column: inout Column
  ) {
    for report in edition.content.figures {
      switch report.readings.first.map(cell) {
      case .shown(let number): column.printed[report.definition.key] = number.wholeNumber
      case .confidential: column.withheld.insert(report.definition.key)
      default: break
      }
    }
  }

  private func check(
    _ column: Column, _ truth: CuriousReader.Numbers, _ figures: RandomFigures, smallNumber: Int,
    _ note: String
  ) {
    // What was printed in either return is known, even where the other withholds it.
    let reader = CuriousReader(relations: figures.relations, rates: ["r"])
    let unknown = column.withheld.subtracting(column.printed.keys)
    #expect(unknown == column.withheld, "what one return withholds, the other prints: \(note)")
    let possible = reader.values(of: Array(unknown), beside: column.printed)
    for key in unknown {
      let isSmall = key != "r" && (1..<smallNumber).contains(truth[key] ?? 0)
      let values = possible[key]?.filter { !isSmall || (1..<smallNumber).contains($0) } ?? []
      #expect(values.count >= 2, "\(key) can only be \(values): \(note)")
      #expect(truth[key].map(values.contains) == true, "\(key) could not be what it is: \(note)")
    }
    for (key, number) in column.printed where key != "r" {
      #expect(!(1..<smallNumber).contains(number), "\(key) is small: \(note)")
    }
  }
}
