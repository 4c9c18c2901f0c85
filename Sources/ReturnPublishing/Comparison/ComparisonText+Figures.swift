import PartnerUpdates
import QuarterlyReturn

extension ComparisonText {
  static func figures(of comparison: ReturnComparison) -> Section {
    let changes = comparison.figures.filter { $0.kind != .unchanged }
    return Section(
      "Figures",
      changes.map { change in
        let parts =
          [values(of: change), rating(of: change)] + change.restatements.map { restated($0, change) }
        return Line(
          change.kind,
          "\(change.definition.title) (\(change.partner.name)): "
            + parts.filter { !$0.isEmpty }.joined(separator: "; "))
      }, unchanged: comparison.figures.count - changes.count)
  }

  private static func values(of change: FigureChange) -> String {
    switch change.kind {
    case .new: return value(of: change.later, change)
    case .gone:
      return "was \(value(of: change.earlier, change))"
        + (change.later?.nilReturn == nil ? "" : ", now a nil return")
    case .worse, .changed, .better, .unchanged:
      guard change.earlier?.value != change.later?.value else { return value(of: change.later, change) }
      let numbers = "from \(value(of: change.earlier, change)) to \(value(of: change.later, change))"
      return numbers + (obstacle(of: change) ?? movement(of: change))
    }
  }

  /// `639 offences (Feb 2020 to Jan 2021)`.
  private static func value(of reading: FigureReading?, _ change: FigureChange) -> String {
    let number = reading?.value.map(change.definition.unit.inText) ?? "no value"
    return number + (reading?.period.map { " (\($0.short))" } ?? "")
  }

  private static func movement(of change: FigureChange) -> String {
    let words = [change.change?.description, change.travel?.direction.rawValue].compactMap(\.self)
    return words.map { ", \($0)" }.joined()
  }

  private static func obstacle(of change: FigureChange) -> String? {
    switch change.obstacle {
    case nil: nil
    case .counting: ", not comparable: counted in another way"
    case .months(let earlier, let later):
      ", not comparable: over \(Wording.count(later, "month", "months")), not \(Wording.count(earlier))"
    case .source: ", not comparable: from another source"
    case .handedInLater: ", not comparable: the earlier one was handed in after the later one"
    }
  }

  private static func rating(of change: FigureChange) -> String {
    let (earlier, later) = (change.earlier?.status, change.later?.status)
    func words(_ status: Status?) -> String { status.map(Wording.inSentence) ?? "no rating" }
    switch change.kind {
    case .new: return later.map { "rated \(words($0))" } ?? ""
    case .gone: return ""
    case .worse, .changed, .better, .unchanged:
      return earlier == later ? "" : "rating from \(words(earlier)) to \(words(later))"
    }
  }

  private static func restated(_ restatement: FigureChange.Restatement, _ change: FigureChange) -> String {
    let unit = change.definition.unit
    return "\(restatement.period.short) restated from \(unit.short(restatement.earlier)) to "
      + unit.short(restatement.later)
  }

  static func actions(of comparison: ReturnComparison) -> Section {
    let changes = comparison.actions.filter { $0.kind != .unchanged }
    return Section(
      "Actions", changes.map(line), unchanged: comparison.actions.count - changes.count)
  }

  private static func line(for change: ActionChange) -> Line {
    let action = change.action
    let name = [action.reference, action.action].filter { !$0.isEmpty }.joined(separator: " ")
    let text = "\(name) (\(change.partner.name))"
    let due = action.due.map { ", due \($0.inWords)" } ?? ""
    switch change.kind {
    case .gone: return Line("gone", text + due + ", not closed and not in the log any more", isBad: true)
    case .unmentioned:
      let last = change.lastMentioned.map { " since \($0)" } ?? ""
      return Line("not mentioned", text + due + ", still open and not mentioned\(last)", isBad: true)
    case .overdue: return Line("overdue", text + due, isBad: true)
    case .reopened: return Line("reopened", text + due, isBad: true)
    case .new: return Line("new", text + due)
    case .closed:
      return Line("closed", text + (action.closed.map { ", on \($0.inWords)" } ?? ""), isGood: true)
    case .unchanged: return Line("unchanged", text)
    }
  }
}
