import BuiltTool
import Foundation
import Synchronization
import Testing

@Suite(
  "A run that is killed in any moment", .serialized, .tags(.takesMinutes),
  .enabled(if: SystemCalls.arePossible, "\(SystemCalls.reason)"))
struct KilledTests {
  private static let build = ["build", "--quarter", "2020-21 Q4"]

  /// The moments of a run that changes something, evenly spread: all of them, unless fewer are asked for.
  static func moments(
    of arguments: [String], in place: TemporaryFolder, atMost most: Int = .max
  ) throws -> [SystemCalls.Moment] {
    let all = try SystemCalls.moments(of: SystemCalls.changing, in: arguments, in: place.url)
    guard all.count > most else { return all }
    return (0..<most).map { all[$0 * all.count / most] }
  }

  @Test("leaves the previous return whole, or the next one: every moment of a build")
  func build() throws {
    let place = try TemporaryFolder()
    try place.addPartnership()
    let whole = try place.builtReturns()
    try #require(whole[0] != whole[1])
    let beside = place.url.appending(path: "returns/.\(Place.quarter).new").path
    let moments = try Self.moments(of: Self.build, in: place)
    var (killed, strays) = (0, 0)
    for (index, moment) in moments.enumerated() {
      try place.setValue(index.isMultiple(of: 2) ? 639 : 640)
      let run = try SystemCalls.start(Self.build, in: place.url, .kill, at: moment)
      killed += try run.end().isExit ? 0 : 1
      strays += access(beside, F_OK) == 0 ? 1 : 0
      try #require(whole.contains(place.contents(of: "returns/\(Place.quarter)")), "at \(moment)")
      // A run finds out for itself that something lies there, and every second one has nothing to find.
      if index.isMultiple(of: 2) { try? FileManager.default.removeItem(atPath: beside) }
    }
    #expect(moments.count > 50 && killed > moments.count * 9 / 10, "\(killed) of \(moments.count)")
    #expect(strays > moments.count / 4, "most were killed while they wrote: \(strays)")
    try Self.expectTidy(place, afterwards: whole)
  }

  @Test("leaves every return of many partnerships whole, with any number of jobs: 16 moments")
  func several() throws {
    let place = try TemporaryFolder()
    let towns = (1...4).map { "nation/town-\($0)" }
    for town in towns { try place.addPartnership("\(town)/partners") }
    var whole: [String: [[String: Data]]] = [:]
    for town in towns {
      whole[town] = try [639, 640].map { value in
        try place.setValue(value, in: "\(town)/\(Place.file)")
        _ = try BuiltTool.run(
          "build", "--partners", "\(town)/partners", "--quarter", "2020-21 Q4", in: place.url)
        return try place.contents(of: "\(town)/returns/\(Place.quarter)")
      }
    }
    let arguments = ["build", "--all-in", "nation", "--quarter", "2020-21 Q4", "--jobs"]
    var killed = 0
    for (index, moment) in try Self.moments(of: arguments + ["1"], in: place, atMost: 16).enumerated() {
      for town in towns {
        try place.setValue(index.isMultiple(of: 2) ? 639 : 640, in: "\(town)/\(Place.file)")
      }
      let run = try SystemCalls.start(
        arguments + [index % 4 < 3 ? "1" : "8"], in: place.url, .kill, at: moment)
      killed += try run.end().isExit ? 0 : 1
      for town in towns {
        try #require(whole[town]?.contains(place.contents(of: "\(town)/returns/\(Place.quarter)")) == true)
      }
    }
    #expect(killed > 8)
    for town in towns { try place.setValue(640, in: "\(town)/\(Place.file)") }
    _ = try BuiltTool.start(arguments + ["8"], in: place.url).end()
    for town in towns {
      #expect(try place.contents(of: "\(town)/returns/\(Place.quarter)") == whole[town]?[1])
    }
    #expect(try place.strays() == [])
  }

  @Test("or runs to its end: whoever reads the return always finds one, of 10 that follow one another")
  func alwaysThere() throws {
    let place = try TemporaryFolder()
    try place.addPartnership()
    _ = try place.builtReturns()
    let manifest = place.url.appending(path: "returns/\(Place.quarter)/manifest.json").path
    let missed = Mutex(0)
    try Meanwhile.doing { _ in
      if access(manifest, R_OK) != 0 { missed.withLock { $0 += 1 } }
    } work: {
      for _ in 0..<10 { _ = try BuiltTool.start(Self.build, in: place.url).end() }
    }
    #expect(missed.withLock { $0 } == 0)
  }

  /// Expects that the next run makes a sound return and that nothing else is left.
  private static func expectTidy(_ place: TemporaryFolder, afterwards whole: [[String: Data]]) throws {
    try place.setValue(640)
    let outcome = try BuiltTool.start(build, in: place.url).end()
    #expect(outcome.isExit && outcome.status < 2, "\(outcome.output)")
    #expect(try place.contents(of: "returns/\(Place.quarter)") == whole[1])
    #expect(try place.strays() == [])
    let verified = try BuiltTool.run("verify", "returns/\(Place.quarter)", in: place.url)
    #expect(verified.status == 0, "\(verified.output)")
  }

  @Test("leaves a submission as it was or with its figures: every moment of `figures --write`")
  func figures() throws {
    let place = try TemporaryFolder()
    try place.addPartnership()
    try place.addPolice()
    let before = try place.text(of: Place.police)
    let write = ["figures", "police", "--from", "table.csv", "--ending", "2021-01", "--read", "2021-03-01"]
    let arguments = write + ["--write", Place.police]
    let moments = try Self.moments(of: arguments, in: place)
    let after = try place.text(of: Place.police)
    try #require(before != after && !moments.isEmpty)
    for moment in moments {
      try Data(before.utf8).write(to: place.url.appending(path: Place.police))
      let run = try SystemCalls.start(arguments, in: place.url, .kill, at: moment)
      #expect(try !run.end().isExit, "at \(moment)")
      try #require([before, after].contains(place.text(of: Place.police)), "at \(moment)")
      let check = try BuiltTool.run("check", Place.police, in: place.url)
      #expect(check.status < 2, "what is left disturbs nobody")
    }
    try Data(before.utf8).write(to: place.url.appending(path: Place.police))
    #expect(try BuiltTool.start(arguments, in: place.url).end().status == 0)
    #expect(try place.strays() == [])
  }

  @Test("leaves no half of a new partnership: every moment of `init`")
  func initialise() throws {
    let place = try TemporaryFolder()
    let arguments = ["init", "anytown", "--name", "Safer Anytown", "--strategy", "2026-2029"]
    let moments = try Self.moments(of: arguments, in: place)
    let whole = try place.contents(of: "anytown")
    try #require(!whole.isEmpty && moments.count > 10)
    for moment in moments {
      try? FileManager.default.removeItem(at: place.url.appending(path: "anytown"))
      let run = try SystemCalls.start(arguments, in: place.url, .kill, at: moment)
      _ = try run.end()
      try #require([[:], whole].contains(place.contents(of: "anytown")), "at \(moment)")
    }
    try? FileManager.default.removeItem(at: place.url.appending(path: "anytown"))
    #expect(try BuiltTool.start(arguments, in: place.url).end().status == 0)
    #expect(try place.contents(of: "anytown") == whole)
    #expect(try place.strays() == [])
  }

  @Test("in the one moment without a return, where folders cannot be swapped, gives it back")
  func steppedAside() throws {
    let place = try TemporaryFolder()
    try place.addPartnership()
    let whole = try place.builtReturns()
    let (folder, aside) = ("returns/\(Place.quarter)", "returns/.\(Place.quarter).new.previous")
    func move(_ from: String, _ to: String) throws {
      try FileManager.default.moveItem(
        at: place.url.appending(path: from), to: place.url.appending(path: to))
    }
    try move(folder, aside)
    // A folder with something else in it cannot become the return; the previous one comes back first.
    try place.write("x", to: "\(aside)/stranger.txt")
    #expect(try BuiltTool.start(Self.build, in: place.url).end().isRefusal)
    try FileManager.default.removeItem(at: place.url.appending(path: "\(folder)/stranger.txt"))
    #expect(try place.contents(of: folder) == whole[1])
    try move(folder, aside)
    try Self.expectTidy(place, afterwards: whole)
  }
}
