import PartnerUpdates

extension Strategy {
  /// Whose texts they are, in a release list.
  var releaseSource: String { "strategies/\(id)" }

  /// The texts of a strategy that the return prints.
  var releaseItems: [ReleaseItem] {
    var items: [ReleaseItem] = []
    func add(_ path: FieldPath, _ partners: Set<Partner.ID>, _ texts: [String], about: FigureKey? = nil) {
      var item = ReleaseItem(from: releaseSource, path: path, partners: partners)
      for text in texts { item.add("text", text) }
      item.about = about
      items.append(item)
    }
    add("title", [], [title])
    for priority in priorities {
      let path = FieldPath.item("priorities", priority.code)
      let partners = priority.commitments.flatMap(\.withParts).flatMap(\.partners)
      add(
        path, Set(partners + [priority.lead].compactMap(\.self)),
        [priority.title, priority.aim, priority.deliveryGroup, priority.regional])
    }
    for priority in priorities {
      for (path, commitment) in priority.commitmentsWithPaths {
        add(path, Set(commitment.withParts.flatMap(\.partners)), [commitment.title])
      }
    }
    for (index, principle) in principles.enumerated() {
      add(.item("principles", "\(index + 1)"), [], [principle])
    }
    for (index, indicator) in indicators.enumerated() {
      add(
        .item("indicators", "\(index + 1)"), [], [indicator.title, indicator.reading],
        about: indicator.figures.first)
    }
    for (index, other) in supporting.enumerated() {
      add(.item("supporting-strategies", "\(index + 1)"), [], [other.title])
    }
    return items
  }

  /// The strategy as the public edition prints it.
  func released(by review: ReleaseReview) -> Strategy {
    guard review.withholdsAny(of: releaseSource) else { return self }
    func text(_ text: String, _ path: FieldPath) -> String {
      review.withholds(path, of: releaseSource) && !text.isEmpty ? Redaction.withheldText : text
    }
    func released(_ commitment: Commitment, in list: FieldPath) -> Commitment {
      let path = FieldPath.item(list.description, commitment.code)
      return Commitment(
        code: commitment.code, title: text(commitment.title, path), kind: commitment.kind,
        partners: commitment.partners, parts: commitment.parts.map { released($0, in: path / "parts") })
    }
    return Strategy(
      id: id, title: text(title, "title"), inForce: inForce, programme: programme,
      priorities: priorities.map { priority in
        let path = FieldPath.item("priorities", priority.code)
        return Priority(
          code: priority.code, title: text(priority.title, path), lead: priority.lead,
          aim: text(priority.aim, path), regional: text(priority.regional, path),
          deliveryGroup: text(priority.deliveryGroup, path),
          commitments: priority.commitments.map { released($0, in: path / $0.kind.list) })
      },
      supporting: supporting.enumerated().map { index, other in
        SupportingStrategy(
          title: text(other.title, .item("supporting-strategies", "\(index + 1)")), supports: other.supports)
      },
      principles: principles.enumerated().map { text($1, .item("principles", "\($0 + 1)")) },
      indicators: indicators.enumerated().map { index, indicator in
        let path = FieldPath.item("indicators", "\(index + 1)")
        return Indicator(
          title: text(indicator.title, path), reading: text(indicator.reading, path),
          figures: indicator.figures)
      })
  }
}

extension Priority {
  /// The commitments and their parts, with their paths in the file of the strategy.
  fileprivate var commitmentsWithPaths: [(path: FieldPath, commitment: Commitment)] {
    func withParts(_ commitment: Commitment, in list: FieldPath) -> [(
      path: FieldPath, commitment: Commitment
    )] {
      let path = FieldPath.item(list.description, commitment.code)
      return [(path, commitment)] + commitment.parts.flatMap { withParts($0, in: path / "parts") }
    }
    return commitments.flatMap { withParts($0, in: .item("priorities", code) / $0.kind.list) }
  }
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

extension Partnership {
  /// Whose texts they are, in a release list.
  static let releaseSource = "partnership.yaml"

  /// The texts of a partnership's own file that the return prints: names, roles, and what figures are called.
  func releaseItems(in quarter: Quarter) -> [ReleaseItem] {
    members(in: quarter).flatMap { member in
      let path = FieldPath.item("partners", member.partner.id.description)
      var own = ReleaseItem(from: Self.releaseSource, path: path, partners: [member.partner.id])
      own.add("name", member.partner.name)
      own.add("lead", member.lead)
      return [own]
        + member.figures.map { definition in
          var item = ReleaseItem(
            from: Self.releaseSource, path: Self.path(of: definition, by: member.partner),
            partners: [member.partner.id])
          item.add("title", definition.title)
          item.add("unit", "\(definition.unit)")
          item.add("meaning", definition.meaning)
          item.about = definition.key
          return item
        }
    }
  }

  private static func path(of definition: FigureDefinition, by partner: Partner) -> FieldPath {
    .item(
      (FieldPath.item("partners", partner.id.description) / "figures").description, definition.key.description
    )
  }

  /// The partnership as the public edition prints it: without the names and roles that are withheld.
  func released(by review: ReleaseReview) -> Partnership {
    guard review.withholdsAny(of: Self.releaseSource) else { return self }
    return Partnership(
      name: name, area: area,
      members: members.map { member in
        let path = FieldPath.item("partners", member.partner.id.description)
        let isWithheld = review.withholds(path, of: Self.releaseSource)
        return Member(
          partner: isWithheld
            ? Partner(id: member.partner.id, name: member.partner.id.description) : member.partner,
          lead: isWithheld ? Redaction.withheldName(for: member.lead) : member.lead,
          figures: member.figures.map { released($0, of: member.partner, by: review) }, since: member.since,
          until: member.until)
      }, meetings: meetings, leadTime: leadTime, thresholds: thresholds, standingItems: standingItems,
      meetingLength: meetingLength)
  }

  /// A figure's definition as the public edition prints it.
  func released(_ definition: FigureDefinition, of partner: Partner, by review: ReleaseReview)
    -> FigureDefinition
  {
    guard review.withholds(Self.path(of: definition, by: partner), of: Self.releaseSource) else {
      return definition
    }
    return FigureDefinition(
      definition.key, definition.key.description, unit: definition.unit.withoutWords, basis: definition.basis,
      good: definition.good, usualLag: definition.usualLag, countsPeople: definition.countsPeople,
      isRated: definition.isRated, breaks: definition.breaks, partOf: definition.partOf,
      since: definition.since, until: definition.until, openData: definition.openData)
  }
}

extension FigureUnit {
  /// The unit without a word of its own.
  fileprivate var withoutWords: FigureUnit {
    switch self {
    case .count: .count("units")
    case .rate(let base, _): .rate(per: base, of: "")
    case .pounds, .percent, .times: self
    }
  }
}
