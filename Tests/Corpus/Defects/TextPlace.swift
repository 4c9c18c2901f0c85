import PartnerUpdates

/// A place in which somebody writes a text.
struct TextPlace: Sendable {
  let name: String
  /// Adds a sentence; tells where it then stands, or `nil` where the submission has no such place.
  let add: @Sendable (String, inout Submission) -> FieldPath?

  /// Texts in which figures can be cited: spread over them rather than each with everything.
  static let cited = Array(all.prefix(4))

  /// Whether something that has a number of its own is planted in this place.
  func isTurn(of number: Int) -> Bool {
    Self.cited.indices.contains(number % Self.cited.count)
      && Self.cited[number % Self.cited.count].name == name
  }

  /// The places of which anything is published.
  static let published = all.filter { !$0.name.hasPrefix("restricted") }

  /// All places that a reader sees, or that are checked because somebody could.
  static let all: [TextPlace] = [
    TextPlace(name: "update") { text, submission in
      guard let index = submission.updates.firstIndex(where: { !$0.text.isEmpty }) else { return nil }
      submission.updates[index].text += "\n\n" + text
      return .update(submission.updates[index].commitment) / "update"
    },
    listed("challenge", "challenges", \.challenges), listed("trend", "emerging-trends", \.emergingTrends),
    listed("support", "support-required", \.supportRequired),
    TextPlace(name: "update-reason") { text, submission in
      guard let index = submission.updates.firstIndex(where: { $0.status == .amber }) else { return nil }
      submission.updates[index].reason += " " + text
      return .update(submission.updates[index].commitment) / "reason"
    },
    figure("figure-reason", "reason") { $0.reason += ($0.reason.isEmpty ? "" : ". ") + $1 },
    figure("figure-note", "note") { $0.note += ($0.note.isEmpty ? "" : ". ") + $1 },
    figure("figure-source", "source") { $0.source += ". " + $1 },
    TextPlace(name: "figure-restated") { text, submission in
      guard let index = submission.figures.firstIndex(where: { $0.previous != nil }) else { return nil }
      submission.figures[index].restated = "Counted again. " + text
      return .figure(submission.figures[index].key) / "restated"
    },
    TextPlace(name: "nil-return") { text, submission in
      guard let index = submission.figures.firstIndex(where: { $0.nilReturn != nil }) else { return nil }
      submission.figures[index].nilReturn?.append(". " + text)
      return .figure(submission.figures[index].key) / "nil-return"
    },
    action("action", "action") { $0.action += ". " + $1 },
    action("action-owner", "owner") { $0.owner += ". " + $1 },
    TextPlace(name: "action-note") { text, submission in
      guard let index = submission.actions.firstIndex(where: { !$0.updates.isEmpty }) else { return nil }
      let action = submission.actions[index]
      submission.actions[index].updates[0].text += " " + text
      return .item("actions", action.reference) / "updates[\(action.updates[0].date)].update"
    },
    action("action-update", "update") { $0.update += ($0.update.isEmpty ? "" : " ") + $1 },
    restricted("restricted-title", "title") { $0.title += " " + $1 },
    restricted("restricted-text", "text") { $0.text += " " + $1 },
    TextPlace(name: "appendix-title") { text, submission in
      guard let first = submission.appendices.first else { return nil }
      submission.appendices[0].title += " " + text
      return .item("appendices", first.name) / "title"
    },
    listed("recommendation", "recommendations", \.recommendations),
    TextPlace(name: "brief-update") { text, submission in
      guard !submission.briefUpdate.isEmpty else { return nil }
      submission.briefUpdate += "\n\n" + text
      return "brief-update"
    },
    planned("planned-outcome", "outcome") { $0.outcome += ". " + $1 },
    planned("planned-lead", "lead") { $0.lead += ". " + $1 },
    agendaItem("agenda-item", "item") { $0.item += ". " + $1 },
    agendaItem("agenda-presenter", "presenter") { $0.presenter += ". " + $1 },
    TextPlace(name: "inspected-organisation") { text, submission in
      guard let first = submission.inspections.first else { return nil }
      submission.inspections[0].organisation += ". " + text
      return .item("inspections", first.title) / "organisation"
    },
    TextPlace(name: "prepared-by") { text, submission in
      submission.preparedBy += ". " + text
      return "prepared-by"
    },
    TextPlace(name: "answer") { text, submission in
      guard !submission.explanations.isEmpty else { return nil }
      submission.explanations[0].reason += " " + text
      return "explanations[1].reason"
    },
  ]

  private static func listed(
    _ name: String, _ list: String, _ texts: any WritableKeyPath<Submission, [String]> & Sendable
  ) -> TextPlace {
    TextPlace(name: name) { text, submission in
      submission[keyPath: texts].append(text)
      return .item(list, "\(submission[keyPath: texts].count)")
    }
  }

  private static func figure(
    _ name: String, _ field: String, _ add: @escaping @Sendable (inout FigureReading, String) -> Void
  ) -> TextPlace {
    TextPlace(name: name) { text, submission in
      guard let index = submission.figures.lastIndex(where: { $0.value != nil && $0.status != nil }) else {
        return nil
      }
      add(&submission.figures[index], text)
      return .figure(submission.figures[index].key) / field
    }
  }

  private static func action(
    _ name: String, _ field: String, _ add: @escaping @Sendable (inout Action, String) -> Void
  ) -> TextPlace {
    TextPlace(name: name) { text, submission in
      guard let last = submission.actions.indices.last else { return nil }
      add(&submission.actions[last], text)
      return .item("actions", submission.actions[last].reference) / field
    }
  }

  private static func planned(
    _ name: String, _ field: String, _ add: @escaping @Sendable (inout PlannedAction, String) -> Void
  ) -> TextPlace {
    TextPlace(name: name) { text, submission in
      guard let first = submission.violenceReduction.first else { return nil }
      add(&submission.violenceReduction[0], text)
      return .item("violence-reduction", first.number) / field
    }
  }

  private static func agendaItem(
    _ name: String, _ field: String, _ add: @escaping @Sendable (inout AgendaItem, String) -> Void
  ) -> TextPlace {
    TextPlace(name: name) { text, submission in
      guard let meeting = submission.forwardPlan.first, !meeting.items.isEmpty else { return nil }
      add(&submission.forwardPlan[0].items[0], text)
      return .item("forward-plan", meeting.date.description) / "items[1].\(field)"
    }
  }

  private static func restricted(
    _ name: String, _ field: String, _ add: @escaping @Sendable (inout RestrictedItem, String) -> Void
  ) -> TextPlace {
    TextPlace(name: name) { text, submission in
      guard let last = submission.restricted.indices.last else { return nil }
      add(&submission.restricted[last], text)
      return .item("restricted", "\(last + 1)") / field
    }
  }
}
