import PartnerUpdates
import SubmissionFiles

/// Figures drawn by lot to be written into a submission. The same seed gives the same.
struct RandomEntries {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 7 }

  /// About half of the figures of a submission, some of them as they are, and up to two that it has not.
  mutating func entries(for submission: Submission) -> [FigureEntry] {
    let known = submission.figures.filter { figure in
      chance() && submission.figures.filter { $0.key == figure.key }.count == 1
    }
    let new = ["new-one", "new-two"].prefix(below(3)).map { FigureReading(FigureKey($0)) }
    return (known + new).compactMap { entry(over: $0) }
  }

  private mutating func entry(over old: FigureReading) -> FigureEntry? {
    let kept = chance() ? old.period : nil
    guard let period = kept ?? CalendarMonth(year: 2019 + below(4), month: 1 + below(12)).map(year) else {
      return nil
    }
    let value = (chance() ? old.value : nil) ?? number()
    let previous = chance() ? (chance() ? old.previous : nil) ?? number() : nil
    return FigureEntry(
      key: old.key, period: period, value: value, previous: previous,
      change: previous.flatMap { change(from: $0, to: value) },
      source: chance() && !old.source.isEmpty ? old.source : pick(Self.sources),
      read: chance() ? CalendarDate(year: 2021, month: 1 + below(12), day: 1 + below(28)) : nil,
      note: chance() ? pick(Self.sources) : nil)
  }

  private func year(_ last: CalendarMonth) -> MonthSpan { .rollingYear(endingIn: last) }

  private mutating func change(from previous: ExactDecimal, to value: ExactDecimal) -> StatedChange? {
    value.percentageChange(from: previous, fractionDigits: below(3))
      .map { StatedChange($0, .percentage) }
  }

  private mutating func number() -> ExactDecimal {
    ExactDecimal(below(3) == 0 ? below(5) : below(90_000), fractionDigits: below(3))
  }

  private mutating func pick(_ texts: [String]) -> String { texts[below(texts.count)] }
  private mutating func chance() -> Bool { below(2) == 0 }

  private mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  private static let sources = [
    "Metropolitan Police, open data", "Data: borough table", "It's \"open\" # data", "| not a block", "null",
    "- dash", "Größe, 日本 🚓", "two\nlines\\n", "ends in colon:", "[b] break",
  ]
}
