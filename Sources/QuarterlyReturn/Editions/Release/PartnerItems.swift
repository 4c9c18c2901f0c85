import PartnerUpdates

/// The items of a partner's submission.
struct PartnerItems {
  private let entry: Inputs.Entry
  private let strategy: Strategy
  private let suppression: Suppression

  init(_ entry: Inputs.Entry, _ strategy: Strategy, _ suppression: Suppression) {
    (self.entry, self.strategy, self.suppression) = (entry, strategy, suppression)
  }

  /// Whether readers do not see this or the earlier value of a figure.
  private func isHidden(_ figure: FigureKey) -> Bool {
    [FigureField.value, .previous].contains { field in
      suppression.withholds(
        CellAddress(
          partner: entry.submission.partner, quarter: entry.submission.quarter, figure: figure, field: field))
    }
  }

  /// All of them, those without a text too.
  var all: [ReleaseItem] {
    let submission = entry.submission
    return [
      item("prepared-by", ("prepared-by", submission.preparedBy)),
      item("illustrative", ("illustrative", submission.illustrative)),
      item("brief-update", ("subject", submission.subject), ("brief-update", submission.briefUpdate)),
    ] + updates + figures
      + texts("challenges", submission.challenges) + texts("emerging-trends", submission.emergingTrends)
      + texts("support-required", submission.supportRequired)
      + texts("recommendations", submission.recommendations) + actions + papers + answers
  }

  private var updates: [ReleaseItem] {
    entry.submission.updatesWithPaths.map { path, update in
      var item = item(path, ("reason", update.reason), ("update", update.text))
      item.commitment = update.commitment
      item.heading = strategy.commitment(update.commitment).map { [$0.title] } ?? []
      return item
    }
  }

  private var figures: [ReleaseItem] {
    entry.submission.readingsWithPaths.map { path, reading in
      // That a number was revised is not printed beside a hidden one, so whether it was must not count.
      let isShown = reading.value != nil && reading.previous != nil && !isHidden(reading.key)
      var item = item(
        path, ("reason", reading.reason), ("restated", isShown ? reading.restated : ""),
        ("note", reading.note),
        ("source", reading.source), ("nil-return", reading.nilReturn ?? ""))
      item.about = reading.key
      return item
    }
  }

  private var actions: [ReleaseItem] {
    entry.submission.actionsWithPaths.map { path, action in
      let reference = PlainReference.isPlain(action.reference) ? "" : action.reference
      var item = item(
        path, ("reference", reference), ("action", action.action), ("owner", action.owner),
        ("update", action.update))
      for note in action.updates { add("note", note.text, to: &item) }
      return item
    }
  }

  private var papers: [ReleaseItem] {
    let planned = entry.submission.violenceReductionWithPaths.map { path, action in
      let number = PlainReference.isPlain(action.number) ? "" : action.number
      var item = item(
        path, ("number", number), ("theme", action.theme), ("action", action.action),
        ("outcome", action.outcome), ("lead", action.lead), ("organisation", action.organisation),
        ("document", action.document))
      for name in action.supporting { add("supporting", name, to: &item) }
      for note in action.progress { add("comment", note.comment, to: &item) }
      return item
    }
    let meetings = entry.submission.forwardPlanWithPaths.map { path, meeting in
      var item = item(path)
      for agendaItem in meeting.items {
        add("item", agendaItem.item, to: &item)
        add("presenter", agendaItem.presenter, to: &item)
        add("standing", agendaItem.standing, to: &item)
      }
      return item
    }
    let inspections = entry.submission.inspectionsWithPaths.map { path, inspection in
      var item = item(path, ("inspection", inspection.title), ("organisation", inspection.organisation))
      for standard in inspection.standards {
        add("standard", standard.name, to: &item)
        for question in standard.questions { add("question", question.question, to: &item) }
      }
      return item
    }
    return planned + meetings + inspections
  }

  private var answers: [ReleaseItem] {
    entry.submission.explanations.enumerated().map { index, explanation in
      item(Self.path(ofAnswer: index), ("value", explanation.value), ("reason", explanation.reason))
    }
  }

  /// Where an answer stands.
  static func path(ofAnswer index: Int) -> FieldPath { .item("explanations", "\(index + 1)") }

  private func texts(_ list: String, _ texts: [String]) -> [ReleaseItem] {
    texts.enumerated().map { index, text in item(.item(list, "\(index + 1)"), ("text", text)) }
  }

  private func item(_ path: FieldPath, _ texts: (name: String, text: String)...) -> ReleaseItem {
    var item = ReleaseItem(
      from: entry.partner.id.description, path: path, partners: [entry.partner.id])
    for (name, text) in texts { add(name, text, to: &item) }
    return item
  }

  private func add(_ name: String, _ text: String, to item: inout ReleaseItem) {
    item.add(name, text) {
      suppression.withholds($0, by: entry) ? Redaction.confidential : entry.printed($0)
    }
  }
}

/// A reference or a number that says nothing but which one it is: `2020-21/07`, `1.2`.
enum PlainReference {
  static func isPlain(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: return isNumbered(parts[0])
    case 2: return isYear(parts[0]) && (1...3).contains(parts[1].utf8.count) && isDigits(parts[1])
    default: return false
    }
  }

  /// `1.2` or `1.2.3`: a lone number could count something.
  private static func isNumbered(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 && parts.allSatisfy { (1...2).contains($0.utf8.count) && isDigits($0) }
  }

  /// `2020-21`.
  private static func isYear(_ text: Substring) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.utf8.count == 4, isDigits(first), parts.count <= 2 else {
      return false
    }
    return parts.dropFirst().allSatisfy { $0.utf8.count == 2 && isDigits($0) }
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
