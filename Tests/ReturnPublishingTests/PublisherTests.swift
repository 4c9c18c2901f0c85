import PartnerUpdates
import QuarterlyReturn
import ReturnPublishing
import SampleSections
import Testing

@Suite("Publishing a return")
struct PublisherTests {
  @Test("It makes the page, the Markdown, the JSON and the data pack")
  func names() throws {
    let files = try ReturnPublisher().files(for: BoardEdition(SampleReturn().combined()))
    #expect(
      files.map(\.name) == [
        "return.html", "return.md", "return.json", "data/datapackage.json", "data/figures.csv",
        "data/reported_values.csv", "data/recorded_crime.csv", "data/statuses.csv", "data/actions.csv",
        "data/action_updates.csv",
        "data/reports.csv",
        "data/plan_actions.csv", "data/agenda.csv", "data/inspection_standards.csv", "data/gaps.csv",
        "data/findings.csv", "queries/police.txt",
      ])
    for file in files { #expect(file.contents.last == UInt8(ascii: "\n")) }
  }

  @Test("The same return gives the same bytes", arguments: [false, true])
  func sameBytes(_ hasErrors: Bool) throws {
    var sample = SampleReturn()
    sample.hasErrors = hasErrors
    let once = try ReturnPublisher().files(for: BoardEdition(sample.combined())).map(\.contents)
    let again = try ReturnPublisher().files(for: BoardEdition(sample.combined())).map(\.contents)
    #expect(once == again)
  }

  @Test("A return with errors is marked as a draft, another is not")
  func draft() throws {
    let draft = try Published(hasErrors: true)
    #expect(draft.quarterlyReturn.isDraft)
    #expect(try draft.page.all("h1", "p", "title").count { $0.fullText.contains("DRAFT") } >= 4)
    #expect(draft.html.contains("@top-right { content: \"DRAFT"))
    #expect(draft.markdown.hasPrefix("> **DRAFT, not for publication.**"))
    #expect(try draft.object["isDraft"] as? Bool == true)

    let final = try Published(hasErrors: false)
    #expect(!final.quarterlyReturn.isDraft)
    #expect(!final.html.contains("DRAFT"))
    #expect(!final.markdown.contains("DRAFT"))
    #expect(try final.object["isDraft"] as? Bool == false)
  }

  @Test("A file that could not be used stands whole in the annex, and only a draft has one")
  func annex() throws {
    let draft = try Published(hasErrors: true)
    #expect(try draft.page.all("pre").contains { $0.fullText.contains("The whole text of probation") })
    #expect(normalised(try draft.page.fullText).contains("Probation. OFFICIAL. Nothing of it stands"))
    #expect(draft.markdown.contains("```\npartner: probation\n"))
    #expect(try Published().page.all("pre").isEmpty)
  }

  @Test("The theme of the quarter comes first among the priorities")
  func theme() throws {
    let headings = try Published().page.all("h2").map { normalised($0.fullText) }
    let priorities = headings.filter { $0.hasPrefix("P") }
    #expect(priorities == ["P2 Safety at home", "P1 Safer neighbourhoods", "P3 Young people"])
  }

  @Test("The headline is made from the data")
  func headline() throws {
    let headline = try Published().object["headline"] as? [String]
    #expect(
      headline == [
        "1 of 8 updates and 1 figure are rated red: P1.2 Reduce anti-social behaviour (Police) and the figure "
          + "“Calls about anti-social behaviour” (Police).",
        "Of 7 figures held against the year before or the months stated 4 got better and 1 worse: “Calls about anti-social behaviour”; "
          + "the largest change is that of “Calls about anti-social behaviour”: +94%; worse than in the quarter before: P1.1 (Police) and P1.2 (Police).",
        "8 updates and 8 figures came; answered with a nil return: 1 update and 1 figure; something is missing from Police, "
          + "Youth offending, Fire brigade and Probation.",
        "2 of 5 partners submitted on time; late: Violence against women and girls (4 days late); missing: Probation; "
          + "without a date: Fire brigade; 1 query is open.",
      ])
  }

  @Test("An overdue action comes before the others")
  func actions() throws {
    let table = try #require(try Published().page.all("table").first { $0.attributes["class"] == "actions" })
    let states = table.all("tr").dropFirst().map {
      normalised($0.all("span").map(\.fullText).joined(separator: " "))
    }
    #expect(states.first?.contains("Overdue") == true)
    #expect(states.dropFirst().allSatisfy { !$0.contains("Overdue") })
  }

  @Test("Gaps are visible where the update should have been")
  func gaps() throws {
    let page = try Published().page
    let gaps = page.all.filter { $0.attributes["class"] == "contribution gap" }.map {
      normalised($0.fullText)
    }
    #expect(gaps.count == 3)
    #expect(gaps.allSatisfy { $0.contains("An update was due and did not come.") })
    #expect(gaps.contains { $0.hasPrefix("Probation Missing") })
  }

  @Test("A partnership of nobody that has received nothing can be published too")
  func empty() throws {
    let quarter = try #require(Quarter("2020-21 Q4"))
    let nothing = QuarterlyReturn.combining(
      [], for: quarter, partnership: Partnership(name: "", members: []),
      strategy: Strategy(id: "", title: "", inForce: quarter...quarter, priorities: []))
    let files = try ReturnPublisher().files(for: BoardEdition(nothing))
    #expect(files.count == 16)
    let html = try #require(String(validating: files[0].contents, as: UTF8.self))
    #expect(try PageElement(parsing: html).all("h2").count > 10)
  }
}
