import Testing

@Suite("The page can be read by everybody")
struct PageStructureTests {
  static let samples = [false, true]

  @Test("It has one heading of the first level, and levels follow without a gap", arguments: samples)
  func headings(_ hasErrors: Bool) throws {
    let levels = try Published(hasErrors: hasErrors).page.all("h1", "h2", "h3", "h4", "h5", "h6")
      .compactMap { $0.name.last?.wholeNumberValue }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1) }
    #expect(levels.contains(5), "the sample has a part of a part")
  }

  @Test(
    "Every table has a caption, a scope on every heading cell, and rows of equal length", arguments: samples)
  func tables(_ hasErrors: Bool) throws {
    let tables = try Published(hasErrors: hasErrors).page.all("table")
    #expect(tables.count > 10)
    for table in tables {
      let elements = table.children.filter { $0.name != "#text" }
      #expect(elements.first?.name == "caption")
      #expect(elements.first?.fullText.isEmpty == false)
      for cell in table.all("th") {
        #expect(["col", "row", "rowgroup"].contains(cell.attributes["scope"]))
        #expect(!normalised(cell.fullText).isEmpty)
      }
      let widths = table.all("tr").map { row in
        row.children.filter { ["th", "td"].contains($0.name) }
          .reduce(0) { $0 + (Int($1.attributes["colspan"] ?? "1") ?? 0) }
      }
      #expect(Set(widths).count == 1, "\(elements.first?.fullText ?? "")")
    }
  }

  @Test("Numbers are aligned to the right, in the heading as in the cells")
  func numbers() throws {
    for table in try Published().page.all("table") {
      let rows = table.all("tr").map { row in row.children.filter { ["th", "td"].contains($0.name) } }
      let headings = try #require(rows.first)
      for row in rows.dropFirst() where row.count == headings.count {
        for (heading, cell) in zip(headings, row) {
          let isNumber = heading.attributes["class"]?.split(separator: " ").contains("number") ?? false
          #expect(isNumber == (cell.attributes["class"] == "number"))
        }
      }
    }
  }

  @Test("Landmarks, language, title, viewport and a skip link are there")
  func landmarks() throws {
    let page = try Published().page
    #expect(page.attributes["lang"] == "en-GB")
    for name in ["header", "nav", "main", "footer"] { #expect(page.all(name).count == 1, "\(name)") }
    #expect(page.all("head").first?.all("title").count == 1)
    #expect(page.all("meta").contains { $0.attributes["name"] == "viewport" })
    let body = try #require(page.all("body").first)
    let first = try #require(body.children.first { $0.name != "#text" })
    #expect(first.attributes["href"] == "#main")
    #expect(page.all("main").first?.attributes["id"] == "main")
  }

  @Test("Every link leads to a place on the page, and no two places share a name", arguments: samples)
  func links(_ hasErrors: Bool) throws {
    let page = try Published(hasErrors: hasErrors).page
    let places = page.all.compactMap { $0.attributes["id"] }
    #expect(places.count == Set(places).count)
    for link in page.all("a") {
      let target = try #require(link.attributes["href"])
      #expect(target.hasPrefix("#") && places.contains(String(target.dropFirst())), "\(target)")
    }
    for name in page.all.compactMap({ $0.attributes["aria-labelledby"] }) { #expect(places.contains(name)) }
  }

  @Test("What scrolls can be reached with the keyboard and has a name of its own", arguments: samples)
  func regions(_ hasErrors: Bool) throws {
    let page = try Published(hasErrors: hasErrors).page
    let regions = page.all.filter { element in
      element.name == "pre" || element.attributes["class"]?.split(separator: " ").contains("wide") == true
    }
    #expect(regions.count > 5)
    for region in regions {
      #expect(region.attributes["role"] == "region")
      #expect(region.attributes["tabindex"] == "0")
      #expect(region.attributes["aria-label"]?.isEmpty == false)
    }
    let names = regions.compactMap { $0.attributes["aria-label"] }
    #expect(names.count == Set(names).count)
  }

  @Test("Every status stands as a word, or as a letter with its word for screen readers")
  func statuses() throws {
    let words = ["Red", "Amber", "Green", "Not rated", "Nil return", "Missing", "No status", "Text only"]
    for tag in try Published(hasErrors: true).page.all("td", "p").flatMap({ $0.all("span") })
    where tag.attributes["class"]?.hasPrefix("tag ") == true {
      let hidden = tag.all("span").first { $0.attributes["class"] == "unseen" }
      let shade = tag.attributes["class"]?.dropFirst(4) ?? ""
      if ["red", "amber", "green", "grey", "nil-return", "missing", "unrated"].contains(shade) {
        #expect(words.contains((hidden ?? tag).fullText))
      }
    }
  }

  @Test("It needs nothing from anywhere and runs nothing", arguments: samples)
  func selfContained(_ hasErrors: Bool) throws {
    let published = try Published(hasErrors: hasErrors)
    let page = try published.page
    #expect(page.all("script", "link", "img", "iframe", "object", "embed", "form", "base").isEmpty)
    #expect(page.all("image", "use", "foreignObject", "animate", "set").isEmpty)
    for element in page.all {
      #expect(element.attributes["src"] == nil)
      #expect(!element.attributes.keys.contains { $0.hasPrefix("on") })
    }
    for reference in ["http:", "https:", "url(", "@import", "//"] {
      #expect(!published.html.contains(reference))
    }
    let policy = page.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
    #expect(policy?.attributes["content"]?.hasPrefix("default-src 'none';") == true)
  }
}
