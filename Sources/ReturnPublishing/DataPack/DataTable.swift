import PartnerUpdates
import QuarterlyReturn

/// A table of the data pack: what its columns mean, and how a return fills them.
struct DataTable: Sendable {
  /// A column.
  struct Column: Sendable {
    /// What a column holds, in the terms of a Table Schema.
    enum Kind: String, Sendable {
      case text = "string"
      case number
      case integer
      case flag = "boolean"
      case day = "date"
      case month = "yearmonth"
    }

    let name: String
    let kind: Kind
    let description: String
    /// The words that it may hold; empty for any.
    var words: [String] = []
    var isRequired = false
  }

  /// The name of the table, and of its file.
  let name: String
  /// What it is.
  let title: String
  /// What one row is, in a sentence.
  let description: String
  /// The columns of its own, after those that every table starts with.
  let columns: [Column]
  /// The columns that together name a row; empty where nothing does.
  let key: [String]
  /// The rows, each with the cells of the table's own columns.
  let rows: @Sendable (QuarterlyReturn) -> [[DataCell]]

  /// The file inside the folder of an edition.
  var file: String { "data/\(name).csv" }

  /// Which return a row is of, so that the packs of many quarters and partnerships can be read as one.
  static let shared = [
    Column(name: "partnership", kind: .text, description: "The partnership.", isRequired: true),
    Column(
      name: "quarter", kind: .text, description: "The quarter of the financial year, such as 2020-21 Q4.",
      isRequired: true),
  ]

  /// The table as a file.
  func published(of quarterlyReturn: QuarterlyReturn) -> PublishedFile {
    let head: [DataCell] = [
      .text(quarterlyReturn.partnership.name), .name(quarterlyReturn.quarter.description),
    ]
    return PublishedFile(
      name: file,
      contents: CSVText.printed(
        (Self.shared + columns).map(\.name), rows(quarterlyReturn).map { head + $0 }))
  }
}
