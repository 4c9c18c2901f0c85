/// Matches answers with queries, and reports the answers that match nothing.
package enum Explanations {
  /// The findings with their answers, followed by a finding for every answer that is not in use.
  static func apply(
    _ explanations: [Explanation], to findings: [Finding], in section: Section, names: RuleNames
  ) -> [Finding] {
    let quarter = section.submission.quarter
    let ended = explanations.enumerated().filter { $0.element.until.map { $0 < quarter } ?? false }
    let lasting = explanations.enumerated().filter { $0.element.until.map { $0 >= quarter } ?? true }
    var unused = Unused(lasting, names)
    let values = StatedValues(section.submission)
    var answered = findings
    for index in answered.indices where answered[index].severity == .query {
      let finding = answered[index]
      let match = unused.take(for: finding, stating: values.text(at: finding.path) ?? "")
      answered[index].answer = match ?? standing(for: finding, in: section, names: names)
    }
    let asked = Dictionary(answered.map { (Asked($0.rule, $0.path.description), $0) }) { first, _ in first }
    return answered + ended.map { finding(forEnded: $0.element, at: $0.offset, quarter) }
      + unused.left.map { index, explanation in
        let query = asked[Asked(names.current(explanation.rule), explanation.field)]
        return finding(for: explanation, at: index, to: query, values)
      }
  }

  /// What an answer names: a rule and a field.
  private struct Asked: Hashable {
    let rule: String
    let field: String

    init(_ rule: String, _ field: String) { (self.rule, self.field) = (rule, field) }
  }

  /// Answers that have not found their query, to be found by what they name.
  private struct Unused {
    private var byName: [Asked: [(index: Int, explanation: Explanation)]]

    init(_ explanations: [(offset: Int, element: Explanation)], _ names: RuleNames) {
      byName = Dictionary(grouping: explanations.map { (index: $0.offset, explanation: $0.element) }) {
        Asked(names.current($0.explanation.rule), $0.explanation.field)
      }
    }

    /// Takes out the first answer for a finding that holds for its value.
    mutating func take(for finding: Finding, stating value: @autoclosure () -> String) -> Explanation? {
      let name = Asked(finding.rule, finding.path.description)
      guard let answers = byName[name] else { return nil }
      let stated = value()
      let place = answers.firstIndex { Explanations.isSame($0.explanation.value, stated) }
      return place.flatMap { byName[name]?.remove(at: $0).explanation }
    }

    /// What is left, in the order of the submission.
    var left: [(index: Int, explanation: Explanation)] {
      byName.values.flatMap(\.self).sorted { $0.index < $1.index }
    }
  }

  /// The answer of an earlier submission that still stands: given until this quarter or a later one, for what
  /// has not changed since.
  private static func standing(for finding: Finding, in section: Section, names: RuleNames) -> Explanation? {
    for earlier in section.earlier where earlier.quarter < section.submission.quarter {
      let answer = earlier.explanations.first { explanation in
        guard let until = explanation.until, until >= section.submission.quarter else { return false }
        return names.current(explanation.rule) == finding.rule
          && explanation.field == finding.path.description
          && isSame(explanation.value, section.submission.text(at: finding.path) ?? "")
      }
      if let answer, earlier.leaf(at: finding.path) == section.submission.leaf(at: finding.path),
        !isPersonal(answer.reason, in: section)
      {
        return answer
      }
    }
    return nil
  }

  /// Whether a text of another file may not be repeated here: what is found in it is found there only.
  package static func isPersonal(_ text: String, in section: Section) -> Bool {
    var submission = section.submission
    (submission.updates, submission.figures, submission.actions) = ([], [], [])
    submission.challenges = [text]
    let probe = Section(submission, definitions: [], partnership: section.partnership)
    return CommonRules.publication.contains { rule in
      rule.findings(in: probe).contains { $0.path == .item("challenges", "1") }
    }
  }

  private static func finding(
    forEnded explanation: Explanation, at index: Int, _ quarter: Quarter
  ) -> Finding {
    Finding(
      rule: slug, severity: .query, path: FieldPath("explanations[\(index + 1)].until"),
      message:
        "this explanation held until \(explanation.until?.description ?? ""), which is before \(quarter)",
      fix: "check that it still holds and set `until:` to a later quarter, or remove it")
  }

  /// Whether two texts state the same value, however its digits and its sign are written.
  private static func isSame(_ written: String, _ stated: String) -> Bool {
    guard let value = StatedChange(written) else { return written == stated }
    return value == StatedChange(stated)
  }

  private static func finding(
    for explanation: Explanation, at index: Int, to asked: Finding?, _ values: StatedValues
  ) -> Finding {
    let path = FieldPath("explanations[\(index + 1)]")
    let (message, fix) =
      switch asked {
      case nil: (matchesNothing(explanation), removeIt)
      case let asked? where asked.severity == .error: (cannotExplain(explanation), correctIt)
      case let asked? where asked.answer.map { isSame($0.value, explanation.value) } ?? false:
        (answered(explanation), removeIt)
      case let asked? where !asked.echoes: (lapsedQuietly(explanation), giveIt)
      case let asked?:
        (lapsed(explanation), giveValue(values.text(at: asked.path) ?? ""))
      }
    return Finding(
      rule: slug, severity: .query, path: path, message: message, fix: fix, echoes: asked?.echoes ?? true)
  }

  static let slug = "common.explanation-in-use"

  private static func matchesNothing(_ explanation: Explanation) -> String {
    "nothing is asked by \"\(explanation.rule)\" about \"\(explanation.field)\", so this explanation is not in use"
  }
  private static func cannotExplain(_ explanation: Explanation) -> String {
    "\"\(explanation.rule)\" is an error, which an explanation cannot answer"
  }
  private static func answered(_ explanation: Explanation) -> String {
    "the query of \"\(explanation.rule)\" about \"\(explanation.field)\" has an explanation already"
  }
  private static func lapsed(_ explanation: Explanation) -> String {
    "this explanation was given for the value \"\(explanation.value)\", which \"\(explanation.field)\" does not have"
  }
  private static func lapsedQuietly(_ explanation: Explanation) -> String {
    "this explanation was given for a value that \"\(explanation.field)\" does not have"
  }
  private static let removeIt = "remove it, or correct its `rule` and `field` to those of a finding"
  private static let correctIt = "correct the submission and remove the explanation"
  private static let giveIt = "check that it still holds, then write the field's value after `value:`"
  private static func giveValue(_ value: String) -> String {
    value.isEmpty
      ? "leave out `value`: the field has none"
      : "check that it still holds, then write `value: \(value)`"
  }
}
