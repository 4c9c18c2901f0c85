import Foundation
import PartnerReturnCommands
import Testing

@Suite("What is not for everybody is its owner's from the first byte")
struct PrivateFilesTests {
  private static func mode(_ url: URL) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
    return try #require((attributes[.posixPermissions] as? NSNumber)?.intValue)
  }

  /// Everything in a folder and the folder itself, with what others may do with it.
  private static func modes(in folder: URL) throws -> [String: Int] {
    var modes = ["": try mode(folder)]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      modes[name] = try mode(folder.appending(path: name))
    }
    return modes
  }

  private static let readable = 0o044

  @Test("The board's edition, the queries and the manifest; the public edition is for everybody")
  func ofReturn() throws {
    let scene = try Scene()
    let folder = scene.root.appending(path: "returns/2020-21-Q4")
    // The second time it replaces one that somebody has opened to others.
    for _ in 0..<2 {
      #expect(scene.run("build").status == .nothingWrong)
      let modes = try Self.modes(in: folder)
      #expect(
        modes.keys.contains { $0.hasPrefix("board/queries/") }
          && modes.keys.contains("board/data/figures.csv"))
      for (name, mode) in modes {
        let isPublic = name.isEmpty || name == "public" || name.hasPrefix("public/")
        let isFolder = ["", "board", "public", "board/data", "public/data", "board/queries"].contains(name)
        #expect(
          mode == (isPublic ? mode | Self.readable : isFolder ? 0o700 : 0o600),
          "\(name) \(String(mode, radix: 8))")
      }
      chmod(folder.appending(path: "board").path, 0o755)
    }
  }

  @Test("The view of a region from the boards' editions", arguments: [("board", false), ("public", true)])
  func ofRegion(_ edition: String, isPublic: Bool) throws {
    let scene = try Scene()
    let output = scene.root.appending(path: "region")
    let outcome = scene.run("rollup", scene.partners.path, "--edition", edition, "--output", output.path)
    #expect(outcome.status == .nothingWrong, "\(outcome.output)\(outcome.errors)")
    let modes = try Self.modes(in: output)
    #expect(modes.count > 4)
    for (name, mode) in modes {
      #expect((mode & 0o077 != 0) == isPublic, "\(name) \(String(mode, radix: 8))")
    }
  }
}

@Suite("Nothing is written inside a return")
struct OutputInsideReturnTests {
  @Test(
    "not a return, a dataset, a view of a region, a partnership or an article",
    arguments: ["public", "board", "public/data", "deeper/still"])
  func inside(_ place: String) throws {
    let scene = try Scene()
    _ = scene.run("build")
    let folder = scene.root.appending(path: "returns/2020-21-Q4")
    let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    let inner = folder.appending(path: place + (place == "public" ? "" : "/x")).path
    for command in [
      ["build", "--output", inner],
      ["build", "--dataset", inner, "--output", scene.root.appending(path: "other").path],
      ["rollup", scene.partners.path, "--output", inner], ["init", inner + "/new", "--name", "A"],
      ["rules", "--markdown", inner],
    ] {
      let outcome = scene.run(arguments: command)
      #expect(outcome.status == .couldNotRun, "\(command): \(outcome.output)")
      #expect(
        outcome.errors.contains("which holds a return or a part of one"), "\(command): \(outcome.errors)")
    }
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() == before)
  }

  @Test("also where the manifest is gone, and in a copy of an edition")
  func damaged() throws {
    let scene = try Scene()
    _ = scene.run("build")
    let folder = scene.root.appending(path: "returns/2020-21-Q4")
    let copy = scene.root.appending(path: "website")
    try FileManager.default.copyItem(at: folder.appending(path: "public"), to: copy)
    try FileManager.default.removeItem(at: folder.appending(path: "manifest.json"))
    for inner in [folder.appending(path: "public"), folder.appending(path: "x"), copy.appending(path: "x")] {
      #expect(scene.run("build", "--output", inner.path).status == .couldNotRun)
    }
  }

  @Test("A folder with a manifest of something else and a folder called public is no return")
  func others() throws {
    let scene = try Scene()
    let site = scene.root.appending(path: "site")
    try FileManager.default.createDirectory(
      at: site.appending(path: "public"), withIntermediateDirectories: true)
    try Data("{}".utf8).write(to: site.appending(path: "manifest.json"))
    #expect(scene.run("build", "--output", site.appending(path: "public/q4").path).status == .nothingWrong)
  }
}
