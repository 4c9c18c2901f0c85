import Foundation
package import PartnerUpdates

/// What somebody meant who wrote a value in another way than files have it.
package enum MeantValue {
  /// A value with the signs that a keyboard has, where a word processor put others: dashes, quotation marks, blanks.
  static func typed(_ text: String) -> String {
    let signs = String(
      text.map { character in
        dashes.contains(character) ? "-" : character.isWhitespace ? " " : character
      })
    guard let first = signs.first, let last = signs.last, signs.count > 1, quotes.contains(first),
      quotes.contains(last)
    else { return signs }
    return signs.dropFirst().dropLast().description
  }

  /// A quarter as people write it: `2020/21 q4` and `2020-21Q4` too.
  package static func quarter(_ text: String) -> Quarter? {
    let signs = text.uppercased().filter { !" -/–—".contains($0) }
    return Quarter("\(signs.prefix(4))-\(signs.dropFirst(4).prefix(2)) \(signs.dropFirst(6))")
  }

  private static let dashes: Set<Character> = ["\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "\u{2212}"]
  private static let quotes: Set<Character> = ["“", "”", "„", "‘", "’", "\"", "'"]

  /// What to write in the place of a value that cannot be read; `nil` where nobody can tell.
  static func fix(for text: String, in field: String, _ form: ValueForm) -> String? {
    let text = typed(text)
    return switch form.name {
    case ValueForm.date.name: date(text, field)
    case ValueForm.period.name: period(text, field)
    case ValueForm.number.name: number(text, field)
    default: nil
    }
  }

  private static func write(_ field: String, _ value: String) -> String { "write `\(field): \(value)`" }

  // Dates

  private static func date(_ text: String, _ field: String) -> String? {
    let parts = text.split { " /.-".contains($0) }.map(String.init)
    guard parts.count == 3, let first = Int(ordinal(parts[0])), let last = Int(parts[2]) else { return nil }
    if let month = month(parts[1]) {
      return iso(year(last), month, first).map { write(field, $0) }
    }
    guard let middle = Int(parts[1]) else { return nil }
    if first > 31 { return iso(first, middle, last).map { write(field, $0) } }
    let dayFirst = iso(year(last), middle, first)
    let monthFirst = iso(year(last), first, middle)
    guard let dayFirst, let monthFirst, dayFirst != monthFirst else {
      return (dayFirst ?? monthFirst).map { write(field, $0) }
    }
    return "\(write(field, dayFirst)) if the day stands first, or `\(monthFirst)` if the month does"
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
    CalendarDate(year: year, month: month, day: day).map { "\($0)" }
  }

  private static func year(_ number: Int) -> Int { number < 100 ? 2000 + number : number }

  /// `3` of `3rd`.
  private static func ordinal(_ text: String) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    return ["st", "nd", "rd", "th"].contains(String(text.dropFirst(digits.count)).lowercased())
      ? String(digits) : text
  }

  private static func month(_ word: String) -> Int? {
    guard word.count > 2 else { return nil }
    return CalendarMonth.names.firstIndex { $0.lowercased().hasPrefix(word.lowercased()) }.map { $0 + 1 }
  }

  // Periods

  private static func period(_ text: String, _ field: String) -> String? {
    let ends = text.replacing(" - ", with: " to ").components(separatedBy: " to ").map(writtenMonth)
    guard (1...2).contains(ends.count), let first = ends.first ?? nil, let last = ends.last ?? nil else {
      return nil
    }
    guard [first, last].allSatisfy({ (1_950...2_100).contains($0.year) }) else { return nil }
    guard first <= last else {
      return "it begins after it ends: \(write(field, "\(last) to \(first)")) if these are the months"
    }
    return write(field, first == last ? "\(first)" : "\(first) to \(last)")
  }

  private static func writtenMonth(_ text: String) -> CalendarMonth? {
    if let month = CalendarMonth(text) { return month }
    let parts = text.split { " /-".contains($0) }.map(String.init)
    guard parts.count == 2 else { return nil }
    if let month = month(parts[0]), let number = Int(parts[1]) {
      return CalendarMonth(year: year(number), month: month)
    }
    guard let first = Int(parts[0]), let last = Int(parts[1]) else { return nil }
    return first > 12
      ? CalendarMonth(year: first, month: last) : CalendarMonth(year: year(last), month: first)
  }

  // Numbers

  private static func number(_ text: String, _ field: String) -> String? {
    let lower = text.lowercased()
    if ["n/a", "na", "none", "nil", "tbc", "tba", "unknown", "-", "not available", "not known"].contains(
      lower)
    {
      return "put `nil-return:` with the reason in the place of `\(field):`"
    }
    if lower.hasPrefix("<") || lower.hasPrefix("under ") || lower.hasPrefix("fewer than ") {
      return "write the number itself: the public edition withholds small numbers of people by itself"
    }
    let groups = lower.split { $0 == " " || $0 == "_" || $0 == "'" }
    if groups.count > 1, groups.allSatisfy({ $0.allSatisfy(\.isNumber) }) {
      let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 } && (groups.first?.count ?? 4) < 4
      return isGrouped ? write(field, groups.joined()) : nil
    }
    let number = lower.drop { !$0.isNumber && $0 != "-" }.prefix { $0.isNumber || ",.-".contains($0) }
    let digits = number.last.map { ",.".contains($0) } == true ? number.dropLast() : number
    guard let value = ExactDecimal(String(digits)) else { return nil }
    let before = lower[..<number.startIndex].trimmingCharacters(in: .whitespaces)
    let behind = lower[digits.endIndex...].trimmingCharacters(in: .whitespaces)
    let factors = ["k": 1_000, "m": 1_000_000, "million": 1_000_000, "bn": 1_000_000_000, "thousand": 1_000]
    if let factor = factors[behind] {
      let whole = value.millionths * Int128(factor)
      return write(field, "\(ExactDecimal(millionths: whole, fractionDigits: 0))")
    }
    guard before.isEmpty || behind.isEmpty || before == "£", !behind.contains(where: \.isNumber),
      !before.contains(where: \.isNumber)
    else { return nil }
    // A sign or a word behind the number is its unit, which the figure has already, or a remark.
    return
      "\(write(field, "\(digits)")): the unit is known, and remarks such as \"estimate\" go under `note:`"
  }
}
