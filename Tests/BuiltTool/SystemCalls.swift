package import Foundation

/// Runs of the tool in which something happens at one of its own system calls, and not after some time: the moment is
/// the same on every machine. strace does it, which only Linux has.
package enum SystemCalls {
  /// A call, by its name and by how many of that name the thread made before.
  package struct Moment: Sendable, Hashable, CustomStringConvertible {
    package let call: String
    package let number: Int

    package init(call: String, number: Int) {
      self.call = call
      self.number = number
    }

    package var description: String { "\(call) \(number)" }
  }

  /// What happens at a call, in the words of strace.
  package enum Event: String {
    /// The run is killed, as by a power cut for this process alone. The call is not made.
    case kill = "signal=KILL"
    /// The run stands still, with all its threads.
    case stop = "signal=STOP"
    /// The call fails, as it does where there is no permission.
    case forbid = "error=EACCES"
    /// The call fails, as it does where the disk is full.
    case fill = "error=ENOSPC"
  }

  /// The calls that change what is on the disk. Not every processor has all of them.
  package static let changing = [
    "mkdir", "mkdirat", "rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir", "write", "fsync",
    "ftruncate", "chmod", "fchmod", "fchmodat",
  ]

  /// The calls that open files, to read or to write them.
  package static let opening = ["open", "openat"]

  /// Whether strace is there and may look at other processes.
  package static let arePossible: Bool = {
    let run = try? BuiltTool.start(
      ["strace", "-o", "/dev/null", "-e", "trace=none", "true"], program: URL(filePath: "/usr/bin/env"))
    return (try? run?.end().status) == 0
  }()
  package static let reason =
    "strace is needed, and the permission to use it (Debian: apt-get install strace)"

  /// The moments of a run, in their order. One thread of the tool does everything that the calls are about.
  package static func moments(
    of calls: [String], in arguments: [String], in folder: URL,
    where isMeant: (Substring) -> Bool = { _ in true }
  ) throws -> [Moment] {
    let log = FileManager.default.temporaryDirectory.appending(path: "partner-return-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: log) }
    _ = try start(arguments, in: folder, tracing: calls, to: log.path).end()
    let lines = try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
    var (counts, moments): ([Substring: [String: Int]], [Substring: [Moment]]) = ([:], [:])
    for line in lines {
      // A short number of a process has more than one blank behind it.
      let words = line.prefix { $0 != "(" }.split(separator: " ")
      guard words.count == 2, let call = calls.first(where: { $0 == words[1] }) else { continue }
      let number = counts[words[0], default: [:]][call, default: 0] + 1
      counts[words[0], default: [:]][call] = number
      if isMeant(line) { moments[words[0], default: []].append(Moment(call: call, number: number)) }
    }
    return moments.values.max { $0.count < $1.count } ?? []
  }

  /// Starts a run to which something happens at a moment, or also at every later call of that name.
  package static func start(
    _ arguments: [String], in folder: URL, _ event: Event, at moment: Moment,
    andLater isRepeated: Bool = false
  ) throws -> Run {
    let when = "\(moment.call):\(event.rawValue):when=\(moment.number)\(isRepeated ? "+" : "")"
    return try start(arguments, in: folder, tracing: [moment.call], inject: [when], to: "/dev/null")
  }

  /// Runs the tool, and does something whenever it has stopped.
  ///
  /// - Parameters:
  ///   - moment: when it stops for the first time.
  ///   - step: after how many further calls of that name it stops again; `nil` for never.
  ///   - act: is told how often it has stopped before.
  package static func run(
    _ arguments: [String], in folder: URL, stoppingAt moment: Moment, every step: Int? = nil,
    _ act: (Int) throws -> Void
  ) throws -> BuiltTool.Outcome {
    let run = try HeldRun(arguments, in: folder, stoppingAt: moment, every: step)
    var round = 0
    while run.waitUntilItStops() {
      try act(round)
      round += 1
      run.wake()
    }
    return try run.end()
  }

  static func start(
    _ arguments: [String], in folder: URL, tracing calls: [String], inject: [String] = [], to log: String
  ) throws -> Run {
    let options =
      ["-f", "-o", log, "-e", "trace=" + calls.map { "?\($0)" }.joined(separator: ",")]
      + inject.flatMap { ["-e", "inject=\($0)"] }
    return try BuiltTool.start(
      ["strace"] + options + [BuiltTool.program.path] + arguments, in: folder,
      program: URL(filePath: "/usr/bin/env"))
  }
}
