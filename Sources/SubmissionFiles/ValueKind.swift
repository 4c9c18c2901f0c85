import PartnerUpdates

/// A kind of value that a field holds as text, and how to explain it.
struct ValueKind<Value> {
  /// To complete "… is not".
  let name: String
  /// To complete "write … with".
  let example: String
  /// The words that are allowed, where there are few.
  var words: [String] = []
  let read: (String) -> Value?
}

extension ValueKind where Value == Quarter {
  static var quarter: Self {
    Self(name: "a quarter", example: "a financial year and a quarter from Q1 to Q4, such as 2020-21 Q4") {
      Quarter($0)
    }
  }
}

extension ValueKind where Value == CalendarDate {
  static var date: Self {
    Self(name: "a date", example: "a date that exists, such as 2021-03-11") { CalendarDate($0) }
  }
}

extension ValueKind where Value == MonthSpan {
  static var period: Self {
    Self(name: "a period", example: "months, such as 2020-02 to 2021-01, or a single month") { MonthSpan($0) }
  }
}

extension ValueKind where Value == ExactDecimal {
  static var number: Self {
    Self(name: "a number", example: "a number, such as 639, 21,328 or 8.6") { ExactDecimal($0) }
  }
}

extension ValueKind where Value == StatedChange {
  static var change: Self {
    Self(name: "a change", example: "a change as printed, such as -47%, +16.3% or -84") { StatedChange($0) }
  }
}

extension ValueKind where Value == Status {
  static var status: Self {
    Self(name: "a status", example: "one of \(Status.words.joined(separator: ", "))", words: Status.words) {
      Status($0)
    }
  }
}

extension ValueKind where Value == Bool {
  static var yesOrNo: Self {
    Self(name: "yes or no", example: "yes or no", words: ["yes", "no"]) {
      ["yes": true, "no": false][$0]
    }
  }
}

extension ValueKind where Value == Int {
  /// A whole number in a range, with a unit that may follow it: `14 days`.
  static func wholeNumber(_ range: ClosedRange<Int>, unit: String = "") -> Self {
    let example = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    return Self(name: example, example: unit.isEmpty ? example : "\(example), such as 14 \(unit)") { text in
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
    Self(name: "a size", example: "a size from 1 MB to 100 MB, such as 2 MB") { text in
      guard text.hasSuffix("MB"), let number = Int(String(text.dropLast(2)).trimmed),
        (1...100).contains(number)
      else { return nil }
      return number * 1_000_000
    }
  }
}

extension ValueKind where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of a few words.
  static func oneOf(_ name: String) -> Self {
    let words = Value.allCases.map(\.rawValue)
    return Self(name: name, example: "one of \(words.joined(separator: ", "))", words: words) {
      Value(rawValue: $0)
    }
  }
}

extension ValueKind where Value == ClosedRange<Quarter> {
  static var quarters: Self {
    Self(name: "two quarters", example: "a first and a last quarter, such as 2020-21 Q1 to 2022-23 Q4") {
      text in
      let ends = text.split(separator: " to ", maxSplits: 1).map { Quarter(String($0)) }
      guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last else { return nil }
      return first...last
    }
  }
}
