import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("An item that its partner restricts")
struct RestrictionTests {
  private static let scene = EditionScene(definitions: [.people("victims"), .rate("wards", .count("wards"))])
  private static let figures: [FigureReading] = [.of("victims", 30), .of("wards", 14)]

  /// A submission in which Wombats are in one item of every kind, and other animals in the other.
  private static func submission(
    _ restrictions: [Restriction], _ change: (inout Submission) -> Void = { _ in }
  ) -> Submission {
    CoreSample.submission(figures: figures) { submission in
      submission.updates[0].text = "Wombats"
      submission.updates[1].text = "Geese"
      submission.figures[0].note = "Wombats"
      submission.challenges = ["Wombats", "Geese"]
      submission.emergingTrends = ["Wombats", "Geese"]
      submission.supportRequired = ["Wombats", "Geese"]
      submission.addPapers(saying: "Wombats")
      submission.recommendations = ["Wombats", "Geese"]
      submission.appendices = [Appendix(name: "A", title: "Wombats", file: "a.pdf")]
      submission.restrictions = restrictions
      change(&submission)
    }
  }

  private static let every: [Restriction] = [
    .init(item: .update("P1.1.1"), paragraphs: [7, 1]), .init(item: "figures[victims]", paragraphs: [2]),
    .init(item: "challenges[1]", paragraphs: [3], begins: "Wombats"),
    .init(item: "emerging-trends[1]", paragraphs: [3], begins: "Wombats"),
    .init(item: "support-required[1]", paragraphs: [3], begins: "Wombats"),
    .init(item: "recommendations[1]", paragraphs: [3], begins: "Wombats"),
    .init(item: "brief-update", paragraphs: [4]), .init(item: "actions[paper]", paragraphs: [4]),
    .init(item: "violence-reduction[Wombats]", paragraphs: [5]),
    .init(item: "violence-reduction[1.2]", paragraphs: [5]),
    .init(item: "forward-plan[2021-02-01]", paragraphs: [6]),
    .init(item: "inspections[Wombats]", paragraphs: [6]),
    .init(item: "appendices[A]", paragraphs: [6]),
  ]

  @Test("is not in the public edition, whatever kind of item it is, and its paragraphs are")
  func everyKind() throws {
    let edition = try Self.scene.edition(Self.submission(Self.every))

    #expect(!edition.dumpedText.contains("Wombat"))
    #expect(edition.dumpedText.contains("Geese"))
    #expect(edition.withheld.exemptParagraphs == [1, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 6, 7])
    #expect(edition.reading("victims")?.valueCell == .confidential)
    #expect(edition.reading("wards")?.valueCell == .shown(14))
  }

  @Test("is in the board's edition, and listed there with its paragraphs")
  func board() {
    let board = BoardEdition(of: Self.scene.inputs(Self.submission([Self.every[0]])))

    #expect(board.content.restricted.map(\.item.paragraph) == [7, 1])
    #expect(board.marking == .officialSensitive)
    #expect(board.dumpedText.contains("Wombats"))
  }

  @Test("is an update that is restricted: no nil return, no rating, and no gap")
  func update() throws {
    let edition = try Self.scene.edition(Self.submission([.init(item: .update("P1.2"), paragraphs: [7])]))
    let report = edition.content.priorities.flatMap(\.commitments).first { $0.commitment.code == "P1.2" }

    #expect(report?.rollUp == .restricted)
    #expect(report?.contributions.map(\.update.status) == [.restricted])
    #expect(
      !edition.content.gaps.contains { $0.missing == .commitment(code: "P1.2", title: "Reduce violence") })
  }

  @Test(
    "never makes a nil return of the rest",
    arguments: [
      ([Status.nilReturn, .restricted], Status.restricted), ([.restricted, .nilReturn], .restricted),
      ([.restricted, .green], .green), ([.restricted, .notRated], .notRated), ([.restricted], .restricted),
      ([.nilReturn], .nilReturn),
    ])
  func rollUp(statuses: [Status], rollUp: Status) {
    #expect(Status.rollUp(statuses) == rollUp)
  }

  @Test("cannot be worked out where it is a figure")
  func workedOut() throws {
    var scene = EditionScene(
      definitions: [
        .rate("north", .count("calls")), .rate("south", .count("calls")), .rate("all", .count("calls")),
      ],
      relations: [.sum("all", of: ["north", "south"])])
    scene.smallNumber = 5
    let edition = try scene.edition([.of("north", 40), .of("south", 60), .of("all", 100)]) {
      $0.restrictions = [.init(item: "figures[north]", paragraphs: [3])]
    }
    let printed = edition.printed(\.valueCell)

    #expect(printed["north"] == "[c]")
    #expect(printed["south"] == "[c]" || printed["all"] == "[c]")
  }

  /// Values of one figure for spans of months, the first of them restricted, that together tell it.
  static let telling: [[(span: String, value: Int)]] = [
    [("2020-04 to 2020-06", 60), ("2020-07 to 2020-09", 70), ("2020-04 to 2020-09", 130)],
    [("2020-04 to 2020-09", 130), ("2020-04 to 2020-06", 60), ("2020-07 to 2020-09", 70)],
    [("2020-04 to 2020-04", 20), ("2020-04 to 2021-03", 500), ("2020-05 to 2021-03", 480)],
    [
      ("2020-07 to 2020-09", 70), ("2020-04 to 2020-12", 200), ("2020-04 to 2020-06", 60),
      ("2020-10 to 2020-12", 70),
    ],
  ]

  @Test(
    "cannot be worked out over months where it is a figure, in one return or in several", arguments: telling)
  func months(_ numbers: [(span: String, value: Int)]) throws {
    for (unit, smallNumber) in [(FigureUnit.count("calls"), 5), (.count("calls"), 0), (.pounds, 5)] {
      var scene = EditionScene(definitions: [.rate("calls", unit)], smallNumber: smallNumber)
      scene.othersDefinitions = scene.definitions
      func submission(_ number: (span: String, value: Int)) -> Submission {
        CoreSample.submission(
          figures: [FigureReading("calls", period: MonthSpan(number.span), value: ExactDecimal(number.value))]
        )
      }
      // One return after the other, the last two numbers in one, from two partners.
      var restricted = submission(numbers[0])
      restricted.restrictions = [.init(item: "figures[calls]", paragraphs: [3])]
      var printed: [FigureCell<ExactDecimal>] = []
      let quarters = ["2020-21 Q1", "2020-21 Q2", "2020-21 Q3", "2020-21 Q4"].compactMap { Quarter($0) }
      let last = numbers.count - 2
      for (index, quarter) in quarters.prefix(numbers.count - 1).enumerated() {
        var own = index == 0 ? restricted : submission(numbers[index])
        own.quarter = quarter
        var other = index == last ? submission(numbers[last + 1]) : nil
        other?.quarter = quarter
        other?.partner = CoreSample.hateCrime.id
        let edition = try scene.edition(own, others: other)
        printed += edition.content.figures.flatMap(\.readings).map(\.valueCell)
        scene.published += edition.publishedFigures
        scene.earlier += [own] + (other.map { [$0] } ?? [])
      }
      #expect(printed.count == numbers.count)
      #expect(printed.count { $0 == .confidential } >= 2, "\(unit): \(numbers) as \(printed)")
    }
  }

  @Test("cannot be worked out over months of a figure that it is added to")
  func monthsOfNeighbour() throws {
    let figures = ["north", "south", "all"].map { FigureDefinition.rate($0, .count("calls")) }
    var scene = EditionScene(definitions: figures, relations: [.sum("all", of: ["north", "south"])])
    scene.othersDefinitions = figures
    func reading(_ key: FigureKey, _ span: String, _ value: ExactDecimal) -> FigureReading {
      FigureReading(key, period: MonthSpan(span), value: value)
    }
    var before = CoreSample.submission(figures: [reading("south", "2020-04 to 2020-06", 50)])
    before.quarter = try #require(Quarter("2020-21 Q1"))
    scene.published = try scene.edition(before).publishedFigures
    scene.earlier = [before]
    let summer = "2020-07 to 2020-09"
    var own = CoreSample.submission(
      figures: [reading("north", summer, 40), reading("south", summer, 60), reading("all", summer, 100)])
    own.restrictions = [.init(item: "figures[north]", paragraphs: [3])]
    var other = CoreSample.submission(figures: [reading("south", "2020-04 to 2020-09", 110)])
    other.partner = CoreSample.hateCrime.id
    let edition = try scene.edition(own, others: other)
    let hidden = edition.content.figures.flatMap(\.readings).filter { $0.valueCell == .confidential }

    // North, and either the total, or south in summer and from April on.
    let isTotalHidden = hidden.contains { $0.reading.key == "all" }
    #expect(hidden.contains { $0.reading.key == "north" })
    #expect(isTotalHidden || hidden.count { $0.reading.key == "south" } == 2, "\(hidden.map(\.reading))")
  }

  @Test("is not printed as the value that a later return compares with")
  func earlierValue() throws {
    var scene = EditionScene(definitions: [.rate("calls", .count("calls"))])
    var first = CoreSample.submission(
      figures: [FigureReading("calls", period: MonthSpan("2019-04 to 2019-06"), value: 60)])
    first.quarter = try #require(Quarter("2019-20 Q1"))
    first.restrictions = [.init(item: "figures[calls]", paragraphs: [3])]
    scene.earlier = [first]
    let edition = try scene.edition(
      [
        FigureReading(
          "calls", period: MonthSpan("2020-04 to 2020-06"), value: 70, previous: 60,
          previousPeriod: MonthSpan("2019-04 to 2019-06"))
      ])

    #expect(edition.reading("calls")?.previousCell == .confidential)
  }

  @Test("may hold details of individuals, and does not stop the public edition")
  func details() throws {
    let text = "Sam, aged 14, of BR1 3UH, born on 3 May 2004, write to sam@example.org."
    let section = CoreSample.section { submission in
      submission.updates[0].text = text
      submission.restricted = [RestrictedItem(title: "Case", paragraph: 1, text: text)]
      submission.restrictions = [.init(item: .update(submission.updates[0].commitment), paragraphs: [1])]
    }

    #expect(CommonRules.all.filter { !$0.echoes }.flatMap { $0.findings(in: section) }.map(\.rule) == [])
  }

  @Test("is told of no more in later quarters")
  func later() throws {
    var scene = Self.scene
    let due = CalendarDate("2021-01-01")
    scene.earlier = [
      CoreSample.submission { submission in
        submission.quarter = submission.quarter.previous ?? submission.quarter
        submission.actions = [Action(reference: "2020-21/05", action: "Wombats", due: due)]
        submission.updates = [Update(commitment: "P1.2", status: .red, text: "Wombats")]
        submission.restrictions = [
          .init(item: "actions[2020-21/05]", paragraphs: [1]), .init(item: .update("P1.2"), paragraphs: [1]),
        ]
      }
    ]
    let edition = try scene.edition(CoreSample.submission(figures: Self.figures))

    #expect(edition.content.actions.isEmpty)
    #expect(
      edition.content.priorities.flatMap(\.commitments).first { $0.commitment.code == "P1.2" }?.contributions
        .map(\.previousQuarter) == [.restricted])
  }

  @Test("A marking covers the figures, and single items can be released from it")
  func marking() throws {
    let edition = try Self.scene.edition(
      Self.submission([]) { submission in
        submission.marking = .officialSensitive
        submission.released = ["figures[wards]", "challenges[2]", .update("P1.1.2")]
      })

    #expect(!edition.dumpedText.contains("Wombat"))
    #expect(edition.printed(\.valueCell) == ["victims": "[c]", "wards": "14"])
    #expect(edition.content.challenges.map(\.text) == ["Geese"])
    #expect(
      edition.content.priorities.flatMap(\.commitments).flatMap(\.parts).flatMap(\.contributions).map(\.text)
        .contains("Geese"))
  }

  @Test("What is released from a marking is still asked about where it could tell a number")
  func releasedAndAsked() throws {
    let edition = try Self.scene.edition(
      CoreSample.submission(figures: [.of("victims", 3)]) { submission in
        submission.marking = .officialSensitive
        submission.challenges = ["Three Wombats"]
        submission.released = ["challenges[1]"]
      })

    #expect(edition.content.challenges.map(\.text) == ["[withheld]"])
  }
}
