/// A date as it is written in a text: `Thursday 25 March 2021`, `31st of June`, `March 2021`, `Jan 21`.
struct DateInText {
  /// Which of the words of the text are its own.
  let words: Range<Int>
  /// The weekday written before it: 0 for Monday.
  let weekday: Int?
  /// The day of the month, 1 to 99.
  let day: Int?
  /// Whether the day has an ordinal's ending: `31st`.
  let isOrdinal: Bool
  /// The month, 1 to 12.
  let month: Int
  /// The year, 1900 to 2099.
  let year: Int?
  /// Whether the year is written with two digits, and so may be a day: `Jan 21`.
  let isShort: Bool

  /// The month and year, where both are written.
  var calendarMonth: CalendarMonth? { year.flatMap { CalendarMonth(year: $0, month: month) } }
  /// The name of the month.
  var monthName: String { CalendarMonth.names[month - 1] }

  /// The dates of a text whose months are written as words, in their order.
  static func all(in words: Words) -> [DateInText] {
    guard words.signs.digits > 0 else { return [] }
    return words.indices(of: monthNames).compactMap { DateInText(monthAt: $0, in: words) }
  }

  private init?(monthAt index: Int, in words: Words) {
    let name = words.words[index].lower
    // "may" and "march" are verbs.
    guard words.places[index].isCapitalised || !["may", "march", "mar"].contains(name),
      let month = Self.month(named: name)
    else { return nil }
    var first = index
    let before = Self.day(before: index, in: words)
    if let before { first = before.place }
    let after = Self.year(after: index, in: words)
    let american = before == nil && after?.isShort != false ? Self.day(after: index, in: words) : nil
    let weekday = Self.weekday(before: first, in: words)
    if let weekday { first = weekday.place }
    // "January 21" is a day only after a weekday or before a year.
    let usesAmerican = american.map { $0.year != nil || $0.isOrdinal || weekday != nil } ?? false
    self.weekday = weekday?.number
    self.month = month
    day = before?.number ?? (usesAmerican ? american?.number : nil)
    isOrdinal = before?.isOrdinal ?? (usesAmerican ? american?.isOrdinal : nil) ?? false
    year = usesAmerican ? american?.year : after?.number
    isShort = !usesAmerican && after?.isShort == true
    let last = usesAmerican ? american?.end : after.map { _ in index + 1 }
    self.words = first..<((last ?? index) + 1)
    guard weekday != nil || day != nil || year != nil else { return nil }
  }

  /// `25` or `25th`, perhaps with "of" behind it.
  private static func day(before index: Int, in words: Words) -> (number: Int, isOrdinal: Bool, place: Int)? {
    var place = index - 1
    guard place >= 0, isSpace(words.gap(after: place)) else { return nil }
    let hasOf = words.words[place].lower == "of"
    if hasOf { place -= 1 }
    guard place >= 0, isSpace(words.gap(after: place)), let day = dayNumber(words.words[place].lower),
      !hasOf || day.isOrdinal, place == 0 || !isPartOfNumber(words.gap(after: place - 1))
    else { return nil }
    return (day.number, day.isOrdinal, place)
  }

  /// `March 25th 2021`, `March 25, 2021`.
  private static func day(
    after index: Int, in words: Words
  ) -> (number: Int, isOrdinal: Bool, year: Int?, end: Int)? {
    guard index + 1 < words.places.count, isSpace(words.gap(after: index)),
      let day = dayNumber(words.words[index + 1].lower), day.number <= 31
    else { return nil }
    let hasYear = index + 2 < words.places.count && [" ", ", "].contains(words.gap(after: index + 1))
    let year = hasYear ? fullYear(words.words[index + 2].lower) : nil
    return (day.number, day.isOrdinal, year, index + (year == nil ? 1 : 2))
  }

  /// `2021`, or `21` for the years from 2010 to 2039.
  private static func year(after index: Int, in words: Words) -> (number: Int, isShort: Bool)? {
    guard index + 1 < words.places.count else { return nil }
    let (gap, word) = (words.gap(after: index), words.words[index + 1].lower)
    if isSpace(gap) || gap == ", ", let year = fullYear(word) { return (year, false) }
    guard word.utf8.count == 2, let number = Int(word), (10...39).contains(number) else { return nil }
    if gap == " '" || gap == " \u{2019}" { return (2_000 + number, false) }
    return isSpace(gap) ? (2_000 + number, true) : nil
  }

  private static func weekday(before index: Int, in words: Words) -> (number: Int, place: Int)? {
    var place = index - 1
    if place >= 0, words.words[place].lower == "the", isSpace(words.gap(after: place)) { place -= 1 }
    guard place >= 0, words.places[place].length <= 9,
      words.gap(after: place).allSatisfy({ " ,.\n".contains($0) })
    else { return nil }
    let word = words.words[place].lower
    let number = weekdays.firstIndex(of: word) ?? shortWeekdays[word]
    guard let number, words.places[place].isCapitalised || word.utf8.count > 5 else { return nil }
    return (number, place)
  }

  private static func dayNumber(_ word: String) -> (number: Int, isOrdinal: Bool)? {
    guard (1...4).contains(word.utf8.count) else { return nil }
    let isOrdinal = ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) }
    guard let number = Int(isOrdinal ? String(word.dropLast(2)) : word), (1...99).contains(number) else {
      return nil
    }
    return (number, isOrdinal)
  }

  static func fullYear(_ word: String) -> Int? {
    guard word.utf8.count == 4, let number = Int(word), (1_900...2_099).contains(number) else { return nil }
    return number
  }

  /// The month with a name in lower case, whole or cut off.
  static func month(named name: String) -> Int? {
    names[name] ?? (name == "sept" ? 9 : nil)
  }

  static func isSpace(_ gap: Substring) -> Bool {
    gap == " " || (!gap.isEmpty && gap.utf8.count <= 40 && gap.allSatisfy(\.isWhitespace))
  }

  /// "3.25 March" or "1,031 March" has no day; "2/3 March" is not looked at either.
  private static func isPartOfNumber(_ gap: Substring) -> Bool {
    gap == "." || gap == "," || gap == "/"
  }

  private static let names: [String: Int] = {
    var names: [String: Int] = [:]
    for (index, name) in CalendarMonth.names.enumerated() {
      names[name.lowercased()] = index + 1
      names[String(name.lowercased().prefix(3))] = index + 1
    }
    return names
  }()
  private static let monthNames = WordList(Array(names.keys) + ["sept"])

  /// From Monday on.
  static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  private static let shortWeekdays = [
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
  ]
}

extension CalendarDate {
  /// The day of the week: 0 for Monday.
  var weekday: Int {
    // The first day of 2001 was a Monday.
    let days = CalendarDate(year: 2001, month: 1, day: 1).map { $0.days(until: self) } ?? 0
    return ((days % 7) + 7) % 7
  }

  /// `Thursday`.
  var weekdayName: String { Self.weekdayName(weekday) }

  /// The name of a weekday from its number.
  static func weekdayName(_ number: Int) -> String {
    let name = DateInText.weekdays[number]
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
