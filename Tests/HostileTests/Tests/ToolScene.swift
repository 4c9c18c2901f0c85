import BuiltTool
import Foundation
import HostileFiles
import PartnerModules
import PartnerReturnCommands

/// A partnership's folder with one hostile file in it, and the command that reads it.
struct ToolScene {
  private let folder: TemporaryFolder
  private let arguments: [String]

  private static let submission = "partners/police/2020-21-Q4.yaml"

  init(_ file: HostileFile) throws {
    folder = try TemporaryFolder()
    try folder.write(SoundFiles.partnership, to: "partners/partnership.yaml")
    try folder.write(SoundFiles.strategy, to: "partners/strategies/2020-2023.yaml")
    try folder.write(SoundFiles.submission, to: Self.submission)
    try folder.write(SoundFiles.table, to: "table.csv")
    let place =
      switch file.reader {
      case .submission, .editor: Self.submission
      case .partnership: "partners/partnership.yaml"
      case .strategy: "partners/strategies/2020-2023.yaml"
      case .table: "table.csv"
      case .manifest: "return/manifest.json"
      case .edition: "return/board/return.json"
      }
    if file.reader == .edition { try folder.write("{}", to: "return/manifest.json") }
    try folder.write(Data(file.bytes), to: place)
    arguments = Self.command(for: file.reader)
  }

  private static func command(for reader: HostileReader) -> [String] {
    let tables = ["figures", "police", "--from", "table.csv", "--area", "Anytown"]
    return switch reader {
    // `build` checks first, and then combines and publishes whatever it can.
    case .submission: ["build", "--quarter", "2020-21 Q4"]
    case .partnership, .strategy: ["check"]
    case .table: tables
    case .manifest: ["verify", "return"]
    case .edition: ["build", "--quarter", "2020-21 Q4", "--output", "return"]
    case .editor: tables + ["--write", submission, "--read", "2021-02-26"]
    }
  }

  /// Runs the command in this process.
  ///
  /// - Returns: the exit status, and what was printed.
  func runHere() -> (status: Int32, text: String) {
    let root = folder.url.path
    // There is no working directory of its own here.
    let places = arguments.map {
      ["return", "table.csv", Self.submission].contains($0) ? "\(root)/\($0)" : $0
    }
    let printed = Printed()
    let terminal = Terminal(
      output: { printed.text += $0 }, errorOutput: { printed.text += $0 }, usesColour: false, today: { nil })
    let status = PartnerReturnTool(providers: partnerModules).run(
      places + ["--partners", "\(root)/partners"], on: terminal)
    return (status.rawValue, printed.text)
  }

  private final class Printed { var text = "" }

  /// Runs the tool with a limit of the system: kilobytes of memory that it may write to.
  ///
  /// There is none of time, which would test the machine. That the cost of such files grows with their size and no
  /// faster is measured by `Tests/Benchmarks/enormous.py`.
  func run() throws -> BuiltTool.Outcome {
    let limits = "ulimit -d \(Self.kilobytes) && exec \"$0\" \"$@\""
    // After a crash the status counts, and nobody waits for its story.
    return try BuiltTool.start(
      ["-c", limits, Self.tool] + arguments, in: folder.url, environment: ["SWIFT_BACKTRACE": "enable=no"],
      program: URL(filePath: "/bin/sh")
    ).end()
  }

  /// The tool that people use, where somebody names it.
  static let released = ProcessInfo.processInfo.environment["PARTNER_RETURN_RELEASED_TOOL"]

  /// Otherwise the tool lies beside the tests.
  private static let tool = released ?? BuiltTool.program.path

  private static let kilobytes = 262_144
}
