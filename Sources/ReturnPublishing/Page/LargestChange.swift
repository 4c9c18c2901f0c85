import PartnerUpdates
import QuarterlyReturn

/// The count that changed most against the value that it is compared with, whichever way is good, also where the two
/// cannot be compared: a reader sees both, and asks.
struct LargestChange: Sendable {
  private let report: FigureReport
  private let reading: PartnerReading

  /// Below this, one more or less makes a large percentage.
  private static let fewest: ExactDecimal = 20

  /// The largest change among the counts of a return; `nil` where no count of some size has an earlier value.
  init?(in quarterlyReturn: QuarterlyReturn) {
    var largest: (report: FigureReport, reading: PartnerReading, size: ExactDecimal)?
    for report in quarterlyReturn.figures {
      guard case .count = report.definition.unit, let reading = report.leading,
        let previous = reading.reading.previous, previous >= Self.fewest,
        let size = reading.reading.computedPercentage(fractionDigits: 1)?.magnitude, size > .zero,
        size > largest?.size ?? .zero
      else { continue }
      largest = (report, reading, size)
    }
    guard let largest else { return nil }
    (report, reading) = (largest.report, largest.reading)
  }

  /// `the largest change is that of “Knife crime”: -47%`, with what has to be said of it.
  var words: String {
    let change = PrintedChange(of: reading, in: report.definition.unit)
    let number = change.computed ?? change.stated ?? ""
    let remark =
      reading.obstacles[.previous].map { ", though the two cannot be compared: \($0.inWords)" }
      ?? (reading.verdict == .contextual ? ", which is neither good nor bad in itself" : "")
    return "the largest change is that of “\(report.definition.title)”: \(number)\(remark)"
  }
}
