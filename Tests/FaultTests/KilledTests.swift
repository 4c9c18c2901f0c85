import BuiltTool
import Foundation
import Synchronization
import Testing

@Suite("A run that is killed in any moment", .serialized)
struct KilledTests {
  private static let build = ["build", "--quarter", "2020-21 Q4"]

  @Test("leaves the previous return whole, or the next one: 100 moments of a build")
  func build() throws {
    let place = try TemporaryFolder()
    try place.addPartnership()
    let whole = try place.builtReturns()
    try #require(whole[0] != whole[1])
    let length = try place.length(of: Self.build)
    var (killed, ended) = (0, 0)
    for moment in 0..<100 {
      try place.setValue(moment.isMultiple(of: 2) ? 639 : 640)
      let run = try BuiltTool.start(Self.build, in: place.url)
      usleep(UInt32(length * moment / 100))
      if try run.kill().isExit { ended += 1 } else { killed += 1 }
      try #require(whole.contains(place.contents(of: "returns/\(Place.quarter)")), "at \(moment)%")
    }
    #expect(killed > 50 && killed + ended == 100, "\(killed)")
    try Self.expectTidy(place, afterwards: whole)
  }

  @Test("leaves the previous return whole where it is just writing: 40 moments of that")
  func writing() throws {
    let place = try TemporaryFolder()
    try place.addPartnership()
    let whole = try place.builtReturns()
    let beside = place.url.appending(path: "returns/.\(Place.quarter).new").path
    var strays = 0
    for moment in 0..<40 {
      try place.setValue(moment.isMultiple(of: 2) ? 639 : 640)
      let run = try BuiltTool.start(Self.build, in: place.url)
      while run.process.isRunning, access(beside, F_OK) != 0 { usleep(100) }
      usleep(UInt32(moment * 300))
      _ = try run.kill()
      strays += access(beside, F_OK) == 0 ? 1 : 0
      try #require(whole.contains(place.contents(of: "returns/\(Place.quarter)")), "\(moment)")
      // The next one has to find out for itself that something lies there.
      if moment < 39 { try? FileManager.default.removeItem(atPath: beside) }
    }
    #expect(strays > 0, "some were killed while they wrote")
    try Self.expectTidy(place, afterwards: whole)
  }

  @Test("leaves every return of many partnerships whole, with any number of jobs: 12 moments")
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
    let length = try place.length(of: arguments + ["2"])
    for moment in 0..<12 {
      for town in towns {
        try place.setValue(moment.isMultiple(of: 2) ? 639 : 640, in: "\(town)/\(Place.file)")
      }
      let run = try BuiltTool.start(arguments + [moment.isMultiple(of: 2) ? "1" : "8"], in: place.url)
      usleep(UInt32(length * (moment + 1) / 12))
      _ = try run.kill()
      for town in towns {
        try #require(whole[town]?.contains(place.contents(of: "\(town)/returns/\(Place.quarter)")) == true)
      }
    }
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
      usleep(20)
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

  @Test("leaves a submission as it was or with its figures: 40 moments of `figures --write`")
  func figures() throws {
    let place = try TemporaryFolder()
    try place.addPartnership()
    try place.addPolice()
    let before = try place.text(of: Place.police)
    let write = ["figures", "police", "--from", "table.csv", "--ending", "2021-01", "--read", "2021-03-01"]
    let arguments = write + ["--write", Place.police]
    let length = try place.length(of: arguments)
    let after = try place.text(of: Place.police)
    try #require(before != after)
    for moment in 0..<40 {
      try Data(before.utf8).write(to: place.url.appending(path: Place.police))
      let run = try BuiltTool.start(arguments, in: place.url)
      // Reading comes first: most moments are those towards the end.
      usleep(UInt32(length * (60 + moment) / 100))
      _ = try run.kill()
      try #require([before, after].contains(place.text(of: Place.police)), "at \(60 + moment)%")
      guard moment.isMultiple(of: 10) else { continue }
      #expect(
        try BuiltTool.run("check", Place.police, in: place.url).status < 2, "what is left disturbs nobody")
    }
    try Data(before.utf8).write(to: place.url.appending(path: Place.police))
    #expect(try BuiltTool.start(arguments, in: place.url).end().status == 0)
    #expect(try place.strays() == [])
  }

  @Test("leaves no half of a new partnership: 30 moments of `init`")
  func initialise() throws {
    let place = try TemporaryFolder()
    let arguments = ["init", "anytown", "--name", "Safer Anytown", "--strategy", "2026-2029"]
    let length = try place.length(of: arguments)
    let whole = try place.contents(of: "anytown")
    try #require(!whole.isEmpty)
    for moment in 0..<30 {
      try? FileManager.default.removeItem(at: place.url.appending(path: "anytown"))
      let run = try BuiltTool.start(arguments, in: place.url)
      usleep(UInt32(length * moment / 30))
      _ = try run.kill()
      try #require([[:], whole].contains(place.contents(of: "anytown")), "at \(moment) of 30")
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
