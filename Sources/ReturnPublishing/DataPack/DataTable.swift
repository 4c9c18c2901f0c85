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
  let rows: @Sendable (Readers) -> [[DataCell]]

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
  func published(of readers: Readers) -> PublishedFile {
    let head: [DataCell] = [
      .text(readers.content.partnership.name), .name(readers.content.quarter.description),
    ]
    return PublishedFile(name: file, contents: printed(Self.shared, readers, head: head))
  }

  /// The table with columns before its own, whose cells are the same in every row.
  func printed(_ shared: [Column], _ readers: Readers, head: [DataCell]) -> [UInt8] {
    CSVText.printed((shared + columns).map(\.name), rows(readers).map { head + $0 })
  }
}
