import PartnerUpdates

/// A kind of value that a field holds as text, and how to explain it.
struct ValueKind<Value> {
  /// How it is written; only asked for where a text is not of this form.
  var form: ValueForm { makeForm() }
  private let makeForm: () -> ValueForm
  /// The value of a text, or `nil` where the text is not of this form.
  let read: (String) -> Value?

  init(_ form: @autoclosure @escaping () -> ValueForm, read: @escaping (String) -> Value?) {
    (makeForm, self.read) = (form, read)
  }
}

extension ValueKind where Value == Quarter {
  static var quarter: Self { Self(.quarter) { Quarter($0) ?? MeantValue.quarter($0) } }
}

extension ValueKind where Value == CalendarDate {
  static var date: Self { Self(.date) { CalendarDate($0) } }
}

extension ValueKind where Value == MonthSpan {
  static var period: Self { Self(.period) { MonthSpan($0) } }
}

extension ValueKind where Value == CalendarMonth {
  static var month: Self { Self(.month) { CalendarMonth($0) } }
}

extension ValueKind where Value == Snapshot {
  /// The month or the day on which a table was published.
  static var snapshot: Self {
    Self(.snapshot) { text in
      CalendarMonth(text).map { Snapshot(.month($0)) } ?? CalendarDate(text).map { Snapshot(.day($0)) }
    }
  }
}

extension ValueKind where Value == ClockTime {
  static var clockTime: Self { Self(.clockTime) { ClockTime($0) } }
}

extension ValueKind where Value == ExactDecimal {
  /// A share in per cent, with or without the sign.
  static var share: Self {
    Self(.share) { text in
      StatedChange(text).flatMap { $0.measure == .points ? nil : $0.amount }
    }
  }
  static var number: Self { Self(.number) { ExactDecimal($0) } }
}

extension ValueKind where Value == StatedChange {
  static var change: Self { Self(.change) { StatedChange($0) } }
}

extension ValueKind where Value == Status {
  static var status: Self { Self(.status) { Status($0) } }
}

extension ValueKind where Value == Bool {
  static var yesOrNo: Self { Self(.yesOrNo) { ["yes": true, "no": false][$0] } }
}

extension ValueKind where Value == Identifier {
  static var identifier: Self { Self(.identifier) { Identifier($0) } }
}

extension ValueKind where Value == Int {
  /// A quarter of any year.
  static var quarterOfYear: Self { Self(.quarterOfYear) { text in (1...4).first { text == "Q\($0)" } } }

  /// A paragraph of Schedule 12A.
  static var paragraph: Self { Self(.paragraph, read: wholeNumber(1...7).read) }

  /// A whole number in a range, with a unit that may follow it: `14 days`.
  static func wholeNumber(_ range: ClosedRange<Int>, unit: String = "") -> Self {
    Self(.wholeNumber(range, unit: unit)) { text in
      var number = Substring(text)
      for suffix in [unit, String(unit.dropLast())] where !suffix.isEmpty && number.hasSuffix(suffix) {
        number = number.dropLast(suffix.count)
        break
      }
      return Int(String(number).trimmed).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// A size in bytes: `2 MB`.
  static var fileSize: Self {
    Self(.fileSize) { text in
      guard text.hasSuffix("MB"), let number = Int(String(text.dropLast(2)).trimmed),
        (1...100).contains(number)
      else { return nil }
      return number * 1_000_000
    }
  }
}

extension ValueKind where Value == [Int] {
  /// Paragraphs of Schedule 12A.
  static var paragraphs: Self {
    Self(.paragraphs) { text in
      let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map {
        String($0).trimmed
      }
      // One digit each: `07` and `+7` are slips for something else.
      let paragraphs = numbers.filter { $0.utf8.count == 1 }.compactMap { Int($0) }.filter((1...7).contains)
      return paragraphs.count == numbers.count ? paragraphs : nil
    }
  }
}

extension ValueKind where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of a few words.
  static func oneOf(_ form: @autoclosure @escaping () -> ValueForm) -> Self {
    Self(form()) { Value(rawValue: $0) }
  }
}

extension ValueKind where Value == ClosedRange<Quarter> {
  static var quarters: Self {
    Self(.quarters) { text in
      let ends = text.split(separator: " to ", maxSplits: 1).map { Quarter(String($0)) }
      guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last else { return nil }
      return first...last
    }
  }
}
