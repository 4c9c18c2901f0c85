import OpenCrimeData
import PartnerUpdates

/// What became of every row: printed below whatever is counted, so that nothing is dropped in silence.
struct OpenDataAccount {
  private let data: OpenData
  private let definitions: [FigureDefinition]

  init(_ data: OpenData, counting definitions: [FigureDefinition]) {
    (self.data, self.definitions) = (data, definitions)
  }

  /// The lines, a source at a time.
  var lines: [String] {
    data.sources.indices.flatMap { number in
      let tables = data.merged.tables.indices.filter { data.merged.tables[$0].source == number }
      let layouts = CrimeTableLayout.allCases.filter { layout in
        tables.contains { data.merged.tables[$0].layout == layout }
      }
      return layouts.flatMap { layout in
        lines(
          of: tables.filter { data.merged.tables[$0].layout == layout }, layout, data.sources[number].path)
      }
    } + notRead + spellings + withoutMainForce + ties + differences + openKinds + unknown
  }

  private var spellings: [String] {
    data.merged.forcesInSeveralSpellings.map { names in
      printable("taken for one force: \(names.map { "\"\($0)\"" }.joined(separator: ", "))")
    }
  }

  /// Months of which the files of other forces are there only.
  private var withoutMainForce: [String] {
    let months = data.merged.monthsWithoutMainForce
    guard let force = data.merged.mainForce, !months.isEmpty else { return [] }
    return [
      printable(
        "not counted, as the file of \(force), which records most offences of \(data.merged.area), is not there: "
          + months.inWords + ". Add it, or take out the files of the other forces")
    ]
  }

  /// Where two files of one folder differ.
  private var ties: [String] {
    definitions.compactMap { definition in
      guard let ties = definition.openData.flatMap(data.merged.counted)?.ties, let tie = ties.last else {
        return nil
      }
      let tables = data.merged.tables
      return printable(
        "\(definition.title): \(counted(ties.count, "month is", "months are")) not counted, as two files differ and neither "
          + "is newer: \(tie.month.inWords) is \(grouped(tie.older)) in \(tables[tie.olderTable].file), "
          + "\(grouped(tie.newer)) in \(tables[tie.newerTable].file). Keep one of the two")
    }
  }

  private func lines(of indices: [Int], _ layout: CrimeTableLayout, _ path: String) -> [String] {
    let tables = indices.map { data.merged.tables[$0] }
    let rows = tables.reduce(into: RowTally()) { $0 += $1.rows }
    let files = tables.count > 1 ? "\(tables.count) files, " : ""
    let snapshot = indices.compactMap(data.merged.snapshot).max().map { ", \($0)" } ?? ""
    let name = path == CrimeTableReader.standardInput ? "standard input" : path
    let head = "\(name): \(files)\(layout.title)\(snapshot)"
    return [printable(head), "  " + Self.sum(rows, of: data.merged.area)]
      + (layout == .streetLevel ? ["  " + Self.streetLevel(rows)] + forces(in: tables) + repeated(rows) : [])
      + tables.flatMap { table in table.remarks.map { printable("  \(table.file): \($0)") } }
      + problems(of: tables, rows.rejected)
  }

  /// The forces whose files are there, with their months, and whether the area is hardly known to all of them.
  private func forces(in tables: [CrimeTable]) -> [String] {
    let months = Dictionary(grouping: tables.flatMap(\.covered)) { data.merged.name(of: $0.force) }
    let rows = tables.reduce(into: RowTally()) { $0 += $1.rows }
    let lines = months.sorted { $0.key < $1.key }.map { force, coverages in
      "  \(force): \(Set(coverages.map(\.month)).sorted().inWords)"
    }
    // Fewer than one row in a hundred: the files may be those of neighbours.
    guard rows.used > 0, rows.used * 100 < rows.read else { return lines.map(printable) }
    return lines.map(printable) + [
      printable(
        "  only \(grouped(rows.used)) of \(grouped(rows.read)) rows are of \(data.merged.area): if another force polices it, "
          + "what is counted here is only what these forces recorded there; add the files of that force")
    ]
  }

  /// Rows of the area that may be there more than once. They are counted: two offences may look alike.
  private func repeated(_ rows: RowTally) -> [String] {
    guard rows.withRepeatedID > 0 else { return [] }
    return [
      "  of the rows used, \(grouped(rows.withRepeatedID)) share a Crime ID with another, "
        + "\(grouped(rows.identical)) are identical to another; all are counted"
    ]
  }

  /// Files that lie beside the tables and are no tables.
  private var notRead: [String] {
    let files = CrimeTableReader.filesNotRead(in: data.sources.map(\.path))
    guard !files.isEmpty else { return [] }
    let rest = files.count - Self.mostNotRead
    return [
      printable(
        "not read, as they are no CSV files: \(files.prefix(Self.mostNotRead).joined(separator: ", "))"
          + (rest > 0 ? " and \(grouped(rest)) more" : ""))
    ]
  }

  private static let mostNotRead = 5

  private static func sum(_ rows: RowTally, of area: String) -> String {
    let parts = [
      "\(grouped(rows.used)) of \(printable(area)) used", "\(grouped(rows.ofOtherAreas)) of other areas",
      "\(grouped(rows.withoutArea)) without an area", "\(grouped(rows.ofOtherMeasures)) of other measures",
      "\(grouped(rows.rejected)) rejected",
    ]
    return "\(grouped(rows.read)) rows read: \(parts.joined(separator: ", "))"
  }

  private static func streetLevel(_ rows: RowTally) -> String {
    "among all rows: \(grouped(rows.withoutLocation)) without coordinates, "
      + "\(grouped(rows.withoutCrimeID)) without a Crime ID"
  }

  /// The first rows that could not be used; the rest is counted.
  private func problems(of tables: [CrimeTable], _ rejected: Int) -> [String] {
    let found = tables.flatMap { table in table.problems.map { "  \(table.file):\($0.line): \($0.message)" } }
    let shown = found.prefix(Self.mostProblems)
    let rest = rejected - shown.count
    let without = tables.filter(\.lacksRows).map {
      "  nothing is counted from \($0.file): such a row may be one of \(data.merged.area); mend it, or download the table again"
    }
    return shown.map(printable) + (rest > 0 ? ["  and \(grouped(rest)) more"] : [])
      + without.map(printable)
  }

  private static let mostProblems = 20

  /// What the older of two tables said, figure by figure.
  private var differences: [String] {
    definitions.compactMap { definition in
      guard let found = definition.openData.flatMap(data.merged.counted)?.differences, let last = found.last
      else {
        return nil
      }
      let tables = data.merged.tables
      return printable(
        "\(definition.title): \(counted(found.count, "month differs", "months differ")) between tables, and the newer "
          + "counts: \(last.month.inWords) is \(grouped(last.newer)) in \(tables[last.newerTable].file), "
          + "\(grouped(last.older)) in \(tables[last.olderTable].file)")
    }
  }

  /// Figures that are not counted as a table has a kind of offence that may belong to them or not.
  private var openKinds: [String] {
    definitions.compactMap { definition in
      guard let (kinds, months) = definition.openData.map(data.merged.openKinds), !kinds.isEmpty else {
        return nil
      }
      return printable(
        "\(definition.title): not counted for \(months.inWords), as no list says whether it counts "
          + kinds.map { "\"\($0)\"" }.joined(separator: " and ")
          + ". Add it to the list of what is counted, or of what is not, in the partner's module")
    }
  }

  private var unknown: [String] {
    let kinds = data.merged.unknownKinds(beside: definitions)
    return kinds.isEmpty
      ? []
      : [
        printable(
          "in no figure: \(kinds.map(\.description).joined(separator: "; ")). If one belongs to a figure, add it to the "
            + "list of categories in the partner's module")
      ]
  }
}

/// A count with commas: 20,911.
func grouped(_ count: Int) -> String { ExactDecimal(count).grouped }
