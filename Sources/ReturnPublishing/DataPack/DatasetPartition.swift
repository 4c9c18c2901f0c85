package import PartnerUpdates
package import QuarterlyReturn

/// The tables of a public edition as one partition of the dataset of many partnerships and quarters.
///
/// `TABLE/partnership=NAME/quarter=QUARTER/data.csv`, as engines read folders: what the path says is no column of
/// the file. The name of the partnership stands in it all the same, under another name, because some engines read
/// letters other than ASCII in a path as something else.
package struct DatasetPartition: Sendable {
  /// The folder inside that of a table, such as `partnership=Safer%20Anytown/quarter=2020-21%20Q4`.
  package let place: String
  /// One file a table, by its path inside the dataset.
  package let files: [PublishedFile]

  /// The name of the file of a partition.
  package static let file = "data.csv"
  /// The folders of the tables.
  package static var tables: [String] { all.map(\.name) }

  /// Those of a data pack, and the priorities, of which a region needs to know what they share.
  private static let all = DataTable.all + [.priorities]

  /// The partition of an edition. There is none of what a board may read.
  package init(of edition: PublicEdition) {
    let readers = Readers(of: edition, isPublic: true)
    let content = edition.content
    let place = Self.place(of: content.partnership.name, content.quarter)
    self.place = place
    files = Self.all.map { table in
      PublishedFile(
        name: "\(table.name)/\(place)/\(Self.file)",
        contents: table.printed([Self.name], readers, head: [.text(content.partnership.name)]))
    }
  }

  /// The folder of a partnership and quarter inside that of a table.
  package static func place(of partnership: String, _ quarter: Quarter) -> String {
    "\(folder(of: partnership))/quarter=\(escaped(quarter.description))"
  }

  /// Whether a text can be what ``place(of:_:)`` makes.
  package static func isPlace(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].hasPrefix(prefix) && parts[1].hasPrefix("quarter=")
      && text.utf8.allSatisfy { (0x21..<0x7F).contains($0) }
  }

  /// The folder of a partnership inside that of a table.
  package static func folder(of partnership: String) -> String { prefix + escaped(partnership) }

  /// What the folder of a partnership begins with, before its name.
  package static let prefix = "partnership="

  private static let name = DataTable.Column(
    name: "partnership_name", kind: .text, description: "The partnership.", isRequired: true)

  /// A text of which only letters and digits of ASCII, full stops, hyphens and underscores stand for themselves.
  private static func escaped(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return text.utf8.reduce(into: "") { escaped, byte in
      let character = Character(Unicode.Scalar(byte))
      if byte < 0x80, character.isLetter || character.isNumber || "._-".contains(character) {
        escaped.append(character)
      } else {
        escaped += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}
