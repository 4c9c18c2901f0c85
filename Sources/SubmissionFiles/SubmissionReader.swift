package import PartnerUpdates

/// A file as far as it could be read, with where everything stands.
package struct FileReading<Value: Sendable>: Sendable {
  /// What was read; `nil` when the file cannot be made out at all.
  package let value: Value?
  /// What is wrong with the file.
  package let findings: [FileFinding]
  /// Where the fields stand.
  package let positions: SourceMap
  /// Fields that could not be read.
  package let unreadable: Set<FieldPath>

  init(_ value: Value?, _ reading: Reading) {
    self.value = value
    findings = reading.findings
    positions = SourceMap(reading.places)
    unreadable = reading.unreadable
  }

  /// A file that cannot be made out.
  /// - Parameter others: what else was found in it.
  init(failed found: FileFinding, besides others: [FileFinding] = []) {
    (value, findings, positions, unreadable) = (nil, [found] + others, SourceMap(), [])
  }
}

/// Reads the YAML of a submission.
package enum SubmissionReader {
  /// Reads a submission from its text.
  ///
  /// Where partner or quarter cannot be read, those of the place stand in for them, so that the rest
  /// can still be checked.
  package static func read(_ text: String, at place: Section.Place) -> FileReading<Submission> {
    read(text, at: place, slips: 0)
  }

  /// So many slips are looked behind: whoever mends them all need not come back for the next.
  private static let mostSlips = 10
  private static let longestWithSlips = 200_000

  private static func read(_ text: String, at place: Section.Place, slips: Int) -> FileReading<Submission> {
    let reading = Reading(text)
    do {
      let fields = Fields(file: try YAMLComposer.tree(of: text), known: .submission, in: reading)
      return FileReading(fields.flatMap { submission($0, at: place) }, reading)
    } catch {
      guard slips < mostSlips, text.utf8.count <= longestWithSlips, let mended = error.mended, mended != text
      else {
        return FileReading(failed: error.found)
      }
      let others = read(mended, at: place, slips: slips + 1).findings
      return FileReading(failed: error.found, besides: others.filter { $0.finding.severity == .error })
    }
  }

  private static func submission(_ fields: Fields, at place: Section.Place) -> Submission? {
    let partner = fields.requiredIdentifier("partner", such: "the name of the folder, such as police")
    let quarter = fields.requiredValue("quarter", .quarter) ?? place.quarter
    let strategy = fields.requiredIdentifier(
      "strategy", such: "the strategy reported under, such as 2020-2023")
    let submitted = fields.requiredValue("submitted", .date)
    let preparedBy = fields.text("prepared-by")
    let marking = fields.value("marking", ValueKind<Marking>.oneOf(.marking))
    let subject = fields.text("subject")
    let briefUpdate = fields.text("brief-update")
    let updates = updates(fields)
    let figures = figures(fields)
    guard let quarter else { return nil }
    return Submission(
      partner: partner.map { Partner.ID($0) } ?? place.folder, quarter: quarter,
      strategy: strategy?.description ?? "",
      submitted: submitted, preparedBy: preparedBy ?? "",
      // A marking that cannot be read is handled as the stricter one until it is mended.
      marking: marking ?? (fields.has("marking") ? .officialSensitive : nil),
      illustrative: fields.text("illustrative") ?? "", subject: subject ?? "",
      briefUpdate: briefUpdate ?? "", updates: updates, figures: figures,
      challenges: fields.texts("challenges"), emergingTrends: fields.texts("emerging-trends"),
      supportRequired: fields.texts("support-required"), recommendations: fields.texts("recommendations"),
      actions: actions(fields), violenceReduction: plannedActions(fields),
      forwardPlan: plannedMeetings(fields), inspections: inspections(fields),
      restricted: restricted(fields), appendices: appendices(fields), explanations: explanations(fields),
      restrictions: restrictions(fields), released: fields.texts("released").map { FieldPath($0) })
  }

  private static func updates(_ fields: Fields) -> [Update] {
    fields.entries("updates", named: "commitment", known: .update).compactMap { entry in
      guard let code = entry.requiredText("commitment", such: "the code of a commitment, such as P1.4") else {
        return nil
      }
      return Update(
        commitment: code, status: entry.value("status", .status), reason: entry.text("reason") ?? "",
        text: entry.text("update") ?? "")
    }
  }

  private static func figures(_ fields: Fields) -> [FigureReading] {
    fields.entries("figures", named: "figure", known: .figure).compactMap { entry in
      guard
        let key = entry.requiredIdentifier("figure", such: "the name of a figure, such as knife-crime")
      else { return nil }
      return FigureReading(
        FigureKey(key), period: entry.value("period", .period), value: entry.value("value", .number),
        previous: entry.value("previous", .number), previousPeriod: entry.value("previous-period", .period),
        change: entry.value("change", .change), status: entry.value("status", .status),
        reason: entry.text("reason") ?? "", source: entry.text("source") ?? "",
        read: entry.value("read", .date), restated: entry.text("restated") ?? "",
        note: entry.text("note") ?? "", isIllustrative: entry.value("illustrative", .yesOrNo) ?? false,
        nilReturn: entry.text("nil-return"))
    }
  }

  private static func actions(_ fields: Fields) -> [Action] {
    fields.entries("actions", named: "reference", known: .action).map { entry in
      Action(
        reference: entry.requiredText("reference", such: "the minute reference, such as 2020-21/07") ?? "",
        action: entry.requiredText("action", such: "what is to be done") ?? "",
        commitment: entry.text("commitment") ?? "",
        owner: entry.text("owner") ?? "", start: entry.value("start", .date), due: entry.value("due", .date),
        state: entry.value("state", ValueKind<Action.State>.oneOf(.actionState)) ?? .open,
        closed: entry.value("closed", .date), update: entry.text("update") ?? "", updates: notes(entry))
    }
  }

  private static func restricted(_ fields: Fields) -> [RestrictedItem] {
    fields.entries("restricted", named: nil, known: .restricted).map { entry in
      RestrictedItem(
        title: entry.requiredText("title", such: "a title for the board") ?? "",
        paragraph: entry.value("paragraph", .paragraph), text: entry.text("text") ?? "")
    }
  }

  private static func restrictions(_ fields: Fields) -> [Restriction] {
    fields.entries("restrictions", named: nil, known: .restriction).map { entry in
      Restriction(
        item: FieldPath(entry.requiredText("item", such: "the item, such as updates[P1.4]") ?? ""),
        paragraphs: entry.requiredValue("paragraphs", .paragraphs) ?? [], begins: entry.text("begins") ?? "")
    }
  }

  private static func appendices(_ fields: Fields) -> [Appendix] {
    fields.entries("appendices", named: "appendix", known: .appendix).map { entry in
      Appendix(
        name: entry.requiredText("appendix", such: "what texts call it, such as A") ?? "",
        title: entry.requiredText("title", such: "what it is") ?? "",
        file: entry.requiredText("file", such: "the name of the file beside this one") ?? "")
    }
  }

  private static func explanations(_ fields: Fields) -> [Explanation] {
    fields.entries("explanations", named: nil, known: .explanation).compactMap { entry in
      let rule = entry.requiredText("rule", such: "the rule that the finding names in brackets")
      let field = entry.requiredText("field", such: "the field that the finding names")
      let reason = entry.requiredText("reason", such: "the answer")
      guard let rule, let field, let reason, !reason.isEmpty else { return nil }
      return Explanation(
        rule: rule, field: field, value: entry.text("value") ?? "", reason: reason,
        until: entry.value("until", .quarter))
    }
  }
}
