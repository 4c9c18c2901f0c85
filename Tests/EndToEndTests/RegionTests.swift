import BuiltTool
import Foundation
import Testing

@Suite("A region")
struct RegionTests {
  /// Three boroughs: two whose strategies map and that report in the same way, one that differs.
  private static func boroughs() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copyPartners()
    for name in ["anytown", "otherton", "thirdham"] {
      try FileManager.default.createDirectory(
        at: folder.url.appending(path: name), withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: folder.url.appending(path: "partners"), to: folder.url.appending(path: "\(name)/partners"))
      try edit("\(name)/partners/partnership.yaml", in: folder) {
        $0.replacing("partnership: Safer Bromley Partnership", with: "partnership: Safer \(name)")
      }
    }
    for name in ["anytown", "otherton"] {
      try edit("\(name)/partners/strategies/2020-2023.yaml", in: folder) {
        $0.replacing(
          "title: Safer neighbourhoods\n", with: "title: Safer neighbourhoods\n    regional: safer places\n")
      }
    }
    try edit("thirdham/partners/police/2020-21-Q4.yaml", in: folder) {
      $0.replacing(
        "figure: knife-crime\n    period: 2020-02 to 2021-01",
        with: "figure: knife-crime\n    period: 2020-01 to 2020-12")
    }
    return folder
  }

  private static func edit(_ file: String, in folder: TemporaryFolder, _ change: (String) -> String) throws {
    let old = try folder.text(of: file)
    let new = change(old)
    try #require(new != old, "\(file)")
    try folder.write(new, to: file)
  }

  @Test("is seen in one page by typing one command, with sums where they mean something")
  func region() throws {
    let folder = try Self.boroughs()
    let boroughs = ["anytown/partners", "otherton/partners", "thirdham/partners"]
    let outcome = try BuiltTool.start(
      ["rollup"] + boroughs + ["--quarter", "2020-21 Q4"], in: folder.url,
      environment: ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8"]
    ).end()
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("Priorities in common: 1\n  safer places: Red (R, R)\n"))
    let first = try folder.contents(of: "rollups/2020-21-Q4")
    #expect(
      first.keys.sorted() == [
        "data/datapackage.json", "data/figures.csv", "data/statuses.csv", "rollup.html",
        "rollup.json",
        "rollup.md",
      ])
    let table = String(decoding: first["data/figures.csv"] ?? Data(), as: UTF8.self)
    let total = "2020-21 Q4,region,,total-notifiable-offences,Total notifiable offences"
    #expect(
      table.contains(
        "\(total),offences,rolling-year,lower,reported,2020-02,2021-01,63984,-16.3,better,,3,\r\n"))
    #expect(table.contains(/region,,knife-crime,[^\r]*,reported,,,,,,,3,different-periods\r\n/))

    _ = try BuiltTool.start(
      ["rollup"] + boroughs.reversed() + ["--quarter", "2020-21 Q4"], in: folder.url,
      environment: ["TZ": "America/Los_Angeles", "LC_ALL": "C"]
    ).end()
    #expect(try folder.contents(of: "rollups/2020-21-Q4") == first)
  }

  @Test("for officers carries the marking and lies in a folder of its own")
  func board() throws {
    let folder = try Self.boroughs()
    let outcome = try BuiltTool.run(
      "rollup", "anytown/partners", "otherton/partners", "--quarter", "2020-21 Q4", "--edition", "board",
      in: folder.url)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("Wrote rollups/2020-21-Q4-board/rollup.html"))
    let page = try folder.text(of: "rollups/2020-21-Q4-board/rollup.md")
    #expect(page.contains("for officers, not for publication"))
    #expect(page.contains("- Marking: OFFICIAL"))
  }
}
