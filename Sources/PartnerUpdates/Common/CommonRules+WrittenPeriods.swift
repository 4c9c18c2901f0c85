// Are the months that a text gives for a figure those of the figure?

extension CommonRules {
  static let writtenPeriods = [writtenPeriodAgrees, onePeriodInText]

  static let writtenPeriodAgrees = Rule(
    "common.written-period-agrees",
    title: "The months that a text gives for a figure are those of the figure",
    rationale:
      "The text and the table then speak of two counts. The board does not know which of them it reads.",
    passing: [
      periods("There were {knife-crime} from February 2020 to January 2021."),
      periods(
        "There were {knife-crime} in the year to January 2021, and {knife-crime.previous} in the year before."
      ),
      periods("From March to May 2020 patrols were doubled. There were {knife-crime}."),
      periods("There were {knife-crime.previous} from February 2019 to January 2020."),
      periods("Knife crime fell to 639 offences from February 2020 to January 2021."),
      periods("Of {knife-crime}, 90 were recorded from April 2020 to January 2021."),
      periods(
        "In the year to January 2021 there were {knife-crime}; robberies fell from April 2020 to January 2021."
      ),
    ],
    failing: [
      periods("There were {knife-crime} from April 2020 to February 2021."),
      periods("April 20 – February 21: {knife-crime}."),
      periods("In the year to March 2021 there were {knife-crime}."),
      periods("Knife crime fell to 639 offences from April 2020 to March 2021."),
    ]
  ) { section in
    section.writtenPeriods.flatMap { text in
      text.wrong.map { wrong in
        Observation(
          at: text.path,
          "the text gives \(wrong.span.inWords) for \"\(section.title(wrong.key))\", which the table gives for "
            + wrong.period.inWords,
          fix:
            "write \(wrong.period.inWords) in the text, or correct `period:` of the figure \"\(wrong.key)\"")
      }
    }
  }

  static let onePeriodInText = Rule(
    "common.one-period-in-text",
    title: "An update gives one period for one figure",
    rationale:
      "Two periods for the same count, most of whose months are the same, are one period and a slip.",
    passing: [
      periods("Robbery, April 2019 to March 2020: stable. Robbery, April 2020 to March 2021: fewer."),
      periods("Robbery in the year to March 2021: fewer. Fraud in the year to May 2021: more."),
    ],
    failing: [
      periods("Robbery in the year to March 2021 fell. From April 2020 to February 2021 robbery fell.")
    ]
  ) { section in
    section.writtenPeriods.filter(\.wrong.isEmpty).flatMap { text in
      text.twice.map { twice in
        Observation(
          at: text.path,
          "\"\(section.title(twice.key))\" is given for \(twice.one.inWords) and for \(twice.other.inWords)",
          fix: "correct one of the two, or say which number belongs to which")
      }
    }
  }

  private static func periods(_ text: String) -> Rule.Example {
    .section { parts in
      parts.definitions = [("knife-crime", "Knife crime"), ("robbery", "Robbery"), ("fraud", "Fraud")].map {
        FigureDefinition(
          FigureKey($0.0), $0.1, unit: .count("offences"), basis: .rollingYear, good: .lower)
      }
      parts.submission.figures = [
        .init("knife-crime", period: MonthSpan("2020-02 to 2021-01"), value: 639, previous: 1_216)
      ]
      parts.submission.updates = [.init(commitment: "P1.4", text: text)]
    }
  }
}
