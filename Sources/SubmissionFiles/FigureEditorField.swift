import PartnerUpdates

/// A field of a figure, as the editor compares and writes it.
enum FigureField: String {
  case figure, period, value, previous
  case previousPeriod = "previous-period"
  case change, status, reason, source, read, restated, note

  /// The fields in the usual order.
  static let inOrder: [FigureField] = [
    .figure, .period, .value, .previous, .previousPeriod, .change, .status, .reason, .source, .read,
    .restated, .note,
  ]

  /// What a reading says in the field, or `nil` where it says nothing.
  func text(of reading: FigureReading) -> String? {
    switch self {
    case .figure: reading.key.description
    case .period: reading.period?.description
    case .value: reading.value?.description
    case .previous: reading.previous?.description
    case .previousPeriod: reading.previousPeriod?.description
    case .change: reading.change?.description
    case .status: reading.status?.description
    case .reason: given(reading.reason)
    case .source: given(reading.source)
    case .read: reading.read?.description
    case .restated: given(reading.restated)
    case .note: given(reading.note)
    }
  }

  private func given(_ text: String) -> String? { text.isEmpty ? nil : text }

  /// A new line with the field.
  func line(_ text: String) -> String { "\(rawValue): \(YAMLText.scalar(text))" }

  /// The text of a reading, written in the manner of what stands there: thousands grouped, in quotes.
  func text(of reading: FigureReading, like old: YAMLNode) -> String? {
    let isGrouped = old.text?.contains(",") == true
    let number = self == .value ? reading.value : self == .previous ? reading.previous : nil
    let text = isGrouped ? number?.grouped ?? text(of: reading) : text(of: reading)
    return text.map { Self.quoted($0, like: old) }
  }

  private static func quoted(_ text: String, like old: YAMLNode) -> String {
    let written = YAMLText.scalar(text)
    guard written == text else { return written }
    switch old.style {
    case .singleQuoted: return "'" + text.replacing("'", with: "''") + "'"
    case .doubleQuoted:
      return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    default: return written
    }
  }
}
