// Do the texts cite figures that are there, and are restricted items exempt under a paragraph?

extension CommonRules {
  static let texts = [citationKnown, restrictedParagraph]

  static let citationKnown = Rule(
    "common.citation-known",
    title: "A figure cited in a text stands in the table",
    rationale: "Cited figures are printed from the table, so that text and table cannot differ.",
    severity: .error,
    passing: [
      .submission {
        $0.figures = [.init("knife-crime", value: 639)]
        $0.challenges = ["Knife crime fell to {knife-crime}."]
      }
    ],
    failing: [
      .submission {
        $0.figures = [.init("knife-crime", value: 639)]
        $0.challenges = ["Knife crime changed by {knife-crime.change}."]
      }
    ]
  ) { section in
    let keys = section.submission.figures.map(\.key.description)
    let declared = section.definitions.map(\.key.description)
    let misspelt = keys.filter { !declared.contains($0) }.compactMap { nearest(to: $0, in: declared) }
    return section.texts.flatMap { path, words in
      CitedText(words.text).citations.compactMap { citation in
        let field = FieldPath.figure(citation.figure) / citation.field.rawValue
        // A figure whose value cannot be read or whose name is misspelt has its finding already.
        guard section.submission.text(of: citation, in: section.definitions) == nil,
          !section.unreadable.contains(field), !misspelt.contains(citation.figure.description)
        else { return nil }
        let isThere = keys.contains(citation.figure.description)
        return Observation(
          at: path,
          isThere
            ? "the text cites \(citation), but the figure has no \(citation.field.rawValue)"
            : "the text cites \(citation), which is not in the table"
              + didYouMean(citation.figure.description, keys),
          fix: isThere
            ? "add `\(citation.field.rawValue):` to the figure, or reword the text"
            : "add the figure to `figures:`, or correct the name in the braces")
      }
    }
  }

  static let restrictedParagraph = Rule(
    "common.restricted-paragraph-given",
    title: "A restricted item names the paragraph that exempts it",
    rationale:
      "Only the seven paragraphs of Schedule 12A, Part 1, of the Local Government Act 1972 exempt an item.",
    severity: .error,
    passing: [.submission { $0.restricted = [.init(title: "Case", paragraph: 7, text: "…")] }],
    failing: [
      .submission { $0.restricted = [.init(title: "Case", paragraph: nil, text: "…")] },
      .submission { $0.restricted = [.init(title: "Case", paragraph: 8, text: "…")] },
    ]
  ) { section in
    section.submission.restricted.enumerated().compactMap { index, item in
      guard !(1...7).contains(item.paragraph ?? 0) else { return nil }
      return Observation(
        at: .item("restricted", "\(index + 1)") / "paragraph",
        item.paragraph.map { "there is no paragraph \($0)" } ?? "the restricted item names no paragraph",
        fix: "write `paragraph:` with 1 to 7; 7 is the prevention, investigation or prosecution of crime")
    }
  }
}
