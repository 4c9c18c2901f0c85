import PartnerUpdates
import QuarterlyReturn
import SampleSections

/// What a partnership calls small, and how it rounds.
struct DisclosureSettings: Sendable {
  let smallNumber: Int
  var roundingBase: Int?

  static let all =
    [3, 4, 5, 7].map { DisclosureSettings(smallNumber: $0) } + [
      DisclosureSettings(smallNumber: 5, roundingBase: 5),
      DisclosureSettings(smallNumber: 4, roundingBase: 10),
    ]
}

/// What the public has seen of the figures of a year.
struct PublishedYear {
  /// The numbers that stand in one return at least.
  var printed: CuriousReader.Numbers = [:]
  /// Those of them that stand in the earlier return.
  var printedBefore: CuriousReader.Numbers = [:]
  /// The figures that are confidential in one return at least.
  var withheld: Set<FigureKey> = []
}

/// Two returns of three years: the second compares with the year of the first.
struct PublishedYears {
  private static let quarters = ["2019-20 Q4", "2020-21 Q4"].compactMap { Quarter($0) }
  static let periods = ["2018-02 to 2019-01", "2019-02 to 2020-01", "2020-02 to 2021-01"]

  private(set) var years = periods.map { _ in PublishedYear() }

  /// Publishes the numbers of three years, of which a partner may leave some out.
  init(
    _ numbers: [CuriousReader.Numbers], of figures: RandomFigures, under settings: DisclosureSettings,
    isFirstPublished: Bool, using generator: inout SeededGenerator
  ) throws {
    var scene = EditionScene(
      definitions: figures.definitions, relations: figures.relations, smallNumber: settings.smallNumber,
      roundingBase: settings.roundingBase)
    for (index, quarter) in Self.quarters.enumerated() {
      func given(_ key: FigureKey, _ year: Int) -> ExactDecimal? {
        Int.random(in: 0..<4, using: &generator) == 0 ? nil : numbers[year][key].map { ExactDecimal($0) }
      }
      var submission = CoreSample.submission(
        figures: figures.definitions.map { definition in
          var reading = FigureReading.of(
            definition.key, given(definition.key, index + 1), given(definition.key, index))
          reading.period = MonthSpan(Self.periods[index + 1])
          return reading
        })
      submission.quarter = quarter
      let edition = try scene.edition(submission)
      scene.earlier.append(submission)
      guard isFirstPublished || index == 1 else { continue }
      scene.published += edition.publishedFigures
      read(edition, \.valueCell, of: index + 1)
      read(edition, \.previousCell, of: index)
      readHistory(edition)
      if index == 0 { for year in years.indices { years[year].printedBefore = years[year].printed } }
    }
  }

  /// The values of the first return, and those it compared with, which the second one may show again.
  private mutating func readHistory(_ edition: PublicEdition) {
    for report in edition.content.figures {
      for value in report.readings.flatMap(\.history) {
        years[1].printed[report.definition.key] = value.value.wholeNumber
      }
      for reported in report.reportedValues {
        guard let year = Self.periods.firstIndex(of: reported.period.description) else { continue }
        years[year].printed[report.definition.key] = reported.value.wholeNumber
      }
    }
  }

  private mutating func read(
    _ edition: PublicEdition, _ cell: (PartnerReading) -> FigureCell<ExactDecimal>, of year: Int
  ) {
    for report in edition.content.figures {
      switch report.readings.first.map(cell) {
      case .shown(let number): years[year].printed[report.definition.key] = number.wholeNumber
      case .confidential: years[year].withheld.insert(report.definition.key)
      default: break
      }
    }
  }
}
