import Foundation
import PartnerReturnCommands
import Testing

@Suite("Figures are held against published tables")
struct OpenDataCheckTests {
  private static let file = "police/2020-21-Q4.yaml"

  @Test("Within the tolerance it is a note, beyond it a query, each with both values and the snapshot")
  func bothSides() throws {
    let findings = try Scene().run("check").findings(in: Self.file).filter { $0.contains("common.open-data") }
    for expected in [
      "note: 21,328 is 2.0% more than what the published tables have for 2020-02 to 2021-01: 20,911 (snapshot of December 2023)",
      "note: 1,270 is 1.9% more than what the published tables have for 2020-02 to 2021-01: 1,246 (snapshot of December 2023)",
      "query: 950 is 5.9% more than what the published tables have for 2020-02 to 2021-01: 897 (snapshot of December 2023)",
    ] {
      #expect(findings.contains { $0.contains(expected) }, "\(expected)\n\(findings.joined(separator: "\n"))")
    }
  }

  @Test("The partnership sets the tolerance")
  func tolerance() throws {
    let scene = try Scene()
    try scene.replace(
      "thresholds:\n", with: "thresholds:\n  open-data-tolerance: 10 per cent\n", in: "partnership.yaml")
    let findings = scene.run("check").findings(in: Self.file)
    #expect(findings.contains { $0.contains("note: 950 is 5.9% more") })
    #expect(!findings.contains { $0.contains("query: 950") })
  }

  @Test("A wrong period that makes both values wrong is asked about once, with the months that fit")
  func wrongPeriod() throws {
    let scene = try Scene()
    let findings = scene.run("check").findings(in: Self.file).filter { $0.contains("sexual-offences") }
    #expect(findings.count == 1)
    #expect(
      findings.first?.contains(
        "496 is 2% off the published number of 2020-02 to 2021-01, and 15% off that of the months stated")
        == true,
      "\(findings)")
  }

  @Test("--open-data names tables in place of the partnership's")
  func option() throws {
    let scene = try Scene()
    let table = scene.url("open-data/recorded-crime-bromley-2010-04-to-2023-11.csv").path
    try scene.dropOpenData()
    #expect(!scene.run("check").output.contains("common.open-data"))
    let outcome = scene.run("check", "--open-data", table)
    #expect(outcome.output.contains("897 (table up to November 2023)"))
    let absent = scene.run("check", "--open-data", table + ".none")
    #expect(absent.status == .couldNotRun)
    #expect(absent.errors.contains(".none"))
  }

  @Test(
    "A table that is gone, spoilt or elsewhere is a query of the partnership's, and everything else is checked"
  )
  func unreadable() throws {
    for (name, spoil) in [
      ("gone", { scene, file in try scene.remove(file) }),
      ("empty", { scene, file in try scene.write("", to: file) }),
      ("no table", { scene, file in try scene.write("a,b\n1,2\n", to: file) }),
      (
        "outside",
        { scene, file in
          try scene.replace("file: " + file, with: "file: ../elsewhere.csv", in: "partnership.yaml")
        }
      ),
    ] as [(String, (Scene, String) throws -> Void)] {
      let scene = try Scene()
      try spoil(scene, "open-data/recorded-crime-bromley-2010-04-to-2023-11.csv")
      let outcome = scene.run("check")
      #expect(outcome.output.contains("[file.open-data]"), "\(name)")
      #expect(outcome.output.contains("6 files checked: 0 errors"), "\(name)")
    }
  }

  @Test(
    "What is to be done fits what is wrong with a table",
    arguments: [
      ("", "is empty", "put a table that can be read in its place, or correct `file:`"),
      ("a,b\n1,2\n", "is not the header", "put a table that can be read in its place, or correct `file:`"),
      (nil, "cannot be opened", "put a table that can be read in its place, or correct `file:`"),
    ])
  func fixes(text: String?, message: String, fix: String) throws {
    let scene = try Scene()
    let file = "open-data/recorded-crime-bromley-2010-04-to-2023-11.csv"
    if let text { try scene.write(text, to: file) } else { try scene.remove(file) }
    let lines = scene.run("check").output.split(separator: "\n")
    let index = try #require(lines.firstIndex { $0.contains("[file.open-data]") })
    #expect(lines[index].contains(message), "\(lines[index])")
    #expect(
      lines[index...].first { $0.contains("fix:") }?.hasSuffix("fix: " + fix) == true,
      "\(lines[index...].prefix(4))")
  }

  @Test("A table that a link leads out to is to be put into the partnership's folder")
  func leadsOut() throws {
    let scene = try Scene()
    let file = "open-data/recorded-crime-bromley-2010-04-to-2023-11.csv"
    let outside = scene.root.appending(path: "table.csv")
    try FileManager.default.moveItem(at: scene.url(file), to: outside)
    try FileManager.default.createSymbolicLink(at: scene.url(file), withDestinationURL: outside)
    let output = scene.run("check").output
    #expect(output.contains("\"\(file)\" does not lie in the partnership's folder [file.open-data]"))
    #expect(output.contains("fix: put the table into the partnership's folder, or correct `file:`"))
    for command in ["figures", "series"] {
      #expect(scene.run(command, "police").errors.contains("does not lie in the partnership's folder"))
    }
  }

  @Test("A table is never read by a way over `..`, which a link may lead elsewhere")
  func climbing() throws {
    let scene = try Scene()
    let file = "open-data/recorded-crime-bromley-2010-04-to-2023-11.csv"
    let outside = scene.root.appending(path: "outside/deep")
    try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: scene.url("open-data/sub"), withDestinationURL: outside)
    // What opens it finds this one; what only reads the path, that of the partnership.
    try FileManager.default.copyItem(
      at: scene.url(file), to: scene.root.appending(path: "outside/table.csv"))
    try scene.write("a,b\n", to: "open-data/table.csv")
    try scene.replace("file: " + file, with: "file: open-data/sub/../table.csv", in: "partnership.yaml")
    let outcome = scene.run("check")
    #expect(
      outcome.output.contains(
        "query: \"open-data/sub/../table.csv\" leads over \"..\", which may be another place than it seems [file.open-data]"
      ), "\(outcome.output)")
    #expect(outcome.output.contains("fix: write the path from the partnership's folder without `..`"))
    #expect(!outcome.output.contains("common.open-data"))
    for command in ["figures", "series"] {
      let answer = scene.run(command, "police")
      #expect(answer.status == .couldNotRun)
      #expect(answer.errors.contains("leads over \"..\""), "\(answer.errors)")
    }
  }

  @Test("A table whose path has dots and slashes too many is read, and the return can be verified")
  func dots() throws {
    let scene = try Scene()
    let file = "open-data/recorded-crime-bromley-2010-04-to-2023-11.csv"
    try scene.replace(
      "file: " + file, with: "file: ./" + file.replacing("/", with: "//"), in: "partnership.yaml")
    #expect(scene.run("build").status == .nothingWrong)
    let outcome = scene.run("verify", scene.root.appending(path: "returns/2020-21-Q4").path)
    #expect(outcome.status == .nothingWrong, "\(outcome.output)\(outcome.errors)")
  }

  @Test("A row that cannot be used is a query that names file and line")
  func rejectedRow() throws {
    let scene = try Scene()
    let file = "open-data/recorded-crime-bromley-2023-12-to-2025-11.csv"
    let text = try scene.text(of: file)
    try scene.write(text + "BURGLARY,MADE UP,Bromley,1\n", to: file)
    let output = scene.run("check").output
    #expect(output.contains("nothing is counted from "))
    #expect(output.contains("1 of 31 rows could not be used"))
    #expect(output.contains("[file.open-data]"))
  }

  @Test("A sealed return names the tables that it was checked against, and verify tells when one changes")
  func sealed() throws {
    let scene = try Scene()
    #expect(scene.run("build").status == .nothingWrong)
    let folder = scene.root.appending(path: "returns/2020-21-Q4")
    let manifest = try String(contentsOf: folder.appending(path: "manifest.json"), encoding: .utf8)
    let file = "open-data/recorded-crime-bromley-2023-12-to-2025-11.csv"
    #expect(manifest.contains(file))
    try scene.write(try scene.text(of: file) + "\n", to: file)
    let outcome = scene.run("verify", folder.path)
    #expect(outcome.status == .errorsFound)
    #expect(outcome.output.contains(file))
  }
}
