import Foundation

/// A temporary folder with what of this package a new partner is entered in.
final class PackageCopy {
  let url = FileManager.default.temporaryDirectory.appending(path: "partner-scaffold-\(UUID().uuidString)")

  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let copied = [
    ".github/CODEOWNERS", ".swift-format", "Package.swift", "Sources/PartnerModules/PartnerModules.swift",
    "Sources/PartnerUpdates/PartnerUpdateProvider.swift", "Sources/PolicePartner/PoliceUpdates.swift",
    "Sources/VAWGPartner/VAWGUpdates.swift", "Tests/PartnerModulesTests/Modules.swift",
    "partners/partnership.yaml", "partners/community-safety/2020-21-Q4.yaml",
  ]

  init() throws {
    for file in Self.copied {
      let place = url.appending(path: file)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: Self.repository.appending(path: file), to: place)
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Everything below the folder by its path: the text of a file, nothing of a folder.
  var contents: [String: String?] {
    get throws {
      var contents: [String: String?] = [:]
      for name in try FileManager.default.subpathsOfDirectory(atPath: url.path) {
        contents[name] = .some(try? String(contentsOf: url.appending(path: name), encoding: .utf8))
      }
      return contents
    }
  }

  func text(of file: String) throws -> String {
    try String(contentsOf: url.appending(path: file), encoding: .utf8)
  }

  func write(_ text: String, to file: String) throws {
    try Data(text.utf8).write(to: url.appending(path: file))
  }

  func remove(_ file: String) throws { try FileManager.default.removeItem(at: url.appending(path: file)) }
}
