import PartnerUpdates
import PartnerUpdatesTesting
import Testing

@Suite("Every partner module")
struct ModuleConformanceTests {
  @Test("conforms to what everybody relies on", arguments: modules)
  func conforms(module: any PartnerUpdateProvider) {
    expectConformance(of: module)
  }

  @Test("has rules on how figures follow from one another", arguments: modules)
  func rules(of module: any PartnerUpdateProvider) {
    #expect(!module.relations.isEmpty)
  }

  @Test("raises queries only, so that a contradiction in a paper never stops the return", arguments: modules)
  func severities(of module: any PartnerUpdateProvider) {
    #expect(module.rules.filter { $0.severity != .query }.map(\.slug) == [])
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
    #expect(modules.map(\.partner.id).sorted() == Set(modules.map(\.partner.id)).sorted())
  }
}
