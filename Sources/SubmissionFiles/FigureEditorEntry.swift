package import PartnerUpdates

/// What is known of a figure, to be written into a submission.
package struct FigureEntry: Sendable {
  /// Which figure.
  package let key: FigureKey
  /// The months it covers.
  package let period: MonthSpan
  /// The value.
  package let value: ExactDecimal
  /// The value of the same months a year earlier, where it is known.
  package let previous: ExactDecimal?
  /// The change to print where the submission has none yet.
  package let change: StatedChange?
  /// Where the figure was read; where it is empty, what stands in the submission stays.
  package let source: String
  /// The day on which it was read.
  package let read: CalendarDate?
  /// A remark, only written where the submission has none.
  package let note: String?

  /// What is known of a figure.
  package init(
    key: FigureKey, period: MonthSpan, value: ExactDecimal, previous: ExactDecimal? = nil,
    change: StatedChange? = nil, source: String, read: CalendarDate? = nil, note: String? = nil
  ) {
    (self.key, self.period, self.value, self.previous) = (key, period, value, previous)
    (self.change, self.source, self.read, self.note) = (change, source, read, note)
  }
}

extension FigureEntry {
  /// What a submission says of the figure once this is written over what it said before.
  ///
  /// - Period, value and source are those given; status, reason, restatement and an existing note stay.
  /// - An earlier value that is given replaces the old one, and a stated `previous-period` becomes the year
  ///   before. Where none is given, the old one stays for the same period; for another it would be wrong
  ///   and is taken away, with its change and its period.
  /// - A change keeps its kind, a percentage its digits, and is computed anew wherever it does not follow from
  ///   the values; where none stands it is the one given. It stays if neither period nor value is new and no
  ///   earlier value is given.
  /// - Where no day is given, the day of reading stays only if nothing else is new: it was the day of
  ///   another reading.
  package func reading(over old: FigureReading) -> FigureReading {
    var new = old
    new.nilReturn = nil
    new.period = period
    new.value = keeping(old.value, over: value)
    new.source = keeping(old.source, over: source.trimmed.isEmpty ? old.source : source.trimmed)
    compare(&new, with: old)
    new.change = change(of: new, after: old)
    new.read = read ?? (new == old ? old.read : nil)
    if old.note.isEmpty { new.note = note?.trimmed ?? "" }
    return new
  }

  private func compare(_ new: inout FigureReading, with old: FigureReading) {
    if let previous {
      new.previous = keeping(old.previous, over: previous)
      if old.previousPeriod != nil { new.previousPeriod = period.yearEarlier }
    } else if old.period != period {
      (new.previous, new.previousPeriod) = (nil, nil)
    }
  }

  private func change(of new: FigureReading, after old: FigureReading) -> StatedChange? {
    if previous == nil, old.period == period, old.value == value { return old.change ?? change }
    guard let earlier = new.previous, let stated = old.change, stated != change else {
      return keeping(old.change, over: change)
    }
    guard stated.isPercentage else {
      return keeping(stated, over: StatedChange(value - earlier, stated.measure))
    }
    let rise = value - earlier
    if stated.amount.isQuotient(of: rise, by: earlier.magnitude, times: 100) { return stated }
    let digits = stated.amount.fractionDigits
    let computed = value.percentageChange(from: earlier, fractionDigits: digits)
    return computed.map { StatedChange($0, .percentage) } ?? change
  }

  /// What stood there, with the digits it was written with, where it means the same.
  private func keeping<Value: Equatable>(_ old: Value?, over new: Value) -> Value {
    old.flatMap { $0 == new ? $0 : nil } ?? new
  }
}
