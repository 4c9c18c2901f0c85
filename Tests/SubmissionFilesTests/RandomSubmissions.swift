import PartnerUpdates

/// Submissions drawn by lot, with texts that YAML could take for something else. The same seed gives the same.
struct RandomSubmissions {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> Submission {
    Submission(
      partner: Partner.ID(Identifier(likening: text())), quarter: quarter(),
      strategy: Identifier(likening: text()).description, submitted: date(),
      preparedBy: maybe("") { $0.text() }, marking: pick(Marking.allCases, or: .official),
      subject: maybe("") { $0.text() }, briefUpdate: maybe("") { $0.text() },
      updates: some { $0.update() }, figures: some { $0.figure() }, challenges: some { $0.text() },
      emergingTrends: some { $0.text() }, supportRequired: some { $0.text() },
      recommendations: some { $0.text() }, actions: some { $0.action() },
      violenceReduction: some { $0.plannedAction() },
      forwardPlan: some { $0.plannedMeeting() }.compactMap(\.self),
      inspections: some { $0.inspection() },
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
      FigureKey(Identifier(likening: text())), period: span(), value: number(), previous: number(),
      previousPeriod: span(),
      change: number().map { StatedChange($0, StatedChange.Measure.allCases[below(3)]) }, status: status(),
      reason: maybe("") { $0.text() }, source: maybe("") { $0.text() }, read: date(),
      restated: maybe("") { $0.text() }, note: maybe("") { $0.text() },
      nilReturn: maybe(nil) { $0.maybe("") { $0.text() } })
  }

  private mutating func action() -> Action {
    Action(
      reference: text(), action: text(), commitment: maybe("") { $0.text() }, owner: maybe("") { $0.text() },
      start: date(), due: date(),
      state: pick(Action.State.allCases, or: .open), closed: date(), update: maybe("") { $0.text() },
      updates: some { $0.note() }.compactMap(\.self))
  }

  private mutating func note() -> DatedNote? {
    let text = text()
    return date().map { DatedNote(date: $0, text: text) }
  }

  private mutating func plannedAction() -> PlannedAction {
    PlannedAction(
      number: text(), theme: maybe("") { $0.text() }, action: maybe("") { $0.text() },
      requirement: maybe(nil) { $0.pick([.mandated, .local], or: .local) },
      outcome: maybe("") { $0.text() }, lead: maybe("") { $0.text() }, organisation: maybe("") { $0.text() },
      start: date(), end: date(), completed: date(), supporting: some { $0.text() },
      progress: some { $0.progress() }.compactMap(\.self), document: maybe("") { $0.text() }, status: status()
    )
  }

  private mutating func progress() -> PlannedAction.Progress? {
    let comment = text()
    return date().map { .init(month: $0.calendarMonth, comment: comment) }
  }

  private mutating func plannedMeeting() -> PlannedMeeting? {
    let (starts, length) = (ClockTime(hour: below(30), minute: below(60)), minutes())
    let items = some { $0.agendaItem() }
    return date().map { PlannedMeeting(date: $0, starts: starts, length: length, items: items) }
  }

  private mutating func agendaItem() -> AgendaItem {
    AgendaItem(
      item: text(), presenter: maybe("") { $0.text() }, minutes: minutes(), standing: maybe("") { $0.text() })
  }

  private mutating func minutes() -> Int? { maybe(nil) { $0.below(720) + 1 } }

  private mutating func inspection() -> Inspection {
    Inspection(
      title: text(), organisation: maybe("") { $0.text() }, published: date(),
      standards: some { $0.standard() }, rating: rating(), score: maybe(nil) { $0.below(28) })
  }

  private mutating func standard() -> InspectionStandard {
    InspectionStandard(
      text(), isCourtWork: chance(), isRated: chance(),
      questions: some { KeyQuestion($0.text(), sufficient: $0.number()) }, rating: rating(),
      score: maybe(nil) { $0.below(4) })
  }

  private mutating func rating() -> InspectionRating? {
    maybe(nil) { $0.pick(InspectionRating.allCases, or: .good) }
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
