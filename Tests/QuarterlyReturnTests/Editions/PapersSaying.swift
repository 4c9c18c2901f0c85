import PartnerUpdates

extension Submission {
  /// Adds every paper of the board, with the same words in each of its texts.
  mutating func addPapers(saying words: String) {
    (subject, briefUpdate, recommendations) = (words, words, [words])
    let day = CalendarDate("2021-02-01")
    actions.append(
      Action(
        reference: "paper", action: words, owner: words, update: words,
        updates: day.map { [DatedNote(date: $0, text: words)] } ?? []))
    violenceReduction = [
      PlannedAction(
        number: words, theme: words, action: words, requirement: .local, outcome: words, lead: words,
        organisation: words, start: day, end: CalendarDate("2021-12-31"), supporting: [words],
        progress: day.map { [.init(month: $0.calendarMonth, comment: words)] } ?? [], document: words,
        status: .amber),
      PlannedAction(number: "1.2", action: words),
    ]
    let item = AgendaItem(item: words, presenter: words, minutes: 20, standing: words)
    forwardPlan = day.map { [PlannedMeeting(date: $0, starts: ClockTime("10:00"), items: [item])] } ?? []
    inspections = [
      Inspection(
        title: words, organisation: words, published: day,
        standards: [
          InspectionStandard(words, questions: [KeyQuestion(words, sufficient: 66)], rating: .good, score: 2)
        ], rating: .good, score: 2)
    ]
  }
}
