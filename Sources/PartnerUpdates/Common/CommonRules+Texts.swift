// Do the texts cite figures that are there, and are restricted items exempt under a paragraph?

extension CommonRules {
  static let texts = [citationKnown, restrictedParagraph, restrictionKnown]

  static let citationKnown = Rule(
    "common.citation-known",
    version: 2,
    title: "A figure cited in a text stands in the table",
    rationale: "Cited figures are printed from the table, so that text and table cannot differ.",
    severity: .error,
    passing: [
      .submission {
        $0.figures = [.init("knife-crime", value: 639)]
        $0.challenges = ["Knife crime fell to {knife-crime}. {See the annex.}"]
      }
    ],
    failing: [
      .submission {
        $0.figures = [.init("knife-crime", value: 639)]
        $0.challenges = ["Knife crime changed by {knife-crime.change}."]
      },
      .submission {
        $0.figures = [.init("knife-crime", value: 639)]
        $0.challenges = ["Knife crime fell to {Knife crime}."]
      },
      .submission {
        $0.figures = [.init("knife-crime", value: 639)]
        $0.challenges = ["Knife crime fell to {knife\u{2013}crime}."]
      },
    ]
  ) { section in
    let citing = section.texts.filter { $0.words.signs.hasBrace }
    guard !citing.isEmpty else { return [] }
    let misspelt = misspeltFigures(in: section)
    // A figure whose value cannot be read or whose name is misspelt has its finding already.
    let absent = citing.flatMap { path, words in
      CitedText.distinctCitations(in: words.text).filter { citation in
        section[citation.figure]?.has(citation.field) != true
          && !misspelt.contains(citation.figure.description)
          && !section.unreadable.contains(.figure(citation.figure) / citation.field.rawValue)
      }.map { (path: path, citation: $0) }
    }
    let keys = section.submission.figures.map(\.key.description)
    let known = Set(keys)
    let otherBraces = citing.flatMap { path, words in
      CitedText.otherBraces(in: words.text).compactMap { text in
        figure(meantBy: text, among: known).map { miswritten(text, for: $0, at: path) }
      }
    }
    return otherBraces
      + absent.enumerated().map { index, cited in
        if section[cited.citation.figure] != nil { return withoutNumber(cited.citation, at: cited.path) }
        // Nobody reads more suggestions than that.
        return unknown(cited.citation, at: cited.path, among: index < 100 ? keys : [])
      }
  }

  /// What the figures are called that are declared, and misspelt in the table: the first thousand that are.
  private static func misspeltFigures(in section: Section) -> Set<String> {
    let declared = section.definitions.map(\.key.description)
    let unknown = section.readings.lazy.map(\.reading.key).filter { section.definition(of: $0) == nil }
    return Set(unknown.prefix(1_000).compactMap { nearest(to: $0.description, in: declared) })
  }

  /// The figure whose name somebody has written in another way: `{Knife crime}`, `{ knife_crime }`.
  private static func figure(meantBy text: String, among keys: Set<String>) -> String? {
    guard text.utf8.count <= 100 else { return nil }
    let name = text.lowercased().prefix { $0 != "." }
    let slug = name.split { $0.isWhitespace || $0 == "_" || dashes.contains($0) }.joined(separator: "-")
    return keys.contains(slug) ? slug : nil
  }

  /// The hyphen, and what word processors put in its place.
  private static let dashes: Set<Character> = [
    "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}",
  ]

  private static func miswritten(_ text: String, for key: String, at path: FieldPath) -> Observation {
    Observation(
      at: path, "the text has {\(text)}, which is no citation and would be printed as it stands",
      fix: "write {\(key)}, or {\(key).previous} or {\(key).change}")
  }

  private static func withoutNumber(_ citation: CitedText.Citation, at path: FieldPath) -> Observation {
    Observation(
      at: path, "the text cites \(citation), but the figure has no \(citation.field.rawValue)",
      fix: "add `\(citation.field.rawValue):` to the figure, or reword the text")
  }

  private static func unknown(
    _ citation: CitedText.Citation, at path: FieldPath, among keys: [String]
  ) -> Observation {
    Observation(
      at: path,
      "the text cites \(citation), which is not in the table"
        + didYouMean(citation.figure.description, keys),
      fix: "add the figure to `figures:`, or correct the name in the braces")
  }

  static let restrictionKnown = Rule(
    "common.restriction-known",
    title: "A restriction or a release names an item that is there, and why",
    rationale: "A restriction of nothing leaves what was meant open to everybody.",
    severity: .error,
    passing: [
      .submission {
        $0.challenges = ["A case in court."]
        $0.restrictions = [.init(item: "challenges[1]", paragraphs: [5], begins: "A case")]
      },
      .submission {
        $0.challenges = ["Staff are few."]
        $0.released = ["challenges[1]"]
      },
    ],
    failing: [
      .submission { $0.restrictions = [.init(item: "updates[P9.9]", paragraphs: [7])] },
      .submission { $0.released = ["figures[none]"] },
      .submission {
        $0.challenges = ["Staff are few.", "A case in court."]
        $0.restrictions = [.init(item: "challenges[1]", paragraphs: [5], begins: "A case")]
      },
    ]
  ) { section in
    let items = section.submission.restrictableItems
    let restrictions = section.submission.restrictions.enumerated().flatMap { index, restriction in
      let path = FieldPath.item("restrictions", "\(index + 1)")
      guard let item = items.first(where: { $0.path == restriction.item }) else {
        return [unknown(restriction.item, at: path / "item")]
      }
      var observations: [Observation] = []
      if restriction.paragraphs.isEmpty || !restriction.paragraphs.allSatisfy((1...7).contains) {
        observations.append(
          Observation(
            at: path / "paragraphs",
            "the restriction of \"\(restriction.item)\" names no paragraph of Schedule 12A",
            fix: "write one or several from 1 to 7, such as `paragraphs: 1, 7`"))
      }
      if let text = item.text, restriction.begins.isEmpty || !text.hasPrefix(restriction.begins) {
        observations.append(
          Observation(
            at: path / "begins", "\"\(restriction.item)\" does not begin as the restriction says",
            fix: "write the first words of the text after `begins:`, and check its number"))
      }
      return observations
    }
    let released = section.submission.released.enumerated().filter { _, path in
      !items.contains { $0.path == path }
    }
    .map { unknown($0.element, at: .item("released", "\($0.offset + 1)")) }
    return restrictions + released
  }

  private static func unknown(_ item: FieldPath, at path: FieldPath) -> Observation {
    Observation(
      at: path, "there is no item \"\(item)\"",
      fix:
        "write the item as a finding names it, such as updates[P1.4], figures[knife-crime] or challenges[2]")
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

extension FigureReading {
  /// Whether it has a number that can be cited.
  fileprivate func has(_ field: CitedText.Citation.Field) -> Bool {
    switch field {
    case .value: value != nil
    case .previous: previous != nil
    case .change: change != nil
    }
  }
}
