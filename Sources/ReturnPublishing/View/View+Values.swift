import PartnerUpdates
import QuarterlyReturn

extension View {
  /// A status with its word, its letters and the shades of its one or two halves.
  static func status(_ status: Status?) -> View {
    guard let status else { return .absent }
    let halves = status.ratings.isEmpty ? [status] : status.ratings.map(Status.rated)
    return [
      "title": .text(status.title),
      "letter": .text(status.letter),
      "halves": .list(halves.enumerated()) { index, half in
        [
          "shade": .text(shade(of: half)), "word": .text(half.title), "letter": .text(half.letter),
          "isSecond": .flag(index > 0),
        ]
      },
    ]
  }

  /// What stands in the place of a status, in the form of one.
  static func mark(_ shade: String, _ word: String, letter: String) -> View {
    let (word, letter) = (View.text(word), View.text(letter))
    return [
      "title": word, "letter": letter, "travel": .absent,
      "halves": .list([["shade": .text(shade), "word": word, "letter": letter, "isSecond": false]]),
    ]
  }

  /// The class that the style sheet knows an unsplit status by.
  private static func shade(of status: Status) -> String {
    switch status {
    case .rated(let rating), .split(let rating, _): rating.rawValue
    case .notRated: "grey"
    case .nilReturn: "nil-return"
    case .restricted: "grey"
    }
  }

  /// Which way a figure went, as an arrow with its word, and whether that is good.
  static func direction(_ direction: Direction?, _ verdict: Verdict?) -> View {
    guard let direction, let verdict else { return .absent }
    return [
      "arrow": .text(direction.arrow), "word": .text(direction.rawValue), "verdict": .text(verdict.inWords),
    ]
  }

  /// A day, `25 March 2021`.
  static func day(_ date: CalendarDate?) -> View { .text(ifAny: date?.inWords) }

  /// A partner's printed name.
  static func name(of partner: Partner) -> View { .text(partner.name) }

  /// The fragment of an address that leads to a priority or a commitment: `c-p1-8-3`.
  static func anchor(_ code: String) -> View {
    .text("c-" + String(code.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }))
  }
}
