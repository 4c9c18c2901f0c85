package import PartnerUpdates

/// What one file of recorded crime says of one area.
package struct CrimeTable: Sendable {
  /// Who recorded offences, in which month: what a file covers or does not.
  package struct Coverage: Hashable, Sendable {
    /// The force, as the file names it; London's tables name none.
    package let force: String
    package let month: CalendarMonth

    package init(force: String, month: CalendarMonth) { (self.force, self.month) = (force, month) }
  }

  /// A number of the table.
  package struct Cell: Hashable, Sendable {
    package let coverage: Coverage
    package let category: OffenceCategory

    package init(_ coverage: Coverage, _ category: OffenceCategory) {
      (self.coverage, self.category) = (coverage, category)
    }
  }

  /// The file, as the person named it.
  package let file: String
  /// The file on the disk. For a table in an archive that is the archive.
  package let diskFile: String
  /// What is unusual about its form, and was read all the same: "the header is in line 3".
  package let remarks: [String]
  /// Which of the sources that the person named it belongs to, from 0. Files of one folder were published together.
  package var source: Int
  package let layout: CrimeTableLayout
  /// The day on which the publisher refreshed it, where the file says so.
  package let refreshed: CalendarDate?
  /// The forces and months of which the file holds everything, so that a kind of offence without a row in the area
  /// means zero.
  package let covered: Set<Coverage>
  /// Offences in the area.
  package let cells: [Cell: Int]
  /// A number by which tables with the same rows of the area are known, in whatever order.
  package let content: UInt64
  /// Every kind of offence that the file holds, in any area: what is not among them it cannot tell.
  package let kinds: Set<OffenceCategory>
  /// Whether any row names the area.
  package let holdsArea: Bool
  /// Whether a row that could not be used may be one of the area. Nothing is counted from such a table: it would be
  /// too little, and nobody knows by how much.
  package let lacksRows: Bool
  /// Other areas that the file names, at most a thousand, to suggest from.
  package let otherAreas: [String]
  package let rows: RowTally
  /// The first rows that could not be used, in the order of the file; ``RowTally/rejected`` counts all of them.
  package let problems: [RowProblem]

  package init(
    file: String, diskFile: String? = nil, remarks: [String] = [], source: Int = 0, layout: CrimeTableLayout,
    refreshed: CalendarDate? = nil,
    covered: Set<Coverage> = [], cells: [Cell: Int] = [:], content: UInt64 = 0,
    kinds: Set<OffenceCategory> = [],
    holdsArea: Bool = true, lacksRows: Bool = false, otherAreas: [String] = [], rows: RowTally = RowTally(),
    problems: [RowProblem] = []
  ) {
    (self.file, self.source, self.layout, self.refreshed) = (file, source, layout, refreshed)
    self.content = content
    (self.diskFile, self.remarks) = (diskFile ?? file, remarks)
    (self.covered, self.cells, self.kinds) = (covered, cells, kinds)
    (self.holdsArea, self.lacksRows) = (holdsArea, lacksRows)
    (self.otherAreas, self.rows, self.problems) = (otherAreas, rows, problems)
  }
}

/// Every row of a file, counted once. ``read`` is the sum of the others.
package struct RowTally: Hashable, Sendable {
  /// Rows of the area, of the measure that is counted.
  package var used = 0
  /// Rows of other areas.
  package var ofOtherAreas = 0
  /// Rows that belong to no district: `Unknown`, airports, street-level rows without a location.
  package var withoutArea = 0
  /// Rows that count something other than offences: outcomes.
  package var ofOtherMeasures = 0
  /// Rows that could not be read.
  package var rejected = 0
  /// Among all of these, street-level rows without coordinates.
  package var withoutLocation = 0
  /// Among all of these, street-level rows without a Crime ID.
  package var withoutCrimeID = 0
  /// Among the rows used, street-level rows that share their Crime ID with another.
  package var withRepeatedID = 0
  /// Among these, rows that another repeats in every value.
  package var identical = 0

  package init() {}

  package var read: Int { used + ofOtherAreas + withoutArea + ofOtherMeasures + rejected }

  package static func += (left: inout RowTally, right: RowTally) {
    left.used += right.used
    left.ofOtherAreas += right.ofOtherAreas
    left.withoutArea += right.withoutArea
    left.ofOtherMeasures += right.ofOtherMeasures
    left.rejected += right.rejected
    left.withoutLocation += right.withoutLocation
    left.withoutCrimeID += right.withoutCrimeID
    left.withRepeatedID += right.withRepeatedID
    left.identical += right.identical
  }
}

/// A row that could not be used.
package struct RowProblem: Hashable, Sendable {
  /// The line in the file, counted from 1, the header included.
  package let line: Int
  /// What is wrong: lower case, quoting what was found, no full stop.
  package let message: String

  package init(line: Int, message: String) { (self.line, self.message) = (line, message) }
}

/// The layouts in which recorded crime is published, told apart by their headers.
package enum CrimeTableLayout: String, Sendable, CaseIterable {
  /// London's table by borough, months as columns.
  case boroughTable
  /// The same by ward.
  case wardTable
  /// The monthly crime dashboard: a row for each month, area and kind of offence.
  case dashboard
  /// data.police.uk: a row for each offence.
  case streetLevel

  /// `London's table by borough`, and so on.
  package var title: String {
    switch self {
    case .boroughTable: "London's table by borough"
    case .wardTable: "London's table by ward"
    case .dashboard: "the monthly crime dashboard"
    case .streetLevel: "data.police.uk street-level crime"
    }
  }
}

/// Why a file cannot be read at all: a sentence that names it and says how to put it right.
package struct UnreadableTable: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
