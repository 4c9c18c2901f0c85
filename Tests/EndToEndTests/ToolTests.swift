import BuiltTool
import Foundation
import Testing

@Suite("The built tool")
struct ToolTests {
  @Test("`build` on the repository's own partners makes the return of the newest quarter")
  func newest() throws {
    let folder = try TemporaryFolder()
    try folder.copyPartners(withEveryQuarter: true)
    let outcome = try BuiltTool.run("build", in: folder.url)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Safer Bromley Partnership, 2025-26 Q2: meeting 18 December 2025"))
    for edition in ["board", "public"] {
      let page = try folder.contents(of: "returns/2025-26-Q2/\(edition)")["return.html"]
      #expect(String(decoding: page ?? Data(), as: UTF8.self).contains("illustrative"))
    }
  }

  @Test("`build` makes both editions with their data packs, and a letter to each partner that is asked")
  func build() throws {
    let folder = try TemporaryFolder()
    try folder.copyPartners()
    let outcome = try BuiltTool.run("build", in: folder.url)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Safer Bromley Partnership, 2020-21 Q4: meeting 25 March 2021"))
    let files = [
      "data/action_updates.csv", "data/actions.csv", "data/agenda.csv", "data/datapackage.json",
      "data/figures.csv", "data/findings.csv", "data/gaps.csv",
      "data/inspection_standards.csv", "data/plan_actions.csv", "data/recorded_crime.csv",
      "data/reported_values.csv",
      "data/reports.csv", "data/statuses.csv",
      "return.html", "return.json", "return.md",
    ]
    let asked = ["community-safety", "hate-crime", "police", "trading-standards", "youth-offending"]
    let expected =
      files.flatMap { ["board/\($0)", "public/\($0)"] } + asked.map { "board/queries/\($0).txt" }
      + ["manifest.json"]
    #expect(try folder.contents(of: "returns/2020-21-Q4").keys.sorted() == expected.sorted())
  }

  @Test("`build` gives the same bytes whatever the time zone, the language and the order of files")
  func sameBytes() throws {
    let one = try TemporaryFolder()
    try one.copyPartners()
    _ = try BuiltTool.run(
      "build", in: one.url, environment: ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8"])

    let other = try TemporaryFolder()
    for file in try one.contents(of: "partners").keys.sorted(by: >) {
      let place = one.url.appending(path: "partners/\(file)")
      if let text = try? String(contentsOf: place, encoding: .utf8) {
        try other.write(text, to: "partners/\(file)")
      }
    }
    _ = try BuiltTool.run("build", in: other.url, environment: ["TZ": "America/Los_Angeles", "LC_ALL": "C"])
    #expect(try one.contents(of: "returns") == other.contents(of: "returns"))
  }

  @Test(
    "With an error `build` exits 1 and writes a return marked DRAFT that holds the whole text of the file")
  func draft() throws {
    let folder = try TemporaryFolder()
    try folder.copyPartners()
    try folder.write(
      "partner: police\n\tcanary: \"Nightingale & 42\"\n", to: "partners/police/2020-21-Q4.yaml")
    let outcome = try BuiltTool.run("build", in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("DRAFT"))
    #expect(outcome.output.contains("No public edition was made:\n  police/2020-21-Q4.yaml cannot be used"))
    let files = try folder.contents(of: "returns/2020-21-Q4")
    #expect(files.keys.filter { !$0.hasPrefix("board/") } == ["manifest.json"])
    for (name, data) in files where name.hasPrefix("board/return.") {
      let text = String(decoding: data, as: UTF8.self)
      #expect(text.contains("Nightingale"), "\(name)")
      #expect(text.uppercased().contains("DRAFT"), "\(name)")
    }
  }

  @Test(
    "Exit statuses are 0, 1 for errors, 2 for a command that cannot run",
    arguments: [
      (["check"], 0), (["check", "--strict"], 1), (["check", "--partners", "nowhere"], 2), (["chekc"], 2),
      (["build", "--quarter", "2020-21 Q5"], 2), (["build", "--quarter", "2031-32 Q1"], 2), (["--help"], 0),
      (["check", "--help"], 0), (["--version"], 0), (["verify", "nowhere"], 2),
      (["diff", "2020-21 Q4", "2020-21 Q3"], 2), (["status", "--today", "2021-02-30"], 2),
      (["new", "fire", "--quarter", "2020-21 Q4"], 2),
      (["new", "police", "--quarter", "2020-21 Q4"], 2), (["status"], 0), ([], 0),
    ] as [([String], Int32)])
  func exitStatus(_ command: [String], _ status: Int32) throws {
    let folder = try TemporaryFolder()
    try folder.copyPartners()
    let outcome = try BuiltTool.start(command, in: folder.url).end()
    #expect(outcome.status == status, "\(outcome.output)")
    #expect(!outcome.output.isEmpty)
    #expect(!outcome.output.contains("\u{1B}["), "no colour where there is no terminal")
  }

  @Test(
    "`new` writes a pro-forma that is refused only for what is still to be filled in, and never overwrites")
  func proForma() throws {
    let folder = try TemporaryFolder()
    try folder.copyPartners()
    let file = "partners/police/2021-22-Q4.yaml"
    #expect(try BuiltTool.run("new", "police", "--quarter", "2021-22 Q4", in: folder.url).status == 0)
    let text = try folder.text(of: file)
    #expect(text.contains("period: 2021-02 to 2022-01"))
    #expect(text.contains("previous: 639 "), "the value reported a year before")

    let check = try BuiltTool.run("check", file, in: folder.url)
    let rules = Set(check.output.matches(of: /error: .*\[(?<rule>[a-z.-]+)\]/).map { String($0.output.rule) })
    #expect(rules == ["common.figure-has-value", "common.status-given", "file.required-keys"])

    #expect(try BuiltTool.run("new", "police", "--quarter", "2021-22 Q4", in: folder.url).status == 2)
    #expect(try folder.text(of: file) == text)
  }

  @Test("A pro-forma filled in with plausible values is accepted")
  func filledProForma() throws {
    let folder = try TemporaryFolder()
    try folder.copyPartners()
    let file = "partners/police/2021-22-Q4.yaml"
    _ = try BuiltTool.run("new", "police", "--quarter", "2021-22 Q4", in: folder.url)
    let form = try folder.text(of: file)
    let filled = form.replacing("    status:\n", with: "    status: green\n")
      .replacing("    update: |\n", with: "    update: |\n      Done.\n").replacing(
        "    value:\n", with: "    value: 50\n"
      )
      .replacing("    read:\n", with: "    read: 2022-03-01\n").replacing(
        "submitted: ", with: "submitted: 2022-03-10 ")
    try folder.write(filled, to: file)
    let check = try BuiltTool.run("check", file, in: folder.url)
    #expect(check.status == 0, "\(check.output)")
  }

  @Test("There is no form for a quarter in which a partner is not on the roster")
  func formBeforeJoining() throws {
    let folder = try TemporaryFolder()
    try folder.copyPartners()
    let outcome = try BuiltTool.run("new", "probation", "--quarter", "2021-22 Q1", in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("probation is not on the roster in 2021-22 Q1"), "\(outcome.output)")
  }
}
