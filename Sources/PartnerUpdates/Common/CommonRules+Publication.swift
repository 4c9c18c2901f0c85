// Is there anything in the texts that may not be published, or that could identify a person?
//
// Findings here say where, never what: a finding is printed in logs and on pull requests.

extension CommonRules {
  static let publication = [
    noContactDetails, noIdentifiers, noVehicle, noAgeOfPerson, noDetailOfChild, smallCount,
  ]

  static let noContactDetails = Rule(
    "common.no-contact-details",
    version: 4,
    title: "No text holds an e-mail address, a telephone number or a full postcode",
    rationale: "The return is published. Contact details of staff, victims or homes do not belong in it; "
      + "short public numbers such as 101 and 999 do.",
    severity: .error, echoes: false,
    passing: [
      text("Call 101, or 999 in an emergency. 21,328 offences in 2020-21."), text("The BR1 area, SE20."),
      text("From 05-06-2020 14 officers patrolled; the board met in Q4 2PM to 4PM."),
    ],
    failing: [
      text("Write to officer@example.org."), text("Call 020 7946 0000."), text("Call +44 20 7946 0000."),
      text("Call (07700) 900123."), text("At a house in BR1 3UH."), text("Call 07700-900-123 today."),
      text("Room 14, 07700 900123."), text("At 14 020 7946 0000 answers."),
    ]
  ) { section in
    section.publishedTexts.compactMap { path, words in
      let kinds = ContactDetails.kinds(in: words)
      guard !kinds.isEmpty else { return nil }
      return Observation(
        at: path, "the text holds \(kinds.joined(separator: " and "))",
        fix: "take it out; name a role, or the first half of the postcode")
    }
  }

  static let noIdentifiers = Rule(
    "common.no-identifiers",
    version: 4,
    title: "No text holds a National Insurance number, an NHS number or a date of birth",
    rationale: "Such a number names one person, whoever has the register.",
    severity: .error, echoes: false,
    passing: [
      text(
        "A scheme born in March 2019 has 14 members. NHS staff were trained on 18 January 2021. 1234567890 is no NHS number."
      ),
      text("Crime reference 9434765919."), text("From 05-06-2020 70 officers patrolled."),
    ],
    failing: [
      text("Known as QQ 12 34 56 C."), text("NHS number 943 476 5919."), text("Born on 3 May 2004."),
      text("DOB 03/05/2004."), text("date of birth: 2004-05-03"), text("D.O.B. 03.05.2004."),
    ]
  ) { section in
    section.publishedTexts.compactMap { path, words in
      let kinds = PersonalNumbers.kinds(in: words)
      guard !kinds.isEmpty else { return nil }
      return Observation(
        at: path, "the text holds \(kinds.joined(separator: " and "))", fix: "take it out")
    }
  }

  static let noVehicle = Rule(
    "common.no-vehicle-registration",
    version: 2,
    title: "No text holds a vehicle's registration",
    rationale: "A registration leads to its keeper.", echoes: false,
    passing: [text("Operation AB12 ran in P1.4 and the A21; 4 quad bikes were seized. In FY20 ASB fell.")],
    failing: [text("A car, AB12 CDE, was stopped."), text("The quad bike BD51SMR was seized.")]
  ) { section in
    section.publishedTexts.compactMap { path, words in
      guard PersonalNumbers.hasRegistration(words) else { return nil }
      return Observation(
        at: path, "the text holds what looks like a vehicle's registration",
        fix: "take it out, or explain what it is")
    }
  }

  static let noAgeOfPerson = Rule(
    "common.no-age-of-person",
    version: 3,
    title: "No text tells the age of one person together with an initial or a name",
    rationale: "Age and initial are enough for neighbours to know who is meant.", echoes: false,
    passing: [
      text("Children aged 10 to 17 were trained."), text("Residents aged 80 and over were visited."),
    ],
    failing: [
      text("J, aged 14, was helped."), text("Sam (aged 15) was helped."), text("A, 14 years old, moved."),
      text("Sam, a 14-year-old boy, was helped."), text("J.S. aged 14 was helped."),
    ]
  ) { section in
    section.publishedTexts.compactMap { path, words in
      guard PersonalNumbers.hasAgeOfPerson(words) else { return nil }
      return Observation(
        at: path, "the text tells the age of one person", fix: "speak of a group, or leave the age out")
    }
  }

  static let noDetailOfChild = Rule(
    "common.no-detail-of-one-child", aliases: ["youth-offending.no-age-of-one-child"],
    title: "No text tells the age of one child or counts a few children",
    rationale:
      "An age or a small count, with an offence or a place, is enough for neighbours to know which child "
      + "is meant. Groups (\"children aged 10 to 17\", \"15-year-olds\") are fine.",
    echoes: false, thresholds: [.smallNumber],
    passing: [
      text("More children aged 10 to 17 carry knives for protection."),
      text("15-year-olds are the largest group on the programme."), text("A 25-year-old led the group."),
      text("Four children's homes and two child protection teams took part."),
      text("One in four children came."),
      .submission {
        $0.restricted = [.init(title: "Case", paragraph: 2, text: "A 15-year-old was moved away.")]
      },
    ],
    failing: [
      text("A 15-year-old from the estate was found with a knife."),
      text("One boy, 12 years old, was helped."),
      text("A place was found for a girl aged 14."), text("A 10-year-old was referred."),
      text("The group is mixed, with one as young as 10."), text("Police found two underage girls."),
      text("A fourteen-year-old was moved."),
    ]
  ) { section in
    let smallNumber = section.partnership.smallNumber ?? 5
    return section.publishedTexts.compactMap { path, words in
      // What the rule on the age of a person has found is one mistake.
      guard let kind = ChildDetail.kind(in: words, below: smallNumber), !PersonalNumbers.hasAgeOfPerson(words)
      else {
        return nil
      }
      return Observation(
        at: path, kind == .age ? "the text tells the age of one child" : "the text counts a few children",
        fix: "leave it out, speak of a group, or move the case to `restricted:` with `paragraph: 2`")
    }
  }

  static let smallCount = Rule(
    "common.small-count-of-people",
    version: 2,
    title: "A small count of people is known to be suppressed in public",
    rationale: "So few people can be told apart. The public edition prints [c] for the count and for "
      + "whatever would give it away.",
    severity: .note, echoes: false,
    thresholds: [.smallNumber, .roundingBase, .protectOffences, .protectAllOrNothing, .nhsPractice],
    passing: [people(5), people(0), people(3, isRestricted: true)],
    failing: [people(1), people(4)]
  ) { section in
    guard let smallNumber = section.partnership.smallNumber else { return [] }
    return section.readings.compactMap { path, reading in
      guard let value = reading.value, section.definition(of: reading.key)?.countsPeople == true,
        value > .zero, value < ExactDecimal(smallNumber),
        // Of one that is restricted nobody is told even that.
        section.submission.confidentiality(of: path) == .open
      else { return nil }
      return Observation(
        at: path / "value",
        "\"\(section.title(reading.key))\" is below \(smallNumber) people",
        fix: "nothing to do here; do not repeat the number in a text")
    }
  }

  private static func text(_ text: String) -> Rule.Example { .submission { $0.challenges = [text] } }

  private static func people(_ count: ExactDecimal, isRestricted: Bool = false) -> Rule.Example {
    .section { parts in
      parts.definitions = [
        FigureDefinition(
          "victims", "Victims", unit: .count("victims"), basis: .rollingYear, good: .lower, countsPeople: true
        )
      ]
      parts.submission.figures = [.init("victims", value: count)]
      if isRestricted {
        parts.submission.restrictions = [.init(item: "figures[victims]", paragraphs: [1])]
      }
    }
  }
}

extension Section {
  /// Every text that anybody wrote but those of restricted items: of these nothing is printed, and they exist for
  /// what else must not be told.
  var publishedTexts: [(path: FieldPath, words: Words)] {
    everyText.filter { path, _ in
      !FieldPath("restricted").contains(path) && !submission.restrictions.contains { $0.item.contains(path) }
    }
  }
}
