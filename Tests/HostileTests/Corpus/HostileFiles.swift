/// The corpus: everything that has been thought of, and every file that has ever broken a reader.
package enum HostileFiles {
  /// All cases.
  package static let all: [HostileFile] =
    YAMLSurprises.all + YAMLMistakes.all + YAMLStructures.all + HostileNumbers.all + HostileDates.all
    + HostileCharacters.all + HostilePapers.all + HostilePartnerships.all + HostileStrategies.all
    + HostileTables.all + HostileManifests.all + HostileEdits.all + EnormousFiles.all

  /// The cases of one reader.
  package static func all(for reader: HostileReader) -> [HostileFile] { all.filter { $0.reader == reader } }
}
