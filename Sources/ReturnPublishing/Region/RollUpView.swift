import PartnerUpdates
import QuarterlyReturn

extension View {
  /// The whole view of a region, section by section in the order of the page.
  static func page(for rollUp: RegionalRollUp) -> View {
    masthead(for: rollUp).adding(glance(at: rollUp)).adding(priorities(of: rollUp))
      .adding(figures(of: rollUp))
  }

  private static func masthead(for rollUp: RegionalRollUp) -> View {
    [
      "quarter": .text(rollUp.quarter.description), "months": .text(rollUp.quarter.months.inWords),
      "marking": .text(rollUp.marking.rawValue),
      "isPublic": .flag(rollUp.readers == .everybody),
      "madeFrom": .text(
        rollUp.readers == .everybody
          ? "the public edition of each partnership's return"
          : "the board's edition of each partnership's return: for officers, not for publication"),
      "style": .own(String(decoding: PackageResources.style_css, as: UTF8.self)),
      "sheetName": .own(styleSheetString("Regional view  ·  \(rollUp.quarter)")),
      "sheetMarking": .own(styleSheetString(rollUp.marking.rawValue)),
    ]
  }

  private static func glance(at rollUp: RegionalRollUp) -> View {
    [
      "sentences": .list(RollUpHeadline(rollUp).sentences, View.text),
      "members": .list(rollUp.partnerships) { ["name": .text($0.name), "strategy": .text($0.strategy)] },
      "hasMembers": .flag(!rollUp.partnerships.isEmpty),
      "absent": .list(rollUp.absent) {
        ["name": .text($0.name), "reason": .text(Wording.sentence($0.sentence))]
      },
      "hasAbsent": .flag(!rollUp.absent.isEmpty),
    ]
  }

  private static func priorities(of rollUp: RegionalRollUp) -> View {
    [
      "hasCommon": .flag(!rollUp.priorities.isEmpty),
      "common": .list(rollUp.priorities) { priority in
        [
          "name": .text(Wording.capitalised(priority.name)), "rollUp": .status(priority.rollUp),
          "outstanding": .text(ifAny: outstanding(priority.outstanding)),
          "rows": .list(priority.entries) { row(for: $0) },
        ]
      },
      "hasUnmapped": .flag(!rollUp.unmapped.isEmpty),
      "unmapped": .list(rollUp.unmapped) { unmapped in
        row(for: unmapped.entry, because: Wording.capitalised(unmapped.reason.sentence))
      },
    ]
  }

  private static func row(for entry: RegionalPriority.Entry, because reason: String = "") -> View {
    [
      "partnership": .text(entry.partnership), "code": .text(entry.priority.code),
      "title": .text(entry.priority.title), "rating": .status(entry.priority.status),
      "incomplete": .text(ifAny: outstanding(entry.priority.outstanding)), "reason": .text(reason),
    ]
  }
}

/// What stands at the top of the view of a region: three or four sentences made from the data.
struct RollUpHeadline {
  private let rollUp: RegionalRollUp

  init(_ rollUp: RegionalRollUp) { self.rollUp = rollUp }

  /// The sentences.
  var sentences: [String] { [partnerships, priorities, figures].filter { !$0.isEmpty } }

  private var partnerships: String {
    let present = Wording.count(rollUp.partnerships.count, "partnership is", "partnerships are")
    let absent = rollUp.absent.map(\.name)
    return Wording.sentence(
      "\(present) in this view" + (absent.isEmpty ? "" : "; not in it: \(Wording.list(absent, atMost: 8))"))
  }

  private var priorities: String {
    let common = rollUp.priorities
    guard !common.isEmpty else {
      return rollUp.unmapped.isEmpty ? "" : "The strategies have no priority in common."
    }
    let tally = StatusTally.worstFirst(
      common.compactMap(\.rollUp).reduce(into: [:]) { $0[$1, default: 0] += 1 })
    let words = tally.map { Wording.count($0.count, $0.status) }
    return Wording.sentence(
      Wording.count(common.count, "priority is", "priorities are") + " in common"
        + (words.isEmpty ? "" : ": \(Wording.list(words))"))
  }

  private var figures: String {
    guard !rollUp.figures.isEmpty else { return "No partnership reported a figure." }
    let summed = rollUp.figures.count { $0.sum != nil }
    return Wording.sentence(
      "\(Wording.count(summed)) of \(Wording.count(rollUp.figures.count, "figure", "figures")) "
        + "\(summed == 1 ? "is" : "are") added up; the others stand side by side")
  }
}
