import BuiltTool
import Foundation
import Testing

@Suite(
  "A run over several partnerships that is killed in any moment", .serialized, .tags(.takesMinutes),
  .enabled(if: SystemCalls.arePossible, "\(SystemCalls.reason)"))
struct KilledRegionTests {
  private static let towns = ["Anytown", "Otherton"]
  private static let quarter = ["--quarter", "2020-21 Q4"]
  private static let build = ["build", "--all-in", "region", "--dataset", "dataset"] + quarter
  private static let rollUp = ["rollup"] + towns.map { "region/\($0)/partners" } + quarter

  private static func place() throws -> TemporaryFolder {
    let place = try TemporaryFolder()
    for town in towns { try place.addPartnership("region/\(town)/partners", in: town) }
    return place
  }

  /// Sets the number of events and the title of the priority: the one stands in the first table, the other in the last.
  private static func setValue(_ value: Int, in place: TemporaryFolder) throws {
    let strategy = Sample.strategy.replacing("Safer streets", with: "Safer streets of \(value)")
    for town in towns {
      try place.setValue(value, in: "region/\(town)/\(Place.file)")
      try place.write(strategy, to: "region/\(town)/partners/strategies/2020-2023.yaml")
    }
  }

  /// What undisturbed runs leave in a folder, with one value and with the other.
  private static func whole(_ folder: String, of arguments: [String], in place: TemporaryFolder) throws
    -> [[String: Data]]
  {
    let whole = try [639, 640].map { try end(arguments, with: $0, leaving: folder, in: place) }
    try #require(whole[0] != whole[1])
    return whole
  }

  /// Runs to the end and returns what a folder then holds.
  private static func end(
    _ arguments: [String], with value: Int, leaving folder: String, in place: TemporaryFolder
  ) throws -> [String: Data] {
    try setValue(value, in: place)
    let outcome = try BuiltTool.start(arguments, in: place.url).end()
    try #require(outcome.isExit && outcome.status < 2, "\(outcome.output)")
    try #require(place.strays() == [])
    return try place.contents(of: folder)
  }

  /// Kills runs, each in a later moment than the one before, and expects that the next run mends what it left.
  ///
  /// - Parameter expectSound: looks at what was left.
  /// - Returns: in how many of the moments the run was killed, and in how many of them something half done was left.
  private static func kill(
    _ arguments: [String], in place: TemporaryFolder, leaving folder: String, as whole: [[String: Data]],
    at moments: [SystemCalls.Moment], expectSound: (SystemCalls.Moment) throws -> Void
  ) throws -> (killed: Int, halfDone: Int) {
    var (killed, halfDone) = (0, 0)
    for (round, moment) in moments.enumerated() {
      let index = round % 2
      try setValue(639 + index, in: place)
      let run = try SystemCalls.start(arguments, in: place.url, .kill, at: moment)
      killed += try run.end().isExit ? 0 : 1
      halfDone += try place.strays().isEmpty ? 0 : 1
      try expectSound(moment)
      let after = try end(arguments, with: 639 + index, leaving: folder, in: place)
      try #require(after == whole[index], "\(moment)")
    }
    return (killed, halfDone)
  }

  /// Expects that what a partnership has in the dataset is that of one build or of the other. Only where a note tells
  /// the next build to complete it may some tables be older than others, each of them whole.
  private static func expectSound(
    _ place: TemporaryFolder, _ whole: [[String: Data]], _ moment: SystemCalls.Moment
  ) throws {
    let contents = try place.contents(of: "dataset")
    let note = String(decoding: contents[".unfinished"] ?? Data(), as: UTF8.self)
    for town in towns {
      let partition = "partnership=Safer%20\(town)%20Partnership/"
      func tables(_ contents: [String: Data]) -> [String: Data] {
        contents.filter { $0.key.contains(partition) && !$0.key.contains("/.") }
      }
      let (tables, before, after) = (tables(contents), tables(whole[0]), tables(whole[1]))
      try #require(!before.isEmpty && before != after)
      if note.hasPrefix("replace \(partition)") {
        try #require(tables.keys.sorted() == before.keys.sorted(), "\(moment)")
        for (name, table) in tables {
          try #require([before[name], after[name]].contains(table), "\(moment)")
        }
      } else {
        try #require([before, after].contains(tables), "\(moment)")
      }
    }
  }

  @Test("leaves a dataset sound, and the next completes it: 24 moments of `build --dataset`")
  func dataset() throws {
    let place = try Self.place()
    let whole = try Self.whole("dataset", of: Self.build, in: place)
    let moments = try KilledTests.moments(of: Self.build, in: place, atMost: 24)
    let counts = try Self.kill(Self.build, in: place, leaving: "dataset", as: whole, at: moments) {
      try Self.expectSound(place, whole, $0)
    }
    #expect(counts.killed > moments.count / 2 && counts.halfDone > moments.count / 2)
  }

  @Test("leaves a dataset sound where it is just writing to it: every moment of that")
  func writingDataset() throws {
    let place = try Self.place()
    let whole = try Self.whole("dataset", of: Self.build, in: place)
    // First every table is written beside its place; from another note on they are put there.
    let moments = try SystemCalls.moments(of: SystemCalls.changing, in: Self.build, in: place.url) {
      $0.contains("/dataset/") || $0.contains("dataset/figures")
    }
    try #require(moments.count > 10)
    var notes: [String] = []
    _ = try Self.kill(Self.build, in: place, leaving: "dataset", as: whole, at: moments) { moment in
      try Self.expectSound(place, whole, moment)
      guard let note = try place.contents(of: "dataset")[".unfinished"] else { return }
      notes.append(String(decoding: note, as: UTF8.self))
      let other = ["build", "--partners", "region/Otherton/partners", "--dataset", "dataset"]
      try #require(BuiltTool.start(other + Self.quarter, in: place.url).end().status < 2)
      try #require(
        place.strays(below: "dataset") == [], "a build of another completes it, or takes it back")
      try Self.expectSound(place, whole, moment)
    }
    #expect(notes.contains { $0.hasPrefix("prepare ") } && notes.contains { $0.hasPrefix("replace ") })
  }

  @Test("leaves a roll-up whole: every moment of `rollup`")
  func rollUp() throws {
    let place = try Self.place()
    let folder = "rollups/\(Place.quarter)"
    let whole = try Self.whole(folder, of: Self.rollUp, in: place)
    let moments = try KilledTests.moments(of: Self.rollUp, in: place)
    let counts = try Self.kill(Self.rollUp, in: place, leaving: folder, as: whole, at: moments) {
      try #require(whole.contains(place.contents(of: folder)), "\($0)")
    }
    #expect(moments.count > 10 && counts.killed > moments.count / 2)
    #expect(counts.halfDone > moments.count / 4, "many were killed while they wrote")
  }
}
