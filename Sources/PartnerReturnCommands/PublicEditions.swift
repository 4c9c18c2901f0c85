import PartnerUpdates
import QuarterlyReturn

extension Workspace {
  /// The public edition of a quarter, or why there can be none.
  ///
  /// Earlier quarters are gone through first: what their public editions show must not give away what this one
  /// withholds.
  /// - Throws: ``CannotRun`` when the quarter is unknown or has no strategy.
  func publicEdition(for quarter: Quarter) throws -> Result<PublicEdition, DisclosureRefusal> {
    try publication(for: quarter).edition
  }

  /// The same, and the texts that are put before a person first.
  ///
  /// - Throws: ``CannotRun`` when the quarter is unknown or has no strategy.
  func publication(
    for quarter: Quarter
  ) throws -> (edition: Result<PublicEdition, DisclosureRefusal>, releases: ReleaseList) {
    var published: [PublishedFigure] = []
    for earlier in quarters where earlier < quarter {
      // Of a quarter without a strategy nothing is known, which is a refusal: see ``unreadable(before:)``.
      guard let inputs = try? inputs(for: earlier) else { continue }
      published += disclosureControl.publishedFigures(of: inputs, published: published)
    }
    return disclosureControl.publication(of: try inputs(for: quarter), published: published)
  }

  private var disclosureControl: DisclosureControl {
    DisclosureControl(
      smallNumber: partnership[.smallNumber], roundingBase: partnership[.roundingBase],
      protectsOffences: partnership[.protectOffences] > 0,
      protectsAllOrNothing: partnership[.protectAllOrNothing] > 0,
      relations: providers.mapValues(\.knownRelations))
  }
}
