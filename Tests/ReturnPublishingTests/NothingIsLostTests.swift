import PartnerUpdates
import QuarterlyReturn
import Testing

@Suite("Nothing is lost")
struct NothingIsLostTests {
  let published: Published
  let leaves: Leaves

  init() throws {
    published = try Published.numbered()
    leaves = Leaves(of: published.quarterlyReturn)
  }

  @Test("The sample holds enough to lose")
  func sampleIsRich() {
    #expect(leaves.texts.count > 250)
    #expect(leaves.numbers.count > 15)
    #expect(leaves.changes.count > 5)
    #expect(leaves.dates.count > 10)
    #expect(leaves.statuses.count > 15)
    #expect(leaves.months.count > 60 && leaves.times.count == 1 && leaves.ratings.count == 4)
  }

  @Test("Every text, number, date, period and status stands on the page")
  func page() throws {
    let attributes = try published.page.all.flatMap(\.attributes.values)
    expectEverything(in: normalised(try published.page.fullText) + attributes.joined(separator: " "))
  }

  @Test("Every text, number, date, period and status stands in the Markdown")
  func markdown() {
    expectEverything(in: normalised(Markdown(published.markdown).unescaped))
  }

  @Test("Every text, identifier, number, date, period and status stands in the JSON as it is")
  func json() throws {
    let strings = Set(Self.strings(in: try published.object))
    for text in leaves.texts + leaves.identifiers { #expect(strings.contains(text), "\(text)") }
    for date in leaves.dates { #expect(strings.contains(date.description)) }
    for month in leaves.spans.flatMap({ [$0.first, $0.last] }) {
      #expect(strings.contains(month.description))
    }
    for month in leaves.months { #expect(strings.contains(month.description)) }
    for time in leaves.times { #expect(strings.contains(time.description)) }
    for rating in leaves.ratings { #expect(strings.contains(rating.rawValue)) }
    for status in leaves.statuses { #expect(strings.contains(status.description)) }
    for number in leaves.numbers + leaves.changes.map(\.amount) {
      #expect(published.json.contains(": \(number)"), "\(number)")
    }
  }

  @Test("Every place of a finding stands on the page")
  func places() throws {
    let text = normalised(try published.page.fullText)
    for finding in published.quarterlyReturn.findings {
      #expect(text.contains(finding.file))
      if let line = finding.line { #expect(text.contains("line \(line)")) }
      if let column = finding.column { #expect(text.contains("column \(column)")) }
    }
  }

  private func expectEverything(in printed: String) {
    for text in leaves.texts { #expect(printed.contains(normalised(text)), "\(text)") }
    for number in leaves.numbers { #expect(printed.contains(number.grouped), "\(number)") }
    for change in leaves.changes where change.amount != .zero && !computed.contains(change) {
      #expect(printed.contains(change.description), "\(change)")
    }
    for date in leaves.dates { #expect(printed.contains(date.inWords), "\(date)") }
    for span in leaves.spans { #expect(printed.contains(Self.short(span)), "\(span)") }
    for month in leaves.months { #expect(printed.contains(month.inWords), "\(month)") }
    for time in leaves.times { #expect(printed.contains(time.description), "\(time)") }
    for rating in leaves.ratings { #expect(printed.contains(rating.title), "\(rating)") }
    for status in leaves.statuses {
      #expect(printed.lowercased().contains(status.title.lowercased()), "\(status)")
    }
  }

  /// Computed changes, which are printed only where they differ from the stated ones.
  private var computed: [StatedChange] {
    published.quarterlyReturn.figures.flatMap(\.readings).filter { $0.reading.change != nil }
      .compactMap(\.computedChange)
  }

  private static func short(_ span: MonthSpan) -> String {
    func short(_ month: CalendarMonth) -> String { "\(month.inWords.prefix(3)) \(month.year)" }
    return span.length == 1 ? short(span.first) : "\(short(span.first)) to \(short(span.last))"
  }

  private static func strings(in value: Any) -> [String] {
    switch value {
    case let text as String: [text]
    case let list as [Any]: list.flatMap(strings)
    case let object as [String: Any]: object.values.flatMap(strings)
    default: []
    }
  }
}
