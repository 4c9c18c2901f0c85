import BuiltTool
import Foundation
import Testing

@Suite("Submissions that change while they are read", .serialized)
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
      Change("written in place, in two halves") { file, text, _ in
        write(text.prefix(text.count / 2), to: file)
        usleep(1_000)
        write(text, to: file)
      },
      Change("removed and put back") { file, text, round in
        if round.isMultiple(of: 2) { unlink(file) } else { write(text, to: file) }
        usleep(1_000)
      },
      Change("a pipe, a folder, a link to itself, and a file again") { file, text, round in
        try? FileManager.default.removeItem(atPath: file)
        switch round % 4 {
        case 0: mkfifo(file, 0o600)
        case 1: mkdir(file, 0o700)
        case 2: symlink(file, file)
        default: write(text, to: file)
        }
        usleep(1_000)
      },
      Change("closed to everybody and opened") { file, text, round in
        chmod(file, round.isMultiple(of: 2) ? 0o000 : 0o600)
        if access(file, F_OK) != 0 { write(text, to: file) }
      },
    ]
  }

  @Test("in one step: 50 builds, each of them of the one or of the other, or a sentence")
  func inOneStep() throws {
    let place = try TemporaryFolder()
    try place.addPartnership()
    let whole = try place.builtReturns()
    let texts = try [639, 640].map { value in
      try place.setValue(value)
      return Data(try place.text(of: Place.file).utf8)
    }
    let file = place.url.appending(path: Place.file).path
    var (good, seen) = (0, Set<Int>())
    try Meanwhile.doing { round in
      let beside = file + ".tmp"
      try? texts[round % 2].write(to: URL(filePath: beside))
      rename(beside, file)
      usleep(useconds_t(round.isMultiple(of: 7) ? 40_000 : 4_000))
    } work: {
      for _ in 0..<50 {
        let outcome = try BuiltTool.start(Self.build, in: place.url).end()
        if outcome.isRefusal {
          try #require(
            outcome.output.contains("was changed while the return was made: run the command again"))
          continue
        }
        try #require(outcome.isExit && outcome.status < 2, "\(outcome.output)")
        good += 1
        let index = try whole.firstIndex(of: place.contents(of: "returns/\(Place.quarter)"))
        seen.insert(try #require(index))
      }
    }
    #expect(good > 0)
    #expect(try place.strays() == [])
  }

  @Test("anyhow: 10 builds each, every one of them sealed as it is, or a sentence", arguments: Change.all)
  func anyhow(_ change: Change) throws {
    let place = try TemporaryFolder()
    try place.addPartnership()
    let text = Data(try place.text(of: Place.file).utf8)
    let file = place.url.appending(path: Place.file).path
    try Meanwhile.doing {
      change.make(file, text, $0)
    } work: {
      for round in 0..<10 {
        let outcome = try BuiltTool.start(Self.build, in: place.url).end()
        try #require(outcome.isExit && (0...2).contains(outcome.status), "\(outcome.output)")
        try #require(outcome.status < 2 || outcome.isRefusal, "\(outcome.output)")
        guard round.isMultiple(of: 3) else { continue }
        let check = try BuiltTool.run("check", in: place.url)
        try #require(check.isExit && check.status < 2, "\(check.output)")
      }
    }
    try Self.expectSealed(in: place)
    #expect(try place.strays() == [])
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
