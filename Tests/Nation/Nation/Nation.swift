import Corpus
import PartnerUpdates

/// Many partnerships that report for the same quarters, each with a seed of its own: the first hundred are the
/// same whether a hundred are made or a thousand.
package struct Nation: Sendable {
  /// The seed of all seeds.
  package let seed: UInt64
  /// How many quarters everybody reports for, the newest of the corpus.
  package let quarters: Int

  /// The most quarters that a corpus has.
  package static let mostQuarters = 8

  /// A nation; quarters beyond what a corpus has are cut.
  package init(seed: UInt64, quarters: Int) {
    self.seed = seed
    self.quarters = min(max(quarters, 1), Self.mostQuarters)
  }

  /// The steps of the corpus that are written.
  var steps: Range<Int> { (Self.mostQuarters - quarters)..<Self.mostQuarters }

  /// The partnership of an index.
  package func member(_ index: Int) -> Member {
    Member(index: index, name: PlaceNames.name(index, seed: seed), seed: corpusSeed(of: index))
  }

  /// One partnership.
  package struct Member: Sendable {
    package let index: Int
    /// The printed name, of which no two are the same.
    package let name: String
    /// The seed of its corpus.
    package let seed: UInt64

    /// The name of its folder: small letters and digits, joined by hyphens, and the index.
    package var slug: String {
      let words = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      return words.joined(separator: "-") + "-\(index + 1)"
    }
  }

  /// A seed whose corpus has the quarters and the months of the whole nation; about one in four has.
  private func corpusSeed(of index: Int) -> UInt64 {
    var random = SeededRandom(seed, "partnership", "\(index)")
    var candidate = UInt64(random.below(1 << 40))
    while !Self.isOfTheNation(candidate) { candidate &+= 1 }
    return candidate
  }

  /// Boards meet in the month after the quarter, so that figures of all partnerships cover the same months.
  private static func isOfTheNation(_ seed: UInt64) -> Bool {
    guard let calendar = ReportingCalendar(seed: seed), let first = calendar.quarters.first else {
      return true
    }
    return first.startYear == 2020 && calendar.meetingMonth(at: 0) == first.months.last.advanced(by: 1)
  }
}
