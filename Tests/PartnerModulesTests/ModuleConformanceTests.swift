import PartnerUpdates
import SampleSections
import Testing

@Suite("Every partner module")
struct ModuleConformanceTests {
  @Test(
    "has at least five rules, each with a slug of its own that starts with the partner's id",
    arguments: modules)
  func slugs(of module: any PartnerUpdateProvider) {
    let slugs = module.rules.map(\.slug)

    #expect(slugs.count >= 5)
    #expect(Set(slugs).count == slugs.count)
    #expect(slugs.filter { !isSlug($0, of: module.partner.id) } == [])
  }

  @Test("has rules whose examples do what they say", arguments: modules)
  func examples(of module: any PartnerUpdateProvider) {
    #expect(module.rules.flatMap { $0.wrongExamples(definitions: module.figures) } == [])
    #expect(module.rules.filter { $0.passing.isEmpty || $0.failing.isEmpty }.map(\.slug) == [])
  }

  @Test("has examples made of figures that it declares", arguments: modules)
  func exampleFigures(of module: any PartnerUpdateProvider) {
    let declared = Set(module.figures.map(\.key))
    let used = module.rules.flatMap { $0.passing + $0.failing }
      .flatMap { $0.section(module.figures).submission.figures.map(\.key) }

    #expect(Set(used).subtracting(declared) == [])
  }

  @Test("has relations between figures that it declares", arguments: modules)
  func relations(of module: any PartnerUpdateProvider) {
    let declared = Set(module.figures.map(\.key))
    let related = module.rules.compactMap(\.relation).flatMap(\.figures)

    #expect(!related.isEmpty)
    #expect(Set(related).subtracting(declared) == [])
  }

  @Test("explains every rule in a title without a full stop and a rationale with one", arguments: modules)
  func wording(of module: any PartnerUpdateProvider) {
    #expect(module.rules.filter { $0.title.isEmpty || $0.title.hasSuffix(".") }.map(\.slug) == [])
    #expect(
      module.rules.filter { !$0.rationale.hasSuffix(".") && !$0.rationale.hasSuffix(".)") }.map(\.slug) == [])
  }

  @Test("writes findings in lower case, without a full stop, with a fix", arguments: modules)
  func messages(of module: any PartnerUpdateProvider) {
    let findings = module.rules.flatMap { rule in
      rule.failing.flatMap { rule.findings(in: $0.section(module.figures)) }
    }
    let wrong = findings.filter { finding in
      [finding.message, finding.fix].contains { text in
        text.isEmpty || text.hasSuffix(".") || text.first?.isUppercase == true
      }
    }

    #expect(wrong.map(\.message) == [])
  }

  @Test("raises queries only, so that a contradiction in a paper never stops the return", arguments: modules)
  func severities(of module: any PartnerUpdateProvider) {
    #expect(module.rules.filter { $0.severity != .query }.map(\.slug) == [])
  }

  @Test("declares each figure once, with a title and a lag that is possible", arguments: modules)
  func figures(of module: any PartnerUpdateProvider) {
    let keys = module.figures.map(\.key)

    #expect(Set(keys).count == keys.count)
    #expect(module.figures.filter { $0.title.isEmpty || $0.title.hasSuffix(".") }.map(\.key) == [])
    #expect(module.figures.filter { !(0...24).contains($0.usualLag) }.map(\.key) == [])
    #expect(module.figures.filter { !$0.meaning.isEmpty && !$0.meaning.hasSuffix(".") }.map(\.key) == [])
  }

  @Test("defines a figure that another module reports too in the same way")
  func sharedFigures() {
    let definitions = Dictionary(grouping: modules.flatMap(\.figures), by: \.key)
    let shared = definitions.filter { $0.value.count > 1 }

    #expect(Set(shared.keys) == [.domesticAbuseOffences, .sexualOffences, .hateCrime])
    #expect(shared.filter { Set($0.value).count > 1 }.keys.sorted() == [])
  }

  @Test("is the only one with its partner id")
  func partners() {
    #expect(
      modules.map(\.partner.id.description) == [
        "police", "vawg", "youth-offending", "hate-crime", "trading-standards",
      ])
  }

  /// Whether a slug is the partner's id, a dot, and words in lower case joined by hyphens.
  private func isSlug(_ slug: String, of partner: Partner.ID) -> Bool {
    guard slug.hasPrefix("\(partner).") else { return false }
    return slug.dropFirst("\(partner).".count).wholeMatch(of: /[a-z0-9]+(?:-[a-z0-9]+)*/) != nil
  }
}
