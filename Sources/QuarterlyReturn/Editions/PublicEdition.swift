public import PartnerUpdates

/// A return for everybody, from which nothing that is restricted or suppressed can be read or worked out.
///
/// Only ``DisclosureControl`` can make one. It holds a return that was combined anew from submissions out of
/// which everything withheld had been taken, and no reference to anything else: what a reader may not see is
/// not hidden in it but absent.
public struct PublicEdition: Edition {
  /// What there is to print. It has no restricted items, no annex, and no finding about a withheld number.
  public let content: QuarterlyReturn
  /// What is kept from the readers.
  public let withheld: Withheld
  /// What it shows, for the disclosure control of later quarters: its figures, and those of earlier quarters that
  /// no edition had shown before.
  public let publishedFigures: [PublishedFigure]

  /// Always `OFFICIAL`: whatever is marked higher is not in it.
  public var marking: Marking { .official }

  // Private to this file, so that the compiler keeps everything but disclosure control out.
  fileprivate init(
    content: QuarterlyReturn, withheld: Withheld, publishedFigures: [PublishedFigure]
  ) {
    (self.content, self.withheld, self.publishedFigures) = (content, withheld, publishedFigures)
  }
}

extension DisclosureControl {
  /// The public edition of what was handed in, or the reasons why there can be none.
  ///
  /// Pure: the same input gives the same edition, in whatever order the files come. ``DisclosureControl``
  /// tells what is withheld.
  /// - Parameters:
  ///   - inputs: everything from which the return is made.
  ///   - published: what earlier public editions have shown (``PublicEdition/publishedFigures``).
  public func publicEdition(
    of inputs: ReturnInputs, published: [PublishedFigure] = []
  ) -> Result<PublicEdition, DisclosureRefusal> { publication(of: inputs, published: published).edition }

  /// The public edition of what was handed in, and the texts that are put before a person first.
  ///
  /// The list is there also where there can be no edition, so that decisions need not wait for it.
  public func publication(
    of inputs: ReturnInputs, published: [PublishedFigure] = []
  ) -> (edition: Result<PublicEdition, DisclosureRefusal>, releases: ReleaseList) {
    let whole = Inputs(inputs)
    let suppression = Suppression.applied(to: DisclosureModel(of: whole, published: published, under: self))
    var redaction = Redaction(whole, suppression, under: self, releasing: inputs.releases)
    let releases = redaction.review.list
    if let refusal = DisclosureRefusal(inputs) { return (.failure(refusal), releases) }
    let redacted = redaction.redactedInputs()
    let edition = PublicEdition(
      content: QuarterlyReturn(redacted, ownFindings: []), withheld: redaction.withheld,
      publishedFigures: suppression.publishedFigures)
    return (.success(edition), releases)
  }

  /// What the public edition of what was handed in would show.
  ///
  /// The same as ``PublicEdition/publishedFigures``, in a fraction of the time: before the edition of a quarter
  /// can be made, those of all earlier quarters have to be gone through. Whatever stands against publication now
  /// may not have stood against it then, so nothing is refused here.
  public func publishedFigures(
    of inputs: ReturnInputs, published: [PublishedFigure] = []
  ) -> [PublishedFigure] {
    let model = DisclosureModel(of: Inputs(inputs), published: published, under: self)
    return Suppression.applied(to: model).publishedFigures
  }
}
