import Foundation
import PartnerModules
import PartnerReturnCommands
import PartnerUpdates

/// A copy of the repository's partnership in a temporary folder, to be spoilt and checked: with the submissions
/// of 2020-21 Q4, in which every partner has real figures, unless others are asked for.
final class Scene {
  let root: URL
  var partners: URL { root.appending(path: "partners") }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  init(withEveryQuarter: Bool = false) throws {
    root = Self.freshFolder
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Self.repository.appending(path: "partners"), to: partners)
    guard !withEveryQuarter else { return }
    for name in try FileManager.default.subpathsOfDirectory(atPath: partners.path)
    where name.contains("-Q") && !name.hasSuffix("/2020-21-Q4.yaml") { try remove(name) }
  }

  /// A copy of another scene, whose ``files()`` are given.
  init(holding files: [String: Data]) throws {
    root = Self.freshFolder
    for (name, contents) in files {
      let place = root.appending(path: name)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try contents.write(to: place)
    }
  }

  private static var freshFolder: URL {
    FileManager.default.temporaryDirectory.appending(path: "partner-return-\(UUID().uuidString)")
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// Every file of the scene by its path, with its bytes.
  func files() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      files[name] = try? Data(contentsOf: root.appending(path: name))
    }
    return files
  }

  /// What a run printed and how it ended.
  struct Outcome {
    let status: ExitStatus
    let output: String
    let errors: String

    /// How many queries the summary of a check counts as open.
    var openQueries: Int? { output.firstMatch(of: /(\d+) open quer/).flatMap { Int($0.output.1) } }

    /// The headings of findings in a file: `line:column: severity: message [rule]`.
    func findings(in file: String) -> [String] {
      output.split(separator: "\n").compactMap { line in
        line.firstRange(of: "/partners/\(file):").map { String(line[$0.upperBound...]) }
      }
    }
  }

  static let providers = partnerModules

  func run(
    _ command: String..., today: String = "2021-03-09", providers: [any PartnerUpdateProvider] = providers
  ) -> Outcome {
    run(arguments: command, today: today, providers: providers)
  }

  func run(
    arguments command: [String], today: String = "2021-03-09",
    providers: [any PartnerUpdateProvider] = providers
  ) -> Outcome {
    let output = Sink()
    let errors = Sink()
    let terminal = Terminal(
      output: { output.text += $0 }, errorOutput: { errors.text += $0 }, usesColour: false,
      today: { CalendarDate(today) })
    // Some commands are about no partnership, or about others than this one.
    let takesFolder =
      !["rules", "explain", "init", "rollup"].contains(command.first) && !command.contains("--partners")
    let status = PartnerReturnTool(providers: providers).run(
      command + (takesFolder ? ["--partners", partners.path] : []), on: terminal)
    return Outcome(status: status, output: output.text, errors: errors.text)
  }

  private final class Sink { var text = "" }

  func url(_ file: String) -> URL { partners.appending(path: file) }
  func text(of file: String) throws -> String { try String(contentsOf: url(file), encoding: .utf8) }
  func write(_ text: String, to file: String) throws { try Data(text.utf8).write(to: url(file)) }
  func remove(_ file: String) throws { try FileManager.default.removeItem(at: url(file)) }

  /// Replaces the one occurrence of a text in a file. The mark ⟦ in the replacement is left out and
  /// tells where a finding is expected.
  /// - Returns: the expected place, `line:column`.
  @discardableResult
  func replace(_ old: String, with new: String, in file: String) throws -> String {
    let text = try text(of: file)
    let parts = text.components(separatedBy: old)
    guard parts.count >= 2 else { throw NotThere(text: old) }
    let marked = parts[0] + new + parts.dropFirst().joined(separator: old)
    let before = marked.components(separatedBy: "⟦")[0]
    try write(marked.replacing("⟦", with: ""), to: file)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return "\(lines.count):\((lines.last?.unicodeScalars.count ?? 0) + 1)"
  }

  struct NotThere: Error { let text: String }
}
