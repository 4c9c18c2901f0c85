import BuiltTool
import Foundation
import PartnerReturnCommands
import Testing

@Suite("Two runs at once", .serialized, .tags(.takesMinutes))
struct AtOnceTests {
  private static func build(_ partners: String, _ quarter: String = "2020-21 Q4") -> [String] {
    ["build", "--partners", partners, "--quarter", quarter, "--output", "out/return"]
  }

  @Test("into one place leave one whole return, and nothing else: 20 rounds")
  func onePlace() throws {
    let place = try TemporaryFolder()
    try place.addPartnership()
    try place.addPartnership("others")
    let whole = try place.builtReturns(to: "out/return")
    try place.setValue(639)
    try place.setValue(640, in: "others/subgroup/2020-21-Q4.yaml")
    for round in 0..<20 {
      let runs = try ["partners", "others"].map { try BuiltTool.start(Self.build($0), in: place.url) }
      for outcome in try runs.map({ try $0.end() }) {
        try #require(outcome.isExit && outcome.status < 2, "\(outcome.output)")
      }
      try #require(whole.contains(place.contents(of: "out/return")), "round \(round)")
      try #require(place.strays() == [])
    }
  }

  @Test("of two quarters into one place: one has it, and the other says what to do: 10 rounds")
  func twoQuarters() throws {
    let place = try TemporaryFolder()
    try place.addPartnership()
    let earlier = try place.text(of: Place.file).replacing(
      "quarter: 2020-21 Q4", with: "quarter: 2020-21 Q3")
    try place.write(earlier, to: "partners/subgroup/2020-21-Q3.yaml")
    for round in 0..<10 {
      try? FileManager.default.removeItem(at: place.url.appending(path: "out"))
      let runs = try ["2020-21 Q4", "2020-21 Q3"].map {
        try BuiltTool.start(Self.build("partners", $0), in: place.url)
      }
      let outcomes = try runs.map { try $0.end() }
      let refused = outcomes.filter(\.isRefusal)
      try #require(refused.count == 1, "round \(round): \(outcomes.map(\.output))")
      try #require(refused[0].output.contains("name another folder with --output, or move that return away"))
      try #require(place.strays() == [])
    }
  }

  @Test(
    "into one place: what a run writes that is held up is left to it",
    .enabled(if: SystemCalls.arePossible, "\(SystemCalls.reason)"))
  func heldUp() throws {
    let place = try TemporaryFolder()
    try place.addPartnership()
    let whole = try place.builtReturns(to: "out/return")
    let beside = place.url.appending(path: "out/.return.new").path
    for number in [1, 3, 9] {
      let moment = SystemCalls.Moment(call: "fsync", number: number)
      let first = try HeldRun(Self.build("partners"), in: place.url, stoppingAt: moment)
      try #require(first.waitUntilItStops() && access(beside, F_OK) == 0, "it stands still while it writes")
      let second = try WaitingRun(Self.build("partners"), in: place.url)
      #expect(second.waitUntilItWaits(), "it waits")
      #expect(access(beside, F_OK) == 0)
      first.wake()
      for outcome in [try first.end(), try second.end()] {
        #expect(outcome.isExit && outcome.status < 2, "\(outcome.output)")
      }
      #expect(try place.contents(of: "out/return") == whole[1])
      #expect(try place.strays() == [])
    }
  }

  @Test("of which one does not end: the other waits, says so, and can be stopped")
  func neverEnds() throws {
    let place = try TemporaryFolder()
    try FolderLock.holding(place.url.path) {
      let stop = Interruption()
      #expect(throws: (any Error).self) {
        try FolderLock.holding(place.url.path, stop: stop, whenWaiting: { _ in stop.request() }) {}
      }
      #expect(stop.isRequested, "it says that it waits")
    }
    #expect(try FolderLock.holding(place.url.path) { "free" } == "free")
  }

  @Test("that make one new partnership: one makes it whole, and the other says that it is there: 20 rounds")
  func initialise() throws {
    let place = try TemporaryFolder()
    func arguments(_ name: String) -> [String] {
      ["init", "anytown", "--name", name, "--strategy", "2026-2029"]
    }
    let folder = place.url.appending(path: "anytown")
    let whole = try ["One", "Other"].map { name in
      try? FileManager.default.removeItem(at: folder)
      try #require(try BuiltTool.start(arguments(name), in: place.url).end().status == 0)
      return try place.contents(of: "anytown")
    }
    for round in 0..<20 {
      try FileManager.default.removeItem(at: folder)
      let outcomes = try ["One", "Other"].map { try BuiltTool.start(arguments($0), in: place.url) }.map {
        try $0.end()
      }
      try #require(outcomes.count { $0.status == 0 } == 1, "round \(round): \(outcomes.map(\.output))")
      try #require(outcomes.count(where: \.isRefusal) == 1)
      try #require(whole.contains(place.contents(of: "anytown")))
      try #require(place.strays() == [])
    }
  }

  @Test("that write figures into one submission: it is whole, and each says what it did: 20 rounds")
  func figures() throws {
    let place = try TemporaryFolder()
    try place.addPartnership()
    try place.addPolice()
    let before = try place.text(of: Place.police)
    func arguments(_ month: String) -> [String] {
      [
        "figures", "police", "--from", "table.csv", "--ending", month, "--read", "2021-03-01", "--write",
        Place.police,
      ]
    }
    func written(_ months: [String]) throws -> String {
      try place.write(before, to: Place.police)
      for month in months { #expect(try BuiltTool.start(arguments(month), in: place.url).end().status == 0) }
      return try place.text(of: Place.police)
    }
    let months = ["2021-01", "2020-12"]
    let whole = try [written(months), written(months.reversed()), written([months[0]]), written([months[1]])]
    for _ in 0..<20 {
      try place.write(before, to: Place.police)
      let outcomes = try months.map { try BuiltTool.start(arguments($0), in: place.url) }.map { try $0.end() }
      for outcome in outcomes where outcome.status != 0 {
        #expect(outcome.isRefusal)
        #expect(outcome.output.contains("was changed in the meantime and stays as it is"))
      }
      try #require(outcomes.contains { $0.status == 0 })
      try #require(whole.contains(place.text(of: Place.police)))
      try #require(place.strays() == [])
    }
  }
}
