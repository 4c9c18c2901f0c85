// Do the days that a text names exist, and on the weekday that it gives?

extension CommonRules {
  static let writtenDates = [writtenDateExists, weekdayOfDate]

  static let writtenDateExists = Rule(
    "common.written-date-exists",
    title: "A date in a text is in the calendar",
    rationale:
      "June has 30 days. A reader cannot keep a date of 31 June, and nobody knows which day is meant.",
    passing: [
      written("It goes to the board on 30 June 2021, and again on 29 February 2024."),
      written("Of the 31 June referrals four came on 31/05/2021."),
    ],
    failing: [
      written("It goes to the board on 31 June 2021."), written("It ended on 30th February."),
      written("It ended on 29 February 2021."), written("It ended on 31/04/2021."),
      written("Read on 2021-02-30."),
    ]
  ) { section in
    let named = section.dates.flatMap { path, words, dates in
      observations(at: path, words) { impossible(dates, words) }
    }
    return named
      + section.everyText.filter(\.words.isOfUsualLength).flatMap { path, words in
        observations(at: path, words) { impossibleNumbers(words) }
      }
  }

  static let weekdayOfDate = Rule(
    "common.weekday-of-date",
    title: "A weekday in a text is that of its date",
    rationale:
      "People keep the weekday or the date. When the two differ, half of them come on the wrong day.",
    passing: [
      written("The board met on Thursday 25 March 2021."), written("It met on Thursday, 25th March."),
      written("Patrols ran Monday to Friday, 5 to 9 April 2021."),
    ],
    failing: [
      written("The board met on Thursday 26 March 2021."), written("It meets on Monday, 25th March."),
      written("It meets on Fri March 26th, 2020."),
    ]
  ) { section in
    let year = section.submission.submitted?.year ?? section.submission.quarter.months.last.year
    return section.dates.flatMap { path, words, dates in
      observations(at: path, words) { dates.compactMap { wrongWeekday($0, in: words, near: year) } }
    }
  }

  /// What is wrong in a text, each once; nothing of a text with personal details, which has a finding of its own.
  private static func observations(
    at path: FieldPath, _ words: Words, _ find: () -> [(message: String, fix: String)]
  ) -> [Observation] {
    let found = find()
    guard !found.isEmpty, PersonalNumbers.kinds(in: words).isEmpty else { return [] }
    var seen: Set<String> = []
    return found.filter { seen.insert($0.message).inserted }.map {
      Observation(at: path, $0.message, fix: $0.fix)
    }
  }

  private static func impossible(_ dates: [DateInText], _ words: Words) -> [(message: String, fix: String)] {
    dates.compactMap { date in
      // Without a year any year may be meant.
      guard let day = date.day, day > CalendarDate.daysIn(month: date.month, of: date.fullYear ?? 2_000),
        day <= 31 || date.isOrdinal, date.isSurely(in: words)
      else { return nil }
      return doesNotExist(
        "\(day) \(date.monthName)" + (date.fullYear.map { " \($0)" } ?? ""), date.month, date.fullYear)
    }
  }

  /// `2021-02-30`, `31/06/2021`, `31.06.2021`.
  private static func impossibleNumbers(_ words: Words) -> [(message: String, fix: String)] {
    guard words.signs.digits >= 6 else { return [] }
    return words.places.indices.dropLast(2).compactMap { index in
      guard words.places[index].hasDigit, words.places[index].length <= 4, words.places[index + 2].hasDigit,
        words.places[index + 2].length <= 4, isNumericDate(at: index, in: words)
      else { return nil }
      let numbers = (index...index + 2).compactMap { Int(words.words[$0].text) }
      guard numbers.count == 3 else { return nil }
      let isISO = words.places[index].length == 4
      let (year, day) = isISO ? (numbers[0], numbers[2]) : (numbers[2], numbers[0])
      guard (1_900...2_099).contains(year), (1...12).contains(numbers[1]), (29...31).contains(day),
        day > CalendarDate.daysIn(month: numbers[1], of: year)
      else { return nil }
      return doesNotExist(String(words.text(from: index, through: index + 2)), numbers[1], year)
    }
  }

  /// Whether three words stand as the parts of a date do, and no more of their kind beside them.
  private static func isNumericDate(at index: Int, in words: Words) -> Bool {
    let lengths = (index...index + 2).map { words.places[$0].length }
    let sign = words.gap(after: index)
    guard sign == words.gap(after: index + 1),
      lengths == [4, 2, 2] ? sign == "-" : lengths[2] == 4 && lengths[0] == 2 && ["/", "."].contains(sign)
    else { return false }
    return (index == 0 || !["/", "-", "."].contains(words.gap(after: index - 1)))
      && !["/", "-"].contains(words.gap(after: index + 2))
  }

  private static func doesNotExist(
    _ date: String, _ month: Int, _ year: Int?
  ) -> (message: String, fix: String) {
    let days = CalendarDate.daysIn(month: month, of: year ?? 2_000)
    let name = CalendarMonth.names[month - 1] + (month == 2 && year != nil ? " \(year ?? 0)" : "")
    return ("\(date) does not exist: \(name) has \(days) days", "write the day that is meant")
  }

  private static func wrongWeekday(
    _ date: DateInText, in words: Words, near year: Int
  ) -> (message: String, fix: String)? {
    guard let weekday = date.weekday, let day = date.day else { return nil }
    let said = CalendarDate.weekdayName(weekday)
    if let year = date.fullYear {
      guard let right = CalendarDate(year: year, month: date.month, day: day), right.weekday != weekday else {
        return nil
      }
      return (
        "\(right.inWords) is a \(right.weekdayName), not a \(said)",
        "write \(right.weekdayName) \(right.inWords), or correct the date"
      )
    }
    // Without a year one of these three is meant.
    let dates = (year - 1...year + 1).compactMap { CalendarDate(year: $0, month: date.month, day: day) }
    guard dates.count == 3, !dates.contains(where: { $0.weekday == weekday }), !date.isNearYear(in: words)
    else {
      return nil
    }
    let years = dates.map { "a \($0.weekdayName) in \($0.year)" }.joined(separator: ", ")
    return (
      "\(day) \(date.monthName) is not a \(said) in any of the years around: it is \(years)",
      "correct the weekday or the date"
    )
  }

  private static func written(_ text: String) -> Rule.Example { .submission { $0.challenges = [text] } }
}

extension DateInText {
  /// The year, where it is written in full.
  fileprivate var fullYear: Int? { isShort ? nil : year }

  /// Whether some year stands near it, which may be its own: "Mon 7 January 14:42 2019".
  fileprivate func isNearYear(in words: Words) -> Bool {
    let near = max(0, self.words.lowerBound - 8)..<min(words.places.count, self.words.upperBound + 8)
    return near.contains {
      words.places[$0].hasDigit && DateInText.fullYear(words.words[$0].lower) != nil
    }
  }

  /// Whether a day and a month are a date, and not a number of things: "of the 31 June referrals".
  fileprivate func isSurely(in words: Words) -> Bool {
    if isOrdinal || weekday != nil || fullYear != nil { return true }
    guard let before = words.words[..<self.words.lowerBound].last else { return true }
    return before.isOne(of: [
      "on", "by", "until", "till", "from", "to", "since", "before", "after", "due", "and",
    ])
  }
}
