import Foundation
import Testing

@Suite("A rule that a file breaks again and again")
struct FindingLimitTests {
  private static let head = """
    partner: police
    quarter: 2020-21 Q4
    strategy: 2020-2023
    submitted: 2021-03-11
    marking: OFFICIAL

    """

  @Test(
    "is told of a hundred times, and then how many more there are",
    arguments: [(150, "50"), (1_500, "1,400")])
  func limited(_ count: Int, more: String) throws {
    let outcome = try check("figures:\n" + (0..<count).map { "  - {figure: f\($0), value: x}\n" }.joined())
    let told = outcome.findings(in: "police/2020-21-Q4.yaml").filter { $0.contains("[file.value]") }

    #expect(told.count == 101)
    #expect(
      told.last == "107:27: error: \(more) more findings of this rule from here on, not listed [file.value]")
  }

  @Test("is told of as often as it is broken, up to a hundred times")
  func unlimited() throws {
    let outcome = try check("figures:\n" + (0..<100).map { "  - {figure: f\($0), value: x}\n" }.joined())
    let told = outcome.findings(in: "police/2020-21-Q4.yaml").filter { $0.contains("[file.value]") }

    #expect(told.count == 100)
    #expect(told.allSatisfy { $0.contains("\"x\" is not a number") })
  }

  @Test("is told of every time where it is about people, so that nothing of them is quoted anywhere")
  func personal() throws {
    let outcome = try check("challenges:\n" + (0..<150).map { "  - Ask a\($0)@b.org.uk\n" }.joined())

    #expect(
      outcome.findings(in: "police/2020-21-Q4.yaml").count { $0.contains("[common.no-contact-details]") }
        == 150)
  }

  @Test("is told of in a strategy as in a submission")
  func ownFile() throws {
    let scene = try Scene()
    let text = try scene.text(of: "partnership.yaml")
    try scene.write(text + (0..<150).map { "x\($0): y\n" }.joined(), to: "partnership.yaml")
    let told = scene.run("check").findings(in: "partnership.yaml").filter { $0.contains("[file.known-keys]") }

    #expect(told.count == 101)
    #expect(told.last?.contains("50 more findings of this rule from here on") == true)
  }

  @Test("is told of in tables of recorded crime as in a submission")
  func tables() throws {
    let scene = try Scene()
    let file = "open-data/recorded-crime-bromley-2023-12-to-2025-11.csv"
    let text = try scene.text(of: file)
    try FileManager.default.createDirectory(
      at: scene.url("open-data/spoilt"), withIntermediateDirectories: true)
    for number in 1...150 {
      try scene.write(text + "BURGLARY,MADE UP,Bromley,1\n", to: "open-data/spoilt/\(number).csv")
    }
    try scene.replace("file: " + file, with: "file: open-data/spoilt", in: "partnership.yaml")
    let told = scene.run("check").findings(in: "partnership.yaml").filter { $0.contains("[file.open-data]") }

    #expect(told.count == 101)
    #expect(told.last?.contains("50 more findings of this rule from here on") == true, "\(told.last ?? "")")
  }

  private func check(_ text: String) throws -> Scene.Outcome {
    let scene = try Scene()
    try scene.write(Self.head + text, to: "police/2020-21-Q4.yaml")
    return scene.run("check")
  }
}
