import PartnerUpdates

// Text that does not go with the table.

extension DefectKinds {
  private static let known = "common.citation-known"
  private static let typed = "common.typed-number-agrees"

  static let citations: [DefectKind] = [
    .whole(.text, "cites-unknown-figure", known) { submission, _ in
      submission.challenges = ["The total came to {burglaries-of-sheds} this time."]
      return "challenges[1]"
    },
    cited("cites-misspelt-figure") { reading, _ in
      reading.value == nil ? nil : String(reading.key.description.dropLast())
    },
    cited("cites-missing-change") { reading, _ in
      reading.value != nil && reading.change == nil ? "\(reading.key).change" : nil
    },
    cited("cites-missing-earlier-value") { reading, _ in
      reading.value != nil && reading.previous == nil ? "\(reading.key).previous" : nil
    },
    cited("cites-nil-return") { reading, _ in reading.nilReturn == nil ? nil : reading.key.description },
    .whole(.text, "cites-another-agencys-figure", known) { submission, site in
      let own = Set(submission.figures.map(\.key))
      guard let key = site.others.flatMap(\.figures).map(\.key).first(where: { !own.contains($0) }) else {
        return nil
      }
      submission.emergingTrends = ["Elsewhere {\(key)} stands out."]
      return "emerging-trends[1]"
    },
  ]

  static let typedNumbers: [DefectKind] = TextPlace.cited.flatMap { place in
    [
      mistyped("typed-value-differs", in: place) { reading in
        guard let value = reading.value, value >= 1_002 else { return nil }
        return ((value.swappingDigits ?? value) + 1).grouped
      },
      mistyped("typed-percentage-differs", in: place) { reading in
        reading.computedPercentage(fractionDigits: 0).map { ($0.magnitude + 3).grouped + "%" }
      },
      mistyped("typed-fine-percentage-differs", in: place) { reading in
        reading.computedPercentage(fractionDigits: 1)
          .map { ($0.magnitude + ExactDecimal(3, fractionDigits: 1)).grouped + " per cent" }
      },
    ]
  }

  /// A citation that the table does not answer.
  private static func cited(
    _ name: String, _ slug: @escaping @Sendable (FigureReading, Site) -> String?
  ) -> DefectKind {
    DefectKind(
      defectClass: .text, name: name, rule: known, subjects: { $0.provider.figures.map(\.key.description) }
    ) { submission, key, site in
      guard let reading = submission.reading(of: FigureKey(key)), let slug = slug(reading, site),
        slug.contains(".") || reading.nilReturn != nil || submission.reading(of: FigureKey(slug)) == nil
      else { return nil }
      submission.supportRequired = ["The board is asked to note {\(slug)}."]
      return "support-required[1]"
    }
  }

  /// A number typed beside a figure's title that is none of the figure's.
  private static func mistyped(
    _ name: String, in place: TextPlace, _ number: @escaping @Sendable (FigureReading) -> String?
  ) -> DefectKind {
    DefectKind(
      defectClass: .text, name: name, rule: typed, stage: .finished,
      subjects: { site in site.provider.figures.map { "\($0.key)@\(place.name)" } }
    ) { submission, subject, site in
      let key = FigureKey(String(subject.prefix { $0 != "@" }))
      guard place.isTurn(of: site.provider.figures.firstIndex { $0.key == key } ?? 0),
        let reading = submission.reading(of: key), let title = site.definition(key)?.title,
        let number = number(reading), !reading.says(number)
      else { return nil }
      return place.add("\(title) changed to \(number) in the year.", &submission)
    }
  }
}

extension FigureReading {
  /// Whether a number in a text is one of the figure's after all.
  fileprivate func says(_ number: String) -> Bool {
    let digits = String(number.prefix { $0.isNumber || $0 == "," || $0 == "." })
    return [value, previous, change?.amount.magnitude].contains(ExactDecimal(digits))
  }
}
