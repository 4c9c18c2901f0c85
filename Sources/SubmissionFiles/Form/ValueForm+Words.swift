import PartnerUpdates

extension ValueForm {
  static let status = ValueForm(
    name: "a status", example: "one of \(Status.words.joined(separator: ", "))",
    words: Status.every.map { Word($0.description, $0.meaning) })

  static let marking = oneOf(Marking.self, "a marking") { marking in
    switch marking {
    case .official: "Ordinary business."
    case .officialSensitive: "Ordinary business that only some should see."
    }
  }

  static let actionState = oneOf(Action.State.self, "a state") { state in
    switch state {
    case .open: "Still to do."
    case .completed: "Done: give the day under `closed`."
    }
  }

  static let releaseChoice = oneOf(ReleaseDecision.Choice.self, "a decision") { choice in
    switch choice {
    case .publish: "The public edition prints the text."
    case .withhold: "The public edition says that it is withheld."
    }
  }

  static let requirement = oneOf(PlannedAction.Requirement.self, "a requirement") { requirement in
    switch requirement {
    case .mandated: "Every area has to do it."
    case .local: "The partnership chose it."
    }
  }

  static let inspectionRating = oneOf(InspectionRating.self, "a rating of an inspection") { rating in
    "\(rating.title): \(rating.score) of 3."
  }

  static let basis = oneOf(PeriodBasis.self, "a kind of period") { "Covers \($0.requirement)." }

  static let goodDirection = oneOf(GoodDirection.self, "a direction") { direction in
    switch direction {
    case .lower: "Fewer is better, as with burglary."
    case .higher: "More is better, as with victims offered support."
    case .contextual: "It depends: more reports can mean more confidence."
    }
  }

  static let yesOrNo = ValueForm(
    name: "yes or no", example: "yes or no", words: [Word("yes", "Yes."), Word("no", "No.")])

  static let quarterOfYear = ValueForm(
    name: "a quarter of the year", example: "one of Q1, Q2, Q3, Q4",
    words: [
      Word("Q1", "April to June."), Word("Q2", "July to September."), Word("Q3", "October to December."),
      Word("Q4", "January to March."),
    ])

  /// What the paragraphs of Schedule 12A, Part 1, of the Local Government Act 1972 are about.
  static let paragraph = ValueForm(
    name: wholeNumber(1...7).name, example: wholeNumber(1...7).example,
    words: [
      Word("1", "About a person."), Word("2", "Would show who a person is."),
      Word("3", "About somebody's money or business, the council's included."),
      Word("4", "About talks on pay, staffing or conditions of work."),
      Word("5", "Advice of lawyers that is protected in court."),
      Word("6", "Would show that a notice or an order is about to be given."),
      Word("7", "Work to prevent, investigate or prosecute crime."),
    ],
    pattern: "^[+]?0*[1-7]$")

  private static func oneOf<Value: RawRepresentable & CaseIterable>(
    _ type: Value.Type, _ name: String, _ meaning: (Value) -> String
  ) -> ValueForm where Value.RawValue == String {
    let words = type.allCases.map { Word($0.rawValue, meaning($0)) }
    return ValueForm(
      name: name, example: "one of \(words.map(\.text).joined(separator: ", "))", words: words)
  }
}

extension Status {
  /// Every status there is, every split included.
  fileprivate static var every: [Status] {
    let splits = Rating.allCases.flatMap { first in
      Rating.allCases.filter { $0 != first }.map { Status.split(first, $0) }
    }
    return [.green, .amber, .red] + splits + [.notRated, .nilReturn, .restricted]
  }

  fileprivate var meaning: String {
    switch self {
    case .rated(.green): "On track."
    case .rated(.amber): "At risk, or partly done. Say why under `reason`."
    case .rated(.red): "Off track, or stopped. Say why under `reason`."
    case .split(let first, let second):
      "One half is \(first.rawValue), the other \(second.rawValue). Say under `reason` which is which."
    case .notRated: "Reported without a rating. Say why under `reason`."
    case .nilReturn: "Nothing to report this quarter. Say why under `reason`."
    case .restricted: "Reported to the board in private: put the text under `restricted`."
    }
  }
}
