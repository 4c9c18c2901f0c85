import PartnerUpdates
import QuarterlyReturn

/// The data pack of an edition: `datapackage.json` (Data Package, version 2) over tables in CSV, so that
/// anybody can open, combine and check the figures.
struct DataPackage: Sendable {
  private let readers: Readers
  private var quarterlyReturn: QuarterlyReturn { readers.content }
  private var marking: Marking { readers.marking }
  private var isPublic: Bool { readers.isPublic }

  init(_ readers: Readers) { self.readers = readers }

  /// The description and the tables.
  var files: [PublishedFile] {
    [PublishedFile(name: "data/datapackage.json", contents: description.printed)]
      + DataTable.all.map { $0.published(of: readers) }
  }

  private var description: JSONText {
    let name = "\(quarterlyReturn.partnership.name) \(quarterlyReturn.quarter)"
    var fields: [(key: String, value: JSONText)] = [
      ("$schema", .text("https://datapackage.org/profiles/2.0/datapackage.json")),
      ("name", .text(Self.slug(name + (isPublic ? "" : " board")))),
      ("title", .text("Quarterly return \(quarterlyReturn.quarter), \(quarterlyReturn.partnership.name)")),
      (
        "description",
        .text(
          isPublic
            ? "Figures, statuses, actions, papers and gaps of the return as published."
            : (quarterlyReturn.isDraft ? "DRAFT. " : "")
              + "Everything in the board's return. Marked \(marking.rawValue): not for publication.")
      ),
    ]
    if isPublic {
      fields.append(
        (
          "licenses",
          .list([
            [
              "name": .text("OGL-UK-3.0"), "title": .text("Open Government Licence v3.0"),
              "path": .text("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"),
            ]
          ])
        ))
    }
    if !quarterlyReturn.sources.isEmpty {
      fields.append(
        (
          "sources",
          .list(quarterlyReturn.sources) { source in
            ["title": .text(source.source + (source.read.map { ", read \($0)" } ?? ""))]
          }
        ))
    }
    fields.append(("resources", .list(DataTable.all, Self.resource)))
    return .object(fields)
  }

  private static func resource(_ table: DataTable) -> JSONText {
    resource(
      table.name, title: table.title, description: table.description,
      columns: DataTable.shared + table.columns,
      key: table.key)
  }

  /// How a package describes one of its tables.
  static func resource(
    _ name: String, title: String, description: String, columns: [DataTable.Column], key: [String]
  ) -> JSONText {
    [
      "name": .text(name), "path": .text("\(name).csv"), "type": .text("table"), "title": .text(title),
      "description": .text(description), "format": .text("csv"), "mediatype": .text("text/csv"),
      "encoding": .text("utf-8"), "schema": schema(of: columns, key: key),
    ]
  }

  private static func schema(of columns: [DataTable.Column], key: [String]) -> JSONText {
    var fields: [(key: String, value: JSONText)] = [
      ("fields", .list(columns, field)),
      (
        "missingValues",
        .list([
          ["value": .text(""), "label": .text("not given")],
          ["value": .text("[c]"), "label": .text("confidential: withheld to protect people")],
          ["value": .text("[x]"), "label": .text("unavailable")],
        ])
      ),
    ]
    if !key.isEmpty { fields.append(("primaryKey", .list(key, JSONText.text))) }
    return .object(fields)
  }

  private static func field(_ column: DataTable.Column) -> JSONText {
    var constraints: [(key: String, value: JSONText)] = []
    if column.isRequired { constraints.append(("required", .flag(true))) }
    if !column.words.isEmpty { constraints.append(("enum", .list(column.words, JSONText.text))) }
    let about: [(key: String, value: JSONText)] = [
      ("name", .text(column.name)), ("type", .text(column.kind.rawValue)),
      ("description", .text(column.description)),
    ]
    return .object(about + (constraints.isEmpty ? [] : [("constraints", .object(constraints))]))
  }

  /// Letters and digits in lower case, joined by hyphens: what a Data Package may be called.
  private static func slug(_ text: String) -> String {
    let words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? "quarterly-return" : words.joined(separator: "-")
  }
}
