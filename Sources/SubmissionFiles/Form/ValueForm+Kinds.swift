extension ValueForm {
  static let quarter = ValueForm(
    name: "a quarter", example: "a financial year and a quarter from Q1 to Q4, such as 2020-21 Q4",
    pattern: Pattern.quarter)

  static let quarters = ValueForm(
    name: "two quarters", example: "a first and a last quarter, such as 2020-21 Q1 to 2022-23 Q4",
    pattern: Pattern.quarters)

  static let date = ValueForm(
    name: "a date", example: "a date that exists, such as 2021-03-11", pattern: Pattern.date)

  static let period = ValueForm(
    name: "a period", example: "months, such as 2020-02 to 2021-01, or a single month",
    pattern: Pattern.period)

  static let month = ValueForm(
    name: "a month", example: "a month, such as 2025-08", pattern: Pattern.calendarMonth)

  static let snapshot = ValueForm(
    name: "a month or a date", example: "the month or the day on which it was published, such as 2023-12",
    pattern: Pattern.snapshot)

  static let clockTime = ValueForm(
    name: "a time of day", example: "a time of day from 00:00 to 23:59, such as 10:00",
    pattern: Pattern.clockTime)

  static let share = ValueForm(
    name: "a share", example: "a share in per cent, such as 65%", pattern: Pattern.share,
    plainNumber: .decimal)

  static let number = ValueForm(
    name: "a number", example: "a number, such as 639, 21,328 or 8.6", pattern: Pattern.number,
    plainNumber: .decimal)

  static let change = ValueForm(
    name: "a change",
    example: "a change as printed, such as -47%, +16.3%, -84 or, of a percentage, +3 points",
    pattern: Pattern.change,
    plainNumber: .decimal)

  static let identifier = ValueForm(
    name: "a name", example: "small letters and digits, in words joined by hyphens, such as weapon-sweeps",
    pattern: Pattern.identifier, plainNumber: .whole(0...999_999))

  static let paragraphs = ValueForm(
    name: "paragraphs of Schedule 12A", example: "one or several numbers from 1 to 7, such as 1, 7",
    pattern: "^[1-7]( *, *[1-7])*$", plainNumber: .whole(1...7))

  static let fileSize = ValueForm(
    name: "a size", example: "a size from 1 MB to 100 MB, such as 2 MB", pattern: Pattern.fileSize)

  static func wholeNumber(_ range: ClosedRange<Int>, unit: String = "") -> ValueForm {
    let example = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    return ValueForm(
      name: example, example: unit.isEmpty ? example : "\(example), such as 14 \(unit)",
      pattern: Pattern.wholeNumber(unit: unit), plainNumber: .whole(range))
  }
}
