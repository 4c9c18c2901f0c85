package import PartnerUpdates

/// What a partnership's own files leave open: read without an error, and still not what can be meant.
package enum OwnFileQuestions {
  /// What `partnership.yaml` leaves open.
  ///
  /// - Parameter reporting: the partners that have handed something in. Their lead is asked about there
  ///   (`common.lead-named`).
  package static func about(_ partnership: Partnership, reporting: Set<Partner.ID>) -> [Finding] {
    let leads = partnership.members.filter { !reporting.contains($0.partner.id) && $0.lead.isToBeConfirmed }
    return asked(partnership.name, at: "partnership", "the partnership has no name")
      + asked(partnership.area, at: "area", "the area is not named")
      + (partnership.meetings.isEmpty
        ? [FileRule.meetingSet.finding(noMeeting, fix: setOne, at: "meetings")] : [])
      + leads.map { member in
        FileRule.filledIn.finding(
          "\(member.partner.name) has no lead yet" + quoted(member.lead),
          fix: "write the role after `lead:`, never a person's name",
          at: .item("partners", member.partner.id.description) / "lead")
      } + partnership.members.flatMap(unanswered)
  }

  /// What has to be answered before the figures of a partner are printed in public.
  private static func unanswered(_ member: Partnership.Member) -> [Finding] {
    member.figures.filter(\.isUnanswered).map { figure in
      let path = FieldPath.item("partners", member.partner.id.description)
      let item = path / FieldPath.figure(figure.key).description
      return figure.unit == .percent
        ? FileRule.peopleAnswered.finding(
          "\"\(figure.title)\" is a share, but not known of what", fix: nameBase, at: item / "base")
        : FileRule.peopleAnswered.finding(
          "\"\(figure.title)\" may count people", fix: sayWhether, at: item / "about-people")
    }
  }

  /// What a strategy leaves open.
  ///
  /// - Parameters:
  ///   - roster: the partners that can report on it.
  ///   - figures: what they report; `nil` where the tool does not have everybody's module.
  package static func about(_ strategy: Strategy, roster: [Partner.ID], figures: [FigureKey]?) -> [Finding] {
    (strategy.priorities.isEmpty
      ? [FileRule.filledIn.finding(noPriority, fix: addOne, at: "priorities")] : [])
      + strategy.priorities.flatMap { priority in
        let path = FieldPath.item("priorities", priority.code)
        return asked(priority.title, at: path / "title", "priority \(priority.code) has no title")
          + unknown([priority.lead].compactMap(\.self), roster, at: path / "lead")
          + priority.commitments.flatMap { about($0, in: path / $0.kind.list, roster) }
      } + (figures.map { unknownFigures(of: strategy, among: $0) } ?? [])
  }

  /// What the decisions of a quarter leave open.
  ///
  /// - Parameters:
  ///   - sources: whose texts can be asked about.
  ///   - isAnyStrategy: whether they may also be of a strategy that is not among these, as one cannot be read.
  package static func about(
    _ decisions: [ReleaseDecision], from sources: [String], orAnyStrategy isAnyStrategy: Bool
  ) -> [Finding] {
    var occurrences: [FieldPath: Int] = [:]
    var earlier: [[String]: ReleaseDecision.Choice] = [:]
    return decisions.flatMap { decision -> [Finding] in
      occurrences[decision.item, default: 0] += 1
      let path = FieldPath.item(
        "decisions", decision.item.description, occurrence: occurrences[decision.item, default: 1])
      var findings: [Finding] = []
      if !sources.contains(decision.from), !(isAnyStrategy && decision.from.hasPrefix("strategies/")) {
        findings.append(
          FileRule.knownPartner.finding(
            "no text comes from \"\(decision.from)\"\(didYouMean(decision.from, sources))",
            fix: "write a partner's id, strategies/NAME or partnership.yaml, or remove the entry",
            at: path / "from"))
      }
      guard let choice = decision.choice else { return findings }
      let text = [decision.from, decision.seal] + decision.hidden.sorted()
      if let other = earlier[text], other != choice {
        findings.append(
          FileRule.uniqueKeys.finding(
            "this text is decided twice: to be published, and to be withheld",
            fix: "remove the entry that does not hold; until then the text is withheld", at: path / "decision"
          ))
      }
      earlier[text] = choice
      return findings
    }
  }

  private static func about(_ commitment: Commitment, in list: FieldPath, _ roster: [Partner.ID]) -> [Finding]
  {
    let path = FieldPath.item(list.description, commitment.code)
    let isReported = !commitment.partners.isEmpty || !commitment.parts.isEmpty
    return asked(commitment.title, at: path / "title", "\(commitment.code) has no title")
      + (isReported
        ? [] : [FileRule.reportedOn.finding(nobody(commitment), fix: nameThem, at: path / "partners")])
      + unknown(commitment.partners, roster, at: path / "partners")
      + commitment.parts.flatMap { about($0, in: path / "parts", roster) }
  }

  private static func asked(_ text: String, at path: FieldPath, _ message: String) -> [Finding] {
    // An empty title is missing, which the reader has said.
    guard text.isToBeConfirmed, !text.isEmpty else { return [] }
    return [
      FileRule.filledIn.finding(
        message + quoted(text), fix: "write it in place of \"\(text.placeholder)\"", at: path)
    ]
  }

  private static func unknown(_ partners: [Partner.ID], _ roster: [Partner.ID], at path: FieldPath)
    -> [Finding]
  {
    // Without a roster nobody can be on it, which the reader has said.
    guard !roster.isEmpty else { return [] }
    let ids = roster.map(\.description)
    return partners.filter { !roster.contains($0) }.map { partner in
      FileRule.knownPartner.finding(
        "\"\(partner)\" is not on the roster\(didYouMean(partner.description, ids))",
        fix: "write one of \(ids.joined(separator: ", ")), or add it under `partners:` in partnership.yaml",
        at: path)
    }
  }

  private static func unknownFigures(of strategy: Strategy, among figures: [FigureKey]) -> [Finding] {
    let known = figures.map(\.description)
    return strategy.indicators.flatMap { indicator in
      indicator.figures.filter { !figures.contains($0) }.map { figure in
        FileRule.knownFigure.finding(
          "nobody on the roster reports \"\(figure)\"\(didYouMean(figure.description, known))",
          fix: "write the name of a figure that a partner's module or partnership.yaml declares",
          at: .item("indicators", indicator.title) / "figures")
      }
    }
  }

  private static let nameBase =
    "add `base:` with the name of the figure that it is a share of, or `about-people: no` if that is no people; "
    + "until then the public edition withholds it"
  private static let sayWhether =
    "add `about-people: yes` or `about-people: no`; until then the public edition withholds it"
  private static func quoted(_ text: String) -> String {
    text.isEmpty ? "" : ", only \"\(text.placeholder)\""
  }
  private static func nobody(_ commitment: Commitment) -> String { "nobody reports on \(commitment.code)" }
  private static let nameThem = "list the partners that do after `partners:`, such as `partners: [police]`"
  private static let noMeeting = "no meeting is set, so nothing is due and nothing late"
  private static let setOne = "list the board's meetings under `meetings:`, each with its quarter and date"
  private static let noPriority = "the strategy has no priorities"
  private static let addOne = "list them under `priorities:`, each with a code, a title and its commitments"
}

extension Commitment.Kind {
  /// The list of a priority in which a file has commitments of this kind.
  fileprivate var list: String {
    switch self {
    case .commitment: "commitments"
    case .onTrackMeasure: "on-track"
    case .narrative: "narrative"
    }
  }
}
