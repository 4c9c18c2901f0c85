import PartnerUpdates

/// The figures that a partnership declares for a partner.
enum DeclaredFigures {
  static func read(_ fields: Fields) -> [FigureDefinition] {
    fields.entries("figures", named: "figure", known: .definition).compactMap { entry in
      let key = entry.requiredIdentifier("figure", such: "a name in lower case, such as weapon-sweeps")
      let basis: PeriodBasis? = entry.requiredValue("basis", .oneOf(.basis))
      let good: GoodDirection? = entry.requiredValue("good", .oneOf(.goodDirection))
      let unit = entry.requiredText(
        "unit", such: "what is counted, such as offences, pounds, per cent or times")
      let title = entry.requiredText("title", such: "the printed title")
      guard let key, let basis, let good, let unit = unit.map({ FigureUnit($0) }) else { return nil }
      let aboutPeople = entry.value("about-people", .yesOrNo)
      return FigureDefinition(
        FigureKey(key), title ?? key.description, unit: unit, basis: basis, good: good,
        usualLag: entry.value("lag", .wholeNumber(0...60, unit: "months")) ?? 1,
        countsPeople: aboutPeople ?? false, isRated: entry.value("rated", .yesOrNo) ?? true,
        partOf: entry.identifier("part-of").map { FigureKey($0) }, since: entry.value("since", .quarter),
        until: entry.value("until", .quarter),
        hasFewVictims: unit.isCount && FewVictimsWords.speak(in: "\(key) \(title ?? "")"),
        isUnanswered: isUnanswered(aboutPeople, title ?? key.description, unit, hasBase: entry.has("base")),
        relations: relations(of: FigureKey(key), unit, entry), meaning: entry.text("meaning") ?? "")
    }
  }

  /// Whether it has to be asked what the figure counts: a count that sounds like people, a share of nothing.
  private static func isUnanswered(
    _ aboutPeople: Bool?, _ title: String, _ unit: FigureUnit, hasBase: Bool
  ) -> Bool {
    switch unit {
    case .count(let things): aboutPeople == nil && PeopleWords.speak(in: "\(title) \(things)")
    case .percent: aboutPeople != false && !hasBase
    case .pounds, .times, .rate: false
    }
  }

  private static func relations(of key: FigureKey, _ unit: FigureUnit, _ entry: Fields) -> [FigureRelation] {
    var relations: [FigureRelation] = []
    let parts = entry.identifiers("sum-of").map { FigureKey($0) }
    if !parts.isEmpty { relations.append(.sum(key, of: parts)) }
    let base = entry.identifier("base").map { FigureKey($0) }
    let counted = entry.identifier("rate-of").map { FigureKey($0) }
    if let base {
      relations.append(.quotient(key, of: counted ?? unreportedCount(of: key), by: base, times: unit.base))
    } else if counted != nil {
      entry.report(
        "base", "`rate-of` says what is divided, but not by what",
        fix: "add `base:` with the name of the figure that it is divided by")
    }
    return relations
  }

  /// Stands for what a share counts, where nobody reports it. No figure can have such a name.
  private static func unreportedCount(of share: FigureKey) -> FigureKey { FigureKey("\(share) (count)") }
}

extension FigureUnit {
  /// What a division is multiplied by.
  fileprivate var base: Int {
    switch self {
    case .percent: 100
    case .rate(let base, _): base
    case .count, .pounds, .times: 1
    }
  }
}

/// Words that say that people are counted.
enum PeopleWords {
  private static let all: Set = [
    "people", "person", "persons", "victim", "victims", "survivor", "survivors", "child", "children", "adult",
    "adults", "youth", "youths", "youngsters", "teenagers", "girl", "girls", "boy", "boys", "woman", "women",
    "man",
    "men", "male", "males", "female", "females", "entrant", "entrants", "offender", "offenders", "reoffender",
    "reoffenders", "re-offenders", "perpetrator", "perpetrators", "suspect", "suspects", "defendant",
    "defendants", "prisoner", "prisoners", "resident", "residents", "tenant", "tenants", "family", "families",
    "household", "households", "patient", "patients", "pupil", "pupils", "student", "students", "client",
    "clients",
    "service-user", "users", "participant", "participants", "attendee", "attendees", "drivers", "casualty",
    "casualties", "killed", "injured", "deaths", "homicides", "suicides", "arrest", "arrests", "arrested",
    "convicted", "charged", "referral", "referrals", "referred", "cases", "migrants", "refugees", "rough",
    "sleepers",
  ]

  /// Whether a text does.
  static func speak(in text: String) -> Bool {
    Words(text).words.contains { word in
      all.contains(word.lower) || word.lower.split(separator: "-").contains { all.contains(String($0)) }
    }
  }
}

extension FigureUnit {
  fileprivate var isCount: Bool { if case .count = self { true } else { false } }
}

/// Words that say that offences are counted whose victims are few and known.
enum FewVictimsWords {
  private static let all = [
    "hate", "racis", "racial", "phobi", "antisemit", "anti semit", "sexual", "rape", "domestic abuse",
    "domestic violence", "honour", "stalking", "coercive", "genital mutilation",
  ]

  /// Whether a text does, in any form of the word.
  static func speak(in text: String) -> Bool {
    let text = text.lowercased().split(separator: "-").joined(separator: " ")
    return all.contains { text.contains($0) }
  }
}
