// Is every explanation the answer to a query? Applied last, when it is known what is asked.

extension CommonRules {
  /// What ``PartnerUpdateProvider/validate(_:)`` says of explanations that answer nothing.
  ///
  /// It stands beside the rules that are applied to a section: it looks at what those have found.
  package static let explanationInUse = Rule(
    Explanations.slug,
    title: "Every explanation answers a query, for the value that it was given for",
    rationale: "An explanation is bound to a value: when the figure changes, the answer no longer holds and "
      + "must not be printed beside another figure.",
    passing: [example(value: "-8.6%")],
    failing: [example(value: "-8.5%")]
  ) { section in
    let raised = CommonRules.all.flatMap { $0.findings(in: section) }
    let names = RuleNames(CommonRules.all)
    return Explanations.apply(section.submission.explanations, to: raised, in: section, names: names)
      .filter { $0.rule == Explanations.slug }
      .map { Observation(at: $0.path, $0.message, fix: $0.fix) }
  }

  /// A change that is printed wrongly, and an explanation given for a value.
  private static func example(value: String) -> Rule.Example {
    .submission {
      $0.figures = [.init("burglary", value: 950, previous: 1_040, change: StatedChange("-8.6%"))]
      $0.explanations = [
        .init(
          rule: changeAgrees.slug, field: "figures[burglary].change", value: value,
          reason: "The source cuts the second digit off; printed as published.")
      ]
    }
  }
}
