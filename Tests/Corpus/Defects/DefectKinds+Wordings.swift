import PartnerUpdates

// A text says what cannot be, or says one thing in two ways.

extension DefectKinds {
  static let wordings: [DefectKind] =
    [
      said("breaks-off", "common.text-complete", "Visits were made to the shops and"),
      said("day-that-no-month-has", "common.written-date-exists", "The group met on 31 June 2021."),
      said("wrong-weekday", "common.weekday-of-date", "The group met on Monday 25 March 2021."),
      said("span-backwards", "common.span-in-order", "Reports from April 2019 to March 2019 were read."),
      said(
        "span-of-another-length", "common.span-as-long-as-stated",
        "A pilot of 18 months from June 2021 to June 2022."),
      said(
        "more-items-than-named", "common.items-as-counted",
        "Police and four others (Health and Housing) came."),
      said("rank-beyond-population", "common.rank-in-population", "It is 33rd highest of the 32 boroughs."),
      said("no-whole-number", "common.share-of-whole-number", "Of the 29 shops, 85% kept to the rules."),
      said("cost-of-each", "common.unit-cost-follows", "It cost £15,000 for 40 places, £350 each."),
      said(
        "two-frequencies", "common.one-frequency",
        "The weekly zebra report is read. The monthly zebra report is read."),
      said(
        "two-terms", "common.one-term-of-strategy",
        "The zebra strategy 2020-23 began. The zebra strategy for 2020 to 2024 began."),
      .whole(.completeness, "challenge-to-be-confirmed", "common.field-filled-in") { submission, _ in
        submission.challenges.append("TBC (ask the subgroup)")
        return .item("challenges", "\(submission.challenges.count)")
      },
      ofFigure("other-months-beside-a-figure", "common.written-period-agrees") { key, _ in
        "There were {\(key)} from April 1990 to May 1991."
      },
      ofFigure("two-ranks", "common.one-rank-in-text") { _, title in
        "\(title) is 5th highest of 32 boroughs. \(title) in the borough is fourth highest."
      },
      .figure(.history, "year-to-date-falls", "common.longer-not-smaller") { reading, definition, site in
        guard definition.basis == .yearToDate, definition.unit != .percent, !site.isToldOf(reading.key),
          let before = site.before(1)?.reading(of: reading.key),
          before.period?.first == reading.period?.first, let value = before.value, value > 1
        else { return nil }
        reading.value = value - 1
        site.settle(&reading, definition)
        return "value"
      },
    ]

  /// A paragraph at the end of the first update that has a text: what is said is the same in all of them.
  private static func said(_ name: String, _ rule: String, _ sentence: String) -> DefectKind {
    .update(.text, name, rule) { submission, index, _ in
      guard index == submission.updates.firstIndex(where: { !$0.text.isEmpty }) else { return nil }
      submission.updates[index].text += "\n\n" + sentence
      return "update"
    }
  }

  /// A paragraph that speaks of a figure.
  private static func ofFigure(
    _ name: String, _ rule: String, _ paragraph: @escaping @Sendable (FigureKey, _ title: String) -> String
  ) -> DefectKind {
    .update(.text, name, rule, stage: .finished) { submission, index, site in
      let reading = submission.figures.first { $0.value != nil && $0.period != nil }
      guard index == submission.updates.firstIndex(where: { !$0.text.isEmpty }), let key = reading?.key,
        let title = site.definition(key)?.title
      else { return nil }
      submission.updates[index].text += "\n\n" + paragraph(key, title)
      return "update"
    }
  }
}
