/// The corpus: everything that has been thought of, and every file that has ever broken a reader.
package enum HostileFiles {
  /// All cases.
  package static let all: [HostileFile] =
    YAMLSurprises.all + YAMLMistakes.all + YAMLStructures.all + HostileNumbers.all + HostileDates.all
    + HostileCharacters.all + HostilePapers.all + HostilePartnerships.all + HostileStrategies.all
    + HostileTables.all + HostileManifests.all + HostileEditions.all + HostileEdits.all + enormous

  /// The cases of one reader.
  package static func all(for reader: HostileReader) -> [HostileFile] { all.filter { $0.reader == reader } }

  /// The cases that are large, or of which there is much to say.
  package static let enormous = EnormousFiles.all + HostileEditions.enormous

  /// The first case of every reader.
  package static let oneOfEachReader = HostileReader.allCases.compactMap { all(for: $0).first }
}
