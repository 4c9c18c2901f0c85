import PartnerUpdates

/// Numbers in a text that surely do not count people: dates, years, quarters, lengths of time, pages, codes.
struct PlainNumbers {
  private var covered: Set<Int> = []
  private let tokens: [ReadText.Token]
  private let codes: Set<String>

  init(_ tokens: [ReadText.Token], codes: Set<String>) {
    (self.tokens, self.codes) = (tokens, codes)
    for index in tokens.indices {
      let token = tokens[index]
      guard token.hasDigit || NumberWords.has(token) || Self.openers.contains(token.lower) else { continue }
      let length = length(at: index)
      for place in index..<(index + length) { covered.insert(place) }
    }
  }

  /// Whether a word is part of one.
  func covers(_ index: Int) -> Bool { covered.contains(index) }

  /// How many words, from one on, are such a number.
  private func length(at index: Int) -> Int {
    [phrase(at: index), date(at: index), duration(at: index), frequency(at: index)].max() ?? 0
  }

  /// "one to one", "page 58", "quarter 3", "first-time", "P1.4", "2020-21".
  private func phrase(at index: Int) -> Int {
    let token = tokens[index]
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    if codes.contains(token.lower)
      || ["covid-19", "first-time", "one-to-one", "third-party"].contains(token.lower)
    {
      return 1
    }
    if Self.isYear(token.lower), !Self.isForPeople(next) { return 1 }
    if ["q1", "q2", "q3", "q4"].contains(token.lower) { return 1 }
    if ["quarter", "quarters"].contains(token.lower), let next, ["1", "2", "3", "4"].contains(next.lower) {
      return 2
    }
    if ["page", "pages", "p", "pp"].contains(token.lower), let next, Self.isDigits(next.lower) { return 2 }
    if token.lower == "appendix", let next, next.core.utf8.count == 1 { return 2 }
    for words in Self.phrases where index + words.count <= tokens.count {
      if zip(words, tokens[index...]).allSatisfy({ $0 == $1.lower }) { return words.count }
    }
    if token.lower == "neither", tokens[index...].prefix(12).contains(where: { $0.lower == "nor" }) {
      return 1
    }
    return 0
  }

  private static let openers: Set = ["quarter", "quarters", "page", "pages", "p", "pp", "appendix", "at"]
  private static let phrases: [[String]] = [
    ["one", "to", "one"], ["one", "at", "a", "time"], ["first", "time"], ["third", "party"],
    ["third", "sector"],
    ["third", "parties"], ["one", "another"], ["one", "stop", "shop"], ["at", "once"], ["at", "first"],
    ["once", "more"],
  ]

  /// "18 January 2021", "3 May", "2021-03-18".
  private func date(at index: Int) -> Int {
    let token = tokens[index].lower
    let parts = token.split(separator: "-")
    if parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ Self.isDigits(String($0)) }) { return 1 }
    guard index + 1 < tokens.count, CalendarMonth.names.contains(tokens[index + 1].core) else { return 0 }
    let day = ["st", "nd", "rd", "th"].contains { token.hasSuffix($0) } ? String(token.dropLast(2)) : token
    return Int(day).map { (1...31).contains($0) } ?? false ? 2 : 0
  }

  /// "3 months", "3 to 6 months", "five-year", "a 12-month programme"; not an age.
  private func duration(at index: Int) -> Int {
    let token = tokens[index]
    let parts = token.parts
    if parts.count == 2, Self.units.contains(String(parts[1])),
      Self.isDigits(String(parts[0])) || NumberWords.words.contains(String(parts[0]))
    {
      return isAge(after: index) ? 0 : 1
    }
    guard Self.isNumber(token) else { return 0 }
    var end = index + 1
    if end + 1 < tokens.count, ["to", "or", "and"].contains(tokens[end].lower), Self.isNumber(tokens[end + 1])
    {
      end += 2
    }
    guard end < tokens.count, Self.units.contains(tokens[end].lower), !isAge(after: end) else { return 0 }
    return end - index + 1
  }

  private func isAge(after index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    return ["old", "of", "older", "younger", "age"].contains(tokens[index + 1].lower)
  }

  /// "three times a year", "twice a month".
  private func frequency(at index: Int) -> Int {
    let isTwice = ["once", "twice"].contains(tokens[index].lower)
    let start = isTwice ? index + 1 : index + 2
    guard start + 1 < tokens.count,
      isTwice || (Self.isNumber(tokens[index]) && tokens[index + 1].lower == "times"),
      ["a", "per", "each", "every"].contains(tokens[start].lower),
      Self.units.contains(tokens[start + 1].lower)
    else { return 0 }
    return start + 2 - index
  }

  private static let units: Set = [
    "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute", "minutes",
    "months'", "years'", "weeks'", "days'", "year's", "month's", "week's", "day's",
  ]

  private static func isNumber(_ token: ReadText.Token) -> Bool {
    isDigits(token.lower) || NumberWords.words.contains(token.lower)
  }

  /// "2021", "2020-21", "2020/21", "2019-2022".
  private static func isYear(_ text: String) -> Bool {
    let parts = text.split { "-/".contains($0) }
    guard let first = parts.first, parts.count <= 2, first.utf8.count == 4, isDigits(String(first)),
      first.hasPrefix("19") || first.hasPrefix("20")
    else { return false }
    guard let second = parts.dropFirst().first, let start = Int(first), let end = Int(second) else {
      return parts.count == 1
    }
    return end == (start + 1) % 100 || (end > start && end < start + 20)
  }

  private static func isForPeople(_ token: ReadText.Token?) -> Bool {
    token.map { !WordsForPeople.meaning($0.lower).isEmpty } ?? false
  }

  private static func isDigits(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
