import Foundation
import PartnerUpdates

@testable import PartnerReturnCommands

extension Scene {
  /// What a check finds, all rules applied once.
  func report(
    strict: Bool = false, providers: [any PartnerUpdateProvider] = providers
  ) throws -> CheckReport {
    let workspace = try Workspace(folder: partners.path, providers: providers)
    return CheckReport(workspace, selection: try Selection([], in: partners.path), isStrict: strict)
  }

  /// What a check prints in every format, by the format's name.
  func documents(
    strict: Bool = false, providers: [any PartnerUpdateProvider] = providers
  ) throws -> [(format: String, text: String)] {
    let report = try report(strict: strict, providers: providers)
    var printed = ""
    let terminal = Terminal(
      output: { printed += $0 }, errorOutput: { _ in }, usesColour: false, today: { nil })
    FindingPrinter(report, terminal).printAll()
    return [
      ("text", printed), ("json", JSONCheck().document(of: report)),
      ("sarif", SARIFCheck(catalogue: Catalogue(providers)).document(of: report)),
      ("github", GitHubCheck().document(of: report)), ("junit", JUnitCheck().document(of: report)),
    ]
  }
}
