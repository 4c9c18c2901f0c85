// Can a share be that of so many?

extension CommonRules {
  static let shares = [shareOfWholeNumber, declaredShareFollows]

  static let shareOfWholeNumber = Rule(
    "common.share-of-whole-number",
    title: "A share in a text is one that a whole number gives",
    rationale:
      "Of 29 people 24 are 83% and 25 are 86%: nobody is a part of a person, so 85% is of another number.",
    passing: [
      shared("Girls were 86% of the 29 young people."),
      shared("About 85% of the 29 young people were girls."),
      shared("Calls rose by 12.5% of the 10 minutes."), shared("Of 29 young people, 83 % were girls."),
      shared("The 14 attended on average 85% of the 8 sessions each."),
    ],
    failing: [
      shared("Girls were 85% of the 29 young people."), shared("Of the 29 young people, 85 % were girls."),
      shared("62 per cent of 10 visits were made on foot."),
    ]
  ) { section in
    section.usualSentences.flatMap { path, sentences -> [Observation] in
      var seen: Set<ShareInText> = []
      return sentences.filter { $0.numbers.contains(where: \.isPercentage) }.flatMap {
        ShareInText.all(in: $0)
      }
      .filter { $0.share <= 100 && !$0.share.isOfWholeNumber(of: $0.base) && seen.insert($0).inserted }
      .map { share in
        let around = share.share.wholeNumbersAround(of: share.base).map {
          "\($0.count) \($0.count == 1 ? "is" : "are") \($0.share.grouped)%"
        }
        return Observation(
          at: path,
          "\(share.share.grouped)% of \(share.base) is no whole number: \(around.joined(separator: ", "))",
          fix: "write the share that the count gives, or correct the \(share.base)")
      }
    }
  }

  static let declaredShareFollows = Rule(
    "common.declared-share-follows",
    title: "A share, a rate or an average that partnership.yaml declares follows from its figures",
    rationale:
      "Readers divide the two numbers that stand beside it. Where its count is not reported, some whole "
      + "number of its base must give it.",
    passing: [declared(60, of: 10), declared(60, of: 10, counted: 6), declared(62, of: 0)],
    failing: [declared(62, of: 10), declared(62, of: 13, counted: 7)]
  ) { section in
    section.definitions.flatMap(\.relations).flatMap { relation -> [Observation] in
      guard case .quotient = relation else { return [] }
      return relation.observations(in: section, value: \.value, field: "value")
        + relation.observations(in: section, value: \.previous, field: "previous")
    }
  }

  private static func shared(_ text: String) -> Rule.Example { .submission { $0.challenges = [text] } }

  private static func declared(_ share: ExactDecimal, of base: ExactDecimal, counted: ExactDecimal? = nil)
    -> Rule.Example
  {
    .section { parts in
      parts.definitions = [
        FigureDefinition(
          "met", "Standards met", unit: .percent, basis: .pointInTime, good: .higher,
          relations: [.quotient("met", of: "standards-met", by: "standards", times: 100)]),
        FigureDefinition(
          "standards", "Standards", unit: .count("standards"), basis: .pointInTime, good: .higher),
        FigureDefinition(
          "standards-met", "Standards that are met", unit: .count("standards"), basis: .pointInTime,
          good: .higher),
      ]
      parts.submission.figures =
        [.init("met", value: share), .init("standards", value: base)]
        + (counted.map { [.init("standards-met", value: $0)] } ?? [])
    }
  }
}
