import PartnerUpdates

/// The action log of one partner over the quarters: opened, carried over, completed once.
struct SoundActions {
  let world: World
  let partner: Partner.ID
  private var open: [Action] = []
  private var count = 0

  init(world: World, partner: Partner.ID) { (self.world, self.partner) = (world, partner) }

  /// The log at a step: what was open is closed, put off or still running, what is red has an action, and now
  /// and then something new is agreed.
  mutating func log(at step: Int, red codes: [String], _ narrator: inout Narrator) -> [Action] {
    var random = SeededRandom(world.seed, "actions", partner.description, "\(step)")
    var completed: [Action] = []
    var carried: [Action] = []
    for action in open {
      let isNeeded = codes.contains(action.commitment)
      if !isNeeded, random.chance(40) {
        completed.append(close(action, at: step, &random))
      } else {
        var kept = carry(action, at: step, &narrator, &random)
        if !isNeeded { kept.commitment = "" }
        carried.append(kept)
      }
    }
    for code in codes where !carried.contains(where: { $0.commitment == code }) {
      carried.append(new(narrator.task(), for: code, at: step, &random))
    }
    if random.chance(35) { carried.append(new(narrator.task(), at: step, &random)) }
    open = carried
    return completed + carried
  }

  private mutating func new(
    _ text: String, for commitment: String = "", at step: Int, _ random: inout SeededRandom
  ) -> Action {
    count += 1
    let quarter = world.calendar.quarters[step]
    let start = random.chance(25) ? world.calendar.submission(of: partner, at: step) : nil
    let due = world.calendar.meeting(at: step)?.daysBefore(-30 - random.below(200))
    return Action(
      reference: "\(quarter.financialYear)/\(partner.description.prefix(2).uppercased())\(count)",
      action: text, commitment: commitment,
      owner: random.text(of: Self.owners), start: start, due: due)
  }

  private func close(_ action: Action, at step: Int, _ random: inout SeededRandom) -> Action {
    var action = action
    action.state = .completed
    action.closed = world.calendar.submission(of: partner, at: step)?.daysBefore(1 + random.below(40))
    return action
  }

  private func carry(
    _ action: Action, at step: Int, _ narrator: inout Narrator, _ random: inout SeededRandom
  ) -> Action {
    var action = action
    let submitted = world.calendar.submission(of: partner, at: step)
    let isOverdue = action.due.flatMap { due in submitted.map { due < $0 } } ?? true
    action.update = isOverdue || random.chance(30) ? narrator.delay() : ""
    return action
  }

  private static let owners = [
    "Head of service", "BCU partnership lead", "Trading standards manager", "Chair of the subgroup",
    "Head of the youth offending service", "Community coordinator", "Licensing sergeant",
  ]
}

extension Narrator {
  /// Something to be done, without a full stop.
  mutating func task() -> String {
    String(
      phrasing.sentence(from: [
        "Agree with %o how # cases on %s are shared.", "Bring a paper on %s to the board with %o.",
        "Repeat the survey of # residents of %p.", "Resume the visits to %r with %o.",
        "Fill # vacancies at %v.", "Report back on %s in %p.",
      ]).dropLast())
  }
}
