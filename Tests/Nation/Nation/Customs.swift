import Corpus
import PartnerUpdates

/// What a partnership does in its own way, so that not everything can be added up in a region.
struct Customs: Sendable {
  private let nation: Nation
  private let member: Nation.Member

  init(_ member: Nation.Member, of nation: Nation) { (self.member, self.nation) = (member, nation) }

  /// Whether counts of people are printed rounded.
  var isRounding: Bool { member.index % 50 == 49 }

  /// Whether it calls some of its own figures otherwise.
  var isRetitling: Bool { member.index % 10 == 7 }

  /// Whether it has agreed on regional names with the others.
  var hasRegionalNames: Bool { member.index % 4 != 2 }

  /// What it does with a figure. Which figures are treated so is the same in the whole nation, as otherwise
  /// nothing could be added up where a thousand partnerships each do one thing differently.
  func way(with key: FigureKey) -> Way? {
    var figure = SeededRandom(nation.seed, "way", key.description)
    var own = SeededRandom(member.seed, "way", key.description)
    let way: Way? =
      switch figure.below(10) {
      case 0: .illustrative
      case 1...3: .few
      case 4: .broken
      default: nil
      }
    return own.chance(15) ? way : nil
  }

  /// In which of its numbers partners differ, of a figure that two of them report.
  func dispute(about key: FigureKey) -> Dispute? {
    var figure = SeededRandom(nation.seed, "dispute", key.description)
    var own = SeededRandom(member.seed, "dispute", key.description)
    let dispute: Dispute? = [0: .value, 1: .previous][figure.below(4)]
    return own.chance(10) ? dispute : nil
  }

  /// What partners differ in.
  enum Dispute {
    /// The value, and the one before.
    case value
    /// Only the value that it is compared with.
    case previous
  }

  /// A way of reporting that forbids a sum.
  enum Way {
    /// It is made up, to show the form.
    case illustrative
    /// It counts so few people that the public does not see it.
    case few
    /// It is counted in another way than before.
    case broken
  }
}
