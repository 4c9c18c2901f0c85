import Corpus
import PartnerUpdates
import SubmissionFiles
import Testing

@Suite("Planted mistakes")
struct DefectTests {
  /// Of each kind, one mistake a partner. In this corpus every rule has something that it can be breached in.
  private static let measured = Result { try Measurement(seed: 11, limit: 1).outcomes }

  @Test("are found where they were made, by the rule that asks about them")
  func found() throws {
    let missed = try Self.measured.get().filter { !$0.isFound }
    #expect(
      missed.map {
        "\($0.defect.id) in \($0.defect.file): \($0.defect.rule) at \($0.defect.path), not \($0.found)"
      } == [])
  }

  @Test("give three findings at most")
  func few() throws {
    let many = try Self.measured.get().filter { $0.found.count > 3 }
    #expect(many.map { "\($0.defect.id): \($0.found)" } == [])
  }

  @Test("are of more than a hundred and twenty kinds and of every class")
  func kinds() throws {
    let defects = try Self.measured.get().map(\.defect)
    let kinds = Dictionary(grouping: defects, by: \.defectClass).mapValues { Set($0.map(\.kind)).count }
    #expect(kinds.values.reduce(0, +) >= 120)
    for defectClass in DefectClass.allCases { #expect(kinds[defectClass, default: 0] >= 5, "\(defectClass)") }
  }

  @Test("breach every rule of the catalogue that is applied to a partner on the roster")
  func everyRule() throws {
    let planted = try Set(Self.measured.get().map(\.defect.rule))
    let providers = try World(seed: 11).providers
    let rules =
      FileRule.all.map(\.slug) + (CommonRules.all + [CommonRules.explanationInUse]).map(\.slug)
      + providers.flatMap(\.rules).map(\.slug)
    #expect(rules.filter { !planted.contains($0) && !Self.elsewhere.contains($0) } == [])
  }

  /// Rules about published tables, of which the corpus has none, about what a return is made from, which only a
  /// build looks at, about figures of the roster that it does not declare, about shares of which nobody reports what they
  /// are shares of, and about papers and surveys that it does not have. `OpenDataCheckTests`, `EarlierFilesTests`, `SlipTests`, the mistakes in `Found` and the rules'
  /// own examples breach them.
  private static let elsewhere: Set = [
    "file.earlier-readable", "file.people-answered", "file.open-data", "common.open-data-agrees",
    "common.open-data-revised", "file.whole-text", "common.share-of-whole",
    "common.declared-share-follows", "common.read-recently", "common.one-period-in-text",
    "common.planned-rating-given",
  ]

  @Test("are planted for every figure of every partner")
  func everyFigure() throws {
    let corpus = try SoundCorpus(seed: 11)
    let ids = Set(DefectCorpus(corpus).defects.map(\.id))
    for provider in corpus.world.providers {
      for definition in provider.figures {
        let planted = ids.filter { $0.hasSuffix(".\(provider.partner.id).\(definition.key)") }
        #expect(planted.count >= 20, "\(provider.partner.id) \(definition.key): \(planted.sorted())")
      }
    }
  }

  @Test("stand in the manifest with class, kind, file, path and rule")
  func manifest() throws {
    let outcome = try #require(try Self.measured.get().first)
    let json = try String(decoding: Manifest([(7, outcome.defect)]).json(), as: UTF8.self)
    for value in [
      outcome.defect.id, outcome.defect.kind, outcome.defect.file, outcome.defect.path.description,
      outcome.defect.rule,
    ] {
      #expect(json.contains("\"\(value)\""))
    }
  }
}
