import PartnerUpdates

/// The updates of one partner on what is due in one quarter.
struct SoundUpdates {
  let world: World
  let partner: Partner.ID
  private var statuses: [String: Status] = [:]

  init(world: World, partner: Partner.ID) { (self.world, self.partner) = (world, partner) }

  /// An update on every commitment that is due.
  mutating func updates(at step: Int, _ narrator: inout Narrator) -> [Update] {
    let quarter = world.calendar.quarters[step]
    return world.folder.strategy.commitments(of: partner, dueIn: quarter).map { commitment in
      var random = SeededRandom(world.seed, "update", partner.description, commitment.code, "\(step)")
      let update = update(on: commitment, &narrator, &random)
      statuses[commitment.code] = update.status
      return update
    }
  }

  private func update(
    on commitment: Commitment, _ narrator: inout Narrator, _ random: inout SeededRandom
  ) -> Update {
    if commitment.kind == .narrative, random.chance(50) {
      return Update(commitment: commitment.code, text: narrator.update(on: commitment))
    }
    let before = statuses[commitment.code]
    let status = next(after: before, &random)
    var update = Update(commitment: commitment.code, status: status)
    update.reason = reason(for: status, after: before, &narrator, &random)
    if status != .nilReturn { update.text = narrator.update(on: commitment) }
    if status == .notRated, random.chance(30) {
      update.text = narrator.pointer()
    }
    return update
  }

  private func next(after before: Status?, _ random: inout SeededRandom) -> Status {
    if before == .red, random.chance(30) { return .red }
    switch random.below(50) {
    case 0...30: return .green
    case 31...41: return .amber
    case 42...43: return .red
    case 44...45: return random.chance(50) ? .split(.amber, .green) : .split(.red, .amber)
    case 46...47: return .nilReturn
    default: return .notRated
    }
  }

  private func reason(
    for status: Status, after before: Status?, _ narrator: inout Narrator, _ random: inout SeededRandom
  ) -> String {
    switch status {
    case .green:
      before == .red ? "the work was taken up again" : random.chance(8) ? "good progress, more to do" : ""
    case .split(let first, let second): "\(first.rawValue) for the vacancies, \(second.rawValue) for the rest"
    case .nilReturn: random.text(of: Self.nothing)
    case .notRated, .restricted: random.text(of: Self.unrated)
    case .rated: narrator.delay()
    }
  }

  private static let nothing = [
    "Nothing was due this quarter.", "The group did not meet.", "The work ended with the last quarter.",
    "A report comes to the next meeting.",
  ]
  private static let unrated = [
    "the measure has no target", "the partners rate this once a year", "the first figures are not in yet",
  ]
}
