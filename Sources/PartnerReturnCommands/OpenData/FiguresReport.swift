import OpenCrimeData
import PartnerUpdates

/// Prints what published tables give of a partner's figures.
struct FiguresReport {
  private let figures: [CountedFigure]
  private let partner: Partner
  private let data: OpenData
  private let terminal: Terminal

  init(_ figures: [CountedFigure], of partner: Partner, _ data: OpenData, _ terminal: Terminal) {
    (self.figures, self.partner, self.data, self.terminal) = (figures, partner, data, terminal)
  }

  private var given: [CountedFigure] { figures.filter { $0.value != nil } }

  func print() {
    if let period = figures.first?.period {
      terminal.print(
        printable("\(partner.name), \(data.merged.area): \(period.inWords)")
          + ", and the twelve months before")
    }
    section("", table)
    section("Counted from", given.map(basis) + sources)
    section(
      "Not in these tables",
      figures.compactMap { figure in figure.reason.map { "\(figure.definition.title): \($0)" } })
    section("Tables", OpenDataAccount(data, counting: figures.map(\.definition)).lines)
  }

  private func section(_ title: String, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    terminal.print(title.isEmpty ? "" : "\n" + terminal.coloured(title, .bold))
    for line in lines { terminal.print("  " + printable(line)) }
  }

  /// Title, value, the value before, and the change; a break is marked.
  private var table: [String] {
    guard !given.isEmpty else { return ["none of the figures can be counted for these months"] }
    let rows =
      [["", "value", "previous", "change"]]
      + given.map { figure in
        [
          figure.definition.title, figure.value?.grouped ?? "", figure.previous?.grouped ?? "not held",
          (figure.change?.description ?? "") + (figure.breaks.isEmpty ? "" : " [b]"),
        ]
      }
    let width = rows.map { $0[0].count }.max() ?? 0
    let lines = rows.map { row in
      row[0].padded(to: width) + row.dropFirst().map { "  " + $0.leftPadded(to: 10) }.joined()
    }
    let breaks = Set(given.flatMap(\.breaks)).sorted { $0.month < $1.month }
    return lines
      + breaks.map { "[b] since \($0.month.inWords) \($0.change): the two values are not counted alike" }
  }

  /// Where the categories are defined.
  private var sources: [String] {
    let stated = Set(
      given.compactMap { $0.definition.openData?.source }.flatMap { $0.split(separator: "; ") })
    return stated.sorted().map { "Categories: \($0)" }
  }

  private func basis(_ figure: CountedFigure) -> String {
    let kinds = figure.counted?.kinds.map(\.description).joined(separator: "; ") ?? ""
    return printable("\(figure.definition.title): \(kinds)")
  }
}

extension String {
  /// The text behind spaces, so that numbers stand below one another.
  func leftPadded(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
