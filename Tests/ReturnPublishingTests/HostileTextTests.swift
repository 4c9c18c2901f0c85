import Testing

@Suite("Hostile text stays harmless")
struct HostileTextTests {
  static let hostile = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onclick='alert(1)",
    "{{mustache}} {{#headline}} {{/main}} {{> page}} {{{style}}} {{% CONTENT_TYPE:HTML}}",
    "</pre></td></table></main></body></html>",
    "]]> --> <!-- <![CDATA[",
    "</style><style>*{display:none}</style>",
    "&lt;b&gt; &amp; &#x3c;",
    "\\22 ; } @import url(//example.org) \\",
    "a quotation mark that carries an accent \"\u{301} onmouseover=alert(1) x=\"\u{301}",
    "a letter that joins with what follows \u{D4E}<script>alert(1)</script>",
    "an accent on a bracket <\u{338}script>",
    "| a | b | `code` ``` ~~~ **bold** _it_ [x](javascript:alert(1)) ![y](//example.org) http://example.org",
  ]

  @Test("It changes neither the elements nor the attributes of the page", arguments: hostile)
  func page(_ hostile: String) throws {
    let plain = try Published.draft { $0 }
    let attacked = try Published.draft { "\(hostile) \($0) \(hostile)" }
    #expect(try attacked.page.skeleton == plain.page.skeleton)
    #expect(!attacked.html.contains("<script"))
    #expect(!attacked.html.contains("<img"))
  }

  @Test("A reader sees it as it was written", arguments: hostile)
  func visible(_ hostile: String) throws {
    let attacked = try Published.draft { "\($0) \(hostile)" }
    #expect(normalised(try attacked.page.fullText).contains(normalised(hostile)))
    #expect(normalised(Markdown(attacked.markdown).unescaped).contains(normalised(hostile)))
  }

  @Test(
    "It makes no heading, list, fence or cell in the Markdown",
    arguments: hostile + [
      "# heading", "## heading", "+ item", "* item", "1. item", "12) item", "=====", "---",
      "> quotation",
      "```", "~~~", "    code", "<h1>heading</h1>",
    ])
  func markdown(_ hostile: String) throws {
    let plain = try Published.draft { $0 }
    for attacked in [try Published.draft { hostile + $0 }, try Published.draft { $0 + hostile }] {
      #expect(Markdown(attacked.markdown).structure == Markdown(plain.markdown).structure)
    }
  }

  @Test("A word of 10,000 letters is printed whole, and the page lets it break")
  func longWord() throws {
    let word = String(repeating: "a", count: 10_000)
    let attacked = try Published.draft { $0.count > 30 ? "\($0) \(word)" : $0 }
    for text in [attacked.html, attacked.markdown, attacked.json] { #expect(text.contains(word)) }
    #expect(attacked.html.contains("overflow-wrap: anywhere"))
  }

  @Test("It cannot leave its place by way of lines of its own")
  func lines() throws {
    let plain = try Published.draft { $0 }
    let attacked = try Published.draft {
      "\($0)\n\n# heading\n\n| a | b |\n|---|---|\n```\n<h1>heading</h1>\r\n\u{2028}# x"
    }
    #expect(try attacked.page.all("h1").count == 1)
    let headings = Markdown(attacked.markdown).headings.map(\.level)
    #expect(headings == Markdown(plain.markdown).headings.map(\.level))
    #expect(!Markdown(attacked.markdown).structure.contains("accident"))
  }

  @Test("What cannot be seen and what turns the direction of writing is not printed")
  func invisible() throws {
    let overrides = "\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}"
    let hidden = "\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{2060}\u{FEFF}\u{AD}\u{61C}\u{E0041}"
    let controls = "\u{0}\u{7}\u{8}\u{1B}[31m\u{7F}\u{85}\u{9B}"
    let attacked = try Published.draft { "\($0) one\(overrides)two\(hidden)three\(controls)four\u{FFFE}" }
    for text in [attacked.html, attacked.markdown, attacked.json] {
      let unseen = Set(text.unicodeScalars).filter { scalar in
        let isControl = scalar.properties.generalCategory == .control && scalar != "\n"
        return isControl || scalar.properties.isDefaultIgnorableCodePoint
      }
      #expect(unseen.map { String($0.value, radix: 16) } == [])
    }
    #expect(attacked.html.contains("one\(String(repeating: "\u{FFFD}", count: 9))twothree"))
  }

  @Test("Text in another script and emoji are printed as they are")
  func scripts() throws {
    let text = "Llanfairpwllgwyngyll, café, ПРИВЕТ, שלום, مرحبا, 你好, ✔, é as e\u{301}"
    let published = try Published.draft { "\($0) \(text)" }
    #expect(published.html.contains(text))
    #expect(published.markdown.contains(text))
  }
}
