package import PartnerUpdates

/// Numbers of the table typed into a text, as `«knife-crime.value»` until the table is final.
package enum TypedFigures {
  /// Sentences about a figure: cited by name, or typed, beside its title.
  static func sentence(_ reading: FigureReading, _ definition: FigureDefinition, _ random: inout SeededRandom)
    -> String?
  {
    guard reading.value != nil else { return nil }
    let (key, title, things) = (reading.key.description, definition.title, definition.unit.description)
    var patterns = [
      "\(title) in the period: {\(key)}.", "The table has {\(key)} under \(title).",
      "\(title) came to «\(key).value» at the last count.",
      "\(title) now stands at «\(key).value» \(things).",
    ]
    if reading.previous != nil {
      patterns += [
        "\(title): {\(key)} against {\(key).previous} a year before.",
        "\(title) went from «\(key).previous» to «\(key).value».",
        "The difference for \(title) is «\(key).difference».",
      ]
    }
    if reading.change != nil {
      patterns.append("\(title) stands at {\(key)}, a change of {\(key).change} on {\(key).previous}.")
    }
    if reading.computedPercentage(fractionDigits: 0) != nil {
      patterns += [
        "\(title) changed by «\(key).percent» to «\(key).value» in the year.",
        "For \(title) this is a movement of «\(key).fine» on the year before.",
      ]
    }
    return random.pick(patterns)
  }

  /// A submission whose typed numbers are those of its table.
  package static func resolved(_ submission: Submission) -> Submission {
    var submission = submission
    func resolve(_ text: String) -> String { resolved(text, in: submission) }
    for index in submission.updates.indices {
      submission.updates[index].text = resolve(submission.updates[index].text)
      submission.updates[index].reason = resolve(submission.updates[index].reason)
    }
    submission.challenges = submission.challenges.map(resolve)
    submission.emergingTrends = submission.emergingTrends.map(resolve)
    submission.supportRequired = submission.supportRequired.map(resolve)
    return submission
  }

  private static func resolved(_ text: String, in submission: Submission) -> String {
    guard text.contains("«") else { return text }
    return text.split(separator: "«", omittingEmptySubsequences: false).enumerated().map { index, piece in
      let parts = piece.split(separator: "»", maxSplits: 1, omittingEmptySubsequences: false)
      guard index > 0, parts.count == 2 else { return String(piece) }
      return number(parts[0], in: submission) + parts[1]
    }.joined()
  }

  private static func number(_ name: Substring, in submission: Submission) -> String {
    let parts = name.split(separator: ".")
    guard parts.count == 2, let reading = submission.reading(of: FigureKey(String(parts[0]))) else {
      return ""
    }
    switch parts[1] {
    case "value": return reading.value?.grouped ?? ""
    case "previous": return reading.previous?.grouped ?? ""
    case "percent": return (reading.computedPercentage(fractionDigits: 0)?.magnitude.grouped ?? "") + "%"
    case "fine": return (reading.computedPercentage(fractionDigits: 1)?.magnitude.grouped ?? "") + " per cent"
    default:
      guard let value = reading.value, let previous = reading.previous else { return "" }
      return (value - previous).magnitude.grouped
    }
  }
}
