import Foundation
import PartnerReturnCommands
import Testing

@testable import PartnerReturnCommands

@Suite("The search for partnerships' folders")
struct PartnershipSearchTests {
  private let root = FileManager.default.temporaryDirectory.appending(
    path: "partner-return-\(UUID().uuidString)"
  ).path

  private func make(_ folders: String...) throws {
    for folder in folders {
      try FileManager.default.createDirectory(
        atPath: "\(root)/\(folder)", withIntermediateDirectories: true)
      try Data("x".utf8).write(to: URL(filePath: "\(root)/\(folder)/partnership.yaml"))
    }
  }

  private func found() throws -> [String] {
    try PartnershipSearch(in: root).found.map { String($0.dropFirst(root.count + 1)) }
  }

  @Test("finds them however deep, in the order of their paths")
  func order() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    try make("b/x/y/partners", "a", "a-b/partners", "a.b", "B", "c/1", "c/10", "c/2")
    #expect(
      try found()
        == ["B", "a-b/partners", "a.b", "a", "b/x/y/partners", "c/1", "c/10", "c/2"].sorted {
          ($0 + "/").utf8.lexicographicallyPrecedes(($1 + "/").utf8)
        })
    #expect(try PartnershipSearch(in: root + "//").found.count == 8)
  }

  @Test("does not look into a partnership, nor into what starts with a dot")
  func inside() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    try make("a", "a/old", ".hidden/b", "c/.old")
    #expect(try found() == ["a"])
  }

  @Test("is not led round in a circle by links, and finds what they lead to once")
  func links() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    try make("real/one", "real/two")
    for (link, target) in [
      ("real/up", ".."), ("real/self", "."), ("z-again", "real"), ("nowhere", "none"),
      ("real/zwei", "two"),
    ] { try FileManager.default.createSymbolicLink(atPath: "\(root)/\(link)", withDestinationPath: target) }
    #expect(try found() == ["real/one", "real/two"])
  }

  @Test("says where there is nothing, or no folder")
  func nothing() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    try FileManager.default.createDirectory(atPath: root + "/a", withIntermediateDirectories: true)
    #expect(throws: CannotRun.self) { try PartnershipSearch(in: root) }
    #expect(throws: CannotRun.self) { try PartnershipSearch(in: root + "/none") }
    let scene = try Scene()
    #expect(
      scene.run(arguments: ["check", "--all-in", root, "--partners", scene.partners.path]).errors
        .contains("holds a partnership.yaml: name another with --all-in"))
  }
}
