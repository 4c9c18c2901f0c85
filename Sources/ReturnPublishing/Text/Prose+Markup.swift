extension Prose {
  /// The text as paragraphs and lists of a page, with every character of HTML escaped.
  var html: String {
    blocks.map { block in
      switch block {
      case .paragraph(let text): "<p>\(HTMLText.escaped(text))</p>\n"
      case .bullets(let bullets):
        "<ul>\n" + bullets.map { "<li>\(HTMLText.escaped($0))</li>\n" }.joined() + "</ul>\n"
      }
    }.joined()
  }

  /// The text as paragraphs and lists of Markdown, an empty line between them.
  var markdown: String {
    blocks.map { block in
      switch block {
      case .paragraph(let text): MarkdownText.escaped(text) + "\n"
      case .bullets(let bullets): bullets.map { "- \(MarkdownText.escaped($0))\n" }.joined()
      }
    }.joined(separator: "\n")
  }
}
