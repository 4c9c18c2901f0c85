import Testing

@Suite("The Markdown")
struct MarkdownTests {
  @Test("Every row of a table has as many cells as its heading", arguments: [false, true])
  func tables(_ hasErrors: Bool) throws {
    let structure = Markdown(try Published(hasErrors: hasErrors).markdown).structure
    var tables = 0
    for (above, row) in zip(["empty"] + structure, structure) where row.hasPrefix("row") {
      if above.hasPrefix("row") { #expect(above == row) } else { tables += 1 }
      #expect(above.hasPrefix("row") || above == "empty")
    }
    #expect(tables > 10)
  }

  @Test("Its sections are those of the page, in the same order", arguments: [false, true])
  func sections(_ hasErrors: Bool) throws {
    let published = try Published(hasErrors: hasErrors)
    let page = try published.page.all("h1", "h2").map { normalised($0.fullText) }.filter { $0 != "Contents" }
    let markdown = Markdown(published.markdown).headings.filter { $0.level <= 2 }.map(\.title)
    #expect(markdown == page)
  }

  @Test("Heading levels follow without a gap")
  func headings() throws {
    let levels = Markdown(try Published().markdown).headings.map(\.level)
    #expect(levels.first == 1)
    for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1) }
  }

  @Test("Paragraphs and bullets of an update stay apart")
  func prose() throws {
    let markdown = try Published().markdown
    #expect(
      markdown.contains(
        "Officers met residents in every ward.\n\nWhat they heard:\n\n- bikes in the park\n- parking, and noise at night\n\n"
          + "Knife crime came to 639 offences (-47%).\n"))
  }

  @Test("Lines may end as on any system")
  func lineEnds() throws {
    let plain = try Published.draft { $0 }
    for end in ["\r\n", "\r", "\u{2028}"] {
      let other = try Published.draft { $0.replacing("\n", with: end) }
      #expect(other.markdown == plain.markdown)
      #expect(other.html == plain.html)
    }
  }

  @Test("A file is fenced by more backticks than it holds")
  func fences() throws {
    let markdown = try Published.draft { "\($0)\n`````\n# x" }.markdown
    #expect(markdown.contains("\n``````\npartner: probation"))
  }
}
