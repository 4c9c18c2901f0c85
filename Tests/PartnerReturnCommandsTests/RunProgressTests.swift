import PartnerReturnCommands
import Testing

@testable import PartnerReturnCommands

@Suite("How far a run over many partnerships is")
struct RunProgressTests {
  private final class Screen {
    var errors: [String] = []
    var output: [String] = []
    var seconds = 100.0

    func display(total: Int, drawing: Bool) -> ProgressDisplay {
      let terminal = Terminal(
        output: { self.output.append($0) }, errorOutput: { self.errors.append($0) },
        style: .init(drawsProgress: drawing))
      return ProgressDisplay(total: total, things: "files", on: terminal) { self.seconds }
    }
  }

  @Test("is told in words")
  func words() {
    var progress = RunProgress(total: 1_000, things: "files")
    #expect(progress.bar(after: 0) == "[--------------------] 0 of 1,000 partnerships, 0 files a second")
    for _ in 0..<200 { progress.add(things: 62) }
    #expect(progress.line(after: 4) == "200 of 1,000 partnerships, 3,100 files a second")
    #expect(
      progress.bar(after: 4)
        == "[####----------------] 200 of 1,000 partnerships, 3,100 files a second, 16 s left")
    #expect(progress.bar(after: 40).hasSuffix("310 files a second, 2 min 40 s left"))
    #expect(progress.bar(after: 4_000).hasSuffix("3 files a second, 4 h 26 min left"))
    #expect(progress.account("built") == "200 of 1,000 partnerships were built")
    var one = RunProgress(total: 1, things: "files")
    one.add(things: 0)
    #expect(one.account("built") == "1 of 1 partnership was built")
    #expect(RunProgress(total: 0, things: "files").bar(after: 0).hasPrefix("[----"))
  }

  @Test("is drawn on a screen ten times a second at most, makes room for findings, and is gone at the end")
  func screen() {
    let screen = Screen()
    let display = screen.display(total: 100, drawing: true)
    for number in 0..<50 {
      screen.seconds += 0.03
      display.advance(things: 6, printing: RecordedOutput(pieces: number == 20 ? [("found\n", false)] : []))
    }
    let drawn = screen.errors.filter { $0.hasPrefix("\r[") }
    #expect((10...15).contains(drawn.count), "1.5 seconds")
    #expect(drawn.allSatisfy { $0.hasSuffix("\u{1B}[K") && $0.count < 100 })
    #expect(screen.output == ["found\n"])
    #expect(screen.errors.contains("\r\u{1B}[K"))
    display.end()
    #expect(screen.errors.last == "\r\u{1B}[K")
    let count = screen.errors.count
    display.end()
    #expect(screen.errors.count == count)
  }

  @Test("is a line every five seconds where there is no screen")
  func plain() {
    let screen = Screen()
    let display = screen.display(total: 100, drawing: false)
    for _ in 0..<60 {
      screen.seconds += 0.1
      display.advance(things: 6, printing: RecordedOutput())
    }
    display.end()
    #expect(screen.errors.count == 1)
    #expect(screen.errors.first?.hasSuffix(" of 100 partnerships, 60 files a second\n") == true)
  }
}
