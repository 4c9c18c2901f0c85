/// A length that a text states beside the span that has it: `18 months from June 2021 … until June 2022`,
/// `June 2021 to June 2022 (18 months)`.
struct LengthInText {
  /// The first month.
  let first: CalendarMonth
  /// The last month.
  let last: CalendarMonth
  /// The months from the first through the last.
  let span: MonthSpan
  /// The length, in months.
  let months: Int
  /// As it is read: `18 months`.
  let typed: String

  private let isOfYears: Bool

  /// Whether it is that of the span, give or take the months in which it begins and ends.
  var isRight: Bool { ((span.length - 2)...span.length).contains(months) }

  /// The lengths in a text that stand beside a span.
  static func all(in words: Words, _ dates: [DateInText]) -> [LengthInText] {
    guard dates.count > 1 else { return [] }
    let units = words.indices(of: units)
    guard !units.isEmpty else { return [] }
    let dates = dates.filter { $0.year != nil && !$0.isShort }
    let byStart = Dictionary(dates.enumerated().map { ($1.words.lowerBound, $0) }) { first, _ in first }
    let byEnd = Dictionary(dates.enumerated().map { ($1.words.upperBound, $0) }) { first, _ in first }
    return units.compactMap { unit in
      guard let count = count(before: unit, in: words) else { return nil }
      return before(unit, count, dates, byStart, in: words) ?? behind(unit, count, dates, byEnd, in: words)
    }
  }

  /// "18 months from June 2021 and ran until June 2022".
  private static func before(
    _ unit: Int, _ count: (number: Int, place: Int), _ dates: [DateInText], _ byStart: [Int: Int],
    in words: Words
  ) -> LengthInText? {
    var index = unit + 1
    guard index + 1 < words.places.count, words.words[index].lower == "from",
      DateInText.isSpace(words.gap(after: unit))
    else { return nil }
    index += 1
    guard let number = byStart[index], number + 1 < dates.count else { return nil }
    let (one, other) = (dates[number], dates[number + 1])
    let between = one.words.upperBound..<other.words.lowerBound
    guard between.count <= 8, words.places[other.words.lowerBound].sentence == words.places[unit].sentence,
      between.isEmpty
        ? SpanInText.isDash(words.gap(after: one.words.upperBound - 1))
        : words.words[between.upperBound - 1].isOne(of: ["to", "until", "till", "through"]),
      !between.contains(where: { words.places[$0].hasDigit })
    else { return nil }
    return LengthInText(one, other, count.number, unit, in: words)
  }

  /// "June 2021 to June 2022 (18 months)", "June 2021 to June 2022, 18 months".
  private static func behind(
    _ unit: Int, _ count: (number: Int, place: Int), _ dates: [DateInText], _ byEnd: [Int: Int],
    in words: Words
  ) -> LengthInText? {
    guard let number = byEnd[count.place], number > 0,
      [" (", ", "].contains(words.gap(after: count.place - 1))
    else {
      return nil
    }
    let next = words.gap(after: unit)
    guard next.first.map({ ").,".contains($0) }) ?? true else { return nil }
    let (one, other) = (dates[number - 1], dates[number])
    let between = one.words.upperBound..<other.words.lowerBound
    guard between.count <= 1,
      between.isEmpty
        ? SpanInText.isDash(words.gap(after: one.words.upperBound - 1))
        : words.words[between.lowerBound].isOne(of: ["to", "until", "till", "through"])
    else { return nil }
    return LengthInText(one, other, count.number, unit, in: words)
  }

  private init?(_ one: DateInText, _ other: DateInText, _ count: Int, _ unit: Int, in words: Words) {
    guard let first = one.calendarMonth, let last = other.calendarMonth,
      let span = MonthSpan(from: first, through: last)
    else { return nil }
    isOfYears = words.words[unit].lower.hasPrefix("year")
    (self.first, self.last, self.span) = (first, last, span)
    months = isOfYears ? count * 12 : count
    typed = "\(count) \(isOfYears ? "year" : "month")\(count == 1 ? "" : "s")"
  }

  /// A number in digits or in a word, in front of "months" or "years".
  private static func count(before unit: Int, in words: Words) -> (number: Int, place: Int)? {
    let place = unit - 1
    guard place >= 0, words.gap(after: place) == " " || words.gap(after: place) == "-",
      place == 0 || !["-", "–", ".", ",", "/", "£"].contains(words.gap(after: place - 1))
    else { return nil }
    let word = words.words[place].lower
    guard word.utf8.count <= 10, let number = Int(word) ?? numbers[word], (1...240).contains(number),
      place == 0
        || !words.words[place - 1].isOne(of: ["about", "around", "nearly", "almost", "over", "under", "than"])
    else { return nil }
    return (number, place)
  }

  private static let units: WordList = ["months", "month", "years", "year"]
  private static let numbers = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
    "eleven": 11, "twelve": 12, "eighteen": 18,
  ]
}
