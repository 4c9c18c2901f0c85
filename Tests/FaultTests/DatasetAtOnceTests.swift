import BuiltTool
import Foundation
import PartnerReturnCommands
import Testing

@Suite("Builds into one dataset at once", .serialized, .tags(.takesMinutes))
struct DatasetAtOnceTests {
  private static let folders = ["one", "other", "again"]

  private static func build(_ folder: String) -> [String] {
    ["build", "--partners", "\(folder)/partners", "--quarter", "2020-21 Q4", "--dataset", "dataset"]
  }

  /// A place with two partnerships, one of them in two folders that hold different numbers.
  private static func place() throws -> TemporaryFolder {
    let place = try TemporaryFolder()
    for folder in folders {
      try place.addPartnership("\(folder)/partners", in: folder == "other" ? "Otherton" : "Anytown")
    }
    try place.setValue(640, in: "again/\(Place.file)")
    return place
  }

  /// Waits for runs and returns the dataset that they leave.
  private static func end(_ runs: [any Ending], in place: TemporaryFolder) throws -> [String: Data] {
    for run in runs {
      let outcome = try run.end()
      try #require(outcome.isExit && outcome.status < 2, "\(outcome.output)")
    }
    try #require(place.strays() == [])
    return try place.contents(of: "dataset")
  }

  /// The dataset after one build after the other.
  private static func inTurn(_ folders: [String], in place: TemporaryFolder) throws -> [String: Data] {
    for folder in folders { _ = try end([BuiltTool.start(build(folder), in: place.url)], in: place) }
    return try place.contents(of: "dataset")
  }

  @Test("leave what they leave one after the other, and nothing else: 10 rounds")
  func rounds() throws {
    let place = try Self.place()
    let whole = try [Self.folders, Self.folders.reversed()].map { try Self.inTurn($0, in: place) }
    try #require(whole[0] != whole[1])
    for round in 0..<10 {
      try FileManager.default.removeItem(at: place.url.appending(path: "dataset"))
      let runs = try Self.folders.map { try BuiltTool.start(Self.build($0), in: place.url) }
      try #require(whole.contains(Self.end(runs, in: place)), "round \(round)")
    }
  }

  @Test("wait while somebody else writes to it")
  func wait() throws {
    let place = try Self.place()
    let after = try Self.inTurn(["other", "again"], in: place)
    let before = try Self.inTurn(["one"], in: place)
    try #require(before != after)
    let runs = try FolderLock.holding(place.url.appending(path: "dataset").path) {
      let runs = try ["other", "again"].map { try WaitingRun(Self.build($0), in: place.url) }
      for run in runs { #expect(run.waitUntilItWaits(), "it waits") }
      #expect(try place.contents(of: "dataset") == before)
      return runs
    }
    #expect(try Self.end(runs, in: place) == after)
  }
}
