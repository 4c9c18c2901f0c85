import ArgumentParser
import Foundation
import Nation

/// Writes the submissions of many partnerships.
@main
struct MakeNation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make-nation",
    abstract: "Generate the submissions of many partnerships.",
    discussion: """
      FOLDER/SLUG/partners/… is a partnership's folder. The same seed gives the same bytes, and a partnership is
      the same however many others are made. FOLDER/SLUG/planted.csv lists what a check finds in it: file, rule.
      """)

  @Option(help: "How many partnerships to make.") var partnerships = 20
  @Option(help: "For how many quarters they report, 1 to 8.") var quarters = 8
  @Option(help: "The seed.") var seed: UInt64 = 1
  @Argument(help: "The folder to write to; it must not exist.") var folder: String

  func validate() throws {
    guard partnerships > 0, (1...Nation.mostQuarters).contains(quarters) else {
      throw ValidationError("--partnerships must be 1 or more, and --quarters 1 to \(Nation.mostQuarters)")
    }
    guard !FileManager.default.fileExists(atPath: folder) else {
      throw ValidationError("\"\(folder)\" is there already: name a new folder")
    }
  }

  func run() throws {
    let files = try NationWriter(Nation(seed: seed, quarters: quarters), in: folder)
      .write(0..<partnerships)
    print("Wrote \(files) submissions of \(partnerships) partnerships to \(folder)")
  }
}
