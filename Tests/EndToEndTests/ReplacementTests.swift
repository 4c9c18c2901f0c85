import BuiltTool
import Foundation
import Testing

@Suite("A return is replaced as a whole or not at all")
struct ReplacementTests {
  private func built() throws -> (TemporaryFolder, [String: Data]) {
    let folder = try TemporaryFolder()
    try folder.copyPartners()
    _ = try BuiltTool.run("build", in: folder.url)
    return (folder, try folder.contents(of: "returns"))
  }

  @Test("A folder that holds anything but a return is never replaced")
  func strangers() throws {
    let folder = try TemporaryFolder()
    try folder.copyPartners()
    let outcome = try BuiltTool.run("build", "--output", "partners", in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("which is no part of a return"))
    #expect(try BuiltTool.run("check", in: folder.url).status == 0, "the partners are still there")
  }

  @Test("A file is never replaced by the folder of a return", arguments: ["build", "rollup"])
  func file(_ command: String) throws {
    let folder = try TemporaryFolder()
    try folder.copyPartners()
    try folder.write("the only copy", to: "minutes.docx")
    let named = command == "build" ? [] : ["partners", "--quarter", "2020-21 Q4"]
    let outcome = try BuiltTool.start([command] + named + ["--output", "minutes.docx"], in: folder.url).end()
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("\"minutes.docx\" is a file"), "\(outcome.output)")
    #expect(try folder.text(of: "minutes.docx") == "the only copy")
  }

  @Test(
    "A place that cannot be written to gets a sentence",
    arguments: ["/dev/null/return", "partners/README.md/return"])
  func unwritable(_ place: String) throws {
    let (folder, before) = try built()
    let outcome = try BuiltTool.run("build", "--output", place, in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("cannot be written"))
    #expect(try folder.contents(of: "returns") == before)
  }

  @Test("A return without a public edition takes the place of one that had it")
  func refusedAfterPublic() throws {
    let folder = try TemporaryFolder()
    try folder.copyPartners()
    #expect(try BuiltTool.run("build", in: folder.url).status == 0)
    try folder.write("partner: police\n", to: "partners/police/2020-21-Q4.yaml")
    let outcome = try BuiltTool.run("build", in: folder.url)
    #expect(outcome.status == 1, "\(outcome.output)")
    let files = try folder.contents(of: "returns/2020-21-Q4").keys
    #expect(files.contains("board/return.html"))
    #expect(files.filter { $0.hasPrefix("public") } == [])
    #expect(outcome.output.contains("has been taken away with the return that it belonged to"))
  }

  @Test("A return of another partnership or another quarter is left as it is")
  func anothersReturn() throws {
    let folder = try TemporaryFolder()
    try folder.copyPartners(withEveryQuarter: true)
    let place = "returns/here"
    func built(_ quarter: String) throws -> BuiltTool.Outcome {
      try BuiltTool.run("build", "--quarter", quarter, "--output", place, in: folder.url)
    }
    #expect(try built("2020-21 Q4").status == 0)
    let before = try folder.contents(of: place)
    let sentence = "holds the return of Safer Bromley Partnership for 2020-21 Q4: name another folder"

    let otherQuarter = try built("2020-21 Q3")
    #expect(otherQuarter.status == 2 && otherQuarter.output.contains(sentence), "\(otherQuarter.output)")

    let file = "partners/partnership.yaml"
    let text = try folder.text(of: file)
    try folder.write(text.replacing("Safer Bromley", with: "Safer Anytown"), to: file)
    let otherPartnership = try built("2020-21 Q4")
    #expect(otherPartnership.status == 2 && otherPartnership.output.contains(sentence))
    #expect(try folder.contents(of: place) == before)
  }

  @Test("Whoever replaces a public edition by another one is told")
  func otherPublicEdition() throws {
    let (folder, _) = try built()
    let told = "The public edition that was here was another one."
    #expect(try !BuiltTool.run("build", in: folder.url).output.contains(told))
    let file = "partners/police/2020-21-Q4.yaml"
    let text = try folder.text(of: file)
    try folder.write(text.replacing("value: 639\n", with: "value: 640\n"), to: file)
    #expect(try BuiltTool.run("build", in: folder.url).output.contains(told))
  }

  @Test(
    "Short and odd names of folders are folders like any other",
    arguments: ["o", "./o", "x/../o", "o/.", "o/"])
  func shortNames(_ output: String) throws {
    let folder = try TemporaryFolder()
    try folder.addPartnership("p")
    let outcome = try BuiltTool.run("build", "--partners", "p", "--output", output, in: folder.url)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(try folder.contents(of: "o").keys.contains("manifest.json"))
  }

  @Test("A folder of one letter is checked, and the folder above it is not taken for a return")
  func folderAbove() throws {
    let folder = try TemporaryFolder()
    try folder.addPartnership("p")
    #expect(try BuiltTool.run("check", "--partners", "p", "p", in: folder.url).status == 0)
    #expect(try BuiltTool.run("build", "--partners", "p", "--output", ".", in: folder.url).status == 2)
    #expect(try BuiltTool.run("build", "--partners", "p", "--output", "", in: folder.url).status == 2)
  }
}
