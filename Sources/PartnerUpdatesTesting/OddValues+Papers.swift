import PartnerUpdates

// The board's other papers, as odd as anything.

extension OddValues {
  mutating func plannedAction(_ number: String) -> PlannedAction {
    PlannedAction(
      number: number, theme: text(), action: text(),
      requirement: chance.pick([.mandated, .local, nil]) ?? nil, outcome: text(), lead: text(),
      organisation: text(), start: date(), end: date(), completed: date(), supporting: someTexts(),
      progress: (0..<chance.below(3)).compactMap { _ in
        let comment = text()
        return date().map { .init(month: $0.calendarMonth, comment: comment) }
      }, document: text(), status: status())
  }

  mutating func plannedMeeting() -> PlannedMeeting? {
    let starts = ClockTime(hour: chance.below(25), minute: chance.below(61))
    let items = (0..<chance.below(4)).map { _ in
      AgendaItem(item: text(), presenter: text(), minutes: minutes(), standing: text())
    }
    let length = minutes()
    return date().map { PlannedMeeting(date: $0, starts: starts, length: length, items: items) }
  }

  mutating func inspection(_ title: String) -> Inspection {
    let standards = (0..<(chance.pick([0, 8, 9, 10]) ?? 8)).map { _ in standard() }
    return Inspection(
      title: title, organisation: text(), published: date(), standards: standards, rating: rating(),
      score: chance.pick(Self.counts) ?? nil)
  }

  private mutating func standard() -> InspectionStandard {
    InspectionStandard(
      text(), isCourtWork: chance.once(in: 9), isRated: !chance.once(in: 9),
      questions: (0..<chance.below(3)).map { _ in KeyQuestion(text(), sufficient: number()) },
      rating: rating(), score: chance.pick(Self.counts) ?? nil)
  }

  private mutating func rating() -> InspectionRating? {
    chance.pick([.inadequate, .requiresImprovement, .good, .outstanding, nil]) ?? nil
  }

  private mutating func minutes() -> Int? { chance.pick(Self.counts) ?? nil }

  private static let counts: [Int?] = [nil, 0, 1, 20, 120, -1, .max, .min]
}
