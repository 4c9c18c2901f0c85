import ArgumentParser
import Foundation
import PartnerUpdates
import QuarterlyReturn
import ReturnPublishing

struct RollUpCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollup",
    abstract: "Combine the same quarter of several partnerships into one view of the region.",
    discussion: """
      Statuses stand in one row where strategies give priorities the same `regional:` name. Figures are added up \
      only where definition, months and unit are equal, and otherwise stand side by side with the reason. \
      Partnerships without a return for the quarter are named; with one that cannot be used the exit status is 1.

      It is made from what everybody may read. With `--edition board` it is made from the boards' editions, for \
      officers, and carries the highest marking of any.

      EXAMPLES
        partner-return rollup anytown/partners otherton/partners
        partner-return rollup anytown otherton --quarter "2026-27 Q1" --edition board
      """)

  @Argument(help: ArgumentHelp("The partnerships' folders.", valueName: "folder"))
  var folders: [String]
  @Option(
    help: ArgumentHelp(
      "The quarter, such as \"2020-21 Q4\". The default is the newest of any partnership.",
      valueName: "quarter"),
    transform: quarter(_:))
  var quarter: Quarter?
  @Option(
    help: ArgumentHelp(
      "The folder to write to. The default is rollups/QUARTER, or rollups/QUARTER-board for that edition.",
      valueName: "folder"))
  var output: String?
  @Option(help: "From which editions of the returns: public or board.")
  var edition = Edition.public

  /// The editions that a view of a region can be made from.
  enum Edition: String, ExpressibleByArgument, CaseIterable {
    case `public`, board

    var readers: RegionalRollUp.Readership { self == .board ? .boards : .everybody }
  }

  func run(with providers: [any PartnerUpdateProvider], on terminal: Terminal) throws -> ExitStatus {
    let folders = try PartnershipFolders(folders)
    let region = try Region(folders, providers: providers)
    let quarter = try quarter ?? region.newestQuarter()
    let rollUp = try region.rollUp(for: quarter, readers: edition.readers)
    let path = output ?? "rollups/\(quarter.fileName)\(edition == .board ? "-board" : "")"
    guard !rollUp.partnerships.isEmpty else {
      throw CannotRun(
        "no partnership has a return for \(quarter) that can be used",
        lines: RollUpSummary.absences(in: rollUp))
    }
    try folders.refuse(output: path)
    try ReturnFolder(path: path, for: edition == .board ? .owner : .everybody).replace(
      with: RollUpPublisher().files(for: rollUp))
    terminal.print(RollUpSummary(rollUp, terminal).text)
    terminal.print("Wrote \(printable(path))/rollup.html, .md, .json and the tables in data/")
    return rollUp.absent.contains(where: \.isError) ? .errorsFound : .nothingWrong
  }
}
