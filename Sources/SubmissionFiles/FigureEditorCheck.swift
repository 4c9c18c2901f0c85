import PartnerUpdates

/// Makes sure that a changed text reads as the one before with the intended figures, and nothing else.
struct FigureEditorCheck {
  /// What the text read before.
  let before: Submission
  private let findings: [FileFinding]
  private let wanted: Submission
  /// The figures that are written.
  private let keys: [FigureKey]

  init(_ text: String, _ entries: [FigureEntry]) throws(CannotEdit) {
    let reading = Self.read(text)
    guard let before = reading.value else {
      throw reading.findings.first.map { CannotEdit($0) }
        ?? CannotEdit("the submission cannot be read", fix: "run `partner-return check`")
    }
    (self.before, findings, keys) = (before, reading.findings, entries.map(\.key))
    for (index, key) in keys.enumerated() where keys[..<index].contains(key) {
      throw CannotEdit("the figure \"\(key)\" is to be written twice", fix: "give it once")
    }
    wanted = Self.wanted(entries, over: before)
  }

  private static func wanted(_ entries: [FigureEntry], over before: Submission) -> Submission {
    var wanted = before
    for entry in entries {
      if let index = wanted.figures.firstIndex(where: { $0.key == entry.key }) {
        wanted.figures[index] = entry.reading(over: wanted.figures[index])
      } else {
        wanted.figures.append(entry.reading(over: FigureReading(entry.key)))
      }
    }
    return wanted
  }

  private static func read(_ text: String) -> FileReading<Submission> {
    SubmissionReader.read(text, at: .init(folder: "", quarter: nil))
  }

  /// - Throws: where a changed text does not read as it should, or something is wrong that was not before.
  func accept(_ text: String) throws(CannotEdit) {
    let reading = Self.read(text)
    let (old, now) = (Set(findings.map(\.finding)), Set(reading.findings.map(\.finding)))
    if let new = reading.findings.first(where: { !old.contains($0.finding) }) {
      throw failed("it would then say on line \(new.position.line): \(new.finding.message)")
    }
    guard old.subtracting(now).allSatisfy(isOfFigure) else {
      throw failed("other fields would read otherwise")
    }
    guard let value = reading.value, isSame(value, wanted) else {
      throw failed("what it would then say is not what was to be written")
    }
  }

  private func isOfFigure(_ finding: Finding) -> Bool {
    keys.contains { finding.path.parent == .figure($0) }
  }

  /// Whether two submissions are the same, digits and canonically equal characters included.
  private func isSame(_ one: Submission, _ other: Submission) -> Bool {
    "\(one)".utf8.elementsEqual("\(other)".utf8)
  }

  private func failed(_ why: String) -> CannotEdit {
    let names = keys.map(\.description).joined(separator: ", ")
    return CannotEdit(
      "the figures (\(names)) cannot be written into this file: \(why)",
      fix: "write each of their fields as `name: value` on a line of its own")
  }
}
