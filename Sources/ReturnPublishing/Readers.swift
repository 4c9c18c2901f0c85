import PartnerUpdates
import QuarterlyReturn

/// An edition as publishers see it: what there is to print, and for whom.
struct Readers: Sendable {
  /// What there is to print.
  let content: QuarterlyReturn
  /// The marking of every page.
  let marking: Marking
  /// What is kept from these readers.
  let withheld: Withheld
  /// Whether they are everybody.
  let isPublic: Bool

  init(of edition: some Edition, isPublic: Bool) {
    (content, marking, withheld) = (edition.content, edition.marking, edition.withheld)
    self.isPublic = isPublic
  }
}
