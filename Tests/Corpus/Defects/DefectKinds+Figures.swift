import PartnerUpdates

// Figures that are missing, twice, empty, or not traceable.

extension DefectKinds {
  static let figures: [DefectKind] = [
    each("figure-missing", "common.figure-reported") { submission, index, key in
      submission.figures.remove(at: index)
      return .figure(key)
    },
    each("figure-twice", "common.figure-once") { submission, index, key in
      submission.figures.append(submission.figures[index])
      return .figure(key, occurrence: 2) / "figure"
    },
    each("figure-misspelt", "common.figure-declared") { submission, index, key in
      let wrong = FigureKey(key.description + "-x")
      submission.figures[index].key = wrong
      return .figure(wrong) / "figure"
    },
    each("figure-without-value", "common.figure-has-value") { submission, index, key in
      guard submission.figures[index].value != nil else { return nil }
      (submission.figures[index].value, submission.figures[index].change) = (nil, nil)
      return .figure(key) / "value"
    },
    each("figure-with-value-and-nil-return", "common.figure-has-value") { submission, index, key in
      guard submission.figures[index].value != nil else { return nil }
      submission.figures[index].nilReturn = "The dashboard was down."
      return .figure(key) / "nil-return"
    },
    each("figure-nil-return-without-reason", "common.figure-has-value") { submission, index, key in
      guard submission.figures[index].nilReturn != nil else { return nil }
      submission.figures[index].nilReturn = ""
      return .figure(key) / "nil-return"
    },
    each("figure-without-source", "common.figure-source-given") { submission, index, key in
      guard submission.figures[index].value != nil else { return nil }
      submission.figures[index].source = ""
      return .figure(key)
    },
    each("figure-without-day-of-reading", "common.figure-source-given") { submission, index, key in
      guard submission.figures[index].value != nil else { return nil }
      submission.figures[index].read = nil
      return .figure(key)
    },
    .whole(.completeness, "figure-not-declared", "common.figure-declared") { submission, site in
      submission.figures.append(
        FigureReading(
          "number-of-meetings-missed", value: 12, source: "team diary", read: submission.submitted))
      return .figure("number-of-meetings-missed") / "figure"
    },
  ]

  /// A mistake with a figure that no text speaks of and no answer is about.
  private static func each(
    _ name: String, _ rule: String,
    _ plant: @escaping @Sendable (inout Submission, Int, FigureKey) -> FieldPath?
  ) -> DefectKind {
    DefectKind(
      defectClass: .completeness, name: name, rule: rule,
      subjects: { $0.provider.figures.map(\.key.description) }
    ) { submission, key, site in
      let key = FigureKey(key)
      guard !site.isToldOf(key), !site.isAnswered(key),
        let index = submission.figures.firstIndex(where: { $0.key == key })
      else { return nil }
      return plant(&submission, index, key)
    }
  }
}
