import Foundation

/// Shows on standard error how far a run over many partnerships is: on a screen as a line that is drawn again and
/// again, elsewhere as a line every few seconds.
final class ProgressDisplay {
  private let terminal: Terminal
  private let clock: () -> Double
  private var progress: RunProgress
  private var isDrawn = false
  /// What is printed above the line with its next drawing, so that the line is not taken away for every finding.
  private var waiting: [RecordedOutput] = []
  private var last: Double
  private let start: Double

  /// - Parameters:
  ///   - total: how many partnerships there are.
  ///   - things: what their parts are called, of which the rate is told.
  ///   - clock: tells the seconds.
  init(
    total: Int, things: String, on terminal: Terminal, clock: @escaping () -> Double = ProgressDisplay.seconds
  ) {
    (self.terminal, self.clock) = (terminal, clock)
    progress = RunProgress(total: total, things: things)
    start = clock()
    last = start
  }

  /// How many partnerships are done.
  var done: Int { progress.done }

  /// One partnership is done: prints what was said of it, and how far the run is.
  func advance(things: Int, printing output: RecordedOutput) {
    progress.add(things: things)
    waiting.append(output)
    if !terminal.style.drawsProgress { printWaiting() }
    draw()
  }

  /// Shows how far the run is, unless it was shown a moment ago.
  func draw() {
    let now = clock()
    guard now - last >= (terminal.style.drawsProgress ? 0.1 : 5), progress.done < progress.total else {
      return
    }
    last = now
    if terminal.style.drawsProgress {
      printWaiting()
      terminal.errorOutput("\r" + progress.bar(after: now - start) + "\u{1B}[K")
      isDrawn = true
    } else {
      terminal.printError(progress.line(after: now - start))
    }
  }

  private func printWaiting() {
    if waiting.contains(where: { !$0.isEmpty }) { clear() }
    for output in waiting { output.print(on: terminal) }
    waiting = []
  }

  /// Takes the line off the screen and prints what is left.
  func end() {
    clear()
    printWaiting()
  }

  /// `312 of 1,000 partnerships were built`
  func account(_ participle: String) -> String { progress.account(participle) }

  private func clear() {
    guard isDrawn else { return }
    terminal.errorOutput("\r\u{1B}[K")
    isDrawn = false
  }

  private static func seconds() -> Double { ProcessInfo.processInfo.systemUptime }
}
