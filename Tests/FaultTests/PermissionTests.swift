import BuiltTool
import Foundation
import Testing

@Suite("Permission that is lost, or never was", .serialized, .tags(.takesMinutes))
struct PermissionTests {
  private static let build = ["build", "--quarter", "2020-21 Q4", "--output", "out/return"]

  /// Runs the tool as somebody who is not the superuser, whom nothing is closed to.
  private static func run(_ arguments: [String], in place: TemporaryFolder) throws -> BuiltTool.Outcome {
    guard getuid() == 0 else { return try BuiltTool.start(arguments, in: place.url).end() }
    let program = place.url.appending(path: "tool")
    if access(program.path, F_OK) != 0 {
      try FileManager.default.copyItem(at: BuiltTool.program, to: program)
      for name in try FileManager.default.subpathsOfDirectory(atPath: place.url.path) + [""] {
        chown(place.url.appending(path: name).path, nobody, nobody)
      }
      chmod(program.path, 0o755)
    }
    return try BuiltTool.start(
      ["setpriv", "--reuid=\(nobody)", "--regid=\(nobody)", "--clear-groups", program.path] + arguments,
      in: place.url, program: URL(filePath: "/usr/bin/env")
    ).end()
  }

  private static let nobody: uid_t = 65_534

  /// Whether a test can be somebody else.
  static let isPossible: Bool = {
    guard getuid() == 0 else { return true }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["setpriv", "--reuid=\(nobody)", "--regid=\(nobody)", "--clear-groups", "true"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  @Test("to enter a folder is missed where partnerships are looked for", .enabled(if: isPossible))
  func search() throws {
    let place = try TemporaryFolder()
    for town in ["anytown", "otherton"] { try place.addPartnership("region/\(town)/partners") }
    let check = ["check", "--all-in", "region"]
    let before = try Self.run(check, in: place)
    #expect(before.status < 2, "\(before.output)")
    let closed = place.url.appending(path: "region/otherton").path
    chmod(closed, 0o444)
    defer { chmod(closed, 0o755) }
    let outcome = try Self.run(check, in: place)
    #expect(outcome.status == 2 && outcome.output.contains("region/otherton/partners"), "\(outcome.output)")
  }

  @Test("to enter a partner's folder is missed of every file in it", .enabled(if: isPossible))
  func enter() throws {
    let place = try TemporaryFolder()
    try place.addPartnership()
    #expect(try Self.run(["check"], in: place).status < 2)
    let folder = place.url.appending(path: "partners/subgroup").path
    chmod(folder, 0o444)
    defer { chmod(folder, 0o755) }
    let outcome = try Self.run(["check"], in: place)
    #expect(outcome.output.contains("the file cannot be read: no permission"), "\(outcome.output)")
    #expect(!outcome.output.contains("removed"), "\(outcome.output)")
  }

  private static func place() throws -> TemporaryFolder {
    let place = try TemporaryFolder()
    try place.addPartnership()
    let out = place.url.appending(path: "out")
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
    return place
  }

  @Test("to write gets a sentence, and what is there stays", .enabled(if: isPossible))
  func closed() throws {
    let place = try Self.place()
    #expect(try Self.run(Self.build, in: place).status < 2)
    let before = try place.contents(of: "out")
    for folder in ["out", "partners/subgroup", "partners"] {
      chmod(place.url.appending(path: folder).path, 0o555)
    }
    for arguments in [
      Self.build, ["schema", "--write"], ["new", "subgroup", "--quarter", "2021-22 Q4"],
      ["init", "out/anytown", "--name", "A"], ["rollup", "partners", "--output", "out/rollup"],
    ] {
      let outcome = try Self.run(arguments, in: place)
      #expect(outcome.isRefusal, "\(arguments[0]): \(outcome.output)")
      #expect(outcome.output.contains(/permission/), "\(arguments[0]): \(outcome.output)")
    }
    for folder in ["out", "partners/subgroup", "partners"] {
      chmod(place.url.appending(path: folder).path, 0o755)
    }
    #expect(try place.contents(of: "out") == before)
    #expect(try place.strays() == [])
    #expect(try Self.run(Self.build, in: place).status < 2)
  }

  @Test(
    "to write a return that was published gets a sentence, and it stays", .enabled(if: isPossible),
    arguments: ["", "/board", "/public/data"])
  func published(_ folder: String) throws {
    let place = try Self.place()
    #expect(try Self.run(Self.build, in: place).status < 2)
    let before = try place.contents(of: "out")
    chmod(place.url.appending(path: "out/return" + folder).path, 0o555)
    for _ in 0..<2 {
      let outcome = try Self.run(Self.build, in: place)
      #expect(outcome.isRefusal && outcome.output.contains("permission denied"), "\(outcome.output)")
    }
    #expect(try place.contents(of: "out") == before)
    #expect(try place.strays() == [])
  }

  @Test("to write to a dataset is missed only where there is something to write", .enabled(if: isPossible))
  func dataset() throws {
    let place = try Self.place()
    let build = Self.build + ["--dataset", "dataset"]
    let folder = place.url.appending(path: "dataset")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let sound = try place.text(of: Place.file)
    try place.write(sound.replacing("status: green", with: "status: gren"), to: Place.file)
    _ = try Self.run(["status"], in: place)
    chmod(folder.path, 0o555)
    // Without a public edition nothing stands there, and nothing has to be taken out.
    let draft = try Self.run(build, in: place)
    #expect(draft.status == 1 && !draft.output.contains("dataset"), "\(draft.output)")
    try place.write(sound, to: Place.file)
    let outcome = try Self.run(build, in: place)
    #expect(
      outcome.isRefusal && outcome.output.contains("\"dataset\" cannot be written"), "\(outcome.output)")
  }

  @Test("to write figures into a submission gets a sentence", .enabled(if: isPossible))
  func closedSubmission() throws {
    let place = try Self.place()
    try place.addPolice()
    let submission = try place.text(of: Place.police)
    _ = try Self.run(["status"], in: place)
    chmod(place.url.appending(path: "partners/police").path, 0o555)
    let outcome = try Self.run(
      ["figures", "police", "--from", "table.csv", "--ending", "2021-01", "--write", Place.police], in: place)
    #expect(outcome.isRefusal && outcome.output.contains("stays as it was: check the permissions"))
    #expect(try place.text(of: Place.police) == submission)
    #expect(try place.strays() == [])
  }

  @Test(
    "half-way gets a sentence, and the return stays: at every change that a build makes",
    .enabled(if: SystemCalls.arePossible, "\(SystemCalls.reason)"))
  func halfWay() throws {
    let place = try Self.place()
    #expect(try BuiltTool.start(Self.build, in: place.url).end().status < 2)
    let before = try place.contents(of: "out/return")
    var refused = 0
    for moment in try KilledTests.moments(of: Self.build, in: place) where moment.call != "write" {
      let run = try SystemCalls.start(Self.build, in: place.url, .forbid, at: moment, andLater: true)
      let ended = try run.end()
      try #require(ended.isExit && (ended.status < 2 || ended.isRefusal), "\(moment): \(ended.output)")
      if ended.isRefusal { #expect(ended.output.contains("permission"), "\(moment): \(ended.output)") }
      if ended.isRefusal { #expect(ended.output.contains("put that right"), "\(moment): \(ended.output)") }
      refused += ended.isRefusal ? 1 : 0
      try #require(place.contents(of: "out/return") == before, "\(moment)")
    }
    #expect(refused > 10, "most were refused: \(refused)")
    #expect(try BuiltTool.start(Self.build, in: place.url).end().status < 2)
    #expect(try place.strays() == [])
  }

  @Test(
    "to read a submission is lost and regained: 10 builds, each whole or a sentence",
    .enabled(if: SystemCalls.arePossible, "\(SystemCalls.reason)"))
  func comesAndGoes() throws {
    let place = try Self.place()
    #expect(try BuiltTool.start(Self.build, in: place.url).end().status < 2)
    let moments = try SystemCalls.moments(of: SystemCalls.opening, in: Self.build, in: place.url) {
      $0.contains("partners")
    }
    var errors = 0
    for index in 0..<10 {
      // Once it cannot be opened, or never again.
      let run = try SystemCalls.start(
        Self.build, in: place.url, .forbid, at: moments[index * moments.count / 10],
        andLater: index.isMultiple(of: 3))
      let outcome = try run.end()
      try #require(outcome.isExit && (outcome.status < 2 || outcome.isRefusal), "\(outcome.output)")
      errors += outcome.status == 1 || outcome.isRefusal ? 1 : 0
      let verified = try BuiltTool.run("verify", "out/return", "--partners", "partners", in: place.url)
      #expect(!verified.output.contains("out/return/"), "\(verified.output)")
    }
    #expect(errors > 0, "some could not read it")
    #expect(try BuiltTool.start(Self.build, in: place.url).end().status == 0)
    #expect(try place.strays() == [])
  }

  @Test("to look into a return, and into its editions, is what it was before it was built anew")
  func kept() throws {
    let place = try TemporaryFolder()
    try place.addPartnership()
    #expect(try BuiltTool.start(Self.build, in: place.url).end().status < 2)
    let modes = ["out/return": 0o750, "out/return/board": 0o700, "out/return/public": 0o775]
    for (folder, mode) in modes { chmod(place.url.appending(path: folder).path, mode_t(mode)) }
    #expect(try BuiltTool.start(Self.build, in: place.url).end().status < 2)
    for (folder, mode) in modes {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: place.url.appending(path: folder).path)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == mode, "\(folder)")
    }
  }

  @Test("to read and write a submission is what it was before figures were written into it")
  func ofSubmission() throws {
    let place = try TemporaryFolder()
    try place.addPartnership()
    try place.addPolice()
    let file = place.url.appending(path: Place.police).path
    chmod(file, 0o640)
    let figures = [
      "figures", "police", "--from", "table.csv", "--ending", "2021-01", "--write", Place.police,
    ]
    #expect(try BuiltTool.start(figures, in: place.url).end().status == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o640)
  }
}
