import BuiltTool
import Foundation
import Testing

@Suite(
  "Submissions that change while they are read", .serialized, .tags(.takesMinutes),
  .enabled(if: SystemCalls.arePossible, "\(SystemCalls.reason)"))
struct ChangingInputTests {
  private static let build = ["build", "--quarter", "2020-21 Q4"]

  /// What somebody does to a file, over and over.
  struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable (_ file: String, _ text: Data, _ round: Int) -> Void

    init(_ title: String, _ make: @escaping @Sendable (String, Data, Int) -> Void) {
      (testDescription, self.make) = (title, make)
    }

    private static func write(_ text: Data, to file: String) {
      try? text.write(to: URL(filePath: file))
    }

    static let all = [
      Change("written in place") { file, text, _ in write(text, to: file) },
      Change("written in place, in two halves") { file, text, round in
        write(round.isMultiple(of: 2) ? text.prefix(text.count / 2) : text, to: file)
      },
      Change("removed and put back") { file, text, round in
        if round.isMultiple(of: 2) { unlink(file) } else { write(text, to: file) }
      },
      Change("a pipe, a folder, a link to itself, and a file again") { file, text, round in
        try? FileManager.default.removeItem(atPath: file)
        switch round % 4 {
        case 0: mkfifo(file, 0o600)
        case 1: mkdir(file, 0o700)
        case 2: symlink(file, file)
        default: write(text, to: file)
        }
      },
    ]
  }

  /// A file that a return is made from, with what somebody puts in place of what.
  struct Edit: Sendable, CustomTestStringConvertible {
    let file: String
    let words: (String, String)
    var testDescription: String { file }

    static let all = [
      Edit(file: Place.file, words: ("value: 639", "value: 640")),
      Edit(file: "partners/partnership.yaml", words: ("name: Subgroup", "name: Events")),
      Edit(
        file: "partners/strategies/2020-2023.yaml", words: ("title: Hold events", "title: Hold more events")),
      Edit(file: "partners/table.csv", words: (",10,", ",11,")),
    ]
  }

  /// The moments at which a run opens something of the partnership, to read or to seal it: all of them, or so many that
  /// are evenly spread.
  private static func moments(atMost most: Int, in place: TemporaryFolder) throws -> [SystemCalls.Moment] {
    let all = try SystemCalls.moments(of: SystemCalls.opening, in: build, in: place.url) {
      $0.contains("partners")
    }
    try #require(all.count > 5)
    return all.count <= most ? all : (0..<most).map { all[$0 * all.count / most] }
  }

  @Test(
    "in one step: whenever a build opens something, it is of the one or of the other, or a sentence",
    arguments: Edit.all)
  func inOneStep(_ edit: Edit) throws {
    let place = try TemporaryFolder()
    try place.addPartnership()
    if edit.file.hasSuffix(".csv") { try place.addTables() }
    let text = try place.text(of: edit.file)
    let texts = [text, text.replacing(edit.words.0, with: edit.words.1)]
    let whole = try texts.map { text in
      try place.write(text, to: edit.file)
      #expect(try BuiltTool.start(Self.build, in: place.url).end().status < 2)
      return try place.contents(of: "returns/\(Place.quarter)")
    }
    try #require(whole[0] != whole[1])
    let file = place.url.appending(path: edit.file).path
    var (refused, seen, round) = (0, Set<Int>(), 1)
    for moment in try Self.moments(atMost: 30, in: place) {
      let outcome = try SystemCalls.run(Self.build, in: place.url, stoppingAt: moment) { _ in
        round += 1
        try Data(texts[round % 2].utf8).write(to: URL(filePath: file + ".tmp"))
        rename(file + ".tmp", file)
      }
      guard !outcome.isRefusal else {
        #expect(outcome.output.contains("was changed while the return was made: run the command again"))
        refused += 1
        continue
      }
      try #require(outcome.isExit && outcome.status < 2, "\(outcome.output)")
      let index = try whole.firstIndex(of: place.contents(of: "returns/\(Place.quarter)"))
      seen.insert(try #require(index, "a return of neither, or sealed with what it was not made from"))
    }
    #expect(refused > 0 && seen.count == 2, "\(refused) refused, \(seen) seen")
    #expect(try place.strays() == [])
  }

  @Test(
    "anyhow: up to 10 builds each, every one of them sealed as it is, or a sentence", arguments: Change.all)
  func anyhow(_ change: Change) throws {
    let place = try TemporaryFolder()
    try place.addPartnership()
    let text = Data(try place.text(of: Place.file).utf8)
    let file = place.url.appending(path: Place.file).path
    _ = try BuiltTool.start(Self.build, in: place.url).end()
    var round = 0
    for moment in try Self.moments(atMost: 10, in: place) {
      let outcome = try SystemCalls.run(Self.build, in: place.url, stoppingAt: moment, every: 9) { _ in
        change.make(file, text, round)
        round += 1
      }
      try #require(outcome.isExit && (0...2).contains(outcome.status), "\(outcome.output)")
      try #require(outcome.status < 2 || outcome.isRefusal, "\(outcome.output)")
      if outcome.status < 2 { try Self.expectNamed(in: place) }
    }
    #expect(round > 5)
    try Self.expectSealed(in: place)
    #expect(try place.strays() == [])
  }

  /// What a return says of the files that it was made from.
  private struct Edition: Decodable {
    struct Partner: Decodable {
      let submitted: String?
      let files: [String]
    }
    let partners: [Partner]
  }

  private struct Manifest: Decodable {
    struct Seal: Decodable { let path: String }
    let inputs: [Seal]
  }

  /// Expects that a return that has just been built names every submission that it was made from.
  private static func expectNamed(in place: TemporaryFolder) throws {
    func read<Value: Decodable>(_ name: String) throws -> Value {
      try JSONDecoder().decode(
        Value.self, from: Data(try place.text(of: "returns/\(Place.quarter)/\(name)").utf8))
    }
    let (edition, manifest): (Edition, Manifest) = (
      try read("board/return.json"), try read("manifest.json")
    )
    let used = edition.partners.filter { $0.submitted != nil }.flatMap(\.files)
    #expect(Set(used).isSubset(of: manifest.inputs.map(\.path)))
  }

  /// Expects that the files of a return, where there is one, are those that its manifest names.
  private static func expectSealed(in place: TemporaryFolder) throws {
    let folder = "returns/\(Place.quarter)"
    guard !(try place.contents(of: folder).isEmpty) else { return }
    let verified = try BuiltTool.run("verify", folder, in: place.url)
    #expect(verified.isExit)
    #expect(!verified.output.contains("\(folder)/board") && !verified.output.contains("\(folder)/public"))
  }
}
