import PartnerUpdates
import QuarterlyReturn

/// A figure's published months as bars from zero, the newest at the right edge: charts that end alike can be read one
/// below the other.
///
/// The months that are reported, those that they are compared with and all others differ in the shape of their bars,
/// as paper may have no colour: filled, outlined, and thin.
struct MonthBars: Sendable {
  /// What the drawing measures: a step for each of the months that there can be.
  static let (width, height) = (PublishedMonths.longest * step, 40)
  private static let step = 4

  /// The paths of the bars, as SVG writes them; empty where there is no such bar.
  let (reported, compared, others): (String, String, String)
  /// The path of the axis, which is open where a month is unknown.
  let axis: String
  /// The path of the lines before months from which the tables count in another way.
  let breaks: String

  /// The bars of some months; `nil` where there are none.
  init?(_ published: PublishedMonths) {
    guard let span = published.span else { return nil }
    let scale = Scale(last: span.last, highest: published.months.map(\.count).max() ?? 0)
    var paths: [Shape: String] = [:]
    for month in published.months {
      let shape = Shape(of: month.month, in: published)
      paths[shape, default: ""] += shape.bar(at: scale.place(of: month.month), scale.height(of: month.count))
    }
    (reported, compared) = (paths[.filled, default: ""], paths[.outlined, default: ""])
    others = paths[.thin, default: ""]
    axis = published.months.map { "M\(scale.place(of: $0.month)) \(Self.height)h\(Self.step)" }.joined()
    breaks = published.breaks.map { "M\(scale.place(of: $0.month)) 0v\(Self.height)" }.joined()
  }

  /// Where months and counts lie.
  private struct Scale {
    let last: CalendarMonth
    let highest: Int

    /// The left edge of a month's step.
    func place(of month: CalendarMonth) -> Int {
      let length = MonthSpan(from: month, through: last)?.length ?? 1
      return max(0, MonthBars.width - MonthBars.step * min(length, PublishedMonths.longest))
    }

    /// The height of a bar; a count below zero has none.
    func height(of count: Int) -> ExactDecimal {
      guard count > 0 else { return .zero }
      return ExactDecimal(count)
        .quotient(by: ExactDecimal(highest), times: MonthBars.height - 1, fractionDigits: 1) ?? .zero
    }
  }

  /// The shape of a bar.
  private enum Shape {
    case filled, outlined, thin

    init(of month: CalendarMonth, in published: PublishedMonths) {
      func isIn(_ span: MonthSpan?) -> Bool { span.map { $0.first <= month && month <= $0.last } ?? false }
      self = isIn(published.reported) ? .filled : isIn(published.comparison) ? .outlined : .thin
    }

    /// A bar on the axis in the step that begins at a place.
    func bar(at place: Int, _ height: ExactDecimal) -> String {
      guard height > .zero else { return "" }
      let (inset, breadth) =
        switch self {
        case .filled: ("\(place).4", "3.2")
        case .outlined: ("\(place).8", "2.4")
        case .thin: ("\(place + 1).4", "1.2")
        }
      return "M\(inset) \(MonthBars.height)v-\(height)h\(breadth)v\(height)"
    }
  }
}
