import Foundation
import PartnerUpdates
import PartnerModules
import PartnerReturnCommands

/// Checks a partnership's folder on disk with the real `check` command.
package struct FolderCheck {
  /// Something that the command found.
  package struct Found: Decodable, Sendable {
    package let file: String
    package let rule: String
    package let field: String?
    package let severity: String
    private let answer: Answer?
    private struct Answer: Decodable {}

    /// Whether nobody has to do anything about it.
    package var isAnswered: Bool { answer != nil }
  }

  private struct Document: Decodable { let findings: [Found] }

  private let corpus: SoundCorpus

  package init(_ corpus: SoundCorpus) { self.corpus = corpus }

  /// What is found in the sound files of some quarters with a defect among them, in all files.
  package func findings(with defect: Defect?, at steps: some Sequence<Int>) throws -> [Found] {
    let root = FileManager.default.temporaryDirectory.appending(path: "corpus-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let folder = root.appending(path: "partners")
    let writer = CorpusWriter(root: folder)
    try writer.write(corpus, at: steps)
    if let defect { try writer.write(defect) }
    return try Self.run(on: folder)
  }

  private static func run(on folder: URL) throws -> [Found] {
    let (output, errors) = (Sink(), Sink())
    let terminal = Terminal(
      output: { output.text += $0 }, errorOutput: { errors.text += $0 }, usesColour: false, today: { nil })
    _ = PartnerReturnTool(providers: partnerModules).run(
      ["check", "--format", "json", "--partners", folder.path], on: terminal)
    guard !output.text.isEmpty else { throw DidNotRun(errors: errors.text) }
    let found = try JSONDecoder().decode(Document.self, from: Data(output.text.utf8)).findings
    return found.map { $0.inside(folder.path) }
  }

  private struct DidNotRun: Error { let errors: String }
  private final class Sink { var text = "" }
}

extension FolderCheck.Found {
  /// The same with the path of the file inside a folder.
  fileprivate func inside(_ folder: String) -> Self {
    let name = file.components(separatedBy: "/partners/").last ?? file
    return Self(file: name, rule: rule, field: field, severity: severity, answer: answer)
  }
}
