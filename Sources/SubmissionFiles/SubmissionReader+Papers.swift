import PartnerUpdates

// The board's other papers. An entry whose name cannot be read is left out: the finding says so, and nobody
// could refer to it.

extension SubmissionReader {
  static func notes(_ fields: Fields) -> [DatedNote] {
    fields.entries("updates", named: "date", known: .note).compactMap { entry in
      let date = entry.requiredValue("date", .date)
      let text = entry.requiredText("update", such: "what was done")
      return date.map { DatedNote(date: $0, text: text ?? "") }
    }
  }

  static func plannedActions(_ fields: Fields) -> [PlannedAction] {
    fields.entries("violence-reduction", named: "number", known: .plannedAction).compactMap { entry in
      guard let number = entry.requiredText("number", such: "its number in the plan, such as 1.1") else {
        return nil
      }
      return PlannedAction(
        number: number, theme: entry.text("theme") ?? "", action: entry.text("action") ?? "",
        requirement: entry.value("requirement", ValueKind<PlannedAction.Requirement>.oneOf(.requirement)),
        outcome: entry.text("outcome") ?? "", lead: entry.text("lead") ?? "",
        organisation: entry.text("organisation") ?? "", start: entry.value("start", .date),
        end: entry.value("end", .date), completed: entry.value("completed", .date),
        supporting: entry.texts("supporting"), progress: progress(entry),
        document: entry.text("document") ?? "", status: entry.value("status", .status))
    }
  }

  private static func progress(_ fields: Fields) -> [PlannedAction.Progress] {
    fields.entries("progress", named: "month", known: .progress).compactMap { entry in
      let month = entry.requiredValue("month", .month)
      let comment = entry.requiredText("comment", such: "what was done")
      return month.map { PlannedAction.Progress(month: $0, comment: comment ?? "") }
    }
  }

  static func plannedMeetings(_ fields: Fields) -> [PlannedMeeting] {
    fields.entries("forward-plan", named: "meeting", known: .plannedMeeting).compactMap { entry in
      let date = entry.requiredValue("meeting", .date)
      let starts = entry.value("starts", .clockTime)
      let length = entry.value("length", .wholeNumber(1...720, unit: "minutes"))
      let items = items(entry)
      return date.map { PlannedMeeting(date: $0, starts: starts, length: length, items: items) }
    }
  }

  private static func items(_ fields: Fields) -> [AgendaItem] {
    fields.entries("items", named: nil, known: .agendaItem).map { entry in
      AgendaItem(
        item: entry.requiredText("item", such: "what the board will hear") ?? "",
        presenter: entry.text("presenter") ?? "",
        minutes: entry.value("minutes", .wholeNumber(1...720, unit: "minutes")),
        standing: entry.text("standing") ?? "")
    }
  }

  static func inspections(_ fields: Fields) -> [Inspection] {
    fields.entries("inspections", named: "inspection", known: .inspection).compactMap { entry in
      guard let title = entry.requiredText("inspection", such: "what was inspected") else { return nil }
      return Inspection(
        title: title, organisation: entry.text("organisation") ?? "",
        published: entry.value("published", .date), standards: standards(entry),
        rating: entry.value("rating", ValueKind<InspectionRating>.oneOf(.inspectionRating)),
        score: entry.value("score", .wholeNumber(0...27)))
    }
  }

  private static func standards(_ fields: Fields) -> [InspectionStandard] {
    fields.entries("standards", named: "standard", known: .standard).compactMap { entry in
      guard let name = entry.requiredText("standard", such: "its number and name, such as 1.1 Leadership")
      else { return nil }
      return InspectionStandard(
        name, isCourtWork: entry.value("court-work", .yesOrNo) ?? false,
        isRated: !(entry.value("not-rated", .yesOrNo) ?? false), questions: questions(entry),
        rating: entry.value("rating", ValueKind<InspectionRating>.oneOf(.inspectionRating)),
        score: entry.value("score", .wholeNumber(0...3)))
    }
  }

  private static func questions(_ fields: Fields) -> [KeyQuestion] {
    fields.entries("questions", named: "question", known: .question).compactMap { entry in
      entry.requiredText("question", such: "what was asked").map {
        KeyQuestion($0, sufficient: entry.value("sufficient", .share))
      }
    }
  }
}
