import PartnerUpdates
import SubmissionFiles
import Testing

@Suite("The figures of a pro-forma can be filled in")
struct FigureEditorProFormaTests {
  /// A pro-forma; robbery was reported a year ago.
  private static func form(_ figures: [(key: String, isRated: Bool)]) throws -> String {
    let quarter = try #require(Quarter("2021-22 Q4"))
    let definitions = figures.map { key, isRated in
      FigureDefinition(
        FigureKey(key), "Title", unit: .count("offences"), basis: .rollingYear, good: .lower,
        isRated: isRated)
    }
    let reported = FigureReading(
      "robbery", period: MonthSpan("2020-02 to 2021-01"), value: 639, source: "Dashboard: crime")
    let earlier = Submission(
      partner: "police", quarter: try #require(Quarter("2020-21 Q4")), strategy: "S", figures: [reported])
    let strategy = Strategy(id: "S", title: "", inForce: quarter...quarter, priorities: [])
    return ProForma(
      for: .init(partner: Partner(id: "police", name: "Police"), lead: "Lead"), quarter: quarter,
      strategy: strategy, definitions: definitions, dueDate: CalendarDate("2022-03-11"), earlier: [earlier]
    ).text
  }

  private static func entry(_ key: FigureKey, previous: ExactDecimal?) throws -> FigureEntry {
    try EditorSample.entry(
      key, period: "2021-02 to 2022-01", value: 320, previous: previous, change: "-50.0%",
      source: "Open data", read: "2022-03-01")
  }

  @Test("Each value comes to stand behind its colon, and nothing else changes")
  func filled() throws {
    let form = try Self.form([("robbery", true), ("arson", true), ("burglary", false)])
    let entries = try [
      Self.entry("robbery", previous: 640), Self.entry("burglary", previous: 640),
      Self.entry("new", previous: nil),
    ]
    let edited = try FigureEditor.text(form, with: entries)
    let before = form.split(separator: "\n", omittingEmptySubsequences: false)
    let changed = edited.split(separator: "\n", omittingEmptySubsequences: false).difference(from: before)
    let removed = changed.removals.map { change in
      if case .remove(_, let line, _) = change { String(line) } else { "" }
    }
    let inserted = changed.insertions.map { change in
      if case .insert(_, let line, _) = change { String(line) } else { "" }
    }
    let period = "    period: 2021-02 to 2022-01"
    let (value, change, read) = ("    value: 320", "    change: -50.0%", "    read: 2022-03-01")
    #expect(
      removed == [
        "    value:", "    previous: 639              # 2020-02 to 2021-01, as reported for 2020-21 Q4",
        "    change:", "    source: \"Dashboard: crime\"", "    read:",
        "    value:", "    previous:", "    change:", "    source:", "    read:",
      ])
    #expect(
      inserted == [
        value, "    previous: 640              # 2020-02 to 2021-01, as reported for 2020-21 Q4",
        change, "    source: \"Open data\"", read,
        value, "    previous: 640", change, "    source: Open data", read,
        "", "  - figure: new", period, value, change, "    source: Open data", read,
      ])
    #expect(try FigureEditor.text(edited, with: entries) == edited, "writing twice")
  }

  @Test("A pro-forma without figures gets its first one")
  func withoutFigures() throws {
    let form = try Self.form([])
    let edited = try FigureEditor.text(form, with: [Self.entry("robbery", previous: 640)])
    let lines = edited.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex(of: "figures:"))
    #expect(
      lines[start..<lines.count].dropFirst().prefix(7) == [
        "  - figure: robbery", "    period: 2021-02 to 2022-01", "    value: 320", "    previous: 640",
        "    change: -50.0%", "    source: Open data", "    read: 2022-03-01",
      ])
  }
}
