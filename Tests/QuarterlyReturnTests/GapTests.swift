import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("What is missing from a return")
struct GapTests {
  @Test("is nothing when everything due has come")
  func nothing() {
    let figures = CoreSample.definitions.map { FigureReading($0.key, value: 1) }
    let quarterlyReturn = QuarterlyReturn.of([
      .police { $0.figures = figures }, .hateCrime { $0.figures = figures }, .housing(),
    ])

    #expect(quarterlyReturn.gaps == [])
    #expect(quarterlyReturn.priorities.flatMap(\.commitments).flatMap(\.withParts).flatMap(\.missing).isEmpty)
  }

  @Test("is a partner from which nothing came, with every commitment it owes")
  func missingPartner() {
    let quarterlyReturn = QuarterlyReturn.of([.police(), .hateCrime()])

    #expect(
      quarterlyReturn.gaps.map(\.inWords).filter { $0.hasPrefix("housing") } == [
        "housing: submission", "housing: P1.1.2 Impact days", "housing: P1.3 Exceptional events",
        "housing: P2.2 On track",
      ])
    #expect(quarterlyReturn.commitment("P1.1.2")?.missing == [CoreSample.housing])
    #expect(quarterlyReturn.commitment("P1.2")?.missing == [])
  }

  @Test("is a partner of whose file nothing could be used, as if nothing had come")
  func unusableFile() {
    let quarterlyReturn = QuarterlyReturn.of([
      .police(), .hateCrime(), .file(of: CoreSample.housing, nil, text: "broken"),
    ])

    #expect(quarterlyReturn.gaps.map(\.inWords).contains("housing: submission"))
    #expect(quarterlyReturn.commitment("P2.2")?.missing == [CoreSample.housing])
  }

  @Test("is everything when nothing came at all")
  func emptyReturn() {
    let quarterlyReturn = QuarterlyReturn.of([])

    #expect(quarterlyReturn.gaps.count { $0.missing == .submission } == 3)
    #expect(quarterlyReturn.gaps.count == 3 + 5 + 2 + 3)
    #expect(quarterlyReturn.contributions.isEmpty && quarterlyReturn.figures.isEmpty)
    #expect(quarterlyReturn.priorities.map(\.rollUp) == [nil, nil])
  }

  @Test("is a commitment that the partner left out, beside one that it answers with a nil return")
  func missingCommitment() {
    let quarterlyReturn = QuarterlyReturn.of([
      .police { submission in
        submission.updates.removeFirst()
        submission.updates[0] = Update(commitment: "P1.1.2", status: .nilReturn, reason: "Nothing due.")
      }, .hateCrime(), .housing(),
    ])

    #expect(quarterlyReturn.gaps.first?.inWords == "police: P1.1.1 Engagement framework")
    #expect(quarterlyReturn.commitment("P1.1.1")?.missing == [CoreSample.police])
    #expect(quarterlyReturn.commitment("P1.1.2")?.missing == [])
  }

  @Test("is what the quarter's programme asks for only")
  func programme() {
    let programme = [QuarterProgramme(number: 4, theme: "P2", reportOn: ["P2"])]
    let quarterlyReturn = QuarterlyReturn.of([.hateCrime { $0.figures = [] }], programme: programme)

    #expect(
      quarterlyReturn.gaps.map(\.inWords).filter { $0.contains(": P") } == [
        "police: P2.1 Analysis", "housing: P2.2 On track",
      ])
  }

  @Test("is a declared figure that the partner left out, beside one that it says it does not have")
  func missingFigure() {
    let quarterlyReturn = QuarterlyReturn.of([
      .police { $0.figures = [FigureReading("gun-crime", nilReturn: "Not published.")] },
      .hateCrime {
        $0.figures = CoreSample.definitions.map { FigureReading($0.key, value: 1) }
      }, .housing(),
    ])

    #expect(
      quarterlyReturn.gaps.map(\.inWords) == [
        "police: knife-crime Knife crime", "police: hate-crime Hate crime",
      ])
  }

  @Test("is told apart from a nil return, which has a subject and a reason")
  func nilReturns() {
    let quarterlyReturn = QuarterlyReturn.of([
      .hateCrime { $0.updates[0] = Update(commitment: "P2.1", status: .nilReturn, reason: "No analyst.") },
      .police { submission in
        submission.figures = [
          FigureReading("gun-crime", nilReturn: "Not published."), FigureReading("cards", nilReturn: "None."),
        ]
        submission.updates[2] = Update(commitment: "P1.2", status: .nilReturn, reason: "Suspended.")
      },
    ])

    #expect(
      quarterlyReturn.nilReturns.map { "\($0.partner.id): \($0.subject): \($0.reason)" } == [
        "police: P1.2 Reduce violence: Suspended.", "police: Gun crime: Not published.",
        "police: cards: None.",
        "hate-crime: P2.1 Analysis: No analyst.",
      ])
  }
}

extension Gap {
  fileprivate var inWords: String {
    switch missing {
    case .submission: "\(partner.id): submission"
    case .commitment(let code, let title): "\(partner.id): \(code) \(title)"
    case .figure(let key, let title): "\(partner.id): \(key) \(title)"
    }
  }
}
