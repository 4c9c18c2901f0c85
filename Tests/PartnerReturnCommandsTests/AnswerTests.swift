import Foundation
import PartnerReturnCommands
import Testing

@Suite("Queries are answered in the partner's own file")
struct AnswerTests {
  private static let file = "police/2020-21-Q4.yaml"

  private func scene(value: String) throws -> Scene {
    let scene = try Scene()
    let answer = """

      explanations:
        - rule: common.change-agrees
          field: figures[gun-crime].change
          value: \(value)
          reason: The published paper rounds down.

      """
    let text = try scene.text(of: Self.file)
    try scene.write(text.replacing("\nexplanations: []\n", with: "\n") + answer, to: Self.file)
    return scene
  }

  @Test("An answered query leaves the open list and is counted as answered")
  func answered() throws {
    let outcome = try scene(value: "-27%").run("check")
    #expect(!outcome.output.contains("is -28%, not -27%"))
    let before = try Scene().run("check").openQueries
    #expect(outcome.openQueries == before.map { $0 - 1 })
    #expect(outcome.output.contains("open queries, 1 answered"))
    #expect(outcome.status == .nothingWrong)
  }

  @Test("An answer to another value has lapsed, and says so")
  func lapsed() throws {
    let outcome = try scene(value: "-25%").run("check")
    #expect(outcome.output.contains("is -28%, not -27%"))
    let lapsed = outcome.findings(in: Self.file).first { $0.hasSuffix("[common.explanation-in-use]") }
    #expect(lapsed?.contains("this explanation was given for the value \"-25%\"") == true)
  }

  @Test("The return prints the query with its answer")
  func printed() throws {
    let scene = try scene(value: "-27%")
    #expect(scene.run("build").status == .nothingWrong)
    for name in ["return.html", "return.md", "return.json"] {
      let text = try String(
        contentsOf: scene.root.appending(path: "returns/2020-21-Q4/board/\(name)"), encoding: .utf8)
      #expect(text.contains("The published paper rounds down."), "\(name)")
    }
  }

  @Test("With --strict open queries fail the check and the build")
  func strict() throws {
    let scene = try Scene()
    #expect(scene.run("check", "--strict").status == .errorsFound)
    #expect(scene.run("build", "--strict").status == .errorsFound)
  }
}
