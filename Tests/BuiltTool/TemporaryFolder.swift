package import Foundation

/// A temporary folder that goes with the test.
package final class TemporaryFolder {
  package let url = FileManager.default.temporaryDirectory.appending(
    path: "partner-return-\(UUID().uuidString)")

  package init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(at: url) }

  /// Copies the repository's partnership, with the submissions of 2020-21 Q4 unless others are asked for.
  package func copyPartners(withEveryQuarter: Bool = false) throws {
    let partners = url.appending(path: "partners")
    try FileManager.default.copyItem(at: BuiltTool.repository.appending(path: "partners"), to: partners)
    guard !withEveryQuarter else { return }
    for name in try FileManager.default.subpathsOfDirectory(atPath: partners.path)
    where name.contains("-Q") && !name.hasSuffix("/2020-21-Q4.yaml") {
      try FileManager.default.removeItem(at: partners.appending(path: name))
    }
  }

  /// Writes a file, and the folders on the way to it.
  package func write(_ text: String, to file: String) throws { try write(Data(text.utf8), to: file) }

  package func write(_ bytes: Data, to file: String) throws {
    let place = url.appending(path: file)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: place)
  }

  package func text(of file: String) throws -> String {
    try String(contentsOf: url.appending(path: file), encoding: .utf8)
  }

  /// Every file below a folder by its path, with its bytes; nothing where there is no folder.
  package func contents(of folder: String) throws -> [String: Data] {
    let path = url.appending(path: folder).path
    guard FileManager.default.fileExists(atPath: path) else { return [:] }
    var contents: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      contents[name] = FileManager.default.contents(atPath: path + "/" + name)
    }
    return contents
  }

  /// What lies anywhere below and is hidden, as temporary files are.
  package func strays(below folder: String = ".") throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: url.appending(path: folder).path)
      .filter { $0.split(separator: "/").contains { $0.hasPrefix(".") } }
  }
}
