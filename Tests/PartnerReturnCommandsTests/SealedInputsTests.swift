import Foundation
import PartnerUpdates
import Testing

@testable import PartnerReturnCommands

@Suite("What a return is sealed with")
struct SealedInputsTests {
  /// What somebody does between reading and sealing.
  enum Change: String, CaseIterable {
    case tableChanges, tableGoes, submissionChanges, submissionGoes, strategyChanges, fileBecomesReadable

    func make(in scene: Scene) throws {
      let table = "open-data/recorded-crime-bromley-2010-04-to-2023-11.csv"
      let submission = "police/2020-21-Q4.yaml"
      switch self {
      case .tableChanges: try scene.write(scene.text(of: table) + "\n", to: table)
      case .tableGoes: try scene.remove(table)
      case .submissionChanges: try scene.write(scene.text(of: submission) + "\n", to: submission)
      case .submissionGoes: try scene.remove(submission)
      case .strategyChanges:
        try scene.write(
          scene.text(of: "strategies/2020-2023.yaml") + "\n", to: "strategies/2020-2023.yaml")
      case .fileBecomesReadable: try scene.write("partner: police\n", to: "police/2020-21-Q3.yaml")
      }
    }
  }

  @Test("is what it was made from, or nothing", arguments: Change.allCases)
  func changed(_ change: Change) throws {
    let scene = try Scene()
    try scene.write("", to: "police/2020-21-Q3.yaml")
    let quarter = try #require(Quarter("2020-21 Q4"))
    let workspace = try Workspace(folder: scene.partners.path, providers: Scene.providers)
    let seals = try SealedInputs.seals(of: workspace, for: quarter)
    #expect(!seals.isEmpty)
    try change.make(in: scene)
    let refusal = #expect(throws: CannotRun.self) {
      try SealedInputs.seals(of: workspace, for: quarter)
    }
    #expect(refusal.map { "\($0)".contains("was changed while the return was made") } == true)
  }
}
