import PartnerUpdates
import SubmissionFiles
import Testing

@Suite("Names are checked where they are read, in every file")
struct IdentifierReadingTests {
  private static let odd = ["impact days, held", "=1+2", "Police", "a\\nb,forged", "a\\r\\nb", "../a", "x;y"]

  private static func findings(_ found: [FileFinding]) -> [String] {
    found.map { "\($0.finding.rule) \($0.finding.path)" }
  }

  @Test("A figure of a submission", arguments: odd)
  func figure(_ name: String) throws {
    let reading = SubmissionReader.read(
      Self.submission + "figures:\n  - {figure: \"\(name)\", value: 1}\n", at: Self.place)
    #expect(reading.findings.map(\.finding.rule) == ["file.value"])
    #expect(reading.findings.first?.position.line == 6)
    let key = try #require(reading.value?.figures.first?.key)
    #expect(Identifier(key.description) != nil, "the value stays, under a name that can be printed")
    #expect(reading.findings.first?.finding.message.hasSuffix(", and \(key) would be one") == true)
  }

  @Test("The partner and the strategy of a submission", arguments: ["partner", "strategy"], odd)
  func head(_ field: String, _ name: String) throws {
    let lines = Self.submission.split(separator: "\n").map {
      $0.hasPrefix("\(field):") ? "\(field): \"\(name)\"" : String($0)
    }
    let reading = SubmissionReader.read(lines.joined(separator: "\n"), at: Self.place)
    #expect(Self.findings(reading.findings) == ["file.value \(field)"])
    let submission = try #require(reading.value)
    #expect(Identifier(submission.partner.description) != nil && Identifier(submission.strategy) != nil)
  }

  @Test("A partner on the roster, its figure, and the figure of which that is a part", arguments: odd)
  func roster(_ name: String) throws {
    let text = """
      partnership: P
      partners:
        - id: "\(name)"
          name: N
          figures:
            - figure: "\(name)"
              title: T
              unit: people
              basis: quarter
              good: lower
              part-of: "\(name)"
      """
    let reading = PartnershipReader.read(text, thresholds: [])
    #expect(reading.findings.map(\.finding.rule) == ["file.value", "file.value", "file.value"])
    #expect(reading.findings.map(\.position.line) == [3, 6, 11])
    let member = try #require(reading.value?.partnership.members.first)
    let figure = try #require(member.figures.first)
    for name in [member.partner.id.description, figure.key.description, figure.partOf?.description ?? ""] {
      #expect(Identifier(name) != nil)
    }
  }

  @Test("A strategy, who leads and reports, and the figures of an indicator", arguments: odd)
  func strategy(_ name: String) throws {
    let text = """
      strategy: "\(name)"
      title: T
      in-force: 2020-21 Q1 to 2022-23 Q4
      priorities:
        - code: P1
          title: T
          lead: "\(name)"
          commitments:
            - code: P1.1
              title: T
              partners: [police, "\(name)"]
      indicators:
        - title: T
          figures: ["\(name)"]
      """
    let reading = StrategyReader.read(text)
    #expect(
      Set(Self.findings(reading.findings)) == [
        "file.value strategy", "file.value priorities[P1].lead",
        "file.value priorities[P1].commitments[P1.1].partners",
        "file.value indicators[T].figures",
      ])
    let strategy = try #require(reading.value)
    #expect(Identifier(strategy.id) != nil)
    #expect(strategy.priorities[0].commitments[0].partners.first == "police")
  }

  private static let place = Section.Place(folder: "police", quarter: Quarter("2020-21 Q4"))
  private static let submission = """
    partner: police
    quarter: 2020-21 Q4
    strategy: 2020-2023
    submitted: 2021-03-11

    """
}
