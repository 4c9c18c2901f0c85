extension Action {
  /// What tells it from the other actions of its partner: its reference, or without one its words.
  package var identity: String { reference.isEmpty ? action : reference }
}

extension Sequence<Submission> {
  /// The actions of one partner that were open when they were last mentioned, and in which submission that was; the
  /// latest first. The log begins anew with a new strategy.
  /// - Parameters:
  ///   - strategy: the id of the strategy.
  ///   - quarter: the quarter before which they were mentioned.
  ///   - mentioned: the actions of that quarter, which are left out.
  package func openActions(
    under strategy: String, before quarter: Quarter, notIn mentioned: [Action]
  ) -> [(submission: Submission, action: Action)] {
    var known = Set(mentioned.map(\.identity))
    var open: [(submission: Submission, action: Action)] = []
    let logs = filter { $0.strategy == strategy && $0.quarter < quarter }
    for submission in logs.sorted(by: { $0.quarter > $1.quarter }) {
      open += submission.actions.filter { $0.state == .open && !known.contains($0.identity) }
        .map { (submission, $0) }
      known.formUnion(submission.actions.map(\.identity))
    }
    return open
  }
}
