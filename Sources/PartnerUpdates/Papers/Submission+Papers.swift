// The papers of the board within a submission: where their entries stand, and what is written in them.

extension Submission {
  /// The planned actions with their paths.
  package var violenceReductionWithPaths: [(path: FieldPath, action: PlannedAction)] {
    Self.withPaths(violenceReduction, list: "violence-reduction", name: \.number) {
      (path: $0, action: $1)
    }
  }

  /// The planned meetings with their paths.
  package var forwardPlanWithPaths: [(path: FieldPath, meeting: PlannedMeeting)] {
    Self.withPaths(forwardPlan, list: "forward-plan", name: \.date.description) {
      (path: $0, meeting: $1)
    }
  }

  /// The inspections with their paths.
  package var inspectionsWithPaths: [(path: FieldPath, inspection: Inspection)] {
    Self.withPaths(inspections, list: "inspections", name: \.title) {
      (path: $0, inspection: $1)
    }
  }

  /// The texts of the papers in which figures can be cited, with their paths.
  func paperTexts(_ entries: Entries) -> [(path: FieldPath, text: String)] {
    var texts: [(path: FieldPath, text: String)] = [("subject", subject), ("brief-update", briefUpdate)]
    for (index, text) in recommendations.enumerated() {
      texts.append((.item("recommendations", "\(index + 1)"), text))
    }
    for (path, action) in entries.actions {
      for (path, note) in action.updatesWithPaths(in: path) { texts.append((path / "update", note.text)) }
    }
    for (path, action) in entries.plannedActions {
      texts += [
        (path / "theme", action.theme), (path / "action", action.action), (path / "outcome", action.outcome),
      ]
      for (path, note) in action.progressWithPaths(in: path) {
        texts.append((path / "comment", note.comment))
      }
    }
    for (path, meeting) in entries.plannedMeetings {
      for (path, item) in meeting.itemsWithPaths(in: path) { texts.append((path / "item", item.item)) }
    }
    return texts
  }

  /// What else was written in the papers, with its path: roles, organisations, documents and names.
  func otherPaperTexts(_ entries: Entries) -> [(path: FieldPath, text: String)] {
    var others: [(path: FieldPath, text: String)] = []
    for (path, action) in entries.plannedActions {
      others += [
        (path / "number", action.number), (path / "lead", action.lead),
        (path / "organisation", action.organisation), (path / "document", action.document),
      ]
      let list = (path / "supporting").description
      others += action.supporting.enumerated().map { (.item(list, String($0 + 1)), $1) }
    }
    for (path, meeting) in entries.plannedMeetings {
      for (path, item) in meeting.itemsWithPaths(in: path) {
        others += [(path / "presenter", item.presenter), (path / "standing", item.standing)]
      }
    }
    for (path, inspection, standards) in entries.inspections {
      others += [
        (path / "inspection", inspection.title), (path / "organisation", inspection.organisation),
      ]
      for entry in standards {
        others.append((entry.path / "standard", entry.standard.name))
        others += entry.questions.map { ($0.path / "question", $0.question.question) }
      }
    }
    return others
  }

  /// The value that a paper states at a path; `nil` where it holds no single one.
  func paperValue(at path: FieldPath) -> String? {
    for (base, action) in violenceReductionWithPaths where base.contains(path) {
      switch path {
      case base / "start": return action.start?.description
      case base / "end": return action.end?.description
      case base / "completed": return action.completed?.description
      case base / "status": return action.status?.description
      default: return nil
      }
    }
    for (base, inspection) in inspectionsWithPaths where base.contains(path) {
      if path == base / "rating" { return inspection.rating?.rawValue }
      if path == base / "score" { return inspection.score?.description }
      for (base, standard) in inspection.standardsWithPaths(in: base) {
        if path == base / "rating" { return standard.rating?.rawValue }
        if path == base / "score" { return standard.score?.description }
      }
    }
    return nil
  }
}

extension Action {
  /// The dated updates with their paths.
  package func updatesWithPaths(in path: FieldPath) -> [(path: FieldPath, note: DatedNote)] {
    Submission.withPaths(updates, list: (path / "updates").description, name: \.date.description) {
      (path: $0, note: $1)
    }
  }
}

extension PlannedAction {
  /// The comments with their paths.
  package func progressWithPaths(in path: FieldPath) -> [(path: FieldPath, note: Progress)] {
    Submission.withPaths(progress, list: (path / "progress").description, name: \.month.description) {
      (path: $0, note: $1)
    }
  }
}

extension PlannedMeeting {
  /// The items with their paths, by their numbers.
  package func itemsWithPaths(in path: FieldPath) -> [(path: FieldPath, item: AgendaItem)] {
    let list = (path / "items").description
    return items.enumerated().map { (.item(list, String($0 + 1)), $1) }
  }
}

extension Inspection {
  /// The standards with their paths.
  package func standardsWithPaths(in path: FieldPath) -> [(path: FieldPath, standard: InspectionStandard)] {
    Submission.withPaths(standards, list: (path / "standards").description, name: \.name) {
      (path: $0, standard: $1)
    }
  }
}

extension InspectionStandard {
  /// The key questions with their paths.
  package func questionsWithPaths(in path: FieldPath) -> [(path: FieldPath, question: KeyQuestion)] {
    Submission.withPaths(questions, list: (path / "questions").description, name: \.question) {
      (path: $0, question: $1)
    }
  }
}
