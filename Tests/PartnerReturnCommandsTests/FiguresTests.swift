import Foundation
import PartnerReturnCommands
import PartnerUpdates
import Testing

@Suite("Figures straight from published tables")
struct FiguresTests {
  private static let file = "police/2020-21-Q4.yaml"

  @Test("Counts the figures of Bromley for the year to January 2021, with the year before")
  func bromley() throws {
    let outcome = try Scene().run("figures", "police", "--ending", "2021-01")
    #expect(outcome.status == .nothingWrong)
    for (title, row) in [
      ("Total notifiable offences", #/20,911 +25,084 +-16\.6%/#),
      ("Total burglary", #/1,598 +2,699 +-40\.8%/#),
      ("Residential burglary", #/1,246 +2,118 +-41\.2%/#), ("Theft of motor vehicles", #/897 +962 +-6\.8%/#),
      ("Sexual offences", #/486 +552 +-12\.0%/#),
    ] {
      let line = outcome.output.split(separator: "\n").first { $0.contains(title) }
      #expect(line?.firstMatch(of: row) != nil, "\(title): \(line ?? "not there")")
    }
    #expect(outcome.output.contains("Knife crime: offences of many kinds count as knife crime"))
    #expect(outcome.output.contains("Calls about anti-social behaviour: calls are no offences"))
    #expect(outcome.output.contains("33 rows read") || outcome.output.contains("32 rows read"))
  }

  @Test("Across the new records system the two values are marked as not counted alike")
  func seriesBreak() throws {
    let across = try Scene().run("figures", "police", "--ending", "2025-01")
    #expect(across.output.contains("[b] since March 2024"))
    let before = try Scene().run("figures", "police", "--ending", "2023-12")
    #expect(!before.output.contains("[b]"))
  }

  @Test("Months that no table holds give no value, and the tables' months are told")
  func outside() throws {
    let outcome = try Scene().run("figures", "police", "--ending", "2030-01")
    #expect(outcome.status == .nothingWrong)
    #expect(outcome.output.contains("none of the figures can be counted for these months"))
    #expect(outcome.output.contains("Total burglary: the tables hold April 2010 to November 2025"))
  }

  @Test("Another area gets a sentence with the one that was probably meant")
  func unknownArea() throws {
    let scene = try Scene()
    let outcome = scene.run("figures", "police", "--area", "Bormley")
    #expect(outcome.status == .couldNotRun)
    #expect(outcome.errors.contains("no row of the tables is of \"Bormley\", did you mean \"Bromley\"?"))
  }

  @Test("A partner without figures of recorded crime gets a sentence")
  func unknownPartner() throws {
    let outcome = try Scene().run("figures", "probation")
    #expect(outcome.status == .couldNotRun)
    #expect(outcome.errors.contains("choose one of police, vawg, hate-crime"))
  }

  @Test("Without tables a sentence tells where to name them")
  func noTables() throws {
    let scene = try Scene()
    try scene.dropOpenData()
    let outcome = scene.run("figures", "police")
    #expect(outcome.status == .couldNotRun)
    #expect(outcome.errors.contains("name files or folders with --from, or enter them under `open-data:`"))
  }

  @Test(
    "Writes into the figures of a submission, leaves every other line, and writes nothing the second time")
  func write() throws {
    let scene = try Scene()
    let before = try scene.text(of: Self.file)
    let command = [
      "figures", "police", "--ending", "2021-01", "--write", scene.url(Self.file).path, "--read",
      "2021-03-01",
    ]
    let outcome = scene.run(arguments: command)
    #expect(outcome.status == .nothingWrong, "\(outcome.errors)")
    let after = try scene.text(of: Self.file)
    #expect(after.contains("value: 20911"))
    #expect(after.contains("value: 897"))
    #expect(Self.withoutFigures(after) == Self.withoutFigures(before))
    #expect(!scene.run("check").findings(in: Self.file).contains { $0.contains("common.open-data") })

    let again = scene.run(arguments: command)
    #expect(again.output.contains("holds these figures already and stays as it was"))
    #expect(try scene.text(of: Self.file) == after)
  }

  @Test("Fills in a pro-forma, which then lacks nothing that the tables give")
  func proForma() throws {
    let scene = try Scene()
    #expect(scene.run("new", "police", "--quarter", "2021-22 Q4").status == .nothingWrong)
    let path = scene.url("police/2021-22-Q4.yaml").path
    let outcome = scene.run(
      "figures", "police", "--ending", "2022-01", "--write", path, "--read", "2022-03-01")
    #expect(outcome.status == .nothingWrong, "\(outcome.errors)")
    let findings = scene.run("check").findings(in: "police/2021-22-Q4.yaml")
    #expect(
      !findings.contains { $0.contains("\"residential-burglary\"") && $0.contains("common.figure-has-value") }
    )
    #expect(try scene.text(of: "police/2021-22-Q4.yaml").contains("# Residential burglary"))
  }

  @Test("Writes into a file that begins with a byte order mark and keeps it, and its permissions")
  func byteOrderMark() throws {
    let scene = try Scene()
    let mark = Data([0xEF, 0xBB, 0xBF])
    let url = scene.url(Self.file)
    try (mark + Data(contentsOf: url)).write(to: url)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: url.path)
    let outcome = scene.run("figures", "police", "--ending", "2021-01", "--write", url.path)
    #expect(outcome.output.contains("Wrote "), "\(outcome.errors)")
    #expect(try Data(contentsOf: url).starts(with: mark))
    let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test("Writes into a file as large as the partnership allows, and into no larger one")
  func largestFile() throws {
    let scene = try Scene()
    let path = scene.url(Self.file).path
    try scene.write(
      scene.text(of: Self.file) + String(repeating: "# more than two megabytes\n", count: 80_000),
      to: Self.file)
    let command = ["figures", "police", "--ending", "2021-01", "--write", path, "--read", "2021-03-01"]
    #expect(scene.run(arguments: command).errors.contains("the file is larger than 2 MB"))
    try scene.replace("lead-time:", with: "largest-file: 3 MB\nlead-time:", in: "partnership.yaml")
    let outcome = scene.run(arguments: command)
    #expect(outcome.status == .nothingWrong, "\(outcome.errors)")
    #expect(try scene.text(of: Self.file).contains("value: 20911"))
    try scene.replace("largest-file: 3 MB", with: "largest-file: 1 MB", in: "partnership.yaml")
    #expect(scene.run(arguments: command).errors.contains("the file is larger than 1 MB"))
  }

  @Test(
    "Another partner's file, a file with errors and a file that is not there stay as they are, with a sentence"
  )
  func refusals() throws {
    let scene = try Scene()
    let vawg = scene.run("figures", "police", "--write", scene.url("vawg/2020-21-Q4.yaml").path)
    #expect(vawg.status == .couldNotRun)
    #expect(vawg.errors.contains("is the submission of vawg, not of police"))

    let absent = scene.run("figures", "police", "--write", scene.url("police/none.yaml").path)
    #expect(absent.status == .couldNotRun)

    try scene.replace("figures:\n", with: "figures:\n\tx: [\n", in: Self.file)
    let broken = try scene.text(of: Self.file)
    let outcome = scene.run("figures", "police", "--ending", "2021-01", "--write", scene.url(Self.file).path)
    #expect(outcome.status == .couldNotRun)
    #expect(outcome.errors.contains("stays as it was"))
    #expect(try scene.text(of: Self.file) == broken)
  }

  @Test("A row that cannot be used is named and counted, and with --strict it is an error")
  func rejected() throws {
    let scene = try Scene()
    let table = scene.root.appending(path: "table.csv")
    try Data("MajorText,MinorText,BoroughName,202101\nBURGLARY,A,Bromley,3\nBURGLARY,B,Bromley,x\n".utf8)
      .write(to: table)
    let command = ["figures", "police", "--from", table.path, "--area", "Bromley"]
    let outcome = scene.run(arguments: command)
    #expect(outcome.status == .nothingWrong)
    #expect(outcome.output.contains("2 rows read: 1 of Bromley used, 0 of other areas"))
    #expect(outcome.output.contains("1 rejected"))
    #expect(outcome.output.contains("table.csv:3: "))
    #expect(outcome.output.contains("nothing is counted from "))
    #expect(outcome.output.contains("none of the figures can be counted"))
    #expect(scene.run(arguments: command + ["--strict"]).status == .errorsFound)
  }

  /// The lines of a submission that do not belong to its figures.
  private static func withoutFigures(_ text: String) -> [Substring] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "figures:") else { return lines }
    let end = lines[(start + 1)...].firstIndex { $0.first?.isLetter == true } ?? lines.endIndex
    return Array(lines[..<start] + lines[end...])
  }
}

extension Scene {
  /// A partnership that names no published tables.
  func dropOpenData() throws {
    let text = try text(of: "partnership.yaml")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "open-data:") else { throw NotThere(text: "open-data:") }
    let end = lines[(start + 1)...].firstIndex { !$0.hasPrefix(" ") } ?? lines.endIndex
    try write((lines[..<start] + lines[end...]).joined(separator: "\n"), to: "partnership.yaml")
  }
}
