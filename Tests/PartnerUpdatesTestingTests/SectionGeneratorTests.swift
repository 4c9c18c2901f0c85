import PartnerUpdates
import PartnerUpdatesTesting
import Testing

@Suite("The sections that a rule must bear")
struct SectionGeneratorTests {
  private static let sections: [Section] = {
    let provider = FireUpdates()
    var generator = SectionGenerator(for: provider, figures: provider.figures, rules: provider.rules, seed: 1)
    return (0..<150).map { _ in generator.next() }
  }()

  @Test("Every rule fires in some of them and passes in others", arguments: FireUpdates().rules.map(\.slug))
  func both(_ slug: String) throws {
    let rule = try #require(FireUpdates().rules.first { $0.slug == slug })
    let found = Self.sections.map { rule.findings(in: $0).isEmpty }
    #expect(found.count { $0 } >= 20 && found.count { !$0 } >= 20)
  }

  @Test("Anything may be absent, extreme or odd in them")
  func oddities() {
    let readings = Self.sections.flatMap(\.submission.figures)
    let values = readings.compactMap(\.value)
    #expect(
      values.contains(0) && values.contains { $0.isNegative } && values.contains { $0.fractionDigits == 6 })
    #expect(values.contains { $0 > 999_999_999_999_999 } && readings.contains { $0.value == nil })
    #expect(readings.contains { $0.nilReturn != nil } && readings.contains { $0.period == nil })
    #expect(Self.sections.contains { $0.submission.figures.isEmpty })
    #expect(
      Self.sections.contains { $0.definitions.isEmpty } && Self.sections.contains { $0.strategy == nil })
    #expect(Self.sections.contains { $0.partnership.members.isEmpty })
    #expect(Self.sections.contains { $0.place == nil } && Self.sections.contains { !$0.unreadable.isEmpty })
    #expect(Self.sections.contains { !$0.earlier.isEmpty } && Self.sections.contains { !$0.others.isEmpty })
    let texts = Self.sections.flatMap(\.submission.texts).map(\.text)
    #expect(texts.contains { $0.utf8.count > 2_000 } && texts.contains { $0.contains("\u{202E}") })
    #expect(texts.contains { $0.contains("{fires}") })
  }

  @Test("They are the same in every run")
  func deterministic() {
    let provider = FireUpdates()
    var generator = SectionGenerator(for: provider, figures: provider.figures, rules: provider.rules, seed: 1)
    for section in Self.sections.prefix(50) {
      #expect("\(generator.next().submission)" == "\(section.submission)")
    }
  }

  @Test("They make a rule trap that trusts a value to be there, a list to be full or a number to be small")
  func traps() async {
    await #expect(processExitsWith: .failure) {
      expectConformance(
        of: FireUpdates.trusting { Int($0.value("fires")?.wholeNumber ?? 1) / $0.readings.count })
    }
    await #expect(processExitsWith: .failure) {
      expectConformance(of: FireUpdates.trusting { $0.partnership.members[0].lead.count })
    }
    await #expect(processExitsWith: .failure) {
      expectConformance(
        of: FireUpdates.trusting { ($0.value("fires")?.wholeNumber ?? 0) * 1_000_000 })
    }
  }
}

extension FireUpdates {
  /// A provider whose second rule computes something that it needs not.
  fileprivate static func trusting(_ compute: @escaping @Sendable (Section) -> Int) -> FireUpdates {
    spoilt {
      $0.rules[1] = .making("fire.few") { parts in
        parts.readings = { section in compute(section) == .min ? [] : section.readings }
      }
    }
  }
}
