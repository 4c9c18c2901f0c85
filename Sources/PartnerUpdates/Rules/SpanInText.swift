/// Months from a first to a last as a text states them: `April 2019 – March 2020`, `January to December 2020`,
/// `2019-20 to 2020-21`, `the year to January 2021`.
struct SpanInText {
  /// Which of the words of the text are its own.
  let words: Range<Int>
  /// Its first month.
  let first: CalendarMonth
  /// Its last month.
  let last: CalendarMonth
  /// Its first and its last day, where both are written.
  let days: (first: Int, last: Int)?
  /// As it is read: `April 2019 to March 2020`.
  let inWords: String
  /// Whether months are written, and not only years.
  let isOfMonths: Bool

  /// Whether its end precedes its start.
  var isReversed: Bool { last < first || (last == first && (days.map { $0.last < $0.first } ?? false)) }

  /// The months that it covers; `nil` where its end precedes its start.
  var months: MonthSpan? { MonthSpan(from: first, through: last) }

  /// The spans of months of a text, in their order.
  ///
  /// - Parameter dates: the dates of the text.
  static func all(in words: Words, _ dates: [DateInText]) -> [SpanInText] {
    let joined = zip(dates, dates.dropFirst()).compactMap { SpanInText($0, $1, in: words) }
    let ends = Set(joined.map(\.words.upperBound))
    let rolling = dates.filter { !ends.contains($0.words.upperBound) }.compactMap {
      SpanInText(yearTo: $0, in: words)
    }
    return (joined + rolling).sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private init(
    _ words: Range<Int>, _ first: CalendarMonth, _ last: CalendarMonth, days: (first: Int, last: Int)? = nil,
    inWords: String? = nil
  ) {
    (self.words, self.first, self.last, self.days) = (words, first, last, days)
    isOfMonths = inWords == nil
    let written = days.map { "\($0.first) \(first.inWords) to \($0.last) \(last.inWords)" }
    self.inWords = inWords ?? written ?? "\(first.inWords) to \(last.inWords)"
  }

  /// Two dates with "to" or a dash between; the year of the first may be left out.
  private init?(_ one: DateInText, _ other: DateInText, in words: Words) {
    guard Self.areJoined(one.words, other.words, in: words), let lastYear = other.year,
      one.isShort == other.isShort,
      // "19 January 19 to 20 March 20" is as strange as it looks.
      !one.isShort
        || (one.day == nil && other.day == nil && one.year.map { $0 > 2_014 } == true && lastYear > 2_014)
    else { return nil }
    let firstYear = one.year ?? (one.month <= other.month ? lastYear : lastYear - 1)
    guard let first = CalendarMonth(year: firstYear, month: one.month), let last = other.calendarMonth else {
      return nil
    }
    let days = one.day.flatMap { day in other.day.map { (first: day, last: $0) } }
    self.init(one.words.lowerBound..<other.words.upperBound, first, last, days: days)
  }

  /// "the year to January 2021", "12 months ending in January 2021".
  private init?(yearTo date: DateInText, in words: Words) {
    guard date.day == nil, !date.isShort, let last = date.calendarMonth else { return nil }
    var index = date.words.lowerBound - 1
    if index >= 0, words.words[index].isOne(of: ["in", "end", "of"]) { index -= 1 }
    guard index >= 1, words.words[index].isOne(of: ["to", "ending", "ended"]),
      (index - 1..<date.words.lowerBound).allSatisfy({ DateInText.isSpace(words.gap(after: $0)) })
    else { return nil }
    let unit = words.words[index - 1].lower
    let isYear =
      unit == "year" && !(index > 1 && words.words[index - 2].isOne(of: ["school", "academic", "part"]))
    let isTwelve = unit == "months" && index > 1 && words.words[index - 2].isOne(of: ["12", "twelve"])
    guard isYear || isTwelve else { return nil }
    self.init((index - 1)..<date.words.upperBound, last.advanced(by: -11), last)
  }

  /// Whether nothing but "to" or a dash stands between two dates.
  private static func areJoined(_ one: Range<Int>, _ other: Range<Int>, in words: Words) -> Bool {
    switch other.lowerBound - one.upperBound {
    case 0: isDash(words.gap(after: one.upperBound - 1))
    case 1:
      words.words[one.upperBound].isOne(of: ["to", "until", "till", "through"])
        && DateInText.isSpace(words.gap(after: one.upperBound - 1))
        && DateInText.isSpace(words.gap(after: one.upperBound))
    default: false
    }
  }

  static func isDash(_ gap: Substring) -> Bool {
    guard gap.utf8.count <= 12 else { return false }
    let signs = gap.filter { !$0.isWhitespace }
    return ["-", "–", "—"].contains(signs)
  }

  /// The spans of a text that are written with years only: "2019-20 to 2020-21".
  static func financialYears(in words: Words) -> [SpanInText] {
    guard words.signs.digits >= 12 else { return [] }
    return words.places.indices.dropLast(3).compactMap { index -> SpanInText? in
      guard words.places[index].length == 4, words.places[index].hasDigit,
        let one = financialYear(at: index, in: words)
      else { return nil }
      let hasWord =
        index + 4 < words.places.count && words.words[index + 2].isOne(of: ["to", "until", "till"])
      let second = hasWord ? index + 3 : index + 2
      let isJoined =
        hasWord
        ? DateInText.isSpace(words.gap(after: index + 1)) && DateInText.isSpace(words.gap(after: index + 2))
        : isDash(words.gap(after: index + 1))
      guard isJoined, second + 1 < words.places.count, let other = financialYear(at: second, in: words),
        let first = CalendarMonth(year: one, month: 4), let last = CalendarMonth(year: other + 1, month: 3)
      else { return nil }
      return SpanInText(
        index..<second + 2, first, last, inWords: "\(name(one)) to \(name(other))")
    }
  }

  private static func name(_ year: Int) -> String { "\(year)-\(padded((year + 1) % 100, 2))" }

  /// The first year of `2019-20`, `2019/20` or `2019/2020`.
  private static func financialYear(at index: Int, in words: Words) -> Int? {
    guard index + 1 < words.places.count, let year = DateInText.fullYear(words.words[index].lower),
      ["-", "/", "–"].contains(words.gap(after: index)), let end = Int(words.words[index + 1].text)
    else { return nil }
    let length = words.places[index + 1].length
    return (length == 2 && end == (year + 1) % 100) || (length == 4 && end == year + 1) ? year : nil
  }
}
