import Foundation
import OpenCrimeData
import PartnerUpdates
import SubmissionFiles

/// A published table or a folder of them, and what is said of it.
struct OpenDataSource {
  /// The path to open, as messages name it.
  let path: String
  /// When it was published, where somebody says so.
  let snapshot: Snapshot?
  /// Who publishes it, and where; empty where nobody says so.
  let publisher: String

  /// What a person names on the command line.
  init(named path: String) { (self.path, snapshot, publisher) = (path, nil, "") }

  /// What `partnership.yaml` names.
  ///
  /// - Throws: ``RefusedTable`` where that does not lie in the partnership's folder, or nobody can tell.
  init(_ configured: OpenDataFile, in folder: String) throws(RefusedTable) {
    let parts = configured.file.split(separator: "/").filter { $0 != "." }
    // Whoever opens a file follows a link before going up, and whoever only reads the path does not.
    guard !parts.contains("..") else { throw .climbs(configured.file) }
    path = "\(folder)/\(parts.joined(separator: "/"))"
    (snapshot, publisher) = (configured.snapshot, configured.source)
    guard FilePath(folder).resolved.contains(FilePath(path).resolved) else { throw .outside(configured.file) }
  }
}

/// A table that `partnership.yaml` names and that is not read.
struct RefusedTable: Error {
  /// What is wrong with it.
  let message: String
  /// What to do.
  let fix: String

  static func climbs(_ file: String) -> RefusedTable {
    RefusedTable(
      message: "\"\(file)\" leads over \"..\", which may be another place than it seems",
      fix: "write the path from the partnership's folder without `..`")
  }

  static func outside(_ file: String) -> RefusedTable {
    RefusedTable(
      message: "\"\(file)\" does not lie in the partnership's folder",
      fix: "put the table into the partnership's folder, or correct `file:`")
  }
}

/// Published tables, read for an area.
struct OpenData {
  let sources: [OpenDataSource]
  let merged: MergedCrime

  /// Reads every source.
  ///
  /// - Parameter jobs: how many cores read.
  /// - Throws: ``CannotRun`` for the first that cannot be read at all.
  init(_ sources: [OpenDataSource], area: String, jobs: Int) throws {
    var tables: [CrimeTable] = []
    for (number, source) in sources.enumerated() {
      do { tables += try Self.tables(of: source, number, area: area, jobs: jobs) } catch {
        throw CannotRun(error.description)
      }
    }
    self.init(sources, tables, area: area)
  }

  init(_ sources: [OpenDataSource], _ tables: [CrimeTable], area: String) {
    let stated = sources.enumerated().compactMap { number, source in source.snapshot.map { (number, $0) } }
    self.sources = sources
    merged = MergedCrime(tables, area: area, stated: Dictionary(stated) { first, _ in first })
  }

  /// What tables that a person names say of figures.
  ///
  /// - Throws: ``CannotRun`` where one cannot be read, or nothing can be counted from it, or none holds the area.
  static func recordedCrime(
    in sources: [OpenDataSource], area: String, counting figures: [FigureDefinition], jobs: Int
  ) throws -> RecordedCrime {
    let data = try OpenData(sources, area: area, jobs: jobs)
    if let unknown = data.unknownArea { throw CannotRun(printable(unknown)) }
    if let table = data.merged.tables.first(where: \.lacksRows) {
      throw CannotRun(
        printable("\(OwnFiles.rejected(in: table)); mend the rows, or download the table again"))
    }
    return data.merged.recordedCrime(figures)
  }

  /// The tables of a source, with its number.
  static func tables(
    of source: OpenDataSource, _ number: Int, area: String, jobs: Int
  ) throws(UnreadableTable) -> [CrimeTable] {
    let reader = CrimeTableReader(area: area, jobs: jobs)
    return try reader.read([source.path]).map { $0.numbered(number) }
  }

  /// The area that was meant, where nothing is known of the one that was named, and the rows that could not be used:
  /// one of them may be of it.
  var unknownArea: String? {
    guard !merged.holdsArea else { return nil }
    let names = Set(merged.tables.flatMap(\.otherAreas)).sorted()
    let alike = names.filter { Self.sharesWord($0, merged.area) }
    let meant =
      alike.isEmpty
      ? didYouMean(merged.area, names)
      : ": did you mean \(alike.prefix(3).map { "\"\($0)\"" }.joined(separator: " or "))?"
    let rejected = merged.tables.filter { $0.rows.rejected > 0 }.prefix(3).map {
      "; \(OwnFiles.rejected(in: $0))"
    }
    return "no row of the tables is of \"\(merged.area)\"\(meant)" + rejected.joined()
  }

  /// Whether two names of areas have a word in common that is the name of a place: "City of Bristol", "Bristol".
  private static func sharesWord(_ one: String, _ other: String) -> Bool {
    func words(_ name: String) -> Set<Substring> {
      Set(
        name.lowercased().split { !$0.isLetter }.filter { $0.count > 3 && !generalWords.contains(String($0)) }
      )
    }
    return !words(one).isDisjoint(with: words(other))
  }

  private static let generalWords: Set = [
    "borough", "royal", "london", "county", "council", "district", "city", "north", "south", "east", "west",
    "upon",
    "police", "constabulary", "metropolitan", "unitary", "authority", "town", "area", "greater", "central",
    "upper",
  ]

  /// Who published what a figure was counted from, to be written as its source.
  func publishers(of counted: MergedCrime.Counted) -> String {
    var names: [String] = []
    for index in counted.tables {
      let table = merged.tables[index]
      let stated = sources.indices.contains(table.source) ? sources[table.source].publisher : ""
      let name = stated.isEmpty ? table.layout.publisher : stated
      if !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: "; ")
  }

  /// How many rows could not be used.
  var rejected: Int { merged.tables.map(\.rows.rejected).reduce(0, +) }
}

extension CrimeTable {
  fileprivate func numbered(_ number: Int) -> CrimeTable {
    var table = self
    table.source = number
    return table
  }
}
