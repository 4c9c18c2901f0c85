// Do numbers that are typed into a text agree with the table?

extension CommonRules {
  static let typedNumbers = [typedNumberAgrees]

  static let typedNumberAgrees = Rule(
    "common.typed-number-agrees",
    title: "A number typed beside a figure's title is one of that figure's numbers",
    rationale: "Numbers typed by hand are the ones that differ from the table. Cited by name they cannot.",
    passing: [
      example("Knife crime fell by 47% to 639 offences."), example("Knife crime fell from 1,216 in 2019-20."),
      example("Knife crime fell to {knife-crime}. Some 5,000 leaflets were handed out."),
      example("Knife crime in 2021 fell by 577, or 47.5 per cent."),
    ],
    failing: [
      example("Knife crime fell by 48%."), example("Knife crime fell from 1,261 offences."),
      example("Knife crime before, 1,261: that was much."),
      example("Knife crime fell by 46.5 per cent."),
    ]
  ) { section in
    let asked = section.sentences.flatMap { path, sentences in
      sentences.compactMap { sentence in
        let numbers = sentence.numbers.filter(isWorthAsking)
        return numbers.isEmpty
          ? nil : (path: path, numbers: numbers, titles: section.titles.mentions(in: sentence))
      }
    }.filter { !$0.titles.isEmpty }
    guard !asked.isEmpty else { return [] }
    let readings = section.readings.map(\.reading).filter { reading in
      // What is less than nothing has its finding already.
      reading.value.map { !$0.isNegative } ?? false && reading.previous?.isNegative != true
    }
    // Of a figure that stands several times the first is meant.
    let byTitle = Dictionary(
      readings.indices.compactMap { index in
        section.indexOfDefinition(of: readings[index].key).map { ($0, index) }
      }
    ) { first, _ in first }
    return asked.flatMap { path, numbers, titles -> [Observation] in
      let named = titles.compactMap { mention in
        byTitle[mention.title].map { (element: $0, words: mention.words) }
      }
      let figures = Titles.meant(named).map { readings[$0] }
      guard !figures.isEmpty else { return [] }
      return numbers.filter { number in
        !figures.contains { figure in
          figure.has(number) || section.definition(of: figure.key)?.unit.base == number.value
        }
      }
      .map { observation(at: path, $0, figures, section) }
    }
  }

  private static func example(_ text: String) -> Rule.Example {
    .section { parts in
      parts.definitions = [
        FigureDefinition(
          "knife-crime", "Knife crime", unit: .count("offences"), basis: .rollingYear, good: .lower)
      ]
      parts.submission.figures = [
        .init("knife-crime", value: 639, previous: 1_216, change: StatedChange("-47%"))
      ]
      parts.submission.challenges = [text]
    }
  }

  private static func isWorthAsking(_ number: Sentence.TypedNumber) -> Bool {
    let isYear = !number.text.contains(",") && (1_900...2_099).contains(number.value.wholeNumber ?? 0)
    return number.isPercentage || (number.value >= 1_000 && !isYear)
  }

  private static func observation(
    at path: FieldPath, _ number: Sentence.TypedNumber, _ figures: [FigureReading], _ section: Section
  ) -> Observation {
    let titles = figures.map { "\"\(section.title($0.key))\"" }.joined(separator: " and ")
    let keys = figures.map { "{\($0.key)}" }.joined(separator: " or ")
    // A restricted figure is not repeated beside an open text.
    let open = figures.filter { section.submission.confidentiality(of: .figure($0.key)) == .open }
    let known = open.flatMap(\.numbersInTable).prefix(6).joined(separator: ", ")
    return Observation(
      at: path,
      "\(number.text) stands beside \(titles) but is none of its numbers in the table"
        + (known.isEmpty ? "" : " (\(known))"),
      fix: "cite the figure by name, \(keys), with .previous or .change where meant, or correct the number")
  }
}

extension FigureUnit {
  /// The 100,000 of a rate per 100,000, which is no number of the figure.
  fileprivate var base: ExactDecimal? {
    if case .rate(let base, _) = self { ExactDecimal(base) } else { nil }
  }
}

extension FigureReading {
  /// What the table has of a figure, as it is printed.
  fileprivate var numbersInTable: [String] {
    let change = change ?? computedChange(in: .percentage, fractionDigits: 0)
    return [value?.grouped, previous?.grouped, change?.description].compactMap(\.self)
  }

  /// Whether a typed number is one of the figure's: a value, the difference, or the change at the typed precision.
  fileprivate func has(_ number: Sentence.TypedNumber) -> Bool {
    guard number.isPercentage else {
      let difference = value.flatMap { value in previous.map { (value - $0).magnitude } }
      return [value, previous, difference, change?.amount.magnitude].contains(number.value)
    }
    let isChange = value.flatMap { value in
      previous.map { number.value.isQuotient(of: (value - $0).magnitude, by: $0.magnitude, times: 100) }
    }
    return isChange == true || [value, previous, change?.amount.magnitude].contains(number.value)
  }
}
