import PartnerUpdates
import QuarterlyReturn

/// Turns of phrase that several parts of the return share.
enum Wording {
  /// `1 query`, `14 queries`, `no queries`.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    switch number {
    case 0: "no \(many)"
    case 1: "1 \(one)"
    default: "\(ExactDecimal(number).grouped) \(many)"
    }
  }

  /// `none`, `1`, `1,204`.
  static func count(_ number: Int) -> String { number == 0 ? "none" : ExactDecimal(number).grouped }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Remarks one after the other, with a semicolon behind one that is no sentence.
  static func oneLine(_ remarks: [String]) -> String {
    remarks.reduce(into: "") { line, remark in
      let isSentence = line.last.map { ".!?".contains($0) } ?? true
      line += (line.isEmpty ? "" : isSentence ? " " : "; ") + remark
    }
  }

  /// `a, b, c and 4 more`.
  static func list(_ items: [String], atMost limit: Int) -> String {
    items.count <= limit + 1
      ? list(items) : list(items.prefix(limit) + ["\(items.count - limit) more"])
  }

  /// A status inside a sentence: `amber/green`, `not rated`.
  static func inSentence(_ status: Status) -> String { status.title.lowercased() }

  /// How many have a status: `3 red`, `2 nil returns`.
  static func count(_ number: Int, _ status: Status) -> String {
    "\(ExactDecimal(number).grouped) \(inSentence(status))" + (status == .nilReturn && number > 1 ? "s" : "")
  }

  /// Words that begin with a capital.
  static func capitalised(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

  /// Words as a sentence.
  static func sentence(_ words: String) -> String { capitalised(words) + "." }

  /// What a paragraph of Schedule 12A exempts, in words.
  static func exemption(_ paragraph: Int?) -> String {
    guard let paragraph else { return "no paragraph of Schedule 12A is named" }
    let subjects = [
      "information relating to an individual",
      "information likely to reveal the identity of an individual",
      "information relating to the financial or business affairs of a person",
      "information relating to labour relations consultations or negotiations",
      "information subject to legal professional privilege",
      "information about a notice, order or direction that is to be given",
      "information relating to the prevention, investigation or prosecution of crime",
    ]
    let name = "paragraph \(paragraph) of Schedule 12A, Part 1, Local Government Act 1972"
    return subjects.indices.contains(paragraph - 1) ? "\(name): \(subjects[paragraph - 1])" : name
  }
}

extension Timeliness {
  /// The class that the style sheet knows it by.
  var shade: String {
    switch self {
    case .onTime: "on-time"
    case .late: "late"
    case .missing: "missing"
    case .unusable: "unusable"
    case .undated: "undated"
    }
  }
}

extension Direction {
  /// An arrow that always stands beside its word.
  var arrow: String {
    switch self {
    case .up: "↑"
    case .down: "↓"
    case .level: "→"
    }
  }
}

extension Verdict {
  /// Whether the way a figure went is good, in words.
  var inWords: String {
    switch self {
    case .better: "better"
    case .worse: "worse"
    case .unchanged: "no change"
    case .contextual: "depends on context"
    }
  }
}

extension Verdict {
  /// A sign that stands for it where there is no room for the word; the key explains it.
  var sign: String {
    switch self {
    case .better: "▲"
    case .worse: "▼"
    case .unchanged: "="
    case .contextual: "~"
    }
  }
}

extension Obstacle {
  /// Why there is no direction, in the room of a table cell.
  var inShort: String {
    switch self {
    case .counting: "[b] counted in another way"
    case .months: "other number of months"
    case .source: "other source"
    case .handedInLater: "handed in later"
    }
  }
}

extension Obstacle {
  /// Why a value cannot be compared with the newest, as the end of a sentence.
  var inWords: String {
    switch self {
    case .counting: "counted in another way"
    case .months(let earlier, let now): "covers \(Wording.count(earlier, "month", "months")), not \(now)"
    case .source: "read in another source"
    case .handedInLater: "handed in after the newest"
    }
  }
}

extension GoodDirection {
  /// Which way is good, in words.
  var inWords: String {
    switch self {
    case .lower: "lower is better"
    case .higher: "higher is better"
    case .contextual: "depends on context"
    }
  }
}

extension MonthSpan {
  /// The months as a table prints them: `Feb 2020 to Jan 2021`.
  var short: String {
    length == 1 ? first.short : "\(first.short) to \(last.short)"
  }
}

extension CalendarMonth {
  /// `Jan 2021`.
  var short: String { "\(inWords.prefix(3)) \(year)" }
}

extension PeriodBasis {
  /// The basis as a reader says it: `rolling year`.
  var inWords: String { String(rawValue.map { $0 == "-" ? " " : $0 }) }
}
