import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("No canary sings in a public edition")
struct CanaryTests {
  @Test("that stands in a restricted item, a sensitive text, the file, a finding or an earlier submission")
  func texts() throws {
    let canary = "canary-8f3e"
    let edition = try Self.scene(canary).edition(
      Self.sensitive(canary),
      others: CoreSample.submission(of: CoreSample.hateCrime) { submission in
        submission.restricted = [RestrictedItem(title: canary, paragraph: 2, text: canary)]
        submission.explanations = [Explanation(rule: canary, field: canary, value: canary, reason: canary)]
      })

    #expect(!String(reflecting: edition).contains(canary))
    #expect(!edition.dumpedText.contains(canary))
    #expect(BoardEdition(of: Self.scene(canary).inputs(Self.sensitive(canary))).dumpedText.contains(canary))
  }

  @Test("that is a suppressed number, wherever it stands", arguments: 0..<20)
  func numbers(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    // Secondary numbers far from all others; the primary ones are single digits and looked for cell by cell.
    let large = ExactDecimal(Int.random(in: 700_001...799_999, using: &generator))
    let small = ExactDecimal(Int.random(in: 1...4, using: &generator))
    let scene = EditionScene(
      definitions: [.people("few"), .people("rest"), .people("all")],
      relations: [.sum("all", of: ["few", "rest"])])
    let typed = [large.description, large.grouped, "\(large.grouped).", "(\(large))"].randomElement(
      using: &generator)
    let edition = try scene.edition([
      .of("few", small, small), .of("rest", large, large),
      CoreSample.reading("all", large + small, large + small) { $0.note = "that is \(typed ?? "") and more" },
    ]) { submission in
      submission.challenges = ["Besides: \(typed ?? "").", "Cited: {rest}, {rest.previous}."]
      let notes = submission.submitted.map { [DatedNote(date: $0, text: "Saw \(typed ?? "") homes")] }
      submission.actions = [
        Action(reference: "1", action: "Visit \(typed ?? "") homes", updates: notes ?? [])
      ]
      submission.updates[0].text = "Of all, \(typed ?? "")"
      submission.addPapers(saying: "Of all, \(typed ?? "")")
    }

    #expect(edition.reading("few")?.reading.value == nil)
    #expect(edition.content.challenges.last?.text == "Cited: [c], [c].")
    for form in [large.description, large.grouped] {
      #expect(!String(reflecting: edition).contains(form))
      #expect(!edition.dumpedText.contains(form))
    }
  }

  @Test("that stands in an action of an earlier quarter, which is told by its reference and dates")
  func unmentionedActions() throws {
    let canary = "canary-8f3e"
    let due = try #require(CalendarDate("2021-01-01"))
    func scene(_ reference: String, _ marking: Marking) -> EditionScene {
      EditionScene(
        definitions: [],
        earlier: [
          CoreSample.submission {
            $0.quarter = $0.quarter.previous ?? $0.quarter
            $0.marking = marking
            $0.actions = [
              Action(
                reference: reference, action: canary, owner: canary, start: due, due: due, update: canary,
                updates: [DatedNote(date: due, text: canary)])
            ]
          }
        ])
    }
    let edition = try scene("7", .official).edition(CoreSample.submission())
    #expect(!edition.dumpedText.contains(canary))
    let expected = Action(
      reference: "7", action: "The text is withheld: it was reported in an earlier quarter.",
      owner: "withheld",
      start: due, due: due)
    #expect(edition.content.actions.map(\.action) == [expected])
    #expect(edition.content.actions.map(\.daysOverdue) == [83])
    #expect(edition.content.actions.map(\.lastMentioned) == [CoreSample.quarter.previous])

    let personal = try scene("lead@example.org", .official).edition(CoreSample.submission())
    #expect(personal.content.actions.map(\.action.reference) == [""])
    #expect(!personal.dumpedText.contains("example.org"))

    let sensitive = CoreSample.submission { $0.marking = .officialSensitive }
    for hidden in try [
      scene(canary, .officialSensitive).edition(CoreSample.submission()),
      scene(canary, .official).edition(sensitive),
    ] {
      #expect(hidden.content.actions.isEmpty)
      #expect(hidden.marking == .official)
      #expect(hidden.withheld.sensitiveActions == 1)
      #expect(!hidden.dumpedText.contains(canary))
    }
  }

  @Test("A restricted item is told by its paragraph alone, in an order that tells nothing")
  func restricted() throws {
    let police = CoreSample.submission { submission in
      submission.restricted = [7, nil, 2].map { RestrictedItem(title: "t", paragraph: $0, text: "t") }
    }
    let edition = try EditionScene(definitions: []).edition(police)

    #expect(edition.withheld.exemptParagraphs == [2, 7, nil])
    #expect(edition.content.restricted.isEmpty)
    #expect(edition.marking == .official)
    #expect(edition.content.marking == .official)
  }

  @Test("A sensitive submission gives its statuses, and no figures, and sentences where its texts were")
  func sensitive() throws {
    let edition = try Self.scene("secret").edition(Self.sensitive("secret"))

    #expect(edition.withheld.sensitivePartners == [CoreSample.police])
    #expect(edition.content.contributions.map(\.update.status).contains(.green))
    #expect(
      edition.content.contributions.first?.text
        == "The text is withheld: this submission is marked OFFICIAL-SENSITIVE.")
    #expect(edition.printed(\.valueCell) == ["knives": "[c]", "victims": "[x]"])
    #expect(edition.content.nilReturns.count == 1)
    #expect(edition.content.actions.isEmpty)
    #expect(edition.withheld.sensitiveActions == 2, "those of last quarter are the same two")
    let report = try #require(edition.content.partners.first)
    #expect(report.marking == .officialSensitive)
    #expect(report.preparedBy == "withheld")
  }

  @Test("A sensitive paper says that it withholds what was given, and nothing of what was not")
  func sensitivePapers() throws {
    let written = CoreSample.submission { submission in
      submission.marking = .officialSensitive
      submission.violenceReduction = [
        PlannedAction(
          number: "1.1", theme: "secret", outcome: "secret", lead: "secret", organisation: "secret",
          supporting: ["secret", "secret"], document: "secret"),
        PlannedAction(number: "secret", theme: "secret also"), PlannedAction(number: "1.3", theme: "secret"),
        PlannedAction(number: "1.4"),
      ]
      submission.forwardPlan =
        submission.submitted.map {
          [
            PlannedMeeting(
              date: $0,
              items: [AgendaItem(item: "x", presenter: "secret", standing: "secret"), AgendaItem(item: "x")])
          ]
        } ?? []
      submission.inspections = [Inspection(title: "x", organisation: "secret"), Inspection(title: "x")]
    }
    let edition = try EditionScene(definitions: []).edition(written)
    #expect(!edition.dumpedText.contains("secret"))

    let plan = try #require(edition.content.actionPlans.first)
    #expect(plan.themes.map(\.theme) == ["Theme 1", "Theme 2", ""])
    #expect(plan.actions.map(\.action.number) == ["1.1", "1.3", "withheld", "1.4"])
    let first = try #require(plan.actions.first?.action)
    #expect(
      [first.outcome, first.lead, first.organisation, first.document]
        == Array(repeating: "withheld", count: 4))
    #expect(first.supporting == ["withheld"])
    let last = try #require(plan.actions.last?.action)
    #expect([last.outcome, last.lead, last.organisation, last.document] == Array(repeating: "", count: 4))
    let items = edition.content.forwardPlans.flatMap(\.meetings).flatMap(\.meeting.items)
    #expect(items.map(\.presenter) == ["withheld", ""])
    #expect(items.map(\.standing) == ["withheld", ""])
    #expect(edition.content.inspections.map(\.inspection.organisation) == ["withheld", ""])
  }

  private static func scene(_ canary: String) -> EditionScene {
    var earlier = sensitive(canary)
    earlier.quarter = CoreSample.quarter.previous ?? earlier.quarter
    earlier.figures[0].previous = 1_216
    earlier.figures[0].restated = canary
    let finding = Finding(
      rule: "x.y", severity: .query, path: "challenges[1]", message: canary, fix: canary)
    return EditionScene(
      definitions: [.rate("knives", .count("offences")), .people("victims")],
      earlier: [earlier], findings: [LocatedFinding(finding, file: "police/\(canary).yaml")])
  }

  /// A submission marked higher, with a word in every text.
  private static func sensitive(_ word: String) -> Submission {
    CoreSample.submission { submission in
      submission.marking = .officialSensitive
      submission.preparedBy = word
      submission.updates = submission.updates.map {
        Update(commitment: $0.commitment, status: $0.status, reason: word, text: word)
      }
      submission.figures = [
        CoreSample.reading("knives", 639) { ($0.reason, $0.note, $0.source) = (word, word, word) },
        FigureReading("victims", nilReturn: word),
      ]
      submission.challenges = [word]
      submission.emergingTrends = [word]
      submission.supportRequired = [word]
      submission.actions = [Action(reference: word, action: word, owner: word, update: word)]
      submission.addPapers(saying: word)
      submission.restricted = [RestrictedItem(title: word, paragraph: 1, text: word)]
      submission.explanations = [Explanation(rule: word, field: word, value: word, reason: word)]
    }
  }
}

extension Edition {
  /// Everything that can be reached from an edition.
  var dumpedText: String {
    var text = ""
    dump(self, to: &text)
    return text
  }
}
