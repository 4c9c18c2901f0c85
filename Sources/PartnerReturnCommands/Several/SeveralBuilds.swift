/// The returns of several partnerships, made on several cores, and told of in the order of the folders.
struct SeveralBuilds {
  private let folders: PartnershipFolders
  private let outputs: [String]
  private let jobs: Int

  /// - Parameter output: the folder for all of them, where one is named.
  /// - Throws: ``CannotRun``, before anything is written, where two returns would go to one place.
  init(_ folders: PartnershipFolders, output: String?, jobs: Int) throws {
    (self.folders, self.jobs) = (folders, jobs)
    outputs = try folders.outputs(in: output)
  }

  private struct Task: Sendable {
    let folder: NamedFolder
    let output: String
  }

  private struct Built: Sendable {
    let output: RecordedOutput
    /// `nil` where the run was stopped before anything was written.
    let status: ExitStatus?
  }

  /// Builds each. One that cannot be built does not stop the others.
  ///
  /// - Parameter build: is given a partnership's folder, the one in which its quarters go, and where to print.
  /// - Returns: the worst exit status of any.
  func run(
    on terminal: Terminal, build: @escaping @Sendable (NamedFolder, String, Terminal) throws -> ExitStatus
  ) -> ExitStatus {
    terminal.interruption.listen()
    let progress = ProgressDisplay(total: outputs.count, things: "returns", on: terminal)
    var (status, written, told) = (folders.statusOfSearch(on: terminal), 0, 0)
    let tasks = zip(folders.paths, outputs).map { Task(folder: NamedFolder(path: $0), output: $1) }
    let style = terminal.style
    let stop = terminal.interruption
    // Of every return that was replaced somebody is told, so what has been begun is waited for.
    OrderedWork(tasks, jobs: jobs, stop: stop, patience: .max).run { task in
      Self.built(task, style, stop, build)
    } take: { result in
      guard let ended = result.status else { return }
      progress.advance(
        things: ended == .couldNotRun ? 0 : 1, printing: result.output.separated(from: told > 0))
      told += 1
      written += ended == .couldNotRun ? 0 : 1
      status = max(status, ended)
    } wait: {
      progress.draw()
    }
    progress.end()
    terminal.print("\nWrote \(grouped(written)) of \(grouped(outputs.count)) returns")
    guard terminal.interruption.isRequested, progress.done < outputs.count else { return status }
    terminal.printError("stopped: \(progress.account("built")); the others are as they were")
    return .interrupted
  }

  private static func built(
    _ task: Task, _ style: Terminal.Style, _ stop: Interruption,
    _ build: (NamedFolder, String, Terminal) throws -> ExitStatus
  ) -> Built {
    let (output, status) = RecordedOutput.of(style, stop) { terminal -> ExitStatus? in
      do {
        return try build(task.folder, task.output, terminal)
      } catch is Interrupted {
        return nil
      } catch {
        terminal.printError("error: \(printable(task.folder.path)): \(error)")
        return .couldNotRun
      }
    }
    return Built(output: output, status: status)
  }
}

extension RecordedOutput {
  /// The same after an empty line, where something else stands before it.
  fileprivate func separated(from others: Bool) -> RecordedOutput {
    guard others else { return self }
    return RecordedOutput(pieces: [(text: "\n", isError: false)] + pieces)
  }
}
