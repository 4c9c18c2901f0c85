import PartnerUpdates

// What may not be published, in every place in which somebody writes.

extension DefectKinds {
  /// Personal data of nobody: numbers and addresses that are set aside for examples.
  private static let samples: [(name: String, rule: String, text: String)] = [
    ("e-mail", "common.no-contact-details", "Write to first.last@example.org for more."),
    ("landline", "common.no-contact-details", "Call 020 7946 0018 for more."),
    ("landline-in-brackets", "common.no-contact-details", "Call (020) 7946-0018 for more."),
    ("mobile", "common.no-contact-details", "Text 07700 900123 for more."),
    ("mobile-without-spaces", "common.no-contact-details", "Text 07700900123 for more."),
    ("international-number", "common.no-contact-details", "Call +44 20 7946 0018 for more."),
    ("postcode", "common.no-contact-details", "The visit was to a home in BR1 3UH that day."),
    ("postcode-without-space", "common.no-contact-details", "The visit was to a home in SE207AA that day."),
    ("national-insurance", "common.no-identifiers", "The claim of QQ123456C was false."),
    ("national-insurance-in-pairs", "common.no-identifiers", "The claim of QQ 12 34 56 C was false."),
    ("nhs-number", "common.no-identifiers", "The patient with 943 476 5919 was seen."),
    ("nhs-number-without-spaces", "common.no-identifiers", "The patient with 9434765919 was seen."),
    ("birth-in-words", "common.no-identifiers", "The victim was born on 3 May 1974."),
    ("birth-in-numbers", "common.no-identifiers", "The victim, DOB 03/05/1974, was seen."),
    ("birth-as-a-field", "common.no-identifiers", "Date of birth: 1974-05-03."),
    ("registration", "common.no-vehicle-registration", "The car AB12 CDE was stopped."),
    ("registration-without-space", "common.no-vehicle-registration", "The car BD51SMR was stopped."),
    ("age-with-initial", "common.no-age-of-person", "Then J, aged 34, was moved."),
    ("age-with-name", "common.no-age-of-person", "Then Sam (aged 45) was moved."),
    ("age-in-years", "common.no-age-of-person", "Then A, 52 years old, was moved."),
  ]

  static let personalData: [DefectKind] = samples.map { sample in
    // Every pattern in every place, each in the section of one partner.
    DefectKind(
      defectClass: .publication, name: sample.name, rule: sample.rule, stage: .finished, isOnceForAll: true,
      subjects: { _ in TextPlace.published.map(\.name) }
    ) { submission, name, _ in
      TextPlace.published.first { $0.name == name }?.add(sample.text, &submission)
    }
  }

  static let disclosure: [DefectKind] = [
    .figure(.publication, "small-count-of-people", "common.small-count-of-people") {
      reading, definition, site in
      guard definition.countsPeople, let value = reading.value, value > .zero, value < 20,
        // Nothing of a sensitive submission is printed anyway.
        site.draft.marking != .officialSensitive,
        !site.world.graph.relations.contains(where: { $0.figures.contains(reading.key) })
      else { return nil }
      reading.value = 3
      site.settle(&reading, definition)
      return "value"
    },
    .whole(.publication, "restricted-without-paragraph", "common.restricted-paragraph-given") {
      submission, _ in
      guard !submission.restricted.isEmpty else { return nil }
      submission.restricted[0].paragraph = nil
      return "restricted[1].paragraph"
    },
    .whole(.publication, "restriction-of-nothing", "common.restriction-known") { submission, _ in
      submission.restrictions = [Restriction(item: "updates[P99.9]", paragraphs: [7])]
      return "restrictions[1].item"
    },
    .whole(.publication, "marking-missing", "common.marking-given") { submission, _ in
      submission.marking = nil
      return "marking"
    },
    individuals("channel-referrals-in-update", "update", "There were 3 Channel referrals this quarter."),
    individuals(
      "prevent-cases-in-challenge", "challenge", "Prevent took on two new cases, which tied up staff."),
    individuals("channel-individuals-in-trend", "trend", "Five individuals are now with the Channel panel."),
    individuals("channel-cases-in-note", "figure-note", "Of these, 4 cases went to Channel."),
  ]

  /// A number of individuals under Channel or Prevent outside a restricted item.
  private static func individuals(_ name: String, _ place: String, _ text: String) -> DefectKind {
    .whole(.publication, name, "hate-crime.individuals-restricted") { submission, site in
      guard site.id == "hate-crime" else { return nil }
      return TextPlace.all.first { $0.name == place }?.add(text, &submission)
    }
  }
}
