import BuiltTool
import Foundation
import Testing

@Suite("How far a check of many partnerships is", .tags(.takesMinutes))
struct ProgressTests {
  private static let check = ["check", "--all-in", "region"]

  /// What a check of a region says on standard error where that is a terminal.
  private static func drawn(ofRegion count: Int) throws -> String {
    let place = try TemporaryFolder()
    try place.addRegion(of: count)
    var (screen, terminal): (Int32, Int32) = (-1, -1)
    try #require(openpty(&screen, &terminal, nil, nil, nil) == 0)
    let (reader, writer) = (FileHandle(fileDescriptor: screen), FileHandle(fileDescriptor: terminal))
    defer {
      try? reader.close()
      try? writer.close()
    }
    let run = try BuiltTool.start(
      check, in: place.url, environment: ["TERM": "xterm"], errors: writer)
    _ = fcntl(screen, F_SETFL, O_NONBLOCK)
    var drawn: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 4_096)
    // A terminal keeps little of what nobody reads, so a look at the screen follows the end of the run too.
    var isOver = false
    while !isOver {
      isOver = !run.process.isRunning
      while case let count = read(screen, &bytes, bytes.count), count > 0 { drawn += bytes[..<count] }
      usleep(1_000)
    }
    let outcome = try run.end()
    try #require(outcome.isExit && outcome.status == 1, "\(outcome.output)")
    return String(decoding: drawn, as: UTF8.self)
  }

  @Test("is drawn on a terminal, as a bar on one line that is gone in the end")
  func terminal() throws {
    var drawn = ""
    // No bar appears in the first tenth of a second. Some number of partnerships takes longer, however fast a machine is.
    for count in [200, 2_000] where drawn.isEmpty { drawn = try Self.drawn(ofRegion: count) }
    let bars = /(\r\[[#-]{20}\] [0-9,]+ of [0-9,]+ partnerships, [^\r\n]+\u{1B}\[K|\r\u{1B}\[K)+/
    #expect(drawn.contains("\r["))
    #expect(drawn.wholeMatch(of: bars) != nil, "\(drawn.debugDescription)")
    #expect(drawn.hasSuffix("\r\u{1B}[K"))
  }

  @Test("is told through a pipe every few seconds, in lines and without a bar")
  func pipe() throws {
    let place = try TemporaryFolder()
    let count = 100
    try place.addRegion(of: count)
    let run = try UnreadRun(Self.check, in: place)
    run.waitUntilItPrints()
    // While nobody reads, it stands still.
    Thread.sleep(forTimeInterval: 5.2)
    let (output, outcome) = try run.readOn()
    #expect(outcome.isExit && outcome.status == 1)
    #expect(output.contains(/\n[0-9]+ of 100 partnerships, [0-9,]+ files? a second\n/), "\(output)")
    #expect(!output.contains("\r") && !output.contains("\u{1B}"))
  }
}
