import Foundation
import Nation
import PartnerUpdates
import ReturnPublishing
import Testing

@Suite("The dataset of many partnerships")
struct DatasetTests {
  private static let nation = Nation(seed: 5, quarters: 1)
  private static let tables = [
    "action_updates", "actions", "agenda", "figures", "findings", "gaps", "inspection_standards",
    "plan_actions", "priorities", "recorded_crime", "reported_values", "reports", "statuses",
  ]

  /// Builds some partnerships into `dataset`.
  private static func build(_ indices: [Int], in written: Written) -> Answer {
    let partners = indices.map { "--partners=\(written.partners(of: nation.member($0)))" }
    return Answer(
      to: ["build"] + partners + [
        // Of one partnership the folder is that of the return itself.
        "--output", "\(written.url.path)/\(indices.count > 1 ? "returns" : "return-of-\(indices[0])")",
        "--dataset",
        "\(written.url.path)/dataset",
      ])
  }

  private static func place(_ index: Int) throws -> String {
    let quarter = try #require(Quarter("2021-22 Q4"))
    return DatasetPartition.place(of: nation.member(index).name, quarter)
  }

  @Test("has a partition of every table for every partnership and quarter, and nothing else")
  func partitions() throws {
    let written = try Written([0, 1], of: Self.nation)
    let answer = Self.build([0, 1], in: written)
    #expect(answer.status == 0, "\(answer.errors)")
    let places = try [Self.place(0), Self.place(1)]
    let expected = Self.tables.flatMap { table in places.map { "\(table)/\($0)/data.csv" } }
    #expect(written.contents(of: "dataset").keys.sorted() == expected.sorted())
  }

  @Test("has the rows of the public data pack, without what the path says")
  func rows() throws {
    let written = try Written([0, 1], of: Self.nation)
    _ = Self.build([0, 1], in: written)
    let (dataset, member) = (written.contents(of: "dataset"), Self.nation.member(1))
    let packs = written.contents(of: "returns/\(member.slug)/2021-22-Q4/public/data")
    for table in Self.tables where table != "priorities" {
      let pack = String(decoding: try #require(packs["\(table).csv"]), as: UTF8.self)
      let rows = String(
        decoding: try #require(dataset["\(table)/\(Self.place(1))/data.csv"]), as: UTF8.self)
      let named = pack.replacing("\(member.name),2021-22 Q4,", with: "\(member.name),")
      #expect(rows == named.replacing("partnership,quarter,", with: "partnership_name,"), "\(table)")
    }
  }

  @Test("is changed in one partition by a build of one partnership")
  func replaced() throws {
    let written = try Written([0, 1], of: Self.nation)
    _ = Self.build([0, 1], in: written)
    let before = written.contents(of: "dataset")
    try Self.edit("police", of: 0, in: written) {
      $0.replacing("    source: ", with: "    source: new ")
    }
    #expect(Self.build([0], in: written).status == 0)
    let after = written.contents(of: "dataset")
    let own = try Self.place(0)
    let changed = after.filter { before[$0.key] != $0.value }.keys.filter { !$0.contains(own) }
    #expect(after != before && after.keys.sorted() == before.keys.sorted())
    #expect(changed == [])
  }

  @Test("loses a partition whose return has no public edition any more")
  func refused() throws {
    let written = try Written([0, 1], of: Self.nation)
    _ = Self.build([0, 1], in: written)
    try Self.edit("police", of: 0, in: written) {
      $0.replacing("status: green", with: "status: gren")
    }
    let (gone, kept) = try (Self.place(0), Self.place(1))
    // As a run leaves it that is killed while it writes.
    let half = "\(written.url.path)/dataset/figures/\(gone)/.data.csv.new"
    try Data("withheld\r\n".utf8).write(to: URL(filePath: half))
    let answer = Self.build([0, 1], in: written)
    #expect(answer.status == 1)
    #expect(answer.output.contains("Took \(gone) out of "))
    let names = try FileManager.default.subpathsOfDirectory(atPath: "\(written.url.path)/dataset")
    #expect(!names.contains { $0.contains(gone.prefix { $0 != "/" }) })
    #expect(names.contains("figures/\(kept)/data.csv"))
  }

  @Test(
    "names folders so that every path can hold them and engines read the name again",
    arguments: [
      ("Safer Anytown", "Safer%20Anytown"), ("A/B=C%", "A%2FB%3DC%25"), ("Môn", "M%C3%B4n"),
      ("..", ".."), ("a_b-c.d 7", "a_b-c.d%207"), ("\"x\"\n{*}", "%22x%22%0A%7B%2A%7D"),
    ])
  func names(name: String, folder: String) throws {
    let quarter = try #require(Quarter("2020-21 Q4"))
    #expect(DatasetPartition.place(of: name, quarter) == "partnership=\(folder)/quarter=2020-21%20Q4")
  }

  @Test("is refused in a partnership's folder, before anything is written")
  func inside() throws {
    let written = try Written([0], of: Self.nation)
    let before = written.contents()
    let partners = written.partners(of: Self.nation.member(0))
    let answer = Answer(to: ["build", "--partners", partners, "--dataset", "\(partners)/dataset"])
    #expect(answer.status == 2)
    #expect(answer.errors.contains("lies in the partnership's folder"))
    #expect(written.contents() == before)
  }

  @Test(
    "is completed by the next build, whichever that is, where one was broken off", arguments: [false, true])
  func completed(isRefused: Bool) throws {
    func edit(_ written: Written) throws {
      try Self.edit("police", of: 0, in: written) {
        isRefused
          ? $0.replacing("status: green", with: "status: gren")
          : $0.replacing("    source: ", with: "    source: new ")
      }
    }
    let (written, whole) = (try Written([0, 1], of: Self.nation), try Written([0, 1], of: Self.nation))
    _ = Self.build([0, 1], in: whole)
    try edit(whole)
    _ = Self.build([0, 1], in: whole)
    _ = Self.build([0, 1], in: written)
    try edit(written)
    // In the midst of the tables stands what no file can take the place of.
    let table = try URL(filePath: "\(written.url.path)/dataset/figures/\(Self.place(0))/data.csv")
    let old = try Data(contentsOf: table)
    try FileManager.default.removeItem(at: table)
    try FileManager.default.createDirectory(at: table, withIntermediateDirectories: false)
    let answer = Self.build([0], in: written)
    #expect(answer.status == 2)
    #expect(answer.errors.contains("the next build into it completes what was begun"), "\(answer.errors)")

    try FileManager.default.removeItem(at: table)
    try old.write(to: table)
    #expect(written.contents(of: "dataset") != whole.contents(of: "dataset"))
    #expect(Self.build([1], in: written).status == 0)
    #expect(written.contents(of: "dataset") == whole.contents(of: "dataset"))
  }

  @Test(
    "is as it was where a build was broken off before its tables were written, whichever build comes next")
  func takenBack() throws {
    let (written, whole) = (try Written([0, 1], of: Self.nation), try Written([0, 1], of: Self.nation))
    _ = Self.build([1], in: whole)
    _ = Self.build([1], in: written)
    let dataset = written.url.appending(path: "dataset")
    let folder = try dataset.appending(path: "figures/\(Self.place(0))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("half a ta".utf8).write(to: folder.appending(path: ".data.csv.new"))
    try Data("prepare \(Self.place(0))\n".utf8).write(to: dataset.appending(path: ".unfinished"))

    #expect(Self.build([1], in: written).status == 0)
    #expect(written.contents(of: "dataset") == whole.contents(of: "dataset"))
    #expect(!FileManager.default.fileExists(atPath: folder.deletingLastPathComponent().path))
  }

  @Test(
    "takes no other note for one of what was begun",
    arguments: [
      "", "remove ..", "prepare ../x", "remove partnership=x/../../..", "remove partnership=a/quarter=b/c",
      "replace",
      "\u{0}",
    ])
  func forged(note: String) throws {
    let written = try Written([0], of: Self.nation)
    _ = Self.build([0], in: written)
    let before = written.contents()
    try Data(note.utf8).write(to: written.url.appending(path: "dataset/.unfinished"))
    #expect(Self.build([0], in: written).status == 0)
    #expect(written.contents() == before)
  }

  @Test("that cannot be written gets a sentence")
  func blocked() throws {
    let written = try Written([0], of: Self.nation)
    try Data("a file".utf8).write(to: written.url.appending(path: "dataset"))
    let answer = Self.build([0], in: written)
    #expect(answer.status == 2)
    #expect(answer.errors.contains("/dataset\" cannot be written: "), "\(answer.errors)")
    #expect(written.contents()["dataset"] == Data("a file".utf8))
  }

  private static func edit(
    _ partner: String, of index: Int, in written: Written, _ change: (String) -> String
  ) throws {
    let file = "\(written.partners(of: nation.member(index)))/\(partner)/2021-22-Q4.yaml"
    let old = try String(contentsOfFile: file, encoding: .utf8)
    let new = change(old)
    try #require(new != old, "\(file)")
    try Data(new.utf8).write(to: URL(filePath: file))
  }
}
