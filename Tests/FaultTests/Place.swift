import Foundation
import Testing

/// A temporary folder with a partnership, gone with the test.
final class Place {
  let root: URL

  init(in parent: URL = FileManager.default.temporaryDirectory) throws {
    root = parent.appending(path: "partner-return-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(at: root) }

  static let quarter = "2020-21-Q4"
  /// The submission of the partnership.
  static let file = "partners/subgroup/2020-21-Q4.yaml"
  /// The submission of the partnership that counts figures in tables.
  static let police = "partners/police/2020-21-Q4.yaml"

  /// Writes a partnership with one small submission: enough for a return of two editions, and quick.
  func addPartnership(_ name: String = "partners") throws {
    try write(Sample.partnership, to: "\(name)/partnership.yaml")
    try write(Sample.strategy, to: "\(name)/strategies/2020-2023.yaml")
    try write(Sample.submission, to: "\(name)/subgroup/2020-21-Q4.yaml")
  }

  /// Adds the submission of the repository's police, with a table of recorded crime beside the partnership.
  func addPolice() throws {
    let submission = Tool.repository.appending(path: Self.police)
    try write(String(contentsOf: submission, encoding: .utf8), to: Self.police)
    let table = "partners/open-data/recorded-crime-bromley-2010-04-to-2023-11.csv"
    try write(
      String(contentsOf: Tool.repository.appending(path: table), encoding: .utf8), to: "table.csv")
  }

  func write(_ text: String, to file: String) throws {
    let url = root.appending(path: file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func text(of file: String) throws -> String {
    try String(contentsOf: root.appending(path: file), encoding: .utf8)
  }

  /// Replaces the number of events in a submission, in one step.
  func setValue(_ value: Int, in file: String = Place.file) throws {
    let text = try text(of: file).replacing(/value: (639|640)\n/, with: "value: \(value)\n")
    try Data(text.utf8).write(to: root.appending(path: file), options: .atomic)
  }

  /// Every file below a folder by its path, with its bytes; nothing where there is no folder.
  func contents(of folder: String) throws -> [String: Data] {
    let path = root.appending(path: folder).path
    guard FileManager.default.fileExists(atPath: path) else { return [:] }
    var contents: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      contents[name] = FileManager.default.contents(atPath: path + "/" + name)
    }
    return contents
  }

  /// What lies anywhere below and is hidden, as temporary files are.
  func strays(below folder: String = ".") throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { $0.split(separator: "/").contains { $0.hasPrefix(".") } }
  }

  /// The whole returns that a partnership gives with one value and with the other.
  func builtReturns(_ values: [Int] = [639, 640], to output: String = "returns/\(quarter)") throws
    -> [[String: Data]]
  {
    try values.map { value in
      try setValue(value)
      let outcome = try Tool.run("build", "--quarter", "2020-21 Q4", "--output", output, in: self)
      try #require(outcome.isExit && outcome.status < 2, "\(outcome.output)")
      return try contents(of: output)
    }
  }
}
