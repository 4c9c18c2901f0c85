import PartnerUpdates
import QuarterlyReturn

/// Everything that a return holds, found by looking inside it: a field that is added to a return is looked
/// for in what is printed without anybody thinking of it.
struct Leaves {
  var texts: [String] = []
  var identifiers: [String] = []
  var numbers: [ExactDecimal] = []
  var changes: [StatedChange] = []
  var dates: [CalendarDate] = []
  var spans: [MonthSpan] = []
  var months: [CalendarMonth] = []
  var times: [ClockTime] = []
  var ratings: [InspectionRating] = []
  var statuses: [Status] = []

  init(of quarterlyReturn: QuarterlyReturn) { walk(quarterlyReturn) }

  private mutating func walk(_ value: Any) {
    switch value {
    case let text as String: if !text.isEmpty { texts.append(text) }
    case let id as Partner.ID: identifiers.append(id.description)
    case let key as FigureKey: identifiers.append(key.description)
    case let path as FieldPath: if path != .whole { texts.append(path.description) }
    case let number as ExactDecimal: numbers.append(number)
    case let change as StatedChange: changes.append(change)
    case let date as CalendarDate: dates.append(date)
    case let span as MonthSpan: spans.append(span)
    case let report as PlannedActionReport:
      months += report.action.progress.map(\.month)
      for child in Mirror(reflecting: report).children { walk(child.value) }
    case let month as PublishedMonths.Month:
      months.append(month.month)
      numbers.append(ExactDecimal(month.count))
      for child in Mirror(reflecting: month).children { walk(child.value) }
    case let time as ClockTime: times.append(time)
    case let rating as InspectionRating: ratings.append(rating)
    // How a figure is counted from published tables is for programs, which read these.
    case is OpenDataCount: break
    case let quarter as Quarter: texts.append(quarter.description)
    case let status as Status: statuses.append(status)
    case let marking as Marking: texts.append(marking.rawValue)
    case let contribution as Contribution: walk(contribution)
    case let report as FigureReport: walk(report)
    default:
      for child in Mirror(reflecting: value).children where !Self.derived.contains(child.label) {
        walk(child.value)
      }
    }
  }

  /// The words of a figure's title and of its unit, which are printed as these.
  private static let derived: Set<String?> = ["titleWords", "countedThing"]

  /// What was reported of the same months is printed where it differs: else it is what stands there anyway.
  private mutating func walk(_ report: FigureReport) {
    for child in Mirror(reflecting: report).children where child.label != "reportedValues" {
      walk(child.value)
    }
    walk(report.restatements)
  }

  /// The update as written is left out: its texts stand beside it with the cited figures put in.
  private mutating func walk(_ contribution: Contribution) {
    for child in Mirror(reflecting: contribution).children where child.label != "update" { walk(child.value) }
    walk(contribution.update.commitment)
    walk(contribution.update.status as Any)
  }
}
