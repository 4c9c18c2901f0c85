import PartnerUpdates

/// Values drawn by lot: what officers write, and what nobody should.
struct OddValues {
  var chance: Chance
  private let texts: [String]

  /// - Parameter keys: the figures that texts cite.
  init(keys: [String], seed: UInt64) {
    chance = Chance(seed: seed)
    texts = Self.texts + keys.flatMap { ["{\($0)}", "It was {\($0).change}, after {\($0).previous}."] }
  }

  mutating func quarter() -> Quarter {
    Quarter(startYear: chance.pick([1900, 2020, 2021, 2199]) ?? 2020, number: 1 + chance.below(4)) ?? .example
  }

  mutating func date() -> CalendarDate? {
    let year = chance.pick([1, 2020, 2021, 9_999]) ?? 2021
    return CalendarDate(year: year, month: chance.below(14), day: chance.below(32))
  }

  mutating func span() -> MonthSpan? {
    let year = chance.pick([1, 2019, 2020, 2021, 9_999]) ?? 2021
    guard let first = CalendarMonth(year: year, month: chance.below(14)) else { return nil }
    return MonthSpan(from: first, through: first.advanced(by: chance.pick([0, 2, 11, 11, 23, 6_000]) ?? 0))
  }

  /// A number, most often one that could be a figure.
  mutating func number() -> ExactDecimal? {
    switch chance.below(4) {
    case 0: nil
    case 1: chance.pick(Self.numbers).flatMap { ExactDecimal($0) }
    case 2: ExactDecimal(chance.below(100))
    default: ExactDecimal(chance.below(30_000), fractionDigits: chance.below(3))
    }
  }

  private static let numbers = [
    "0", "1", "-1", "4", "5", "100", "0.1", "0.000001", "-0.5", "33.3", "99.95", "12.50",
    "999,999,999,999,999", "999,999,999,999,999.999999", "-999,999,999,999,999.999999",
  ]

  mutating func status() -> Status? {
    chance.pick([.green, .amber, .red, .split(.amber, .green), .notRated, .nilReturn, nil]) ?? nil
  }

  mutating func text() -> String {
    chance.once(in: 500) ? String(repeating: "word 12,345. ", count: 200) : chance.pick(texts) ?? ""
  }

  mutating func someTexts() -> [String] { (0..<chance.below(3)).map { _ in text() } }

  private static let texts = [
    "", " ", "\n\n", "Home visits continued.", "- one\n- two\n\nThen 1,234 of 5,678 (21.7%).",
    "not applicable",
    "[b] counted anew", "[r]", "{", "}", "{}", "{unknown}", "{a.b.c}", "%", "£", "0", "-", "é e\u{301}",
    "日本語",
    "\u{1F469}\u{200D}\u{1F692}", "\u{202E}txet", "\u{0}", "\u{FEFF}", "\u{2028}", "\u{0661}\u{0662}%",
    "99999999999999999999999999", "1.2.3.4", "2021-02-30",
  ]
}

extension OddValues {
  mutating func reading(of key: FigureKey) -> FigureReading {
    FigureReading(
      key, period: span(), value: number(), previous: number(),
      previousPeriod: chance.once(in: 3) ? span() : nil,
      change: number().map { StatedChange($0, chance.pick(StatedChange.Measure.allCases) ?? .number) },
      status: status(),
      reason: text(), source: text(), read: date(), restated: chance.once(in: 5) ? text() : "", note: text(),
      nilReturn: chance.once(in: 8) ? text() : nil)
  }

  mutating func update(on commitment: String) -> Update {
    Update(commitment: commitment, status: status(), reason: text(), text: text())
  }

  mutating func action(_ reference: String) -> Action {
    Action(
      reference: reference, action: text(), commitment: text(), owner: text(), start: date(),
      due: date(), state: chance.pick(Action.State.allCases) ?? .open, closed: date(), update: text(),
      updates: (0..<chance.below(3)).compactMap { _ in
        let text = text()
        return date().map { DatedNote(date: $0, text: text) }
      })
  }

  mutating func explanation(of rule: String, keys: [FigureKey]) -> Explanation {
    let path = chance.pick(keys).map { FieldPath.figure($0) / "value" } ?? .whole
    return Explanation(
      rule: rule, field: path.description, value: number()?.description ?? "", reason: text())
  }
}
