import BuiltTool
import Foundation
import Testing

@Suite("The history of a partnership")
struct HistoryTests {
  /// A partnership of two quarters, built.
  private static func built() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copyPartners()
    let place = folder.url.appending(path: "partners/police/2020-21-Q4.yaml")
    let text = try String(contentsOf: place, encoding: .utf8)
    try folder.write(
      text.replacing("quarter: 2020-21 Q4", with: "quarter: 2020-21 Q3").replacing(
        "value: 639\n", with: "value: 600\n"), to: "partners/police/2020-21-Q3.yaml")
    _ = try BuiltTool.run("build", in: folder.url)
    return folder
  }

  @Test("A return is verified from any folder, without being told where the partners are")
  func verified() throws {
    let folder = try Self.built()
    for (place, name) in [
      ("", "returns/2020-21-Q4"), ("returns", "2020-21-Q4/"), ("returns/2020-21-Q4", "."),
    ] {
      let outcome = try BuiltTool.run("verify", name, in: folder.url.appending(path: place))
      #expect(outcome.status == 0, "\(outcome.output)")
    }
  }

  @Test("A published quarter whose submission is changed is told of until it is built anew")
  func changed() throws {
    let folder = try Self.built()
    let place = folder.url.appending(path: "partners/police/2020-21-Q3.yaml")
    let text = try String(contentsOf: place, encoding: .utf8)
    try folder.write(text + "# afterthought\n", to: "partners/police/2020-21-Q3.yaml")

    let outcome = try BuiltTool.run("verify", "returns/2020-21-Q4", in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("  changed   police/2020-21-Q3.yaml\n"))
    _ = try BuiltTool.run("build", in: folder.url)
    #expect(try BuiltTool.run("verify", "returns/2020-21-Q4", in: folder.url).status == 0)
  }

  @Test("What was reported before for the same months stands in both editions and in their data")
  func restated() throws {
    let files = try Self.built().contents(of: "returns/2020-21-Q4")
    for edition in ["board", "public"] {
      let page = String(decoding: files["\(edition)/return.md"] ?? Data(), as: UTF8.self)
      let section = page.components(separatedBy: "### Values reported for the same period").dropFirst().first
      #expect(section?.contains("| Knife crime |") == true, "\(edition)")
      #expect(section?.contains(/\| 2020-21 Q3 \| Police \| 11 March 2021 \| 600 \|/) == true, "\(edition)")
      let table = String(decoding: files["\(edition)/data/reported_values.csv"] ?? Data(), as: UTF8.self)
      #expect(table.contains("knife-crime,2020-02,2021-01,600,reported,police,2020-21 Q3,2021-03-11"))
    }
  }

  @Test("The comparison of two quarters goes to standard output alone")
  func compared() throws {
    let folder = try Self.built()
    let before = try folder.contents(of: ".").keys
    let outcome = try BuiltTool.run("diff", "2020-21 Q3", "2020-21-Q4", "--markdown", in: folder.url)

    #expect(outcome.output.contains("- **worse**: Knife crime (Police): from 600 offences"))
    #expect(try folder.contents(of: ".").keys == before)
  }
}
