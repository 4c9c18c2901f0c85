package import PartnerUpdates

/// Writes a submission as the YAML that ``SubmissionReader`` gives back.
package enum SubmissionWriter {
  /// A stretch of the file: a field of the head, or a list.
  package struct Block: Sendable {
    /// The name of the field.
    package let name: String
    /// Its lines, name included, without a line break at the end.
    package let text: String
    /// Whether nothing is in it.
    package let isEmpty: Bool
  }

  /// The whole file.
  package static func text(of submission: Submission) -> String {
    let head = head(of: submission).map(\.text)
    return (head + [""] + lists(of: submission).map(\.text)).joined(separator: "\n") + "\n"
  }

  /// Who, when and what for: the single fields at the top.
  package static func head(of submission: Submission) -> [Block] {
    [
      field("partner", YAMLText.scalar(submission.partner.description)),
      field("quarter", submission.quarter.description),
      field("strategy", YAMLText.scalar(submission.strategy)),
      field("submitted", submission.submitted?.description ?? ""),
      field("prepared-by", YAMLText.scalar(submission.preparedBy)),
      field("marking", submission.marking?.rawValue ?? ""),
    ]
      + (submission.illustrative.isEmpty
        ? [] : [field("illustrative", YAMLText.text(submission.illustrative, indent: 2))])
  }

  /// The lists, in the order of the form; an empty one is `[]`. The papers that few partners hand in are left
  /// out where they are empty.
  package static func lists(of submission: Submission) -> [Block] {
    report(of: submission) + [
      list("updates", submission.updates.map(entry)), list("figures", submission.figures.map(entry)),
      texts("challenges", submission.challenges), texts("emerging-trends", submission.emergingTrends),
      texts("support-required", submission.supportRequired),
    ] + given(texts("recommendations", submission.recommendations)) + [
      list("actions", submission.actions.map(entry))
    ] + papers(of: submission) + [
      list("restricted", submission.restricted.map(entry))
    ] + given(list("restrictions", submission.restrictions.map(entry)))
      + given(texts("released", submission.released.map(\.description))) + [
        list("appendices", submission.appendices.map(entry)),
        list("explanations", submission.explanations.map(entry)),
      ]
  }

  private static func entry(_ update: Update) -> Entry {
    Entry("commitment", update.commitment).value("status", update.status).text("reason", update.reason)
      .text("update", update.text, isLong: true)
  }

  private static func entry(_ reading: FigureReading) -> Entry {
    let entry = Entry("figure", reading.key.description).value("period", reading.period)
      .value("value", reading.value).value("previous", reading.previous)
      .value("previous-period", reading.previousPeriod).value("change", reading.change)
      .value("status", reading.status).text("reason", reading.reason).text("source", reading.source)
      .value("read", reading.read).text("restated", reading.restated).text("note", reading.note)
      .value("illustrative", reading.isIllustrative ? "yes" : nil)
    return reading.nilReturn.map { entry.always("nil-return", $0) } ?? entry
  }

  private static func entry(_ action: Action) -> Entry {
    Entry("reference", action.reference).text("action", action.action).text("commitment", action.commitment)
      .text("owner", action.owner)
      .value("start", action.start).value("due", action.due).value(
        "state", action.state == .open ? nil : action.state.rawValue
      )
      .value("closed", action.closed).text("update", action.update, isLong: true)
      .entries("updates", action.updates.map(entry))
  }

  private static func entry(_ item: RestrictedItem) -> Entry {
    Entry("title", item.title).value("paragraph", item.paragraph).text("text", item.text, isLong: true)
  }

  private static func entry(_ restriction: Restriction) -> Entry {
    Entry("item", restriction.item.description)
      .value(
        "paragraphs",
        restriction.paragraphs.isEmpty ? nil : restriction.paragraphs.map(String.init).joined(separator: ", ")
      )
      .text("begins", restriction.begins)
  }

  private static func entry(_ appendix: Appendix) -> Entry {
    Entry("appendix", appendix.name).text("title", appendix.title).text("file", appendix.file)
  }

  private static func entry(_ explanation: Explanation) -> Entry {
    Entry("rule", explanation.rule).text("field", explanation.field).text("value", explanation.value)
      .text("reason", explanation.reason).value("until", explanation.until)
  }

  static func field(_ name: String, _ value: String) -> Block {
    Block(name: name, text: value.isEmpty ? "\(name):" : "\(name): \(value)", isEmpty: value.isEmpty)
  }

  static func list(_ name: String, _ entries: [Entry]) -> Block {
    guard !entries.isEmpty else { return Block(name: name, text: "\(name): []", isEmpty: true) }
    return Block(
      name: name, text: (["\(name):"] + entries.map(\.text)).joined(separator: "\n"), isEmpty: false)
  }

  static func texts(_ name: String, _ texts: [String]) -> Block {
    guard !texts.isEmpty else { return list(name, []) }
    let lines = texts.map { "  - " + YAMLText.text($0, indent: 4) }
    return Block(name: name, text: (["\(name):"] + lines).joined(separator: "\n"), isEmpty: false)
  }
}
