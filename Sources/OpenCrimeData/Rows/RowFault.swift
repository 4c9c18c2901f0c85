import PartnerUpdates

/// Why a row cannot be used. The sentence is written only where it is kept.
enum RowFault: Error {
  /// What is wrong with a count.
  enum Count {
    case isMissing, isNegative, isNoWholeNumber, isTooLarge
  }

  case tooLong
  case zeroByte
  case notUTF8
  case openQuote
  case textAfterQuote
  case quoteInside
  case columns(found: Int, expected: Int)
  case cutShort(found: Int, expected: Int)
  case month(Bytes)
  case eitherMonth(Bytes, CalendarMonth, CalendarMonth)
  case date(Bytes)
  case count(Bytes, Count)
  case noKind
  case noForce
  case noArea
  case noMeasure
  case total(Bytes)
  case repeated(area: String, kind: String)
  case tooManyKinds
  case tooManyMonths
  case tooManyCells
  case tooManyRows

  /// Whether it depends on the rows before, so that they must be read in their order.
  var dependsOnOrder: Bool {
    switch self {
    case .tooManyKinds, .tooManyMonths, .tooManyCells, .tooManyRows: true
    default: false
    }
  }
}

extension WrittenDate {
  /// The month of a value in a column of months.
  ///
  /// - Throws: where it is none, or may be another.
  static func month(in value: Bytes) throws(RowFault) -> WrittenDate {
    guard let date = WrittenDate(value), let month = month(date.monthNumber) else { throw .month(value) }
    if let other = date.otherMonth { throw .eitherMonth(value, month, other) }
    return date
  }
}

extension RowFault {
  /// What is wrong and how to put it right.
  var message: String {
    switch self {
    case .tooLong: "is longer than 1 MB: a line end may be missing"
    case .zeroByte: "holds a NUL byte: fetch the file again"
    case .notUTF8: "is not UTF-8, probably Latin-1 or Windows-1252: save the file as UTF-8"
    case .openQuote: "has a quote that is not closed on the line: close it"
    case .textAfterQuote: "has text after a closing quote: write a quote within a value twice"
    case .quoteInside:
      "has a quote within a value that does not begin with one: quote the value, and write it twice"
    case .columns(let found, let expected):
      "has \(found) columns where the header has \(expected): "
        + (found < expected ? "complete it" : "put a value that holds a comma in quotes")
    case .cutShort(let found, let expected):
      "ends with the file after \(found) of \(expected) columns: the file was cut short, fetch it again"
    case .month(let value): "has \(value.quoted) for a month: write it as 2021-06"
    case .eitherMonth(let value, let one, let other):
      "has \(value.quoted) for a month, which may be \(one.inWords) or \(other.inWords): write it as \(one) or \(other)"
    case .date(let value): "has \(value.quoted) for a date: write it as 2021-06-01"
    case .count(let value, let what): Self.sentence(value, what)
    case .noKind: "names no kind of offence: complete it"
    case .noForce: "names no force: complete it"
    case .noArea: "names no area: complete it"
    case .noMeasure: "does not say what it counts: complete its measure"
    case .total(let name): "is the total of other rows (\(name.quoted)): remove it"
    case .repeated(let area, let kind): "repeats \(area), \(kind): remove one of the two rows"
    case .tooManyKinds: "has another kind of offence after 4,096 of them: is a column mixed up?"
    case .tooManyMonths: "has another month or force after 10,000 of them: is a column mixed up?"
    case .tooManyCells: "has another number after 1,000,000 of the area: split the file"
    case .tooManyRows: "has another area and kind of offence after 262,144 of them: split the file"
    }
  }

  private static func sentence(_ value: Bytes, _ what: Count) -> String {
    switch what {
    case .isMissing: "has an empty count: write 0 where there was none"
    case .isNegative: "has \(value.quoted) for a count: a count is never negative"
    case .isNoWholeNumber: "has \(value.quoted) for a count: write digits only"
    case .isTooLarge: "has \(value.quoted) for a count: more than 999,999,999 are no offences of a month"
    }
  }
}
