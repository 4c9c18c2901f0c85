import PartnerUpdates

// The board's other papers, left out where there are none.

extension SubmissionWriter {
  /// The subject of a report, and what it tells.
  static func report(of submission: Submission) -> [Block] {
    given(text("subject", submission.subject))
      + given(text("brief-update", submission.briefUpdate, isLong: true))
  }

  /// The plans and the inspections.
  static func papers(of submission: Submission) -> [Block] {
    given(list("violence-reduction", submission.violenceReduction.map(entry)))
      + given(list("forward-plan", submission.forwardPlan.map(entry)))
      + given(list("inspections", submission.inspections.map(entry)))
  }

  private static func text(_ name: String, _ text: String, isLong: Bool = false) -> Block {
    field(name, text.isEmpty ? "" : YAMLText.text(text, indent: 2, isLong: isLong))
  }

  /// A block, unless it is empty.
  static func given(_ block: Block) -> [Block] { block.isEmpty ? [] : [block] }

  static func entry(_ note: DatedNote) -> Entry {
    Entry("date", note.date.description, level: 2).always("update", note.text)
  }

  private static func entry(_ action: PlannedAction) -> Entry {
    Entry("number", action.number).text("theme", action.theme).text("action", action.action)
      .value("requirement", action.requirement?.rawValue).text("outcome", action.outcome)
      .text("lead", action.lead).text("organisation", action.organisation).value("start", action.start)
      .value("end", action.end).value("completed", action.completed).texts("supporting", action.supporting)
      .entries("progress", action.progress.map(entry)).text("document", action.document)
      .value("status", action.status)
  }

  private static func entry(_ note: PlannedAction.Progress) -> Entry {
    Entry("month", note.month.description, level: 2).always("comment", note.comment)
  }

  private static func entry(_ meeting: PlannedMeeting) -> Entry {
    Entry("meeting", meeting.date.description).value("starts", meeting.starts)
      .value("length", meeting.length).entries("items", meeting.items.map(entry))
  }

  private static func entry(_ item: AgendaItem) -> Entry {
    Entry("item", item.item, level: 2).text("presenter", item.presenter).value("minutes", item.minutes)
      .text("standing", item.standing)
  }

  private static func entry(_ inspection: Inspection) -> Entry {
    Entry("inspection", inspection.title).text("organisation", inspection.organisation)
      .value("published", inspection.published).entries("standards", inspection.standards.map(entry))
      .value("rating", inspection.rating?.rawValue).value("score", inspection.score)
  }

  private static func entry(_ standard: InspectionStandard) -> Entry {
    Entry("standard", standard.name, level: 2).flag("court-work", standard.isCourtWork)
      .flag("not-rated", !standard.isRated).entries("questions", standard.questions.map(entry))
      .value("rating", standard.rating?.rawValue).value("score", standard.score)
  }

  private static func entry(_ question: KeyQuestion) -> Entry {
    Entry("question", question.question, level: 3).value("sufficient", question.sufficient)
  }
}
