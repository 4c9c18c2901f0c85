import BuiltTool
import Foundation

/// A run over many partnerships whose output nobody reads for now: the pipe is soon full, and the run stands still in
/// the midst of its work, with all its threads.
struct UnreadRun {
  let run: Run
  private let pipe = Pipe()

  init(_ arguments: [String], in place: TemporaryFolder) throws {
    let end = pipe.fileHandleForWriting
    #if os(Linux)
      // F_SETPIPE_SZ, which Swift does not see. Otherwise much fits in.
      _ = fcntl(end.fileDescriptor, 1_031, 4_096)
    #endif
    run = try BuiltTool.start(
      arguments, in: place.url, environment: ["TERM": "xterm"], output: end, errors: end)
    try end.close()
  }

  /// Returns once it has begun to print, or has ended.
  func waitUntilItPrints() {
    var reader = pollfd(fd: pipe.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
    while poll(&reader, 1, -1) < 0, errno == EINTR {}
  }

  /// Reads it all, and waits for the end.
  func readOn() throws -> (output: String, outcome: BuiltTool.Outcome) {
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    return (String(decoding: output, as: UTF8.self), try run.end())
  }
}
