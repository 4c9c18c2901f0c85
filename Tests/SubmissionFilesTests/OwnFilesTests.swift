import PartnerUpdates
import SubmissionFiles
import Testing

@Suite("Strategies and the partnership are read from plain YAML")
struct OwnFilesTests {
  private static let strategy = """
    strategy: 2020-2023
    title: Strategy
    in-force: 2020-21 Q1 to 2022-23 Q4
    quarters:
      - quarter: Q4
        theme: P1
        report-on: [P1]
    priorities:
      - code: P1
        title: Safer neighbourhoods
        lead: police
        commitments:
          - code: P1.1
            title: Engagement
            partners: [police]
            parts:
              - code: P1.1.1
                title: Impact days
                partners: [community-safety]
        on-track:
          - code: P1.2
            title: Dashboard watched
            partners: [police]
        narrative:
          - code: P1.3
            title: Annual update
            partners: [police]
    supporting-strategies:
      - title: Plan
        supports: [P1]
    """

  @Test("A strategy is read with its parts, measures and narrative items")
  func strategyFields() throws {
    let reading = StrategyReader.read(Self.strategy)
    #expect(reading.findings.map(\.finding.message) == [])
    let strategy = try #require(reading.value)
    #expect(strategy.commitments.map(\.code) == ["P1.1", "P1.1.1", "P1.2", "P1.3"])
    #expect(strategy.commitments.map(\.kind) == [.commitment, .commitment, .onTrackMeasure, .narrative])
    let quarter = try #require(Quarter("2020-21 Q4"))
    #expect(strategy.theme(of: quarter)?.code == "P1")
    #expect(strategy.commitments(of: "community-safety", dueIn: quarter).map(\.code) == ["P1.1.1"])
    #expect(strategy.supporting.first?.supports == ["P1"])
  }

  @Test(
    "A slip in a strategy is reported",
    arguments: [
      ("theme: P1", "theme: P9", "there is no priority \"P9\""),
      ("code: P1.2", "code: P1.1", "the code \"P1.1\" stands 2 times"),
      ("in-force: 2020-21 Q1 to 2022-23 Q4", "in-force: 2022-23 Q4 to 2020-21 Q1", "is not two quarters"),
      ("- quarter: Q4", "- quarter: Q7", "\"Q7\" is not a quarter of the year"),
      ("title: Engagement", "titel: Engagement", "there is no field \"titel\", did you mean \"title\"?"),
      ("partners: [community-safety]", "partners: community-safety", "\"partners\" should be a list"),
    ])
  func strategySlips(_ old: String, _ new: String, _ says: String) {
    let reading = StrategyReader.read(Self.strategy.replacing(old, with: new))
    #expect(reading.findings.contains { $0.finding.message.contains(says) }, "\(reading.findings)")
  }

  private static let known = [
    Threshold.smallNumber,
    Threshold("police.peak", standard: 3, in: 0...9, unit: "months", meaning: "An example."),
  ]

  private static let partnership = """
    partnership: Example partnership
    lead-time: 10 days
    meeting-length: 90 minutes
    standing-items: [Crime update, Action log]
    largest-file: 3 MB
    thresholds:
      small-number: 10
    meetings:
      - quarter: 2020-21 Q4
        date: 2021-03-25
    partners:
      - id: fire
        name: Fire
        lead: Commander
        figures:
          - figure: fires
            title: Fires
            unit: per cent
            basis: rolling-year
            good: lower
            lag: 2 months
            about-people: yes
            rated: no
    """

  @Test("A partnership is read with its limits and its partners' figures")
  func partnershipFields() throws {
    let reading = PartnershipReader.read(Self.partnership, thresholds: Self.known)
    #expect(reading.findings.map(\.finding.message) == [])
    let file = try #require(reading.value)
    #expect(file.largestFile == 3_000_000)
    #expect(file.partnership.leadTime == 10)
    #expect(file.partnership.smallNumber == 10)
    #expect(file.partnership.meetingLength == 90)
    #expect(file.partnership.standingItems == ["Crime update", "Action log"])
    let quarter = try #require(Quarter("2020-21 Q4"))
    #expect(file.partnership.dueDate(for: quarter) == CalendarDate("2021-03-15"))
    let figure = try #require(file.partnership.members.first?.figures.first)
    #expect(figure.unit == .percent)
    #expect(figure.usualLag == 2)
    #expect(figure.countsPeople && !figure.isRated)
  }

  @Test("Thresholds are read with their unit; those of rules that this tool does not have are left alone")
  func thresholds() throws {
    let text = Self.partnership.replacing(
      "small-number: 10", with: "small-number: 8 people\n  police.peak: 4\n  fire.own: any")
    let reading = PartnershipReader.read(text, thresholds: Self.known)

    #expect(reading.findings.map(\.finding.message) == [])
    #expect(try #require(reading.value).partnership.thresholds == ["small-number": 8, "police.peak": 4])
  }

  @Test(
    "A slip in a partnership is reported",
    arguments: [
      ("lead-time: 10 days", "lead-time: soon", "\"soon\" is not a whole number"),
      ("lead-time: 10 days", "lead-time: 999999999999 days", "is not a whole number"),
      ("largest-file: 3 MB", "largest-file: 3 TB", "\"3 TB\" is not a size"),
      ("small-number: 10", "small-numbr: 10", "did you mean \"small-number\"?"),
      ("small-number: 10", "small-number: 101", "\"101\" is not a whole number from 0 to 100"),
      ("small-number: 10", "polic.peak: 2", "did you mean \"police.peak\"?"),
      ("basis: rolling-year", "basis: rolling-yaer", "did you mean \"rolling-year\"?"),
      ("about-people: yes", "about-people: maybe", "\"maybe\" is not yes or no"),
      ("date: 2021-03-25", "date: 2021-13-25", "\"2021-13-25\" is not a date"),
      (
        "  - id: fire\n", "  - id: fire\n    name: Fire\n  - id: fire\n",
        "the partner \"fire\" is on the roster already"
      ),
    ])
  func partnershipSlips(_ old: String, _ new: String, _ says: String) {
    let reading = PartnershipReader.read(Self.partnership.replacing(old, with: new), thresholds: Self.known)
    #expect(reading.findings.contains { $0.finding.message.contains(says) }, "\(reading.findings)")
  }
}
