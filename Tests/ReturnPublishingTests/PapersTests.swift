import SampleSections
import Testing

@Suite("The board's other papers in print")
struct PapersTests {
  private static let sections = ["reports", "violence-reduction", "forward-plan", "inspections"]

  @Test(
    "Their sections and the links to them are there only where there is something", arguments: [true, false])
  func presence(_ hasPapers: Bool) throws {
    let published = try Published(hasPapers: hasPapers)
    let page = try published.page
    let links = page.all("nav").flatMap { $0.all("a") }.compactMap { $0.attributes["href"] }
    let places = page.all.compactMap { $0.attributes["id"] }
    for section in Self.sections {
      #expect(places.contains(section) == hasPapers, "\(section)")
      #expect(links.contains("#\(section)") == hasPapers, "\(section)")
    }
    for title in [
      "Reports of partners and subgroups", "Violence reduction action plan", "Forward plan",
      "Inspection ratings",
    ] {
      #expect(Markdown(published.markdown).headings.contains { $0.title == title } == hasPapers)
    }
  }

  @Test("The action log says how long an action is overdue and carried over, and what was noted when")
  func actionLog() throws {
    let published = try Published()
    let row = try #require(Self.rows(of: "actions", on: try published.page).dropFirst().first)
    for words in [
      "carried over since 2020-21 Q3", "Overdue", "1 day overdue", "639 offences homes were named.",
      "20 January 2021",
    ] {
      #expect(row.contains(words), "\(words)")
    }
    let (newer, older) = (row.firstRange(of: "18 February 2021"), row.firstRange(of: "20 January 2021"))
    #expect(try #require(newer).lowerBound < #require(older).lowerBound)
    #expect(published.markdown.contains("2020-21/01 (carried over since 2020-21 Q3)"))
    #expect(published.markdown.contains("Overdue, 1 day overdue"))
  }

  @Test("The action log says which actions nobody mentions, or whose partner is silent, and since when")
  func silentActions() throws {
    let published = try Published()
    let rows = try Self.rows(of: "actions", on: published.page)
    let row = try #require(rows.first { $0.contains("2020-21/03") })
    #expect(row.contains("Not mentioned this quarter last in 2020-21 Q3"))
    #expect(published.markdown.contains("| Open. Not mentioned this quarter, last in 2020-21 Q3 |"))
    #expect(rows.count { $0.contains("this quarter") } == 1)

    var sample = SampleReturn()
    sample.isPoliceAbsent = true
    let absent = try Self.rows(of: "actions", on: Published(sample).page)
    #expect(absent.count { $0.contains("No submission this quarter last in 2020-21 Q3") } == 2)
  }

  @Test("A report stands as one paper, from its subject to its appendices")
  func report() throws {
    let page = try Published().page
    let section = try #require(Self.section("reports", of: page))
    #expect(section.all("h3").map(\.fullText) == ["Fire brigade: Fires set on purpose"])
    #expect(
      section.all("h4").map(\.fullText) == [
        "Brief update", "Key challenges", "Emerging trends", "Support required from the board",
        "Recommendations", "Appendices",
      ])
    #expect(section.all("li").map(\.fullText).contains("Appendix B, The leaflet (leaflet.pdf)"))
  }

  @Test("The action plan rolls statuses up by theme and says what is overdue, done and without a lead")
  func plan() throws {
    let published = try Published()
    let rows = try Self.rows(of: "violence-reduction", on: published.page).dropFirst()
    let starts = [
      "Support for victims", "1.1 Mandated", "1.2", "Places", "2.1 Local", "Without a theme", "3.1",
    ]
    #expect(rows.count == starts.count)
    for (row, start) in zip(rows, starts) { #expect(row.hasPrefix(start), "\(row)") }
    let first = rows.prefix(2).joined()
    for words in [
      "Red / Amber", "Head of training", "Example council", "with Example hospital and Example college",
      "from 1 May 2020 to 20 March 2021", "Overdue", "5 days overdue", "Document: Training plan 2020",
    ] {
      #expect(first.contains(words), "\(words)")
    }
    let (newer, older) = (first.firstRange(of: "February 2021"), first.firstRange(of: "November 2020"))
    #expect(try #require(newer).lowerBound < #require(older).lowerBound)
    #expect(rows.last?.contains("no lead") == true && rows.last?.contains("no end date") == true)
    for text in [published.markdown, normalised(try published.page.fullText)] {
      #expect(text.contains("4 actions: 1 overdue, 1 completed, 2 without progress."))
    }
  }

  @Test("The forward plan times its agenda and says which meeting is over-full")
  func meetings() throws {
    let published = try Published()
    let section = try #require(Self.section("forward-plan", of: published.page))
    #expect(section.all("h3").map(\.fullText) == ["24 June 2021", "23 September 2021"])
    let rows = try Self.rows(of: "forward-plan", on: published.page)
    #expect(rows.contains("09:55 Minutes of the last meeting Chair 10"))
    #expect(rows.contains("10:05 Fires set on purpose Subgroup chair 15"))
    #expect(rows.contains("Any other business no presenter open"))
    for text in [published.markdown, normalised(section.fullText)] {
      #expect(text.contains("From 09:55: 25 of 120 minutes are allotted."))
      #expect(text.contains("Over-full: the items take 15 minutes more than the meeting lasts."))
    }
  }

  @Test("A rating that does not follow from its shares stands above the one that does")
  func inspections() throws {
    let rows = try Self.rows(of: "inspections", on: Published().page)
    #expect(rows.contains("1.1 Leadership Good follows: Requires improvement 2 follows: 1"))
    #expect(rows.contains("1.2 Courts court work Outstanding 3"))
    #expect(rows.contains("1.3 Outcomes Not rated"))
    #expect(rows.contains("Is it sufficient? 64.5%"))
    #expect(rows.last == "Overall Inadequate 6")
  }

  private static func section(_ name: String, of page: PageElement) -> PageElement? {
    page.all("section").first { $0.attributes["aria-labelledby"] == name }
  }

  /// The rows of the tables of a section, as texts with a space between cells.
  private static func rows(of section: String, on page: PageElement) throws -> [String] {
    try #require(Self.section(section, of: page)).all("tr").map { row in
      normalised(row.all("th", "td").map(spaced).joined(separator: " "))
    }
  }

  private static func spaced(_ element: PageElement) -> String {
    element.name == "#text"
      ? element.fullText : element.children.map(spaced).joined(separator: " ")
  }
}
