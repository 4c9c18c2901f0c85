import Foundation
import PartnerUpdates
import QuarterlyReturn
import ReturnPublishing
import Testing

/// Marks in every place that the public must not see, looked for in every byte of every public file.
@Suite("Nothing leaks")
struct PublicCanaryTests {
  private static let secrets = [
    "Kestrel", "Merlin", "Osprey", "Goshawk", "Hobby", "Buzzard", "Harrier", "Sparrowhawk", "Peregrine",
  ]
  private static func inputs(marking: Marking) throws -> ReturnInputs {
    let quarter = try #require(Quarter("2020-21 Q4"))
    let police = Partner(id: "police", name: "Police")
    let definitions = [
      FigureDefinition(
        "victims", "Victims helped", unit: .count("victims"), basis: .rollingYear, good: .higher,
        countsPeople: true),
      FigureDefinition(
        "households", "Households", unit: .count("households"), basis: .rollingYear, good: .contextual),
      FigureDefinition(
        "share", "Share of households", unit: .percent, basis: .rollingYear, good: .contextual),
      FigureDefinition(
        "patrols", "Patrols", unit: .count("patrols"), basis: .rollingYear, good: .contextual),
    ]
    let year = MonthSpan("2019-12 to 2020-11")
    var submission = Submission(
      partner: "police", quarter: quarter, strategy: "S", submitted: CalendarDate("2021-01-15"),
      preparedBy: "Lead", marking: marking,
      updates: [
        .init(
          commitment: "P1", status: .amber, reason: marking == .official ? "Slow." : "Kestrel.",
          text: marking == .official
            ? "Patrols went on.\n\nVictims helped: three, in Harrier." : "Merlin patrols went on.")
      ],
      figures: [
        .init(
          "victims", period: year, value: 3, status: .amber, reason: "few", source: "Case list",
          restated: "Peregrine counted 3 victims twice."),
        .init("households", period: year, value: 2_847, source: "Register"),
        .init("share", period: year, value: ExactDecimal(11, fractionDigits: 2), source: "Register"),
        .init("patrols", period: year, value: 812, source: "Register"),
      ],
      challenges: marking == .official ? ["Winter."] : ["Osprey."],
      restricted: [.init(title: "Goshawk", paragraph: 7, text: "Hobby")],
      appendices: [.init(name: "A", title: "Buzzard", file: "sparrowhawk.pdf")])
    addPapers(
      to: &submission, writing: marking == .official ? "Victims helped: three, in Harrier." : "Merlin.")
    let finding = LocatedFinding(
      Finding(
        rule: "common.small-count-of-people", severity: .note, path: .figure("victims") / "value",
        message: "Sparrowhawk", fix: "nothing", echoes: false), file: "police/2020-21-Q4.yaml", line: 7)
    let received = ReceivedSubmission(
      file: "police/2020-21-Q4.yaml", partner: "police", submission: submission, definitions: definitions,
      findings: [finding], text: "Kestrel")
    let priority = Priority(
      code: "P", title: "Safer streets",
      commitments: [Commitment(code: "P1", title: "Patrols", partners: ["police"])])
    return ReturnInputs(
      [received], for: quarter,
      partnership: Partnership(name: "Partnership", members: [.init(partner: police, lead: "Lead")]),
      strategy: Strategy(id: "S", title: "Strategy", inForce: quarter...quarter, priorities: [priority]),
      recordedCrime: try recordedCrime())
  }

  /// A month of each figure: of a small one, of two of which one hides it, and of one that has nothing to hide.
  private static func recordedCrime() throws -> RecordedCrime {
    let month = try #require(CalendarMonth("2020-11"))
    let counts = [
      ("victims", 7_100_001), ("households", 7_100_002), ("share", 7_100_003), ("patrols", 7_200_000),
    ].map { figure, count in
      (FigureKey(figure), MonthlyCounts([month: .init(count, snapshot: Snapshot(.month(month)))]))
    }
    return RecordedCrime(area: "Northwick", series: Dictionary(counts) { first, _ in first })
  }

  /// A text in every paper of the board.
  private static func addPapers(to submission: inout Submission, writing text: String) {
    (submission.subject, submission.briefUpdate, submission.recommendations) = (text, text, [text])
    let notes = submission.submitted.map { [DatedNote(date: $0, text: text)] } ?? []
    submission.actions = [Action(reference: "1", action: text, update: text, updates: notes)]
    let progress = submission.quarter.months.last
    submission.violenceReduction = [
      PlannedAction(
        number: "1.1", theme: text, action: text, outcome: text,
        progress: [PlannedAction.Progress(month: progress, comment: text)])
    ]
    submission.forwardPlan =
      submission.submitted.map {
        [PlannedMeeting(date: $0, items: [AgendaItem(item: text)])]
      } ?? []
    submission.inspections = [
      Inspection(title: text, standards: [InspectionStandard(text, questions: [KeyQuestion(text)])])
    ]
  }

  private static func files(marking: Marking) throws -> [PublishedFile] {
    let control = DisclosureControl(
      smallNumber: 5,
      relations: ["police": [.quotient("share", of: "victims", by: "households", times: 100)]])
    let edition = try control.publicEdition(of: inputs(marking: marking)).get()
    return try ReturnPublisher().files(for: edition)
  }

  @Test("in any public file of what is restricted or suppressed", arguments: Marking.allCases)
  func canaries(_ marking: Marking) throws {
    let files = try Self.files(marking: marking)
    #expect(files.count >= 9)
    for file in files {
      let text = file.name + "\n" + String(decoding: file.contents, as: UTF8.self)
      for secret in Self.secrets { #expect(!text.lowercased().contains(secret.lowercased()), "\(file.name)") }
    }
    // The board sees all of them.
    let board = try ReturnPublisher().files(for: BoardEdition(of: Self.inputs(marking: marking)))
    let page = String(decoding: try #require(board.first).contents, as: UTF8.self)
    #expect(Self.secrets.count { page.contains($0) } >= 5)
  }

  @Test(
    "from the board's other papers, which stand in the public edition without it", arguments: Marking.allCases
  )
  func papers(_ marking: Marking) throws {
    let page = String(decoding: try #require(Self.files(marking: marking).first).contents, as: UTF8.self)
    for section in ["reports", "violence-reduction", "forward-plan", "inspections"] {
      #expect(page.contains("id=\"\(section)\""), "\(section)")
    }
  }

  @Test("and a sensitive submission is called what it is, its actions counted and nothing called missing")
  func sensitive() throws {
    let page = String(
      decoding: try #require(Self.files(marking: .officialSensitive).first).contents, as: UTF8.self)
    for text in [
      "1 action is withheld, because the submission is marked OFFICIAL-SENSITIVE.",
      "No partner reported an action, as far as may be told here.",
      "No partner reported a challenge, as far as may be told here.", "<td>OFFICIAL-SENSITIVE</td>",
      "Theme 1",
    ] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(!page.contains("<td>OFFICIAL</td>"))
    let open = String(decoding: try #require(Self.files(marking: .official).first).contents, as: UTF8.self)
    #expect(!open.contains("as far as may be told"))
    #expect(open.contains("<td>OFFICIAL</td>"))
  }

  @Test("of the published months of a withheld number or of one that gives it", arguments: Marking.allCases)
  func months(_ marking: Marking) throws {
    for file in try Self.files(marking: marking) {
      let text = String(decoding: file.contents, as: UTF8.self).replacing(",", with: "")
      #expect(!text.contains("710000"), "\(file.name)")
      // The figures of a sensitive submission are withheld, and their months with them.
      let shows =
        marking == .official ? ["return.html", "return.md", "return.json", "data/recorded_crime.csv"] : []
      #expect(text.contains("7200000") == shows.contains(file.name), "\(file.name)")
    }
    let open = String(decoding: try #require(Self.files(marking: marking).first).contents, as: UTF8.self)
    let count = marking == .official ? 3 : 4
    #expect(open.contains("The published months of \(count) figures are left out, because"))
    let board = try ReturnPublisher().files(for: BoardEdition(of: Self.inputs(marking: marking)))
    let page = String(decoding: try #require(board.first).contents, as: UTF8.self)
    #expect(!page.contains("are left out, because"))
    for count in ["7,100,001", "7,100,002", "7,100,003"] { #expect(page.contains(count)) }
  }

  @Test("of a small count, nor of the pair of numbers from which it follows")
  func numbers() throws {
    let files = try Self.files(marking: .official)
    let table = try #require(files.first { $0.name == "data/figures.csv" })
    let rows = try CSVRecords(parsing: table.contents).rows
    let (figure, value) = (rows[0].firstIndex(of: "figure"), rows[0].firstIndex(of: "value"))
    let values = Dictionary(
      uniqueKeysWithValues: rows.dropFirst().map { ($0[figure ?? 0], $0[value ?? 0]) })
    #expect(values["victims"] == "[c]")
    #expect([values["households"], values["share"]].contains("[c]"), "\(values)")
    let page = String(decoding: try #require(files.first).contents, as: UTF8.self)
    #expect(page.contains("[c]"))
    #expect(!page.contains("2,847") || !page.contains("0.11%"))
  }
}
