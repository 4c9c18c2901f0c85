import Foundation
import PartnerScaffold
import Testing

@Suite("Adding a partner")
struct AddPartnerTests {
  private let copy = Result { try PackageCopy() }

  private func run(_ arguments: String...) throws -> AddPartnerCommand.Outcome {
    AddPartnerCommand(package: try copy.get().url).run(arguments)
  }

  @Test("writes the module, its tests and its folder, and enters it in the lists")
  func files() throws {
    let before = try copy.get().contents
    let outcome = try run("fire", "--title", "Fire and rescue")
    #expect(outcome.status == 0, "\(outcome.text)")

    let after = try copy.get().contents
    let new = [
      "Sources/FirePartner/FireFigures.swift", "Sources/FirePartner/FireRules.swift",
      "Sources/FirePartner/FireUpdates.swift", "Tests/PartnerModulesTests/FireRulesTests.swift",
      "partners/fire/.gitkeep",
    ]
    let changed = [".github/CODEOWNERS", "Package.swift", "Sources/PartnerModules/PartnerModules.swift"]
    #expect(
      after.keys.filter { before[$0] == nil }.sorted()
        == (["Sources/FirePartner", "partners/fire"] + new).sorted())
    #expect(before.keys.filter { before[$0] != after[$0] }.sorted() == changed)
    for file in new + changed { #expect(outcome.text.contains("  \(file)\n")) }
  }

  @Test("shows the line that is left, and the data")
  func report() throws {
    let text = try run("fire", "--title=Fire and rescue").text
    #expect(text.contains("\n\n  FireUpdates(),\n\n"))
    #expect(text.contains("  - id: fire\n    name: Fire and rescue\n    lead: "))
    #expect(text.contains("partners: [fire]"))
    #expect(try !copy.get().text(of: "Sources/PartnerModules/PartnerModules.swift").contains("FireUpdates()"))
  }

  @Test(
    "writes what `swift format` accepts, before and after the line",
    arguments: ["f", "abcdefghijklmnopqrst-vwx"])
  func format(id: String) throws {
    let copy = try copy.get()
    let outcome = try run(id, "--title", String(repeating: "Fire ", count: 11) + "Fires")
    #expect(outcome.status == 0, "\(outcome.text)")
    #expect(try lint(copy.url) == "")

    let list = "Sources/PartnerModules/PartnerModules.swift"
    let line = try #require(
      outcome.text.split(separator: "\n").first { $0.hasPrefix("  ") && $0.hasSuffix("(),") })
    try copy.write(copy.text(of: list).dropLast(2) + line + "\n]\n", to: list)
    #expect(try lint(copy.url) == "")
  }

  @Test("keeps the submissions of a partner that had no module so far")
  func partnerWithoutModule() throws {
    #expect(try run("community-safety").status == 0)
    #expect(try copy.get().contents["partners/community-safety/.gitkeep"] == nil)
  }

  @Test(
    "writes nothing where the arguments are wrong, and says what is",
    arguments: [
      ([], "the partner has no name"),
      (["Fire"], "\"Fire\" is no name for a partner"),
      (["../fire"], "\"../fire\" is no name for a partner"),
      (["fire", "rescue"], "\"rescue\" is a second name"),
      (["fire", "--title"], "`--title` has no value"),
      (["fire", "--title", ""], "the title cannot be printed"),
      (["fire", "--name", "x"], "there is no option \"--name\""),
      (["police"], "there is a module Sources/PolicePartner already"),
      (["vawg"], "there is a module Sources/VAWGPartner already"),
    ])
  func wrongArguments(_ arguments: [String], message: String) throws {
    let before = try copy.get().contents
    let outcome = AddPartnerCommand(package: try copy.get().url).run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.text.hasPrefix("error: ") && outcome.text.contains(message), "\(outcome.text)")
    #expect(try copy.get().contents == before)
  }

  @Test(
    "writes nothing where the package is not as expected, and says what to do",
    arguments: [
      ("Sources/PartnerUpdates", "is not the package of PartnerReturn"),
      ("partners", "is not the package of PartnerReturn"),
      ("Package.swift", "Package.swift cannot be read"),
      ("Sources/PartnerModules", "PartnerModules.swift cannot be read"),
    ])
  func otherPackage(without path: String, message: String) throws {
    let copy = try copy.get()
    try copy.remove(path)
    let before = try copy.contents
    let outcome = try run("fire")
    #expect(outcome.status == 2)
    #expect(outcome.text.contains(message), "\(outcome.text)")
    #expect(try copy.contents == before)
  }

  @Test("names the line to add by hand where a list is written in another way")
  func otherList() throws {
    let copy = try copy.get()
    try copy.write("let partnerModules = [\"PolicePartner\"]\n", to: "Package.swift")
    let before = try copy.contents
    #expect(try run("fire").text.contains("add `\"FirePartner\",` to the partners' modules by hand"))
    #expect(try copy.contents == before)
  }

  @Test("takes back what it wrote where a file cannot be written")
  func allOrNothing() throws {
    let copy = try copy.get()
    try copy.remove("Tests")
    try copy.write("", to: "Tests")
    let before = try copy.contents
    let outcome = try run("fire")
    #expect(outcome.status == 2)
    #expect(outcome.text.contains("FireRulesTests.swift cannot be written, so nothing was changed"))
    #expect(try copy.contents == before)
  }

  @Test("does not overwrite a file")
  func fileThere() throws {
    let copy = try copy.get()
    try copy.write("mine", to: "Tests/PartnerModulesTests/FireRulesTests.swift")
    #expect(try run("fire").text.contains("FireRulesTests.swift is there already"))
    #expect(try copy.text(of: "Tests/PartnerModulesTests/FireRulesTests.swift") == "mine")
  }

  @Test("tells how with --help, and writes nothing")
  func help() throws {
    let before = try copy.get().contents
    let outcome = try run("fire", "--help")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("USAGE: swift package add-partner <name>"))
    #expect(try copy.get().contents == before)
  }

  /// What `swift format lint --strict` says.
  private func lint(_ folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "swift", "format", "lint", "--strict", "--recursive", "Package.swift", "Sources", "Tests",
    ]
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    (process.standardOutput, process.standardError) = (pipe, pipe)
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
