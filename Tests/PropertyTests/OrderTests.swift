import Corpus
import Foundation
import PartnerModules
import PartnerReturnCommands
import PartnerUpdates
import QuarterlyReturn
import ReturnPublishing
import Testing

@Suite("The same went in, the same comes out")
struct OrderTests {
  @Test(
    "in whatever order submissions, earlier ones and relations come: both editions, byte for byte",
    arguments: CaseOfCorpus.all)
  func permuted(_ one: CaseOfCorpus) throws {
    let quarter = try one.marked()
    func files(_ inputs: ReturnInputs) throws -> [PublishedFile] {
      let edition = try quarter.control(smallNumber: 5).publicEdition(of: inputs).get()
      return try ReturnPublisher().files(for: BoardEdition(of: inputs))
        + ReturnPublisher().files(for: edition)
    }
    let expected = try files(quarter.inputs)
    var (lot, inputs) = (Lot(seed: Int(one.seed)), quarter.inputs)
    inputs.received.shuffle(using: &lot)
    inputs.earlier.shuffle(using: &lot)
    let found = try files(inputs)
    #expect(found.map(\.name) == expected.map(\.name))
    for (file, same) in zip(found, expected) { #expect(file.contents == same.contents, "\(file.name)") }
  }

  @Test(
    "with one job or eight, in whatever order the modules stand and the files were written",
    arguments: 301..<(301 + Lot.effort))
  func jobsAndModules(_ seed: Int) throws {
    let corpus = try SoundCorpus(seed: UInt64(seed))
    let steps = [2, 3]
    let one = try Folder(corpus, steps, modules: partnerModules, jobs: 1)
    var lot = Lot(seed: seed)
    let other = try Folder(corpus, steps.reversed(), modules: partnerModules.shuffled(using: &lot), jobs: 8)
    #expect(one.printed == other.printed)
    #expect(one.files.count > 30 && one.files.keys == other.files.keys)
    for (name, contents) in one.files { #expect(other.files[name] == contents, "\(name)") }
  }

  @Test(
    "Findings do not depend on the order of the modules, also where there are many",
    arguments: 311..<(311 + Lot.effort))
  func findings(_ seed: Int) throws {
    let corpus = try SoundCorpus(seed: UInt64(seed))
    let folder = try Folder(corpus, [2, 3]) { text in
      text.replacing("status: green", with: "status: gren", maxReplacements: 2)
        .replacing(/\n    value: ([0-9])/) { "\n    value: 9\($0.1)" }
    }
    var lot = Lot(seed: seed)
    let printed = try folder.check(partnerModules, jobs: 1)
    #expect(printed.matches(of: /"rule"/).count > 100)
    for jobs in [1, 8] {
      #expect(try folder.check(partnerModules.shuffled(using: &lot), jobs: jobs) == printed)
    }
  }
}

/// A corpus on disk, and what the tool makes of it.
private final class Folder {
  private let root = FileManager.default.temporaryDirectory.appending(
    path: "partner-return-\(UUID().uuidString)")
  private(set) var printed = ""
  private(set) var files: [String: Data] = [:]

  /// - Parameter change: what is done to every submission.
  init(_ corpus: SoundCorpus, _ steps: [Int], _ change: (String) -> String = { $0 }) throws {
    let folder = root.appending(path: "partners")
    for step in steps {
      try CorpusWriter(root: folder).write(corpus, at: [step])
      for file in corpus.files.map({ $0[step] }) {
        try Data(change(file.text).utf8).write(to: folder.appending(path: file.name))
      }
    }
  }

  /// Builds the return of the last quarter.
  convenience init(
    _ corpus: SoundCorpus, _ steps: [Int], modules: [any PartnerUpdateProvider], jobs: Int
  ) throws {
    try self.init(corpus, steps)
    let quarter = corpus.world.calendar.quarters[steps.max() ?? 0].description
    let output = root.appending(path: "return").path
    printed = try run(["build", "--quarter", quarter, "--output", output], modules, jobs)
    for name in try FileManager.default.subpathsOfDirectory(atPath: output) {
      files[name] = FileManager.default.contents(atPath: "\(output)/\(name)")
    }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func check(_ modules: [any PartnerUpdateProvider], jobs: Int) throws -> String {
    try run(["check", "--format", "json"], modules, jobs)
  }

  private func run(_ command: [String], _ modules: [any PartnerUpdateProvider], _ jobs: Int) throws -> String
  {
    let sink = Sink()
    let terminal = Terminal(
      output: { sink.text += $0 }, errorOutput: { sink.errors += $0 }, usesColour: false, today: { nil })
    let status = PartnerReturnTool(providers: modules).run(
      command + ["--jobs", "\(jobs)", "--partners", root.appending(path: "partners").path], on: terminal)
    try #require(status < .couldNotRun, "\(sink.errors)")
    return sink.text.replacing(root.path, with: "")
  }

  private final class Sink {
    var (text, errors) = ("", "")
  }
}
