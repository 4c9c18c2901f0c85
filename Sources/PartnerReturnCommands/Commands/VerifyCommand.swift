import ArgumentParser
import Foundation
import PartnerUpdates

struct VerifyCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Say whether a return and the files that it was made from have changed since.",
    discussion: """
      Compares both with manifest.json, which `build` writes to the folder of a return. The exit status is 1 when \
      anything has changed. Another version of the tool or of a rule is only noted. A manifest is no signature: \
      whoever can change a return can also change that; keep a copy where it matters.

      EXAMPLES
        partner-return verify returns/2020-21-Q4
      """)

  @Argument(help: ArgumentHelp("The folder of the return.", valueName: "folder")) var folder: String
  @Option(
    name: .customLong("partners"),
    help: ArgumentHelp(
      "The partnership's folder. The default is `partners` beside the folder that holds the return, or here.",
      valueName: "folder"))
  var partners: String?

  func run(with providers: [any PartnerUpdateProvider], on terminal: Terminal) throws -> ExitStatus {
    let manifest = try ReturnManifest(ofReturn: folder)
    let partners = partners ?? Self.partners(of: folder)
    let check = try SealCheck(manifest, ofReturn: folder, partners: partners, providers: providers)
    terminal.print(
      printable(
        "\(manifest.partnership), \(manifest.quarter): made from \(counted(manifest.inputs.count, "file", "files"))"
          + ", \(counted(manifest.outputs.count, "file", "files")) written"))
    list(check.inputs, "Made from other files, in \(partners)", terminal)
    list(check.outputs, "Not as written, in \(folder)", terminal)
    for note in check.notes { terminal.print("note: \(printable(note))") }
    terminal.print(
      check.holds
        ? "Everything is as it was sealed."
        : "Put back what was sealed, or build a corrected return: to another folder with --output, where this one "
          + "has been published.")
    return check.holds ? .nothingWrong : .errorsFound
  }

  private func list(_ differences: [SealCheck.Difference], _ title: String, _ terminal: Terminal) {
    guard !differences.isEmpty else { return }
    terminal.print(printable(title) + ":")
    for difference in differences {
      let fate = terminal.coloured(difference.fate.rawValue.padded(to: 8), .red)
      terminal.print("  \(fate)  \(printable(difference.path))")
    }
  }

  /// The partnership's folder beside `returns`, where `build` puts returns; else the one here.
  private static func partners(of folder: String) -> String {
    let beside = FilePath(folder).parent.parent.path + "/partners"
    return FileManager.default.fileExists(atPath: beside + "/partnership.yaml") ? beside : "partners"
  }
}
