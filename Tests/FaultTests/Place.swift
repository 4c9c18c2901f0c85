import BuiltTool
import Foundation
import Testing

/// Where things lie in a folder with a partnership.
enum Place {
  static let quarter = "2020-21-Q4"
  /// The submission of the partnership.
  static let file = "partners/subgroup/2020-21-Q4.yaml"
  /// The submission of the partnership that counts figures in tables.
  static let police = "partners/police/2020-21-Q4.yaml"
}

extension TemporaryFolder {
  /// Writes a region of so many partnerships, each with a slip in its submission.
  func addRegion(of count: Int) throws {
    for number in 1...count {
      let folder = "region/town-\(number)/partners"
      try addPartnership(folder, in: "Town \(number)")
      let slip = Sample.submission.replacing("status: green", with: "status: gren")
      try write(slip, to: "\(folder)/subgroup/2020-21-Q4.yaml")
    }
  }

  /// Adds the submission of the repository's police, with a table of recorded crime beside the partnership.
  func addPolice() throws {
    let submission = BuiltTool.repository.appending(path: Place.police)
    try write(String(contentsOf: submission, encoding: .utf8), to: Place.police)
    let table = "partners/open-data/recorded-crime-bromley-2010-04-to-2023-11.csv"
    try write(
      String(contentsOf: BuiltTool.repository.appending(path: table), encoding: .utf8), to: "table.csv")
  }

  /// Adds the police with a table that the partnership names.
  func addTables() throws {
    try addPolice()
    try write(text(of: "table.csv"), to: "partners/table.csv")
    try write(
      Sample.partnership
        + "open-data:\n  - file: table.csv\n    snapshot: 2023-12\n    source: Published tables\n",
      to: "partners/partnership.yaml")
  }

  /// Replaces the number of events in a submission, in one step.
  func setValue(_ value: Int, in file: String = Place.file) throws {
    let text = try text(of: file).replacing(/value: (639|640)\n/, with: "value: \(value)\n")
    try Data(text.utf8).write(to: url.appending(path: file), options: .atomic)
  }

  /// The whole returns that a partnership gives with one value and with the other.
  func builtReturns(_ values: [Int] = [639, 640], to output: String = "returns/\(Place.quarter)") throws
    -> [[String: Data]]
  {
    try values.map { value in
      try setValue(value)
      let outcome = try BuiltTool.run("build", "--quarter", "2020-21 Q4", "--output", output, in: url)
      try #require(outcome.isExit && outcome.status < 2, "\(outcome.output)")
      return try contents(of: output)
    }
  }
}
