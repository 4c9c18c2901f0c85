import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("A text that tells a hidden number is not printed until somebody decides")
struct AttackTextTests {
  private static let scene = {
    var scene = EditionScene(
      definitions: [.people("custodial-sentences", "Custodial sentences"), .rate("wards", .count("wards"))])
    scene.othersDefinitions = []
    return scene
  }()
  private static let figures: [FigureReading] = [.of("custodial-sentences", 3, 9), .of("wards", 3)]

  @Test("in whatever form it is written", arguments: AttackTexts.all)
  func forms(_ text: String) throws {
    let edition = try Self.scene.edition(Self.figures) { $0.challenges = [text] }

    #expect(!edition.dumpedText.contains("Wombat"), "\(text)")
    #expect(edition.content.challenges.map(\.text) == ["[withheld]"])
  }

  @Test("of which there are enough to try") func count() {
    #expect(AttackTexts.all.count + Self.places.count >= 80)
    #expect(Set(AttackTexts.all).count == AttackTexts.all.count)
  }

  @Test("while what says nothing of how many stays", arguments: AttackTexts.harmless)
  func harmless(_ text: String) throws {
    let edition = try Self.scene.edition(Self.figures) { $0.challenges = [text] }

    #expect(edition.content.challenges.map(\.text) == [text])
  }

  typealias Place = (name: String, change: @Sendable (inout Submission) -> Void)

  /// Three Wombats in every place in which a partner can write.
  private static let places: [Place] = [
    ("update", { $0.updates[0].text = says }), ("reason", { $0.updates[0].reason = says }),
    (
      "number and thing paragraphs apart",
      { $0.updates[0].text = "On custody.\n\nMuch else.\n\n- Three Wombats" }
    ),
    ("list and what introduces it", { $0.updates[0].text = "Custodial sentences:\n- Wombats\n- 3" }),
    ("note", { $0.figures[0].note = says }), ("restated", { $0.figures[0].restated = says }),
    ("source", { $0.figures[0].source = says }), ("reason of a figure", { $0.figures[0].reason = says }),
    ("note of another figure", { $0.figures[1].note = says }),
    (
      "nil return",
      {
        $0.figures[1].value = nil; $0.figures[1].nilReturn = says
      }
    ),
    ("trend", { $0.emergingTrends = [says] }), ("support", { $0.supportRequired = [says] }),
    ("recommendation", { $0.recommendations = [says] }), ("subject", { $0.subject = says }),
    ("report", { $0.briefUpdate = says }), ("prepared by", { $0.preparedBy = says }),
    ("illustrative", { $0.illustrative = says }),
    ("action", { $0.actions = [Action(reference: "2020-21/01", action: says)] }),
    ("owner", { $0.actions = [Action(reference: "2020-21/01", action: "Seek", owner: says)] }),
    ("reference", { $0.actions = [Action(reference: "3 Wombats", action: "Seek")] }),
    ("reference beside a text", { $0.actions = [Action(reference: "3", action: "Seek places for Wombats")] }),
    ("progress", { $0.actions = [Action(reference: "2020-21/01", action: "Seek", update: says)] }),
    (
      "note of an action",
      { submission in
        let notes = submission.submitted.map { [DatedNote(date: $0, text: says)] } ?? []
        submission.actions = [Action(reference: "2020-21/01", action: "Seek", updates: notes)]
      }
    ),
    ("every paper", { $0.addPapers(saying: says) }),
    (
      "number of a planned action",
      { $0.violenceReduction = [PlannedAction(number: "3 Wombats", action: "Seek")] }
    ),
    ("theme", { $0.violenceReduction = [PlannedAction(number: "1.1", theme: says)] }),
    ("supporting", { $0.violenceReduction = [PlannedAction(number: "1.1", supporting: ["Wombats", "3"])] }),
  ]
  private static let says = "Three Wombats"

  @Test("wherever it stands", arguments: places.indices)
  func everywhere(_ index: Int) throws {
    let edition = try Self.scene.edition(Self.figures, Self.places[index].change)

    #expect(!edition.dumpedText.contains("Wombat"), "\(Self.places[index].name)")
  }

  @Test(
    "also in a text of another partner that is about the figure or those whom it counts",
    arguments: [
      "Custodial sentences: three Wombats", "Three Wombats went to custody", "3 people, all Wombats",
      "Tw\u{200B}o and a Wombat", "Three women, all Wombats",
    ])
  func others(_ text: String) throws {
    let others = CoreSample.submission(of: CoreSample.hateCrime) {
      $0.challenges = [text, "Courts sat on 3 Wombats"]
    }
    let edition = try Self.scene.edition(CoreSample.submission(figures: Self.figures), others: others)

    #expect(edition.content.challenges.map(\.text) == ["[withheld]", "Courts sat on 3 Wombats"])
  }

  @Test("also under the commitment under which another partner cites the figure")
  func sameCommitment() throws {
    let others = CoreSample.submission(of: CoreSample.hateCrime) { submission in
      for index in submission.updates.indices { submission.updates[index].text = "As it was: 3 Wombats" }
    }
    let edition = try Self.scene.edition(
      CoreSample.submission(figures: Self.figures) { submission in
        for index in submission.updates.indices where submission.updates[index].commitment == "P2.1" {
          submission.updates[index].text = "See {custodial-sentences}."
        }
      }, others: others)
    let texts = edition.content.priorities.flatMap(\.commitments).flatMap(\.contributions)
      .filter { $0.partner == CoreSample.hateCrime }.map { "\($0.update.commitment) \($0.text)" }

    #expect(texts == ["P2.1 [withheld]", "P2.2 As it was: 3 Wombats"])
  }

  @Test("also in the partnership's own files")
  func ownFiles() throws {
    var scene = Self.scene
    scene.strategy = Strategy(
      id: "s", title: "Custody for three Wombats", inForce: CoreSample.quarter...CoreSample.quarter,
      priorities: [
        Priority(
          code: "P1", title: "Three Wombats", lead: "police", aim: "3 Wombats", regional: "three Wombats",
          deliveryGroup: "III Wombats",
          commitments: [
            Commitment(
              code: "P1.2", title: "Help the three Wombats", partners: ["police"],
              parts: [Commitment(code: "P1.2.1", title: "And 3 Wombats", partners: ["police"])])
          ])
      ], supporting: [SupportingStrategy(title: "3 people, Wombats", supports: [])],
      principles: ["Three people, all Wombats"],
      indicators: [Indicator(title: "3 Wombats", figures: ["custodial-sentences"])])
    let definition = FigureDefinition(
      "custodial-sentences", "Custodial sentences of 3 Wombats", unit: .count("people"), basis: .rollingYear,
      good: .lower, countsPeople: true)
    scene.definitions = [definition]
    scene.partnership = Partnership(
      name: "Example",
      members: [
        .init(
          partner: Partner(id: "police", name: "Police for three Wombats"), lead: "Lead of 3 Wombats",
          figures: [definition])
      ])
    let edition = try scene.edition(CoreSample.submission(figures: [.of("custodial-sentences", 3)]))

    #expect(!edition.dumpedText.contains("Wombat"))
    #expect(edition.content.priorities.map(\.priority.title) == ["[withheld]"])
  }

  @Test("also where its partner prints no number, and a text tells it")
  func unprinted() throws {
    let edition = try Self.scene.edition([.of("custodial-sentences", nil)]) { submission in
      submission.figures[0].nilReturn = "not printed"
      submission.challenges = ["One more custodial sentence, a rise of 25%.", "Three wards were visited."]
    }

    #expect(edition.content.challenges.map(\.text) == ["[withheld]", "Three wards were visited."])
  }

  @Test("while nothing is asked where nothing is hidden")
  func nothingHidden() throws {
    let edition = try Self.scene.edition([.of("custodial-sentences", 30)]) { $0.challenges = AttackTexts.all }

    #expect(edition.content.challenges.map(\.text) == AttackTexts.all)
  }
}
