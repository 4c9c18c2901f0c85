import PartnerUpdates
import SubmissionFiles
import Testing

@Suite("The first files of a partnership")
struct NewPartnershipTests {
  private static func made(
    _ name: String = "Safer Anytown Partnership", area: String = "Anytown"
  ) throws -> NewPartnership {
    NewPartnership(
      name: name, area: area, years: try #require(StrategyYears("2026-2029")),
      partners: [
        Partner(id: "police", name: "Police"), Partner(id: "subgroup-north", name: "Northern: subgroup #1"),
      ],
      thresholds: CommonRules.all.thresholds
        + [
          Threshold("police.swing", standard: 2, in: 0...9, unit: "times", meaning: "Ours."),
          Threshold("vawg.lowest", standard: 2, in: 0...9, unit: "times", meaning: "Not ours."),
        ])
  }

  @Test(
    "are read back as they were meant, whatever the name",
    arguments: ["Safer Anytown Partnership", "Ansty: \"the\" #1\n---\nx: y", "- {a} & *b", "\u{1B}[2J"])
  func readBack(_ name: String) throws {
    let made = try Self.made(name, area: name)
    let reading = PartnershipReader.read(made.partnershipText, thresholds: made.thresholds)
    #expect(reading.findings.map(\.finding.message) == [])
    let partnership = try #require(reading.value).partnership
    #expect(partnership.name == name)
    #expect(partnership.area == name)
    #expect(partnership.members.map(\.partner) == made.partners)

    let strategy = StrategyReader.read(made.strategyText)
    #expect(strategy.findings.map(\.finding.message) == [])
    #expect(try #require(strategy.value).inForce == made.years.inForce)
    #expect(!made.readme(command: "x", option: "").contains("\u{1B}"))
  }

  @Test("leave open what nobody can know yet: leads, the meeting, titles and who reports")
  func leftOpen() throws {
    let made = try Self.made()
    let partnership = try #require(PartnershipReader.read(made.partnershipText, thresholds: []).value)
    let strategy = try #require(StrategyReader.read(made.strategyText).value)
    let open =
      OwnFileQuestions.about(partnership.partnership, reporting: [])
      + OwnFileQuestions.about(strategy, roster: made.partners.map(\.id), figures: nil)
    #expect(
      open.map { "\($0.rule) \($0.path)" } == [
        "file.meeting-set meetings", "file.filled-in partners[police].lead",
        "file.filled-in partners[subgroup-north].lead", "file.filled-in priorities[P1].title",
        "file.filled-in priorities[P1].commitments[P1.1].title",
        "file.reported-on priorities[P1].commitments[P1.1].partners",
      ])
    #expect(open.filter { $0.severity == .error }.isEmpty)
    #expect(OwnFileQuestions.about(partnership.partnership, reporting: ["police"]).count == 2)
  }

  @Test("are still read when every example and threshold in them is used")
  func examples() throws {
    let made = try Self.made()
    let uncommented = made.partnershipText.split(separator: "\n").map { line in
      line.hasPrefix("# thresholds:") || line.hasPrefix("#   ") && line.contains(#/: \d+ \w+.*# /#)
        ? String(line.dropFirst(2)) : String(line)
    }.joined(separator: "\n")
    let reading = PartnershipReader.read(uncommented, thresholds: made.thresholds)
    #expect(reading.findings.map(\.finding.message) == [])
    let set = try #require(reading.value).partnership.thresholds
    #expect(set["small-number"] == 5)
    #expect(set["police.swing"] == 2)
    #expect(
      set["vawg.lowest"] == nil, "the rules of a partner that is not on the roster are not its business")

    let priority = made.strategyText.split(separator: "\n").drop { !$0.hasPrefix("#   - code: P2") }
      .prefix { $0.hasPrefix("#  ") }.map { String($0.dropFirst(2)) }.joined(separator: "\n")
    let strategy = StrategyReader.read(
      made.strategyText.replacing("# Other strategies", with: priority + "\n# Other strategies"))
    #expect(strategy.findings.map(\.finding.message) == [])
    #expect(try #require(strategy.value).priorities.map(\.code) == ["P1", "P2"])
  }

  @Test(
    "name the years of a strategy from April to March",
    arguments: [
      ("2026-2029", "2026-27 Q1 to 2028-29 Q4"), ("2020-2021", "2020-21 Q1 to 2020-21 Q4"),
      ("2026-2026", nil), ("2029-2026", nil), ("2026-27", nil), ("2026", nil), ("2026-2040", nil),
      ("1899-1900", nil), ("2199-2201", nil), ("+026-2029", nil), ("", nil),
    ])
  func years(_ text: String, _ inForce: String?) {
    let years = StrategyYears(text)
    #expect(years.map { "\($0.inForce.lowerBound) to \($0.inForce.upperBound)" } == inForce)
    #expect(years.map(\.description) == (inForce == nil ? nil : text))
  }

  @Test(
    "start with the financial year of the day",
    arguments: [("2026-03-31", "2025-2028"), ("2026-04-01", "2026-2029")])
  func yearsFromDay(_ day: String, _ years: String) throws {
    #expect(StrategyYears(from: try #require(CalendarDate(day)))?.description == years)
  }
}
