import Foundation

import PartnerUpdates
import SubmissionFiles
import Testing

@testable import PartnerReturnCommands

@Suite("A folder that is not as it should be gets a sentence")
struct BadFolderTests {
  private static let file = "police/2020-21-Q4.yaml"

  @Test("A file larger than the limit is not read, and the limit can be raised")
  func largeFile() throws {
    let scene = try Scene()
    let comment = "#" + String(repeating: "x", count: 99) + "\n"
    let text = try scene.text(of: Self.file)
    try scene.write(text + String(repeating: comment, count: 21_000), to: Self.file)
    #expect(
      scene.run("check").findings(in: Self.file) == ["1:1: error: the file is larger than 2 MB [file.size]"])

    try scene.replace(
      "lead-time: 14 days", with: "lead-time: 14 days\nlargest-file: 3 MB", in: "partnership.yaml")
    #expect(scene.run("check").findings(in: Self.file).allSatisfy { !$0.contains(": error: ") })

    try scene.write("", to: Self.file)
    let handle = try FileHandle(forWritingTo: scene.url(Self.file))
    try handle.truncate(atOffset: 50_000_000)
    try handle.close()
    #expect(
      scene.run("check").findings(in: Self.file) == ["1:1: error: the file is larger than 3 MB [file.size]"])
  }

  @Test("A symbolic link out of the folder is not followed; one inside is")
  func symbolicLink() throws {
    let scene = try Scene()
    let outside = scene.root.appending(path: "secret.yaml")
    try FileManager.default.moveItem(at: scene.url(Self.file), to: outside)
    try FileManager.default.createSymbolicLink(at: scene.url(Self.file), withDestinationURL: outside)
    let outcome = scene.run("check")
    #expect(
      outcome.findings(in: Self.file)
        == ["1:1: error: the symbolic link leads out of the partnership's folder [file.inside-folder]"])
    #expect(outcome.status == .errorsFound)

    try FileManager.default.moveItem(at: outside, to: scene.url("police/kept.txt"))
    try scene.remove(Self.file)
    try FileManager.default.createSymbolicLink(
      atPath: scene.url(Self.file).path, withDestinationPath: "kept.txt")
    #expect(scene.run("check").findings(in: Self.file).allSatisfy { !$0.contains(": error: ") })
  }

  @Test(
    "Links to nothing, folders and pipes in the place of a file are reported",
    arguments: ["link", "folder", "pipe"])
  func notAFile(_ kind: String) throws {
    let scene = try Scene()
    try scene.remove(Self.file)
    let path = scene.url(Self.file).path
    switch kind {
    case "link": try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "gone.yaml")
    case "folder": try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    default: #expect(mkfifo(path, 0o644) == 0)
    }
    let outcome = scene.run("check")
    #expect(outcome.findings(in: Self.file).first?.hasSuffix("[file.readable]") == true)
    #expect(outcome.status == .errorsFound)
  }

  @Test("An unreadable folder is reported and the others are checked", .enabled(if: geteuid() != 0))
  func unreadableFolder() throws {
    let scene = try Scene()
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: scene.url("police").path)
    let outcome = scene.run("check")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: scene.url("police").path)
    #expect(outcome.output.contains("/police/:1:1: error: the folder cannot be listed [file.readable]"))
    #expect(outcome.output.contains("6 files checked: 1 error"))
  }

  @Test("A partner's folder that is a link to nothing is reported")
  func linkInPlaceOfFolder() throws {
    let scene = try Scene()
    try scene.remove("police")
    try FileManager.default.createSymbolicLink(
      atPath: scene.url("police").path, withDestinationPath: "police")
    #expect(
      scene.run("check").output.contains(
        "/police:1:1: error: the symbolic link leads nowhere [file.readable]"))
  }

  @Test("Without partnership.yaml nothing can be checked, and the command says so")
  func noPartnership() throws {
    let scene = try Scene()
    try scene.remove("partnership.yaml")
    for command in ["check", "build", "status"] {
      let outcome = scene.run(command)
      #expect(outcome.status == .couldNotRun)
      #expect(outcome.errors.contains("there is no partnership.yaml in"))
    }
  }

  @Test("A partnership.yaml with a slip is located, and one without a roster is an error")
  func spoiltPartnership() throws {
    let scene = try Scene()
    let place = try scene.replace("date: 2021-03-25", with: "date: ⟦2021-03-35", in: "partnership.yaml")
    let outcome = scene.run("check")
    #expect(
      outcome.findings(in: "partnership.yaml").first?.hasPrefix(
        "\(place): error: \"2021-03-35\" is not a date") == true)
    #expect(outcome.status == .errorsFound)

    try scene.write("partnership: Nobody\n", to: "partnership.yaml")
    #expect(
      scene.run("check").findings(in: "partnership.yaml").first?.contains("the roster is empty") == true)
  }

  @Test("A strategy that cannot be read stops the build and is located by the check")
  func spoiltStrategy() throws {
    let scene = try Scene()
    let place = try scene.replace(
      "in-force: 2020-21 Q1", with: "in-force: ⟦2020-21 Q0", in: "strategies/2020-2023.yaml")
    #expect(
      scene.run("check").findings(in: "strategies/2020-2023.yaml").first?.hasPrefix("\(place): error: ")
        == true)
    let build = scene.run("build")
    #expect(build.status == .couldNotRun)
    #expect(build.errors.contains("strategies/2020-2023.yaml:\(place)"))
  }

  @Test("Two submissions for one partner and quarter are one too many")
  func twoSubmissions() throws {
    let scene = try Scene()
    try scene.write(try scene.text(of: Self.file), to: "police/2020-21 Q4.yaml")
    let outcome = scene.run("check")
    let errors = outcome.output.split(separator: "\n").filter { $0.hasSuffix("[file.only-one]") }
    #expect(errors.count == 1)
    #expect(outcome.status == .errorsFound)
  }

  @Test(
    "Files that are not named for a quarter, or lie outside a partner's folder, are reported",
    arguments: [
      "police/update.yaml", "police/2020-21-Q4.yml", "police/2020-21-Q4-final.yaml", "2020-21-Q4.yaml",
    ])
  func oddNames(_ name: String) throws {
    let scene = try Scene()
    try scene.write(try scene.text(of: Self.file), to: name)
    #expect(scene.run("check").findings(in: name).first?.hasSuffix("[file.name]") == true)
  }

  @Test(
    "A document with the name of a submission that is not there is reported, and one beside it is its own affair",
    arguments: ["police/2020-21-Q4.docx", "police/2020-21-Q4.yaml.txt", "police/2020-21-Q4.YAML"])
  func documents(_ name: String) throws {
    let scene = try Scene()
    let text = try scene.text(of: Self.file)
    try scene.write(text, to: name)
    let beside = scene.run("check")
    #expect(beside.findings(in: name) == [])
    #expect(beside.status == .nothingWrong)
    try scene.remove(Self.file)
    let alone = scene.run("check")
    #expect(alone.findings(in: name).first?.hasSuffix("[file.name]") == true)
    #expect(alone.status == .errorsFound)
    #expect(scene.run("build").status == .errorsFound)
  }

  @Test(
    "A named file that is no submission was not checked, and the tool says so",
    arguments: ["police/minutes.txt", "notes.txt"])
  func unchecked(_ name: String) throws {
    let scene = try Scene()
    try scene.write("anything", to: name)
    let outcome = scene.run("check", "--partners", scene.partners.path, scene.url(name).path)
    #expect(outcome.status == .couldNotRun)
    #expect(outcome.errors.contains("\"\(name)\" was not checked"), "\(outcome.errors)")
    for sound in ["partnership.yaml", "strategies/2020-2023.yaml", Self.file, "police"] {
      let outcome = scene.run("check", "--partners", scene.partners.path, scene.url(sound).path)
      #expect(outcome.status == .nothingWrong, "\(sound): \(outcome.errors)")
    }
  }

  @Test(
    "What must not be published is found in the partnership's own files, and not shown",
    arguments: [
      ("partnership.yaml", "    lead: ", "    lead: 07700 900123, "),
      ("strategies/2020-2023.yaml", "title: ", "title: 07700 900123, "),
      ("strategies/2020-2023.yaml", "        partners: [", "        partners: [\"07700900123\", "),
    ])
  func personalDataInOwnFiles(_ name: String, old: String, new: String) throws {
    let scene = try Scene()
    try scene.replace(old, with: new, in: name)
    for format in ["json", "sarif", "github", "junit"] {
      #expect(!scene.run("check", "--format", format).output.contains("900123"), "\(format)")
    }
    let outcome = scene.run("check")
    #expect(
      outcome.findings(in: name).contains { $0.hasSuffix("[file.no-personal-data]") }, "\(outcome.output)")
    #expect(!outcome.output.contains("900123"))
    #expect(outcome.status == .errorsFound)
    #expect(scene.run("build").status == .errorsFound)
    let files = try scene.files().filter { $0.key.hasPrefix("returns/2020-21-Q4/public") }
    #expect(files.isEmpty)
  }

  @Test("A folder of somebody who is not on the roster is reported")
  func stranger() throws {
    let scene = try Scene()
    try FileManager.default.moveItem(at: scene.url("police"), to: scene.url("polcie"))
    let outcome = scene.run("check")
    #expect(
      outcome.findings(in: "polcie/2020-21-Q4.yaml").contains { $0.contains("lies in the folder \"polcie\"") }
    )
    #expect(outcome.status == .errorsFound)
  }

  @Test("A file removed between listing and reading is reported")
  func vanished() throws {
    let scene = try Scene()
    let listing = try PartnersFolder(path: scene.partners.path)
    try scene.remove(Self.file)
    let read = listing.submissions.map { ReadFile($0, contents: .init(root: scene.partners.path)) }
    let failures = read.compactMap(\.failure)
    #expect(
      failures.map(\.finding.message) == ["there is no such file, or it was removed while it was to be read"])
    #expect(read.count == 6)
  }

  @Test("A path that is not there or lies elsewhere cannot be checked")
  func oddPaths() throws {
    let scene = try Scene()
    #expect(scene.run("check", scene.url("police/none.yaml").path).status == .couldNotRun)
    #expect(scene.run("check", scene.root.path).errors.contains("does not lie in"))
    let one = scene.run("check", scene.url("youth-offending").path)
    #expect(one.output.contains("1 file checked"))
    #expect(one.findings(in: Self.file).isEmpty)
  }
}
