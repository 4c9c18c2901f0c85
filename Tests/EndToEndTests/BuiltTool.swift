import Foundation

/// The tool as it was built, run as a process of its own.
struct BuiltTool {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder of what was built, in which the test bundle lies too.
  static let products = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()

  struct Outcome {
    let status: Int32
    let output: String
  }

  /// Runs a program and gathers what it prints, errors included.
  static func run(
    _ program: URL, _ arguments: [String], in folder: URL = repository, environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
  }

  /// Runs `partner-return`.
  static func run(
    _ arguments: String..., in folder: URL = repository, environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(products.appending(path: "partner-return"), arguments, in: folder, environment: environment)
  }

  /// Runs `swift`, found as a shell finds it.
  static func swift(_ arguments: [String], in folder: URL) throws -> Outcome {
    try run(URL(filePath: "/usr/bin/env"), ["swift"] + arguments, in: folder)
  }
}

/// A temporary folder that goes with the test.
final class TemporaryFolder {
  let url = FileManager.default.temporaryDirectory.appending(path: "partner-return-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: url) }

  /// Copies the repository's partnership, with the submissions of 2020-21 Q4 unless others are asked for.
  func copyPartners(withEveryQuarter: Bool = false) throws {
    let partners = url.appending(path: "partners")
    try FileManager.default.copyItem(at: BuiltTool.repository.appending(path: "partners"), to: partners)
    guard !withEveryQuarter else { return }
    for name in try FileManager.default.subpathsOfDirectory(atPath: partners.path)
    where name.contains("-Q") && !name.hasSuffix("/2020-21-Q4.yaml") {
      try FileManager.default.removeItem(at: partners.appending(path: name))
    }
  }

  func write(_ text: String, to file: String) throws {
    let place = url.appending(path: file)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }

  /// Every file below a folder, by its path, with its bytes.
  func contents(of folder: String) throws -> [String: Data] {
    let root = url.appending(path: folder).path
    var contents: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      contents[name] = FileManager.default.contents(atPath: root + "/" + name)
    }
    return contents
  }
}
