// The five strands overlap, because one offence can carry several flags: each is at most the total, and
// together they are at least the total. Nationally, 94,098 offences of 2017-18 carried 100,102 flags.

import PartnerUpdates

/// What the hate crime section must satisfy beyond the common rules.
enum HateCrimeRules {
  /// All of them, in the order in which they are applied.
  static let all: [Rule] =
    [
      raceWithinTotal, religionWithinTotal, sexualOrientationWithinTotal, disabilityWithinTotal,
      transgenderWithinTotal, strandsCoverTotal, repeatVictimsWithinTotal, ratingOfReportingReasoned,
    ] + prevent

  static let raceWithinTotal = withinTotal(
    "hate-crime.race-within-total", .hateCrimeRace, "race", usual: 371)
  static let religionWithinTotal = withinTotal(
    "hate-crime.religion-within-total", .hateCrimeReligion, "religion", usual: 64)
  static let sexualOrientationWithinTotal = withinTotal(
    "hate-crime.sexual-orientation-within-total", .hateCrimeSexualOrientation, "sexual orientation",
    usual: 82)
  static let disabilityWithinTotal = withinTotal(
    "hate-crime.disability-within-total", .hateCrimeDisability, "disability", usual: 19)
  static let transgenderWithinTotal = withinTotal(
    "hate-crime.transgender-within-total", .hateCrimeTransgender, "transgender identity", usual: 9)

  /// A rule that a strand is not larger than hate crime as a whole.
  private static func withinTotal(
    _ slug: String, _ strand: FigureKey, _ flag: String, usual: ExactDecimal
  ) -> Rule {
    Rule(
      slug, title: "Hate crime for \(flag) is not more than all hate crime",
      rationale: "An offence counts once in the total, whichever flags it carries, so no strand can be "
        + "larger than the total.",
      .part(strand, within: .hateCrime),
      passing: [.values([strand: usual, .hateCrime: 513])],
      failing: [.values([strand: 531, .hateCrime: 513])])
  }

  static let strandsCoverTotal = Rule(
    "hate-crime.strands-cover-total",
    title: "The five strands together are at least all hate crime",
    rationale: "What makes an offence a hate crime is a flag for at least one strand. If the strands add up "
      + "to less than the total, offences are missing their flag or a strand is missing offences.",
    .covering(
      [
        .hateCrimeRace, .hateCrimeReligion, .hateCrimeSexualOrientation, .hateCrimeDisability,
        .hateCrimeTransgender,
      ], of: .hateCrime),
    passing: [strands(race: 371, total: 513), strands(race: 339, total: 513)],
    failing: [strands(race: 338, total: 513)])

  static let repeatVictimsWithinTotal = Rule(
    "hate-crime.repeat-victims-within-total",
    title: "Repeat victims are not more than hate crime offences",
    rationale: "A repeat victim stands behind several offences. More repeat victims than offences means "
      + "that every victim was counted, or that incidents were counted that are not crimes.",
    .part(.hateCrimeRepeatVictims, within: .hateCrime),
    passing: [.values([.hateCrimeRepeatVictims: 38, .hateCrime: 513])],
    failing: [.values([.hateCrimeRepeatVictims: 514, .hateCrime: 513])])

  static let ratingOfReportingReasoned = Rule(
    "hate-crime.rating-of-reporting-reasoned",
    title: "A rise in hate crime rated red, or a fall rated green, has a reason",
    rationale: "More reporting is an aim of the partnership: a rise can mean confidence and a fall can mean "
      + "silence. Whoever reads the number like a burglary figure has to say why.",
    passing: [
      hateCrime(513, from: 441, .split(.amber, .green)),
      hateCrime(513, from: 441, .red, reason: "serious violence behind the rise"),
      hateCrime(513, from: 441, .green), hateCrime(441, from: 441, .green),
    ],
    failing: [hateCrime(513, from: 441, .red), hateCrime(441, from: 513, .green)]
  ) { section in
    guard let reading = section[.hateCrime], let value = reading.value, let previous = reading.previous,
      reading.reason.isEmpty
    else { return [] }
    let isRedRise = value > previous && reading.status == .red
    let isGreenFall = value < previous && reading.status == .green
    guard isRedRise || isGreenFall else { return [] }
    return [
      Observation(
        at: .figure(.hateCrime) / "status",
        "reported hate crime went from \(previous.grouped) to \(value.grouped) and is rated "
          + (isRedRise ? "red, but a rise can mean confidence" : "green, but a fall can mean silence"),
        fix: "add `reason:`, or rate reporting and harm separately, as in `status: amber/green`")
    ]
  }

  /// The strands as they might be, with hate crime for race and the total as given.
  private static func strands(race: ExactDecimal, total: ExactDecimal) -> Rule.Example {
    .values([
      .hateCrime: total, .hateCrimeRace: race, .hateCrimeReligion: 64, .hateCrimeSexualOrientation: 82,
      .hateCrimeDisability: 19, .hateCrimeTransgender: 9,
    ])
  }

  private static func hateCrime(
    _ value: ExactDecimal, from previous: ExactDecimal, _ status: Status, reason: String = ""
  ) -> Rule.Example {
    .figures([.init(.hateCrime, value: value, previous: previous, status: status, reason: reason)])
  }
}
