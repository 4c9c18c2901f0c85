/// A text with figures cited by name: `{knife-crime}`, `{knife-crime.previous}`, `{knife-crime.change}`.
///
/// Figures stand in the table and are cited from it, so that text and table cannot differ.
public struct CitedText: Sendable {
  /// A stretch of the text.
  public enum Part: Hashable, Sendable {
    /// Words as they stand.
    case words(String)
    /// A figure cited by name.
    case citation(Citation)
  }

  /// A figure cited by name.
  public struct Citation: Hashable, Sendable, CustomStringConvertible {
    /// The figure.
    public let figure: FigureKey
    /// Which of its numbers.
    public let field: Field
    /// Which number of a figure is cited.
    public enum Field: String, Hashable, Sendable, CaseIterable {
      /// This period's value.
      case value
      /// The value it is compared with.
      case previous
      /// The change as printed.
      case change
    }

    /// As it is written, braces included.
    public let description: String
  }

  /// The stretches in their order.
  public let parts: [Part]

  /// Finds the citations in a text. Braces around anything but a slug are words.
  public init(_ text: String) {
    var text = text
    parts = text.withUTF8 { bytes in
      Self.stretches(of: bytes).map { range, citation in
        citation.map { .citation($0) } ?? .words(String(decoding: bytes[range], as: UTF8.self))
      }
    }
  }

  /// The citations in a text, each once, in their order.
  static func distinctCitations(in text: String) -> [Citation] {
    var text = text
    var seen: Set<Citation> = []
    return text.withUTF8 { stretches(of: $0) }.compactMap(\.citation).filter { seen.insert($0).inserted }
  }

  /// The citations in a text with the bytes that they take up, braces included.
  static func places(in text: String) -> [(range: Range<Int>, citation: Citation)] {
    var text = text
    return text.withUTF8 { stretches(of: $0) }.compactMap { range, citation in
      citation.map { (range: range, citation: $0) }
    }
  }

  /// What stands in braces in a text and is no citation, each once, in its order.
  static func otherBraces(in text: String) -> [String] {
    var text = text
    var seen: Set<String> = []
    return text.withUTF8 { bytes in
      var others: [String] = []
      forEachBrace(in: bytes) { range, citation in
        guard citation == nil else { return }
        let words = String(decoding: bytes[range].dropFirst().dropLast(), as: UTF8.self)
        if seen.insert(words).inserted { others.append(words) }
      }
      return others
    }
  }

  /// A text with spaces in place of what is cited, byte for byte.
  static func leavingOutCitations(_ text: String) -> String {
    var (text, bytes) = (text, Array(text.utf8))
    for (range, citation) in text.withUTF8({ stretches(of: $0) }) where citation != nil {
      for index in range { bytes[index] = UInt8(ascii: " ") }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes of a text, cut before and after every citation and nowhere else.
  private static func stretches(
    of bytes: UnsafeBufferPointer<UInt8>
  ) -> [(range: Range<Int>, citation: Citation?)] {
    var stretches: [(range: Range<Int>, citation: Citation?)] = []
    var start = 0
    forEachBrace(in: bytes) { range, citation in
      guard let citation else { return }
      if range.lowerBound > start { stretches.append((start..<range.lowerBound, nil)) }
      stretches.append((range, citation))
      start = range.upperBound
    }
    return start < bytes.count ? stretches + [(start..<bytes.count, nil)] : stretches
  }

  /// Goes through what stands in braces in a text, braces included, and is a citation or something else. Nothing is
  /// kept of braces that are never closed, of which a text can hold two million.
  private static func forEachBrace(
    in bytes: UnsafeBufferPointer<UInt8>, _ visit: (Range<Int>, Citation?) -> Void
  ) {
    let (opening, closing) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    var open: Int?
    for index in bytes.indices {
      if bytes[index] == opening {
        open = index
      } else if bytes[index] == closing, let start = open {
        // An accent after it makes the brace another character.
        let isBrace = String(decoding: bytes[index...].prefix(8), as: UTF8.self).first == "}"
        let words = bytes[(start + 1)..<index]
        visit(start..<(index + 1), isBrace ? citation(String(decoding: words, as: UTF8.self)) : nil)
        open = nil
      }
    }
  }

  /// The citations in their order.
  public var citations: [Citation] {
    parts.compactMap { if case .citation(let citation) = $0 { citation } else { nil } }
  }

  /// The text with every citation replaced by what a function makes of it; where it makes nothing,
  /// the citation stays as it was written.
  public func replacing(_ replacement: (Citation) -> String?) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .citation(let citation): replacement(citation) ?? citation.description
      }
    }.joined()
  }

  private static func citation(_ text: String) -> Citation? {
    let slug = text.prefix { $0 != "." }
    guard isSlug(slug) else { return nil }
    let name = text[slug.endIndex...].dropFirst()
    guard let field = slug.endIndex == text.endIndex ? .value : Citation.Field(rawValue: String(name)) else {
      return nil
    }
    return Citation(figure: FigureKey(String(slug)), field: field, description: "{\(text)}")
  }

  private static func isSlug(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
      return false
    }
    return text.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || $0 == UInt8(ascii: "-")
    }
  }
}

/// The figures of a submission, to be found by name as often as texts cite them.
public struct CitableFigures: Sendable {
  private let readings: [FigureKey: FigureReading]
  private let units: [FigureKey: FigureUnit]

  /// The figures of a submission, with how those of its partner are printed.
  public init(_ submission: Submission, _ definitions: [FigureDefinition]) {
    readings = Dictionary(submission.figures.map { ($0.key, $0) }) { first, _ in first }
    units = Dictionary(definitions.map { ($0.key, $0.unit) }) { first, _ in first }
  }

  /// What a citation stands for in the table, or `nil` when the table does not have it.
  public func text(of citation: CitedText.Citation) -> String? {
    guard let reading = readings[citation.figure] else { return nil }
    let unit = units[citation.figure]
    switch citation.field {
    case .value: return reading.value.map { unit?.inText($0) ?? $0.grouped }
    case .previous: return reading.previous.map { unit?.inText($0) ?? $0.grouped }
    case .change: return reading.change.map { (unit.map($0.of) ?? $0).description }
    }
  }
}

extension Submission {
  /// What a citation stands for in this submission's table, or `nil` when the table does not have it.
  public func text(of citation: CitedText.Citation, in definitions: [FigureDefinition]) -> String? {
    CitableFigures(self, definitions).text(of: citation)
  }

  /// What was written besides ``texts``, with its path: roles, sources, owners and answers.
  func otherTexts(_ entries: Entries) -> [(path: FieldPath, text: String)] {
    var others: [(path: FieldPath, text: String)] = [("prepared-by", preparedBy)]
    for (path, reading) in entries.readings { others.append((path / "source", reading.source)) }
    for (path, action) in entries.actions {
      others += [(path / "commitment", action.commitment), (path / "owner", action.owner)]
    }
    for (index, explanation) in explanations.enumerated() {
      others.append((.item("explanations", "\(index + 1)") / "reason", explanation.reason))
    }
    return (others + otherPaperTexts(entries)).filter { !$0.text.isEmpty }
  }

  /// Every text in which figures can be cited, with its path.
  public var texts: [(path: FieldPath, text: String)] { texts(Entries(self)) }

  /// Every text in which figures can be cited, with its path.
  func texts(_ entries: Entries) -> [(path: FieldPath, text: String)] {
    var texts: [(path: FieldPath, text: String)] = []
    func add(_ path: FieldPath, _ text: String) { if !text.isEmpty { texts.append((path, text)) } }
    add("illustrative", illustrative)
    for (path, update) in entries.updates {
      add(path / "reason", update.reason)
      add(path / "update", update.text)
    }
    for (path, reading) in entries.readings {
      add(path / "reason", reading.reason)
      add(path / "restated", reading.restated)
      add(path / "note", reading.note)
      add(path / "nil-return", reading.nilReturn ?? "")
    }
    for (list, items) in [
      ("challenges", challenges), ("emerging-trends", emergingTrends), ("support-required", supportRequired),
    ] {
      for (index, item) in items.enumerated() { add(.item(list, "\(index + 1)"), item) }
    }
    for (path, action) in entries.actions {
      add(path / "action", action.action)
      add(path / "update", action.update)
    }
    for (index, item) in restricted.enumerated() {
      let path = FieldPath.item("restricted", "\(index + 1)")
      add(path / "title", item.title)
      add(path / "text", item.text)
    }
    for (path, text) in paperTexts(entries) { add(path, text) }
    for (path, appendix) in appendicesWithPaths { add(path / "title", appendix.title) }
    return texts
  }
}
