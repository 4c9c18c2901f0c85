/// The returns of several partnerships, one after the other.
struct SeveralBuilds {
  private let folders: PartnershipFolders
  private let outputs: [String]

  /// - Parameter output: the folder for all of them, where one is named.
  /// - Throws: ``CannotRun``, before anything is written, where two returns would go to one place.
  init(_ folders: PartnershipFolders, output: String?) throws {
    self.folders = folders
    outputs = try folders.outputs(in: output)
  }

  /// Builds each. One that cannot be built does not stop the others.
  ///
  /// - Parameter build: is given a partnership's folder, and the one in which its quarters go.
  /// - Returns: the worst exit status of any.
  func run(on terminal: Terminal, build: (NamedFolder, String) throws -> ExitStatus) rethrows -> ExitStatus {
    var statuses: [ExitStatus] = []
    for (path, output) in zip(folders.paths, outputs) {
      if !statuses.isEmpty { terminal.print("") }
      do {
        statuses.append(try build(NamedFolder(path: path), output))
      } catch let problem as CannotRun {
        terminal.printError("error: \(path): \(problem)")
        statuses.append(.couldNotRun)
      }
    }
    let written = statuses.count { $0 != .couldNotRun }
    terminal.print("\nWrote \(written) of \(counted(statuses.count, "return", "returns"))")
    return statuses.max { $0.rawValue < $1.rawValue } ?? .nothingWrong
  }
}
