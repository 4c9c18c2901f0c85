import PartnerUpdates

/// Submissions drawn by lot, with texts that YAML could take for something else. The same seed gives the same.
struct RandomSubmissions {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> Submission {
    Submission(
      partner: Partner.ID(text()), quarter: quarter(), strategy: text(), submitted: date(),
      preparedBy: maybe("") { $0.text() }, marking: pick(Marking.allCases, or: .official),
      updates: some { $0.update() }, figures: some { $0.figure() }, challenges: some { $0.text() },
      emergingTrends: some { $0.text() }, supportRequired: some { $0.text() }, actions: some { $0.action() },
      restricted: some { $0.restricted() },
      appendices: some { Appendix(name: $0.text(), title: $0.text(), file: $0.text()) },
      explanations: some { $0.explanation() })
  }

  /// A text of one or more awkward pieces, without the white space at its ends and the byte order mark at
  /// its start that the reader leaves out.
  mutating func text() -> String {
    var text = some(from: 1) { $0.pick(Self.pieces, or: "") }.joined(separator: pick(Self.joints, or: ""))
    while text.first?.isWhitespace == true || text.first == "\u{FEFF}" { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text.isEmpty ? "x" : text
  }

  private mutating func update() -> Update {
    Update(
      commitment: text(), status: status(), reason: maybe("") { $0.text() }, text: maybe("") { $0.text() })
  }

  private mutating func figure() -> FigureReading {
    FigureReading(
      FigureKey(text()), period: span(), value: number(), previous: number(), previousPeriod: span(),
      change: number().map { StatedChange($0, isPercentage: chance()) }, status: status(),
      reason: maybe("") { $0.text() }, source: maybe("") { $0.text() }, read: date(),
      restated: maybe("") { $0.text() }, note: maybe("") { $0.text() },
      nilReturn: maybe(nil) { $0.maybe("") { $0.text() } })
  }

  private mutating func action() -> Action {
    Action(
      reference: text(), action: text(), owner: maybe("") { $0.text() }, start: date(), due: date(),
      state: pick(Action.State.allCases, or: .open), closed: date(), update: maybe("") { $0.text() })
  }

  private mutating func restricted() -> RestrictedItem {
    RestrictedItem(title: text(), paragraph: maybe(nil) { $0.below(7) + 1 }, text: maybe("") { $0.text() })
  }

  private mutating func explanation() -> Explanation {
    Explanation(
      rule: text(), field: text(), value: maybe("") { $0.text() }, reason: text(),
      until: maybe(nil) { $0.quarter() })
  }

  private mutating func status() -> Status? {
    maybe(nil) { $0.pick([.green, .amber, .red, .split(.amber, .green), .notRated, .nilReturn], or: .green) }
  }

  private mutating func number() -> ExactDecimal? {
    maybe(nil) { ExactDecimal($0.below(4_000_001) - 2_000_000, fractionDigits: $0.below(7)) }
  }

  private mutating func date() -> CalendarDate? {
    CalendarDate(year: 1 + below(9_999), month: below(14), day: 1 + below(28))
  }

  private mutating func span() -> MonthSpan? {
    let first = CalendarMonth(year: 1 + below(9_998), month: below(14))
    return first.flatMap { MonthSpan(from: $0, through: $0.advanced(by: below(14))) }
  }

  private mutating func quarter() -> Quarter {
    let years = (1900...2199).flatMap { year in (1...4).compactMap { Quarter(startYear: year, number: $0) } }
    return years[below(years.count)]
  }

  private mutating func maybe<Value>(_ other: Value, _ make: (inout Self) -> Value) -> Value {
    chance() ? make(&self) : other
  }

  private mutating func some<Value>(from least: Int = 0, _ make: (inout Self) -> Value) -> [Value] {
    (0..<(least + below(4))).map { _ in make(&self) }
  }

  private mutating func pick<Value>(_ values: [Value], or other: Value) -> Value {
    values.isEmpty ? other : values[below(values.count)]
  }

  private mutating func chance() -> Bool { below(2) == 0 }

  private mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  private static let joints = ["", " ", ": ", "\n", "\n\n", " #", "\n  ", " \n", "\r\n", "\t", ", "]

  private static let pieces = [
    "null", "~", "no", "true", "0o17", "1e3", "12:30", "-8.6", "+16.3%", "x", "Plain words", "É", "日本語", "🚓",
    "- dash", "-", "---", "...", "? key", ": value", "key: value", "ends:", "#comment", "a # b", "|", ">",
    "|-",
    "\"", "'", "\"quoted\"", "it's", "\\", "\\n", "\\x41", "{knife-crime}", "{", "}", "[", "]", "[]", "{}",
    ",",
    "!tag", "%YAML 1.2", "@", "`", "=", "<<", "\u{0}", "\u{7}", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{9F}",
    "\u{A0}", "\u{200B}", "\u{200D}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{FEFF}", "\u{FFFD}", "\u{FFFE}",
    "\u{FFFF}", "\u{10FFFF}", "e\u{301}", "a\u{FFFE}", "&anchor", "<b>&amp;</b>", "$(rm)", "  two  spaces",
    "\t",
  ]
}
