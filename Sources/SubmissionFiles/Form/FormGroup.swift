/// Fields that stand together: a file, or an entry of a list.
///
/// The one list of what files can hold: readers refuse what is not in it, and the schemas for editors are
/// made of it.
package enum FormGroup: String, CaseIterable, Sendable {
  case submission, update, figure, action, restricted, appendix, explanation
  case note, plannedAction, progress, plannedMeeting, agendaItem, inspection, standard, question
  case strategy, programme, priority, commitment, indicator, supporting
  case partnership, meeting, member, definition, openData
  case releases, decision, restriction

  /// The fields in the order of a form.
  package var fields: [FormField] {
    switch self {
    case .submission: Self.submissionFields
    case .update: Self.updateFields
    case .figure: Self.figureFields
    case .action: Self.actionFields
    case .restricted: Self.restrictedFields
    case .appendix: Self.appendixFields
    case .explanation: Self.explanationFields
    case .note: Self.noteFields
    case .plannedAction: Self.plannedActionFields
    case .progress: Self.progressFields
    case .plannedMeeting: Self.plannedMeetingFields
    case .agendaItem: Self.agendaItemFields
    case .inspection: Self.inspectionFields
    case .standard: Self.standardFields
    case .question: Self.questionFields
    case .strategy: Self.strategyFields
    case .programme: Self.programmeFields
    case .priority: Self.priorityFields
    case .commitment: Self.commitmentFields
    case .indicator: Self.indicatorFields
    case .supporting: Self.supportingFields
    case .partnership: Self.partnershipFields
    case .meeting: Self.meetingFields
    case .member: Self.memberFields
    case .definition: Self.definitionFields
    case .openData: Self.openDataFields
    case .releases: Self.releasesFields
    case .decision: Self.decisionFields
    case .restriction: Self.restrictionFields
    }
  }

  /// The names of the fields.
  package var names: [String] { Self.names[self] ?? [] }

  /// Made once: every entry of every file asks for them.
  private static let names = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.fields.map(\.name)) })
}
