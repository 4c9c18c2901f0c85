import ArgumentParser
import Corpus
import Foundation

/// Measures what the rules find in generated submissions.
@main
struct MeasureRecall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure-recall",
    abstract: "Measure recall and precision of the rules on generated submissions.",
    discussion: """
      Generates the sound submissions of all partners over eight quarters, plants one mistake at a time in \
      them, checks every file, and prints what was found, class by class.

      --write leaves the files for other validators: FOLDER/sound/SEED/partners/… is a partnership's folder,
      FOLDER/defects/SEED/ID/… the one file that a mistake changes, FOLDER/manifest.json lists the mistakes.
      """)

  @Option(help: "How many corpora to generate.")
  var seeds = 2

  @Option(help: "The seed of the first corpus.")
  var firstSeed: UInt64 = 2

  @Option(help: "Of each kind, how many mistakes to plant in the sections of one partner; all if not given.")
  var limit: Int?

  @Option(help: "A folder to write the corpus to, as files.")
  var write: String?

  func run() throws {
    let range = firstSeed..<(firstSeed + UInt64(max(1, seeds)))
    if let write {
      var export = CorpusExport(to: URL(filePath: write))
      for seed in range { try export.write(seed: seed) }
    }
    let table = RecallTable(try range.map { try Measurement(seed: $0, limit: limit ?? .max) })
    print(table.text)
    for complaint in table.complaints { print(complaint) }
  }
}
