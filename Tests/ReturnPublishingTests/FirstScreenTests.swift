import Testing

@Suite("The first screen")
struct FirstScreenTests {
  let page: PageElement

  init() throws { page = try Published().page }

  /// The entries of the list below a heading.
  private func list(_ anchor: String) throws -> [String] {
    let parts = page.all("div").filter { part in
      part.children.contains { $0.name == "h3" && $0.attributes["id"] == anchor }
    }
    let behind = try #require(parts.first).children.drop { $0.attributes["id"] != anchor }
    return try #require(behind.first { $0.name == "ul" }).all("li").map { normalised($0.fullText) }
  }

  @Test("It counts the updates by status, the worst first")
  func counts() throws {
    let tally = try #require(page.all("dl").first { $0.attributes["class"] == "tally" })
    let counts = tally.children.filter { $0.name == "div" }.map { normalised($0.fullText) }
    #expect(counts == ["Red1", "Amber/Green1", "Amber2", "Green2", "Not rated1", "Nil return1"])
  }

  @Test("It says what is red, and why")
  func red() throws {
    #expect(
      try list("reds") == [
        "Red P1.2 Reduce anti-social behaviour (Police): calls nearly doubled",
        "Red Calls about anti-social behaviour (Police): largely reports of breaches",
      ])
  }

  @Test("It says what is amber, and why")
  func amber() throws {
    #expect(
      try list("ambers").contains {
        $0.hasPrefix("Amber/Green P1.1 Work with residents (Police)")
      })
  }

  @Test("It says what got worse, against the quarter before and against the year before")
  func worse() throws {
    #expect(
      try list("worse") == [
        "Amber/Green P1.1 Work with residents (Police): was green last quarter",
        "Red P1.2 Reduce anti-social behaviour (Police): was amber last quarter",
        "Red Calls about anti-social behaviour (Police): 13,110 calls, after 6,764 the year before",
      ])
  }

  @Test("It says what came, what is a nil return, and what is missing, partner by partner")
  func missing() throws {
    #expect(
      try list("missing") == [
        "Came: 8 updates and 8 figures", "Answered with a nil return: 1 update and 1 figure",
        "Missing Police: 1 update and 1 figure", "Missing Youth offending: 1 update",
        "Missing Fire brigade: 1 update", "Missing Probation: the whole submission",
      ])
  }

  @Test("It names the quarter, the meeting and the theme")
  func facts() throws {
    let facts = try #require(page.all("dl").first { $0.attributes["class"] == "facts" })
    let text = normalised(facts.fullText)
    for part in ["January 2021 to March 2021", "25 March 2021", "P2 Safety at home"] {
      #expect(text.contains(part))
    }
  }

  @Test("A status in the matrix carries a sign for the quarter before and one for a year earlier")
  func travel() throws {
    let matrix = try #require(page.all("table").first { $0.attributes["class"]?.hasPrefix("matrix") == true })
    let signs = matrix.all("span").filter { $0.attributes["class"] == "travel" }.map {
      normalised($0.fullText)
    }
    #expect(
      signs == [
        "▼= worse against the quarter before, no change against a year earlier",
        "▼· worse against the quarter before",
      ])
    #expect(try Published.withoutHistory().page.all("span").allSatisfy { $0.attributes["class"] != "travel" })
  }

  @Test("A finding is told by the titles of figures and commitments, with its place below")
  func findings() throws {
    let findings = page.all("ul").filter { $0.attributes["class"] == "findings" }.flatMap { $0.all("li") }
    let open = try #require(findings.map { normalised($0.fullText) }.first)
    #expect(
      open.hasPrefix("Police, Calls about anti-social behaviour: change the change is printed as +90%."))
    #expect(
      open.hasSuffix("police/2020-21-Q4.yaml, line 12, column 5, figures[asb-calls].change, common.change"))
  }
}
