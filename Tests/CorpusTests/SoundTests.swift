import Corpus
import PartnerUpdates
import Testing

@Suite("Sound submissions")
struct SoundTests {
  private static let seeds: [UInt64] = Array(1...12)

  @Test("raise nothing: no error, no open query, no note", arguments: seeds)
  func raiseNothing(seed: UInt64) throws {
    let measurement = try Measurement(seed: seed, limit: 0)
    #expect(try measurement.soundCount == 8 * World(seed: seed).providers.count)
    #expect(
      measurement.wrong.map { "\($0.file) \($0.finding.path): \($0.finding.rule) \($0.finding.message)" }
        == [])
  }

  @Test("are more than five hundred")
  func many() { #expect(Self.seeds.count * 48 >= 500) }

  @Test("are the same for the same seed and others for another")
  func seeded() throws {
    func texts(_ seed: UInt64) throws -> [String] { try SoundCorpus(seed: seed).files.joined().map(\.text) }

    #expect(try texts(5) == texts(5))
    #expect(try Set(texts(5)).isDisjoint(with: texts(6)))
  }

  @Test("repeat no text")
  func noRepetition() throws {
    let corpus = try SoundCorpus(seed: 4)
    let texts = corpus.drafts.joined().flatMap(\.updates).map(\.text)
      .filter { !$0.isEmpty }
    #expect(Set(texts).count == texts.count)
    #expect(texts.count > 300)
  }

  @Test("report every figure that is declared, with values and without", arguments: [UInt64(2), 3])
  func everyFigure(seed: UInt64) throws {
    let corpus = try SoundCorpus(seed: seed)
    for (provider, drafts) in zip(corpus.world.providers, corpus.drafts) {
      for definition in provider.figures {
        let readings = drafts.compactMap { $0.reading(of: definition.key) }
        #expect(readings.count == 8)
        #expect(readings.contains { $0.value != nil }, "\(definition.key)")
      }
    }
    let all = corpus.drafts.joined()
    #expect(all.contains { $0.figures.contains { $0.nilReturn != nil } })
    #expect(all.contains { !$0.explanations.isEmpty } && all.contains { !$0.restricted.isEmpty })
    #expect(all.contains { !$0.appendices.isEmpty } && all.contains { !$0.actions.isEmpty })
  }

  @Test("raise nothing in the real command either", arguments: [UInt64(7)])
  func onDisk(seed: UInt64) throws {
    let found = try FolderCheck(SoundCorpus(seed: seed)).findings(with: nil, at: 2...5)
    #expect(found.filter { !$0.isAnswered }.map { "\($0.file) \($0.rule) \($0.field ?? "")" } == [])
  }
}
