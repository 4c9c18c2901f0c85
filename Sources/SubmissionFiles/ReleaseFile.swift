package import PartnerUpdates

/// The file in which a partnership keeps what it decided about the texts of a quarter: read, and written on.
package enum ReleaseFile {
  /// The folder in which the files are, inside the partnership's.
  package static let folder = "releases"

  /// The file of a quarter, from the partnership's folder.
  package static func name(for quarter: Quarter) -> String { "\(folder)/\(quarter.fileName).yaml" }

  /// Reads decisions from the text of a file.
  ///
  /// - Parameter quarter: the quarter that the file's name states.
  package static func read(_ text: String, for quarter: Quarter?) -> FileReading<[ReleaseDecision]> {
    let reading = Reading(text)
    do {
      let fields = Fields(file: try YAMLComposer.tree(of: text), known: .releases, in: reading)
      return FileReading(fields.map { decisions($0, for: quarter) }, reading)
    } catch {
      return FileReading(failed: error.found)
    }
  }

  private static func decisions(_ fields: Fields, for named: Quarter?) -> [ReleaseDecision] {
    guard let quarter = fields.requiredValue("quarter", .quarter) else { return [] }
    guard let named, named == quarter else {
      fields.report(
        "quarter", "the file is named for \(named.map { "\($0)" } ?? "no quarter"), and says \(quarter)",
        fix: "name it \(quarter.fileName).yaml, or correct the quarter")
      return []
    }
    return fields.entries("decisions", named: "item", known: .decision).compactMap {
      decision($0, in: quarter)
    }
  }

  private static func decision(_ fields: Fields, in quarter: Quarter) -> ReleaseDecision? {
    let from = fields.requiredText("from", such: "a partner's id, as `partner-return release` writes it")
    let item = fields.requiredText(
      "item", such: "the place of the text, as `partner-return release` writes it")
    let seal = fields.requiredText("seal", such: "the digest that `partner-return release` prints")
    let choice: ReleaseDecision.Choice? = fields.value("decision", .oneOf(.releaseChoice))
    let decided = fields.value("decided", .date)
    guard let from, let item, let seal else { return nil }
    var decision = ReleaseDecision(
      quarter: quarter, from: from, item: FieldPath(item), begins: fields.text("begins") ?? "", seal: seal,
      hidden: fields.texts("hidden"), choice: choice, role: fields.text("role") ?? "", decided: decided,
      reason: fields.text("reason") ?? "")
    guard choice != nil else { return decision }
    let missing = [
      (name: "role", isMissing: decision.role.isEmpty, such: "the role that decided"),
      (name: "decided", isMissing: decided == nil, such: "the day, such as 2021-03-18"),
      (name: "reason", isMissing: decision.reason.isEmpty, such: "why"),
    ].filter(\.isMissing)
    for field in missing where !fields.has(field.name) || field.name != "decided" {
      fields.report(
        field.name, "the decision has no `\(field.name)`", fix: "write \(field.such) after `\(field.name):`")
    }
    // What nobody stands by is not decided.
    if !missing.isEmpty { decision.choice = nil }
    return decision
  }

  /// A new file for a quarter, without a decision.
  package static func beginning(of quarter: Quarter) -> String {
    """
    # yaml-language-server: $schema=../schemas/releases.schema.json
    # Confidential to the partnership: it tells which texts could give away a hidden number.
    # Each text below is withheld from the public edition until `decision:` is filled in: publish or withhold.
    # Give the role that decided, the day and the reason. Do not change from, item, seal and hidden.
    quarter: \(quarter)
    decisions:

    """
  }

  /// Questions as entries to be filled in, to be put at the end of a file.
  package static func entries(_ questions: [ReleaseDecision]) -> String {
    questions.map { question in
      """
        - from: \(YAMLText.scalar(question.from))
          item: \(YAMLText.scalar(question.item.description))
          begins: \(YAMLText.text(YAMLText.comment(question.begins), indent: 6))
          seal: \(YAMLText.scalar(question.seal))
          hidden:
      \(question.hidden.map { "      - \(YAMLText.scalar($0))" }.joined(separator: "\n"))
          decision:
          role:
          decided:
          reason:

      """
    }.joined()
  }
}
