import Foundation
import Nation
import PartnerModules
import PartnerReturnCommands

/// Partnerships written to a temporary folder, which goes with them.
final class Written {
  let url = FileManager.default.temporaryDirectory.appending(path: "nation-\(UUID().uuidString)")

  init(_ indices: some Sequence<Int>, of nation: Nation) throws {
    for index in indices { _ = try NationWriter(nation, in: url.path).write(index..<(index + 1)) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The folder of a partnership.
  func partners(of member: Nation.Member) -> String { "\(url.path)/\(member.slug)/partners" }

  /// Every file below a folder, by its path.
  func contents(of folder: String = "") -> [String: Data] {
    let root = folder.isEmpty ? url.path : "\(url.path)/\(folder)"
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
    let files = names.compactMap { name in
      FileManager.default.contents(atPath: "\(root)/\(name)").map { (name, $0) }
    }
    return Dictionary(files) { first, _ in first }
  }
}

/// What the tool says.
struct Answer {
  let status: Int32
  let output: String
  let errors: String

  private final class Sink { var text = "" }

  init(to arguments: [String]) {
    let (output, errors) = (Sink(), Sink())
    let terminal = Terminal(
      output: { output.text += $0 }, errorOutput: { errors.text += $0 }, usesColour: false, today: { nil })
    status = PartnerReturnTool(providers: partnerModules).run(arguments, on: terminal).rawValue
    (self.output, self.errors) = (output.text, errors.text)
  }
}

/// What the real command finds in a partnership's folder that nobody has answered.
struct CheckedFolder {
  let found: Set<MemberFiles.Planted>

  private struct Document: Decodable { let findings: [Finding] }
  private struct Finding: Decodable {
    let file: String
    let rule: String
    let answer: Given?
  }
  private struct Given: Decodable {}

  init(_ folder: String) throws {
    let answer = Answer(to: ["check", "--format", "json", "--partners", folder])
    let document = try JSONDecoder().decode(Document.self, from: Data(answer.output.utf8))
    found = Set(
      document.findings.filter { $0.answer == nil }.map {
        .init(file: $0.file.components(separatedBy: "/partners/").last ?? $0.file, rule: $0.rule)
      })
  }
}
