/// Reads files of recorded crime for one area.
package struct CrimeTableReader: Sendable {
  /// The name by which standard input is asked for.
  package static let standardInput = "-"

  /// The borough, district, ward or force, whatever its case.
  package let area: String
  /// How many threads read at once.
  package let jobs: Int

  package init(area: String, jobs: Int) { (self.area, self.jobs) = (area, max(1, jobs)) }

  /// Reads every file that is named, and every file in the folders that are named.
  ///
  /// - Parameter sources: paths of files and folders, or ``standardInput``.
  /// - Throws: the first file that cannot be read at all.
  package func read(_ sources: [String]) throws(UnreadableTable) -> [CrimeTable] { [] }
}
