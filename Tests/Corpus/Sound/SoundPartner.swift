import PartnerUpdates

/// Writes the eight submissions of one partner.
struct SoundPartner {
  let world: World
  let provider: any PartnerUpdateProvider
  private var updates: SoundUpdates
  private var actions: SoundActions

  init(world: World, provider: any PartnerUpdateProvider) {
    (self.world, self.provider) = (world, provider)
    updates = SoundUpdates(world: world, partner: provider.partner.id)
    actions = SoundActions(world: world, partner: provider.partner.id)
  }

  /// The submission of a step, with typed numbers still by name; steps must come in their order.
  mutating func submission(at step: Int, _ phrasing: inout Phrasing) -> Submission {
    let partner = provider.partner.id
    var random = SeededRandom(world.seed, "submission", partner.description, "\(step)")
    let readings = SoundReadings(world: world, provider: provider, step: step).all
    let quarter = world.calendar.quarters[step]
    var narrator = Narrator(
      phrasing: phrasing, random: SeededRandom(world.seed, "narrator", partner.description, "\(step)"),
      months: (0..<3).map { Self.name(of: quarter.months.first.advanced(by: $0)) },
      figures: zip(readings.map(\.reading), provider.figures).filter { $0.0.value != nil }.map { ($0, $1) })

    var submission = Submission(
      partner: partner, quarter: quarter, strategy: world.folder.strategy.id,
      submitted: world.calendar.submission(of: partner, at: step),
      preparedBy: world.folder.partnership.member(partner)?.lead ?? "Partnership lead",
      updates: updates.updates(at: step, &narrator), figures: readings.map(\.reading),
      explanations: readings.compactMap(\.explanation))
    let codes = submission.updates.filter { $0.status == .red }.map(\.commitment)
    submission.actions = actions.log(at: step, red: codes, &narrator)
    addMessages(to: &submission, &narrator, &random)
    addRestricted(to: &submission, &narrator, &random)
    addAppendix(to: &submission, &narrator, &random)
    SoundPapers(world: world, partner: partner, step: step).add(to: &submission)
    phrasing = narrator.phrasing
    return submission
  }

  private func addMessages(
    to submission: inout Submission, _ narrator: inout Narrator, _ random: inout SeededRandom
  ) {
    let missing = submission.figures.filter { $0.nilReturn != nil }
    submission.challenges = (0..<random.below(3)).map { _ in narrator.message(Vocabulary.delays) }
    if let first = missing.first {
      submission.challenges.append("There are no data on \(first.key) this time.")
    }
    submission.emergingTrends = (0..<random.below(3)).map { _ in
      narrator.message([
        "More calls about %s come from %p, # this quarter.", "%o sees %s near %v on # days a month.",
      ])
    }
    submission.supportRequired = (0..<random.below(2)).map { _ in
      narrator.message([
        "The board is asked to speak to %o about # vacancies.", "Help is needed to find # rooms at %v.",
      ])
    }
  }

  private func addRestricted(
    to submission: inout Submission, _ narrator: inout Narrator, _ random: inout SeededRandom
  ) {
    guard random.chance(20) else { return }
    submission.marking = .officialSensitive
    submission.restricted = [
      RestrictedItem(
        title: narrator.phrasing.sentence(from: [
          "Operation on %r", "Contract with %o", "Case review # of the year",
        ]),
        paragraph: 1 + random.below(7),
        text: random.chance(30)
          ? narrator.phrasing.sentence(from: ["There were # Channel referrals, # of them from %o."])
          : narrator.paragraph())
    ]
  }

  private func addAppendix(
    to submission: inout Submission, _ narrator: inout Narrator, _ random: inout SeededRandom
  ) {
    guard random.chance(12), let name = random.pick(["A", "B", "1"]) else { return }
    let title = narrator.phrasing.sentence(from: ["Map of # visits in %p", "Survey on %s", "Tables of %o"])
    submission.appendices = [
      Appendix(name: name, title: title, file: "\(submission.quarter.fileName)-appendix-\(name).txt")
    ]
    submission.emergingTrends.append(
      narrator.phrasing.sentence(from: ["The detail for %p is in Appendix \(name)."]))
  }

  private static func name(of month: CalendarMonth) -> String {
    month.inWords.split(separator: " ").first.map(String.init) ?? ""
  }
}
