import Foundation
import Synchronization

/// Ends what is still running when the tests are stopped, however they are stopped: a shell is told of every run, and
/// sees from the end of its input that the tests are gone.
enum Survivors {
  private static let keeper = Mutex(start())

  static func add(_ process: Int32) { tell("+ \(process)") }

  static func remove(_ process: Int32) { tell("- \(process)") }

  private static func tell(_ line: String) {
    keeper.withLock { try? $0?.write(contentsOf: Data("\(line)\n".utf8)) }
  }

  /// The input of the shell.
  private static func start() -> FileHandle? {
    let (shell, input) = (Process(), Pipe())
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", script]
    (shell.standardInput, shell.standardOutput) = (input, FileHandle.nullDevice)
    shell.standardError = FileHandle.nullDevice
    guard (try? shell.run()) != nil else { return nil }
    return input.fileHandleForWriting
  }

  /// Ctrl-C reaches the shell too. A run is asked to end with everything that it started, and then made to.
  private static let script = """
    trap '' INT TERM HUP
    running=' '
    while read -r sign process; do
      case $sign in
        +) running="$running$process " ;;
        -) running="${running%% "$process" *} ${running#* "$process" }" ;;
      esac
    done
    for signal in TERM KILL; do
      for process in $running; do kill -"$signal" -- "-$process" || kill -"$signal" "$process"; done
      sleep 1
    done
    """
}
