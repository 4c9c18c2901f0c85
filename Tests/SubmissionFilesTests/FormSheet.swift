import PartnerUpdates
import SubmissionFiles

/// A file with nothing in it but what must be there, and one field as a test wants it.
struct FormSheet {
  private let group: FormGroup
  private let field: FormField

  init(_ group: FormGroup, _ field: FormField) { (self.group, self.field) = (group, field) }

  /// What the reader of such files finds wrong when the field holds a value, or is not there.
  func findings(with value: String?) -> [Finding] {
    let (root, text) = text(around: group, holding: mapping(of: group, with: value))
    switch root {
    case .strategy: return StrategyReader.read(text).findings.map(\.finding)
    case .partnership: return PartnershipReader.read(text, thresholds: [.smallNumber]).findings.map(\.finding)
    case .releases:
      return ReleaseFile.read(text, for: Quarter("2020-21 Q4")).findings.map(\.finding)
    default:
      let place = Section.Place(folder: "police", quarter: Quarter("2020-21 Q4"))
      return SubmissionReader.read(text, at: place).findings.map(\.finding)
    }
  }

  /// A file around an entry. YAML between braces has no indents to get wrong.
  private func text(around inner: FormGroup, holding text: String) -> (root: FormGroup, text: String) {
    for outer in FormGroup.allCases where outer != inner {
      for field in outer.fields {
        switch field.content {
        case .entries(inner):
          return self.text(around: outer, holding: mapping(of: outer, field, holding: "[\(text)]"))
        default: continue
        }
      }
    }
    return (inner, text)
  }

  private func mapping(of group: FormGroup, with value: String?) -> String {
    mapping(of: group, field, holding: value)
  }

  private func mapping(of group: FormGroup, _ field: FormField, holding value: String?) -> String {
    // Whoever decides says who, when and why.
    let isDecision = group == .decision && field.name == "decision"
    // What is divided says nothing without what it is divided by.
    let isRate = group == .definition && field.name == "rate-of"
    let others = group.fields.filter {
      ($0.isRequired || (isDecision && ["role", "decided", "reason"].contains($0.name))
        || (isRate && $0.name == "base"))
        && $0.name != field.name
    }
    // A code of a commitment must not be that of its priority.
    let pairs = others.map { "\($0.name): \($0.name == "code" ? "\(group)" : Self.sample($0.content))" }
    return "{" + (pairs + (value.map { ["\(field.name): \($0)"] } ?? [])).joined(separator: ", ") + "}"
  }

  private static func sample(_ content: FormField.Content) -> String {
    switch content {
    case .text, .name: "x"
    case .value(let form): form.words.first?.text ?? samples[form.name] ?? "no sample"
    // Nobody is asked by a partnership without partners.
    case .entries(.member): "[{id: x, name: x}]"
    case .texts, .names, .entries: "[]"
    case .thresholds: "{}"
    }
  }

  private static let samples = [
    "a name": "weapon-sweeps", "a quarter": "2020-21 Q4", "a date": "2021-03-11", "a month": "2021-03",
    "paragraphs of Schedule 12A": "7",
    "two quarters": "2020-21 Q1 to 2022-23 Q4",
  ]
}
