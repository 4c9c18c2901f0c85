import PartnerUpdates
import QuarterlyReturn

extension DataTable {
  /// Who reports the row.
  static let reporter = Column(
    name: "partner", kind: .text, description: "The id of the partner that reports it.", isRequired: true)

  /// Its place among the rows of one partner: numbers and names may be given twice.
  static let position = Column(
    name: "position", kind: .integer, description: "Which row of the partner it is, counted from 1.",
    isRequired: true)

  /// What names a row.
  static let rowKey = ["partnership", "quarter", "partner", "position"]

  /// A row and who reports it.
  typealias ReporterRow = (partner: Partner, cells: [DataCell])

  /// The rows of each partner, numbered through.
  static func numbered(_ rows: [ReporterRow]) -> [[DataCell]] {
    var positions: [Partner.ID: Int] = [:]
    return rows.map { row in
      positions[row.partner.id, default: 0] += 1
      return [.value(row.partner.id), .value(positions[row.partner.id])] + row.cells
    }
  }

  /// One row a dated note.
  static let actionUpdates = DataTable(
    name: "action_updates", title: "Updates of actions",
    description: "One row for each dated note on an action.",
    columns: [
      reporter, position,
      .init(name: "reference", kind: .text, description: "The minute reference of the action."),
      .init(name: "date", kind: .day, description: "The day of the note.", isRequired: true),
      .init(
        name: "update", kind: .text, description: "What was done, or what stood in the way."),
    ], key: rowKey
  ) { readers in
    numbered(
      readers.content.actions.flatMap { report in
        report.action.updates.map { note -> ReporterRow in
          (report.partner, [.prose(report.action.reference), .value(note.date), .prose(note.text)])
        }
      })
  }

  /// One row a text of a report.
  static let reports = DataTable(
    name: "reports", title: "Reports of partners and subgroups",
    description: "One row for each text of a report of a partner or a subgroup.",
    columns: [
      reporter, position, .init(name: "subject", kind: .text, description: "What the report is about."),
      .init(
        name: "kind", kind: .text, description: "What kind of text it is.",
        words: ["brief-update", "challenge", "emerging-trend", "support-required", "recommendation"],
        isRequired: true),
      .init(name: "text", kind: .text, description: "The text.", isRequired: true),
    ], key: rowKey
  ) { readers in numbered(readers.content.reports.flatMap(rows)) }

  private static func rows(of report: SubgroupReport) -> [ReporterRow] {
    let lists = [
      ("brief-update", [report.briefUpdate]), ("challenge", report.challenges),
      ("emerging-trend", report.emergingTrends), ("support-required", report.supportRequired),
      ("recommendation", report.recommendations),
    ]
    return lists.flatMap { kind, texts in
      texts.filter { !$0.isEmpty }.map { text -> ReporterRow in
        (report.partner, [.prose(report.subject), .name(kind), .text(text)])
      }
    }
  }
}
