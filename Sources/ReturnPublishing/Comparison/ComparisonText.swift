import PartnerUpdates
package import QuarterlyReturn

/// What changed between two quarters, in words: the same for a terminal and for a paper.
package struct ComparisonText: Sendable {
  /// One thing that changed.
  package struct Line: Hashable, Sendable {
    /// How, in a word or two: `worse`, `overdue`.
    package let word: String
    /// What, and from what to what, in one line.
    package let text: String
    /// Whether it needs attention, or is good news; else neither.
    package let isBad, isGood: Bool

    init(_ word: String, _ text: String, isBad: Bool = false, isGood: Bool = false) {
      self.text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      (self.word, self.isBad, self.isGood) = (word, isBad, isGood)
    }
  }

  /// What changed of one kind of thing.
  package struct Section: Sendable {
    /// The kind of thing.
    package let title: String
    /// How many changed in which way, and how many did not.
    package let summary: String
    /// What changed, the worst first.
    package let lines: [Line]

    /// Lines, and how many things did not change.
    init(_ title: String, _ lines: [Line], unchanged: Int? = nil) {
      (self.title, self.lines) = (title, lines)
      var words: [String] = []
      for word in lines.map(\.word) where !words.contains(word) { words.append(word) }
      let counts = words.map { word in "\(lines.count { $0.word == word }) \(word)" }
      let all = counts + (unchanged.map { ["\($0) unchanged"] } ?? [])
      summary = all.isEmpty ? "none" : all.joined(separator: ", ")
    }
  }

  /// Of whom and from when to when.
  package let title: String
  /// For whom it is, and what its reader must know.
  package let notes: [String]
  /// What changed.
  package let sections: [Section]

  /// A comparison in words.
  package init(of comparison: ReturnComparison) {
    title =
      "\(comparison.partnership.name): what changed from \(comparison.earlier) to \(comparison.later)"
    notes =
      ["\(comparison.marking.rawValue). For the coordinator and the board: nothing is withheld in it."]
      + comparison.drafts.map { "DRAFT: errors stand in what was submitted for \($0)." }
      + (comparison.strategies.isEmpty ? [] : [Self.otherStrategy(comparison.strategies)])
      + comparison.absences.map {
        "\($0.partner.name): nothing to compare, as nothing usable came for \($0.quarter)."
      }
    sections =
      (comparison.strategies.isEmpty ? [Self.statuses(of: comparison)] : [])
      + [Self.figures(of: comparison), Self.actions(of: comparison), Self.gaps(of: comparison)]
  }

  /// The comparison in Markdown.
  package var markdown: String {
    let head = ["# \(MarkdownText.escaped(title))"] + notes.map(MarkdownText.escaped)
    let parts = sections.map { section in
      let lines = section.lines.map { "- **\($0.word)**: \(MarkdownText.escaped($0.text))" }
      return (["## \(section.title): \(section.summary)"] + (lines.isEmpty ? [] : [""]) + lines)
        .joined(separator: "\n")
    }
    return (head + parts).joined(separator: "\n\n") + "\n"
  }

  private static func otherStrategy(_ titles: [String]) -> String {
    "The two quarters were reported under different strategies (\(Wording.list(titles))), so commitments are "
      + "not compared, and neither are gaps in them."
  }

  private static func statuses(of comparison: ReturnComparison) -> Section {
    let changes = comparison.statuses.filter { $0.kind != .unchanged }
    return Section(
      "Commitments",
      changes.map { change in
        let name = [change.code, change.title].filter { !$0.isEmpty }.joined(separator: " ")
        return Line(
          change.kind, "\(name) (\(change.partner.name)): " + status(change))
      }, unchanged: comparison.statuses.count - changes.count)
  }

  private static func status(_ change: StatusChange) -> String {
    func words(_ status: Status?) -> String { status.map(Wording.inSentence) ?? "no status" }
    return switch change.kind {
    case .new: words(change.later)
    case .gone: "was \(words(change.earlier))"
    case .worse, .changed, .better, .unchanged: "from \(words(change.earlier)) to \(words(change.later))"
    }
  }

  private static func gaps(of comparison: ReturnComparison) -> Section {
    Section(
      "Gaps",
      comparison.newGaps.map { Line("new", words(for: $0), isBad: true) }
        + comparison.closedGaps.map { Line("closed", words(for: $0), isGood: true) })
  }

  private static func words(for gap: Gap) -> String {
    let what =
      switch gap.missing {
      case .submission: "the submission"
      case .commitment(let code, let title): "the update or the status of \(code) \(title)"
      case .figure(_, let title): "the figure \(title)"
      }
    return "\(gap.partner.name): \(what)"
  }
}

extension ComparisonText.Line {
  init(_ kind: ChangeKind, _ text: String) {
    self.init(kind.word, text, isBad: kind == .worse || kind == .gone, isGood: kind == .better)
  }
}

extension ChangeKind {
  /// The kind in a word.
  fileprivate var word: String {
    switch self {
    case .worse: "worse"
    case .gone: "gone"
    case .changed: "changed"
    case .new: "new"
    case .better: "better"
    case .unchanged: "unchanged"
    }
  }
}
