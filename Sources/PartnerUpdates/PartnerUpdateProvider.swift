/// An agency's part of the toolkit: who it is, what it counts, and what its section must satisfy.
///
/// A provider is a value without state. Everything else (validation, pro-formas, the catalogue of
/// rules) is derived from these three requirements.
public protocol PartnerUpdateProvider: Sendable {
  /// Who submits: the folder under `partners/`, and the name that the return prints.
  var partner: Partner { get }
  /// The figures this partner reports, in the order in which they are printed.
  var figures: [FigureDefinition] { get }
  /// What a section must satisfy, beyond the rules that every section must. Slugs start with the
  /// partner's id and a dot.
  var rules: [Rule] { get }
}

/// A partner without a module: the partnership declares its figures, the common rules check them.
public struct RosterProvider: PartnerUpdateProvider {
  /// The partner.
  public let partner: Partner
  /// The figures that `partnership.yaml` declares.
  public let figures: [FigureDefinition]
  /// None of its own.
  public var rules: [Rule] { [] }

  /// A provider for a member of the roster.
  public init(_ member: Partnership.Member) {
    (partner, figures) = (member.partner, member.figures)
  }
}

/// A module of a partner, with the figures that the partnership declares for it beside the module's own.
public struct ExtendedProvider: PartnerUpdateProvider {
  /// The partner.
  public let partner: Partner
  /// The module's figures, then those of `partnership.yaml` that it does not have.
  public let figures: [FigureDefinition]
  /// The module's.
  public let rules: [Rule]

  /// A module and what the roster adds to it.
  public init(_ module: any PartnerUpdateProvider, for member: Partnership.Member) {
    let own = module.figures
    (partner, rules) = (module.partner, module.rules)
    figures = own + member.figures.filter { added in !own.contains { $0.key == added.key } }
  }
}

extension PartnerUpdateProvider {
  /// The figures that are reported for a quarter; all of them where the quarter is not known.
  public func figures(for quarter: Quarter?) -> [FigureDefinition] {
    guard let quarter else { return figures }
    return figures.filter { $0.isReported(for: quarter) }
  }

  /// How the figures follow from one another: the relations that the rules check.
  public var relations: [FigureRelation] { rules.compactMap(\.relation) }

  /// Everything that is known of how the figures follow from one another: what the rules check, what
  /// `partnership.yaml` declares, and what is a part of what.
  public var knownRelations: [FigureRelation] {
    let declared = figures.flatMap { definition in
      definition.relations + (definition.partOf.map { [.part(definition.key, within: $0)] } ?? [])
    }
    return (relations + declared).reduce(into: []) { known, relation in
      if !known.contains(relation) { known.append(relation) }
    }
  }

  /// Checks a section against the common rules and this partner's own.
  ///
  /// Findings come rule by rule, the common rules first, and within a rule in the order of the
  /// submission. A rule that throws is itself a finding. Queries with a matching explanation are
  /// answered; explanations that match nothing are findings. What follows from a wrong value or quarter is left
  /// out.
  public func validate(_ section: Section) -> [Finding] {
    let (common, own) = (CommonRules.all, rules)
    var raised = common.flatMap { rule in rule.findings(in: section) }
    for rule in own { raised += rule.findings(in: section) }
    let explanations = section.submission.explanations
    // Only queries are answered, and only queries follow from something.
    guard !explanations.isEmpty || raised.contains(where: { $0.severity == .query }) else { return raised }
    let applied = common + own
    let found = Explanations.apply(explanations, to: raised, in: section, names: RuleNames(applied))
    let folding = Folding(found, of: applied, in: section)
    return found.filter { !folding.folds($0) }
  }
}
