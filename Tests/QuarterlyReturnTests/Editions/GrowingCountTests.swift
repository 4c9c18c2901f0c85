import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("From a count that grows over a year nobody can work out how many people one quarter added")
struct GrowingCountTests {
  private static let quarters = ["2020-21 Q1", "2020-21 Q2", "2020-21 Q3"].compactMap { Quarter($0) }
  private static let spans = ["2020-04 to 2020-06", "2020-04 to 2020-09", "2020-04 to 2020-12"]
  private static let smallNumber = 5

  @Test("when it is published quarter after quarter", arguments: 0..<40)
  func quarterAfterQuarter(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let added = (0..<3).map { _ in Int.random(in: 0...8, using: &generator) }
    let printed = try publish(added)
    let possible = Self.possible(beside: printed)

    #expect(possible.contains(added))
    for quarter in 0..<3 where (1..<Self.smallNumber).contains(added[quarter]) {
      let values = Set(possible.map { $0[quarter] })
      #expect(values.count >= 2, "quarter \(quarter + 1) of \(added), printed \(printed)")
    }
    for quarter in 0..<3 where printed[quarter] == nil {
      let values = Set(possible.map { $0.prefix(quarter + 1).reduce(0, +) })
      #expect(values.count >= 2, "up to quarter \(quarter + 1) of \(added), printed \(printed)")
    }
  }

  @Test("and often enough it is printed all the same")
  func isPrinted() throws {
    #expect(try publish([9, 0, 7]) == [9, 9, 16])
    #expect(try publish([9, 1, 7]) == [9, nil, 17])
    #expect(try publish([2, 9, 7]) == [nil, 11, 18])
  }

  /// The counts since April as three returns print them, with what was added in each quarter.
  private func publish(_ added: [Int]) throws -> [Int?] {
    var scene = EditionScene(
      definitions: [.people("victims", basis: .yearToDate)], smallNumber: Self.smallNumber)
    var printed: [Int?] = []
    for (index, quarter) in Self.quarters.enumerated() {
      let total = added.prefix(index + 1).reduce(0, +)
      var submission = CoreSample.submission(
        figures: [FigureReading("victims", period: MonthSpan(Self.spans[index]), value: ExactDecimal(total))])
      submission.quarter = quarter
      let edition = try scene.edition(submission)
      scene.published += edition.publishedFigures
      scene.earlier.append(submission)
      printed.append(edition.reading("victims")?.valueCell.value?.wholeNumber)
      let again = edition.reading("victims")?.previousQuarterCell
      if index > 0 { #expect(again?.value?.wholeNumber == printed[index - 1]) }
    }
    return printed
  }

  /// What the quarters can have added, as far as a reader knows.
  private static func possible(beside printed: [Int?]) -> [[Int]] {
    let numbers = 0...20
    return numbers.flatMap { one in
      numbers.flatMap { two in numbers.map { three in [one, two, three] } }
    }.filter { added in
      printed.enumerated().allSatisfy { index, total in
        total.map { $0 == added.prefix(index + 1).reduce(0, +) } ?? true
      }
    }
  }
}
