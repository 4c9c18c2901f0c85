import PartnerUpdates
import QuarterlyReturn
import ReturnPublishing
import SampleSections
import Testing

/// A small count that a partnership can hand in, every number of it chosen.
struct SmallInput: Sendable {
  /// A number that is handed in: where, of which months and how large.
  struct Entry: Sendable {
    let quarter: String
    let isOfOther: Bool
    let figure: FigureKey
    let months: String
    let value: ExactDecimal

    init(
      _ figure: FigureKey, _ value: ExactDecimal, in quarter: String = "2020-21 Q4", ofOther: Bool = false,
      over months: String = "2020-04 to 2021-03"
    ) {
      (self.figure, self.value, self.quarter) = (figure, value, quarter)
      (isOfOther, self.months) = (ofOther, months)
    }

    init(_ figure: FigureKey, _ value: Int) { self.init(figure, ExactDecimal(value)) }

    /// A count of victims over the months from April of one year, counted from 0.
    static func victims(
      _ value: Int, _ months: ClosedRange<Int>, in quarter: Int, ofOther: Bool = false
    ) -> Entry {
      let names = months.map { $0 < 9 ? "2020-\($0 < 6 ? "0" : "")\($0 + 4)" : "2021-0\($0 - 8)" }
      let span = "\(names.first ?? "") to \(names.last ?? "")"
      return Entry(
        "victims", ExactDecimal(value), in: "2020-21 Q\(quarter)", ofOther: ofOther, over: span)
    }
  }

  let entries: [Entry]
  /// Counts of people that nobody hands in and that follow from what is handed in.
  let unprinted: [Int]
  /// Whether it is judged; else it is there as another that looks the same, beyond those that are.
  let isJudged: Bool

  init(_ entries: [Entry], unprinted: [Int] = [], isJudged: Bool = true) {
    (self.entries, self.unprinted, self.isJudged) = (entries, unprinted, isJudged)
  }
}

/// Every input of one shape, and how its figures hang together.
struct InputFamily: Sendable, CustomTestStringConvertible {
  let name: String
  let definitions: [FigureDefinition]
  let relations: [FigureRelation]
  var roundingBase: Int?
  let inputs: [SmallInput]

  var testDescription: String { name }

  /// The public editions of an input, and the entries of it that are confidential.
  func published(_ input: SmallInput) throws -> (editions: [PublicEdition], hidden: [Int]) {
    let control = DisclosureControl(
      smallNumber: 5, roundingBase: roundingBase,
      relations: [CoreSample.police.id: relations, CoreSample.hateCrime.id: []])
    var (earlier, published): ([Submission], [PublishedFigure]) = ([], [])
    var (editions, hidden): ([PublicEdition], [Int]) = ([], [])
    for name in Set(input.entries.map(\.quarter)).sorted() {
      guard let quarter = Quarter(name) else { continue }
      let submissions = [CoreSample.police, CoreSample.hateCrime].map { partner in
        submission(of: partner, in: quarter, input.entries.filter { $0.quarter == name })
      }
      let inputs = ReturnInputs(
        submissions.map {
          ReceivedSubmission(
            file: "\($0.partner)/\(quarter.fileName).yaml", partner: $0.partner, submission: $0,
            definitions: definitions, findings: [], text: "")
        }, for: quarter, partnership: CoreSample.partnership(), strategy: CoreSample.strategy(),
        earlier: earlier)
      let edition = try control.publicEdition(of: inputs, published: published).get()
      earlier += submissions
      published += edition.publishedFigures
      editions.append(edition)
      for (index, entry) in input.entries.enumerated() where entry.quarter == name {
        let partner = entry.isOfOther ? CoreSample.hateCrime : CoreSample.police
        let reading = edition.content.figures.first { $0.definition.key == entry.figure }?.readings.first {
          $0.partner == partner
        }
        if reading?.valueCell == .confidential { hidden.append(index) }
      }
    }
    return (editions, hidden)
  }

  /// The entries that are rounded in public: counts of people but for none, and but for populations.
  func rounded(in input: SmallInput) -> [Int] {
    let counts = definitions.filter { $0.countsPeople && $0.basis != .pointInTime }.map(\.key)
    return roundingBase == nil
      ? []
      : input.entries.indices.filter { index in
        counts.contains(input.entries[index].figure) && input.entries[index].value > .zero
      }
  }

  /// The entries that are small counts of people.
  func smallCounts(in input: SmallInput) -> [Int] {
    let counts = definitions.filter(\.countsPeople).map(\.key)
    return input.entries.indices.filter { index in
      let entry = input.entries[index]
      return counts.contains(entry.figure) && entry.value > .zero && entry.value < 5
    }
  }

  private func submission(
    of partner: Partner, in quarter: Quarter, _ entries: [SmallInput.Entry]
  ) -> Submission {
    var submission = CoreSample.submission(
      of: partner,
      figures: entries.filter { $0.isOfOther == (partner == CoreSample.hateCrime) }.map {
        FigureReading($0.figure, period: MonthSpan($0.months), value: $0.value)
      })
    submission.quarter = quarter
    submission.updates = []
    return submission
  }
}

extension [PublicEdition] {
  /// Every number that is printed, and whatever is counted. Of what looks the same here, all files have to.
  var numbers: String {
    map { edition in
      let cells = edition.content.figures.flatMap(\.readings).map { reading in
        "\(reading.partner.id) \(reading.reading.key) \(reading.valueCell) \(reading.previousCell) "
          + "\(reading.changeCell) \(reading.previousQuarterCell) \(reading.yearEarlierCell)"
      }
      return "\(cells) \(edition.withheld)"
    }.joined()
  }

  /// All files, one after the other.
  var bytes: String {
    get throws {
      try flatMap { try ReturnPublisher().files(for: $0) }
        .map { $0.name + String(decoding: $0.contents, as: UTF8.self) }.joined()
    }
  }
}
