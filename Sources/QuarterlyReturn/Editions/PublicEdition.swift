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

  /// Always `OFFICIAL`: whatever is marked higher is not in it.
  public var marking: Marking { .official }

  // Private to this file, so that the compiler keeps everything but disclosure control out.
  fileprivate init(content: QuarterlyReturn, withheld: Withheld) {
    (self.content, self.withheld) = (content, withheld)
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
  ) -> Result<PublicEdition, DisclosureRefusal> {
    let findings = inputs.ownFindings + inputs.received.sorted { $0.file < $1.file }.flatMap(\.findings)
    if let refusal = DisclosureRefusal(findings) { return .failure(refusal) }

    let whole = Inputs(inputs)
    let model = DisclosureModel(of: whole, published: published, under: self)
    let suppression = Suppression.applied(to: model)
    var redaction = Redaction(whole, suppression, under: self)
    let redacted = redaction.redactedInputs()
    return .success(
      PublicEdition(content: QuarterlyReturn(redacted, ownFindings: []), withheld: redaction.withheld))
  }
}
