/// Matches answers with queries, and reports the answers that match nothing.
package enum Explanations {
  /// The findings with their answers, followed by a finding for every answer that is not in use.
  static func apply(
    _ explanations: [Explanation], to findings: [Finding], in section: Section, names: RuleNames
  ) -> [Finding] {
    let quarter = section.submission.quarter
    var unused = Array(explanations.enumerated().filter { $0.element.until.map { $0 >= quarter } ?? true })
    let ended = explanations.enumerated().filter { $0.element.until.map { $0 < quarter } ?? false }
    var answered = findings
    for index in answered.indices where answered[index].severity == .query {
      let finding = answered[index]
      let match = unused.firstIndex { _, explanation in
        names.current(explanation.rule) == finding.rule && explanation.field == finding.path.description
          && isSame(explanation.value, section.submission.text(at: finding.path) ?? "")
      }
      guard let match else {
        answered[index].answer = standing(for: finding, in: section, names: names)
        continue
      }
      answered[index].answer = unused.remove(at: match).element
    }
    return answered + ended.map { finding(forEnded: $0.element, at: $0.offset, quarter) }
      + unused.map { finding(for: $0.element, at: $0.offset, among: answered, in: section, names: names) }
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
    for explanation: Explanation, at index: Int, among findings: [Finding], in section: Section,
    names: RuleNames
  ) -> Finding {
    let path = FieldPath("explanations[\(index + 1)]")
    let rule = names.current(explanation.rule)
    let asked = findings.first { $0.rule == rule && $0.path.description == explanation.field }
    let (message, fix) =
      switch asked {
      case nil: (matchesNothing(explanation), removeIt)
      case let asked? where asked.severity == .error: (cannotExplain(explanation), correctIt)
      case let asked? where asked.answer.map { isSame($0.value, explanation.value) } ?? false:
        (answered(explanation), removeIt)
      case let asked? where !asked.echoes: (lapsedQuietly(explanation), giveIt)
      case let asked?:
        (lapsed(explanation), giveValue(section.submission.text(at: asked.path) ?? ""))
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

extension Submission {
  /// What stands at a path, a value or a text.
  fileprivate func leaf(at path: FieldPath) -> String? {
    text(at: path) ?? texts.first { $0.path == path }?.text
  }

  /// The value at a path as the submission states it, for binding an explanation to it.
  ///
  /// - Returns: `nil` for paths that hold no single value.
  public func text(at path: FieldPath) -> String? {
    for update in updates where path == .update(update.commitment) / "status" {
      return update.status?.description
    }
    for reading in figures where FieldPath.figure(reading.key).contains(path) {
      switch path {
      case .figure(reading.key), .figure(reading.key) / "value": return reading.value?.description
      case .figure(reading.key) / "previous": return reading.previous?.description
      case .figure(reading.key) / "change": return reading.change?.description
      case .figure(reading.key) / "status": return reading.status?.description
      case .figure(reading.key) / "period": return reading.period?.description
      case .figure(reading.key) / "previous-period": return reading.comparisonPeriod?.description
      case .figure(reading.key) / "read": return reading.read?.description
      default: return nil
      }
    }
    return paperValue(at: path)
  }
}
