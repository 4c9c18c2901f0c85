import PartnerUpdates
import SubmissionFiles

/// Writes the examples of a rule as YAML: what they are about, and not the rest of the form.
struct ExampleText {
  private let fields: Set<String>
  private let declared: [FigureDefinition]
  private let areLeadsShown: Bool

  /// - Parameters:
  ///   - examples: the examples that stand side by side. A field is shown in all of them when one has it;
  ///     the head of the file only when they differ in it, or when there is nothing else.
  ///   - declared: the figures that the rule's owner declares.
  init(beside examples: [Section], declared: [FigureDefinition]) {
    self.declared = declared
    areLeadsShown = Set(examples.map { $0.partnership.members.map(\.lead) }).count > 1
    let heads = examples.map { SubmissionWriter.head(of: $0.submission) }
    let lists = examples.flatMap { SubmissionWriter.lists(of: $0.submission) }
    let given = lists.filter { !$0.isEmpty }.map(\.name)
    let isHeadShown = given.isEmpty || Set(heads.map { $0.map(\.text) }).count > 1
    fields = Set(given + (isHeadShown ? heads.joined().filter { !$0.isEmpty }.map(\.name) : []))
  }

  /// An example with what stands around it in comments.
  func yaml(of section: Section) -> String {
    let shown = Self.blocks(of: section.submission).filter { fields.contains($0.name) }.map(\.text)
    return (context(of: section) + shown).map { $0 + "\n" }.joined()
  }

  private func context(of section: Section) -> [String] {
    var lines: [String] = []
    if let place = section.place {
      lines.append(
        place.quarter.map { "in the file \(place.folder)/\($0.fileName).yaml" }
          ?? "in the folder \(place.folder)"
      )
    }
    let assigned = (section.strategy?.commitments ?? []).map { commitment in
      "\(commitment.code) to \(commitment.partners.map(\.description).joined(separator: " and "))"
    }
    if !assigned.isEmpty { lines.append("the strategy assigns \(assigned.joined(separator: ", "))") }
    if areLeadsShown {
      let leads = section.partnership.members.map { "\($0.partner.id), lead: \($0.lead)" }
      lines.append("on the roster: \(leads.joined(separator: "; "))")
    }
    if section.definitions != declared {
      let figures = section.definitions.map { "\($0.key), measured over \($0.basis.requirement)" }
      lines.append("declared: \(figures.joined(separator: "; "))")
    }
    lines += meetings(of: section)
    lines += section.earlier.flatMap { Self.quoted($0, "reported for \($0.quarter):") }
    lines += section.others.flatMap { Self.quoted($0, "\($0.partner) reports for the same quarter:") }
    return lines.map { "# \($0)" }
  }

  /// When the board meets and what it hears, for what is planned.
  private func meetings(of section: Section) -> [String] {
    guard !section.submission.forwardPlan.isEmpty else { return [] }
    let meetings = section.partnership.meetings.sorted { $0.key < $1.key }.map { quarter, day in
      let theme = section.strategy?.theme(of: quarter).map { ", with the theme \($0.code) \"\($0.title)\"" }
      return "the board meets on \(day) for \(quarter)\(theme ?? "")"
    }
    return meetings + section.partnership.standingItems.map { "standing item: \($0)" }
  }

  private static func quoted(_ submission: Submission, _ heading: String) -> [String] {
    let lists = SubmissionWriter.lists(of: submission).filter { !$0.isEmpty }
    return [heading] + lists.flatMap { $0.text.split(separator: "\n").map { "  \($0)" } }
  }

  private static func blocks(of submission: Submission) -> [SubmissionWriter.Block] {
    SubmissionWriter.head(of: submission) + SubmissionWriter.lists(of: submission)
  }
}
