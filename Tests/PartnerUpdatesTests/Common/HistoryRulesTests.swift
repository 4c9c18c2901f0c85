import PartnerUpdates
import SampleSections
import Testing

@Suite("The rules on what was said before")
struct HistoryRulesTests {
  @Test(
    "hold the earlier value against what was reported for exactly those months",
    arguments: [
      (1_216, "2019-02 to 2020-01", "", false), (1_261, "2019-02 to 2020-01", "", true),
      (1_261, "2019-02 to 2020-01", "re-classified", false),
      (1_261, "2019-01 to 2019-12", "", false),
    ])
  func restatements(_ previous: Int, reportedFor months: String, restated note: String, asks: Bool) throws {
    let reported = FigureReading("knife-crime", period: MonthSpan(months), value: 1_216)
    let section = try Self.section(earlier: [("2019-20 Q4", { $0.figures = [reported] })]) { submission in
      submission.figures[0].previous = ExactDecimal(previous)
      submission.figures[0].restated = note
    }

    #expect(
      try section.paths(of: "common.previous-as-reported") == (asks ? ["figures[knife-crime].previous"] : []))
  }

  @Test(
    "say nothing of a restatement when its mark or its months cannot be read",
    arguments: ["restated", "previous-period", "previous"])
  func unreadableMark(_ field: String) throws {
    let reported = FigureReading("knife-crime", period: MonthSpan("2019-02 to 2020-01"), value: 1_300)
    let section = try Self.section(
      earlier: [("2019-20 Q4", { $0.figures = [reported] })], unreadable: [.figure("knife-crime") / field])

    #expect(try section.paths(of: "common.previous-as-reported") == [])
  }

  @Test("take the last of several reports for those months")
  func lastReport() throws {
    func report(_ value: Int) -> (inout Submission) -> Void {
      {
        $0.figures = [
          FigureReading("knife-crime", period: MonthSpan("2019-02 to 2020-01"), value: ExactDecimal(value))
        ]
      }
    }
    let section = try Self.section(earlier: [("2020-21 Q1", report(1_216)), ("2019-20 Q4", report(1_300))])

    #expect(try section.paths(of: "common.previous-as-reported") == [])
  }

  @Test(
    "find a value more than five times as much or less than all values before it, from twenty upwards",
    arguments: [
      (6_081, 1_216, nil, true), (6_080, 1_216, nil, false), (243, 1_216, nil, true),
      (244, 1_216, nil, false),
      (19, 1, nil, false), (20, 0, nil, true), (0, 20, nil, true), (6_390, 1_216, 6_000, false),
      (6_390, 1_216, 700, true), (639, nil, 100, true), (639, nil, nil, false), (-50, 100, nil, false),
    ] as [(Int, Int?, Int?, Bool)])
  func jumps(_ value: Int, previous: Int?, before: Int?, asks: Bool) throws {
    let earlier = before.map { FigureReading("knife-crime", value: ExactDecimal($0)) }
    let section = try Self.section(earlier: [("2020-21 Q3", { $0.figures = earlier.map { [$0] } ?? [] })]) {
      $0.figures[0].value = ExactDecimal(value)
      $0.figures[0].previous = previous.map { ExactDecimal($0) }
    }

    #expect(try section.paths(of: "common.plausible-jump") == (asks ? ["figures[knife-crime].value"] : []))
  }

  @Test(
    "ask how red became green in one quarter",
    arguments: [
      ("red", "green", "", true), ("red", "green", "Resumed.", false), ("amber", "green", "", false),
      ("red", "amber/green", "", false), ("red/amber", "green", "", false), ("red", "nil-return", "", false),
    ])
  func steps(_ before: String, now: String, reason: String, asks: Bool) throws {
    let section = try Self.section(earlier: [("2020-21 Q3", { $0.updates[2].status = Status(before) })]) {
      $0.updates[2].status = Status(now)
      $0.updates[2].reason = reason
    }

    #expect(try section.paths(of: "common.status-in-steps") == (asks ? ["updates[P1.2].status"] : []))
  }

  @Test("leave a red without a reason to the rule that asks for reasons")
  func redWithoutReason() throws {
    let section = try Self.section(earlier: [("2020-21 Q3", { _ in })]) { $0.updates[2].status = .red }

    #expect(try section.paths(of: "common.status-in-steps") == [])
    #expect(try section.paths(of: "common.reason-given") == ["updates[P1.2].status"])
  }

  @Test("say nothing of a status whose reason cannot be read")
  func unreadableReason() throws {
    let section = try Self.section(
      earlier: [("2020-21 Q3", { $0.updates[2].status = .red })], unreadable: [.update("P1.2") / "reason"])

    #expect(try section.paths(of: "common.status-in-steps") == [])
  }

  @Test("look at the quarter before only for steps")
  func olderStatus() throws {
    let section = try Self.section(earlier: [("2020-21 Q2", { $0.updates[2].status = .red })])

    #expect(try section.paths(of: "common.status-in-steps") == [])
  }

  @Test(
    "find an update that is the last one word for word, whatever the spacing",
    arguments: [
      ("Patrols began.", "Patrols began.", true), ("Patrols began.", " Patrols\n\nbegan. ", true),
      ("Patrols began.", "Patrols began!", false), ("", "", false),
    ])
  func carriedOver(_ before: String, now: String, asks: Bool) throws {
    let section = try Self.section(earlier: [
      ("2020-21 Q2", { $0.updates[2].text = before }), ("2020-21 Q1", { $0.updates[3].text = "Older." }),
    ]) {
      $0.updates[2].text = now
      $0.updates[3].text = "Older."
    }

    #expect(try section.paths(of: "common.text-not-carried-over") == (asks ? ["updates[P1.2].update"] : []))
  }

  @Test("find a paragraph of a dozen words or more that stands twice, here or further up the roster")
  func paragraphs() throws {
    let paragraph = "one two three four five six seven eight nine ten eleven twelve"
    let other = CoreSample.submission(of: CoreSample.police) { $0.updates[4].text = "First.\n\n" + paragraph }
    func section(_ partner: Partner, _ text: String, others: [Submission]) -> Section {
      let submission = CoreSample.submission(of: partner) { $0.updates[0].text = text }
      return Section(submission, definitions: [], partnership: CoreSample.partnership(), others: others)
    }
    let slug = "common.paragraph-once"

    #expect(
      try section(CoreSample.hateCrime, "- " + paragraph, others: [other]).findings(of: slug).map(\.message)
        == [
          "a paragraph of the update on P2.1 stands under P2.1 in the section of police too"
        ])
    #expect(
      try section(CoreSample.hateCrime, String(paragraph.dropLast(7)), others: [other]).findings(of: slug)
        == [])
    let own = CoreSample.submission(of: CoreSample.hateCrime) { $0.updates[0].text = paragraph }
    #expect(try section(CoreSample.police, paragraph, others: [own]).findings(of: slug) == [])
    let twice = CoreSample.section {
      $0.updates[1].text = paragraph
      $0.updates[2].text = "Before.\n\n" + paragraph
    }
    #expect(try twice.paths(of: slug) == ["updates[P1.2].update"])
  }

  /// A complete section with earlier submissions of police, newest first.
  private static func section(
    earlier: [(quarter: String, change: (inout Submission) -> Void)], unreadable: Set<FieldPath> = [],
    _ change: (inout Submission) -> Void = { _ in }
  ) throws -> Section {
    let section = CoreSample.section(change)
    return Section(
      section.submission, definitions: section.definitions, strategy: section.strategy,
      partnership: section.partnership,
      earlier: try earlier.map { quarter, change in
        var submission = CoreSample.submission()
        for index in submission.updates.indices { submission.updates[index].text = "Text \(index) of then." }
        change(&submission)
        submission.quarter = try #require(Quarter(quarter))
        return submission
      }, unreadable: unreadable)
  }
}
