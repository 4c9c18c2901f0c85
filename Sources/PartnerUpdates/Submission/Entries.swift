/// The entries of a submission's lists with their paths, found once for all rules.
struct Entries: Sendable {
  /// A standard of an inspection with its key questions.
  struct Standard: Sendable {
    let path: FieldPath
    let standard: InspectionStandard
    let questions: [(path: FieldPath, question: KeyQuestion)]
  }

  let readings: [(path: FieldPath, reading: FigureReading)]
  let updates: [(path: FieldPath, update: Update)]
  let actions: [(path: FieldPath, action: Action)]
  let plannedActions: [(path: FieldPath, action: PlannedAction)]
  let plannedMeetings: [(path: FieldPath, meeting: PlannedMeeting)]
  let inspections: [(path: FieldPath, inspection: Inspection, standards: [Standard])]

  init(_ submission: Submission) {
    readings = submission.readingsWithPaths
    updates = submission.updatesWithPaths
    actions = submission.actionsWithPaths
    plannedActions = submission.violenceReductionWithPaths
    plannedMeetings = submission.forwardPlanWithPaths
    inspections = submission.inspectionsWithPaths.map { path, inspection in
      let standards = inspection.standardsWithPaths(in: path).map { path, standard in
        Standard(path: path, standard: standard, questions: standard.questionsWithPaths(in: path))
      }
      return (path: path, inspection: inspection, standards: standards)
    }
  }
}

extension Submission {
  /// The readings with their paths.
  package var readingsWithPaths: [(path: FieldPath, reading: FigureReading)] {
    Self.withPaths(figures, list: "figures", name: \.key.description) { (path: $0, reading: $1) }
  }

  /// The updates with their paths.
  package var updatesWithPaths: [(path: FieldPath, update: Update)] {
    Self.withPaths(updates, list: "updates", name: \.commitment) { (path: $0, update: $1) }
  }

  /// The actions with their paths.
  package var actionsWithPaths: [(path: FieldPath, action: Action)] {
    Self.withPaths(actions, list: "actions", name: \.reference) { (path: $0, action: $1) }
  }

  /// The appendices with their paths.
  var appendicesWithPaths: [(path: FieldPath, appendix: Appendix)] {
    Self.withPaths(appendices, list: "appendices", name: \.name) { (path: $0, appendix: $1) }
  }

  /// The entries of a list with their paths, repeated names counted.
  static func withPaths<Element, Entry>(
    _ elements: [Element], list: @autoclosure () -> String, name: (Element) -> String,
    entry: (FieldPath, Element) -> Entry
  ) -> [Entry] {
    guard !elements.isEmpty else { return [] }
    let list = list()
    var occurrences: [String: Int] = Dictionary(minimumCapacity: elements.count)
    return elements.map { element in
      let name = name(element)
      let occurrence = Self.another(&occurrences[name, default: 0])
      return entry(.item(list, name, occurrence: occurrence), element)
    }
  }

  private static func another(_ count: inout Int) -> Int {
    count += 1
    return count
  }
}
