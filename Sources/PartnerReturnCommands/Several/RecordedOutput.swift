/// What was printed while nobody looked, to be printed in its turn.
struct RecordedOutput: Sendable {
  /// Pieces of output and of errors, in the order in which they were printed.
  private(set) var pieces: [(text: String, isError: Bool)] = []

  init(pieces: [(text: String, isError: Bool)] = []) { self.pieces = pieces }

  /// Runs something that prints, with a terminal that only records.
  ///
  /// - Parameters:
  ///   - style: how that terminal prints.
  ///   - interruption: by which it is stopped.
  static func of<Result>(
    _ style: Terminal.Style, _ interruption: Interruption, _ run: (Terminal) throws -> Result
  ) rethrows -> (RecordedOutput, Result) {
    let record = Record()
    let terminal = Terminal(
      output: { record.output.add($0, isError: false) },
      errorOutput: { record.output.add($0, isError: true) },
      style: style,
      interruption: interruption)
    let result = try run(terminal)
    return (record.output, result)
  }

  /// Prints it.
  func print(on terminal: Terminal) {
    for piece in pieces { piece.isError ? terminal.errorOutput(piece.text) : terminal.output(piece.text) }
  }

  /// Whether nothing was printed.
  var isEmpty: Bool { pieces.isEmpty }

  fileprivate mutating func add(_ text: String, isError: Bool) {
    if pieces.last?.isError == isError {
      pieces[pieces.count - 1].text += text
    } else {
      pieces.append((text, isError))
    }
  }

  private final class Record { var output = RecordedOutput() }
}
