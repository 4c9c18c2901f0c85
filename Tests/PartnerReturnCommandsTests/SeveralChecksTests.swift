import Foundation
import PartnerReturnCommands
import Testing

@Suite("A check of many partnerships")
struct SeveralChecksTests {
  @Test("prints the findings of each in the order of the folders, whatever the number of cores")
  func order() throws {
    let nation = try Nation(["a", "b", "c", "d", "e", "f", "g"])
    let each = nation.folders.map { folder -> String in
      let output = nation.scene.run(arguments: ["check", "--partners", folder]).output
      return String(output[..<(output.range(of: "6 files checked")?.lowerBound ?? output.endIndex)])
    }
    for jobs in ["1", "2", "7", "40"] {
      let outcome = nation.run("check", "--jobs", jobs)
      #expect(outcome.output.hasPrefix(each.joined()), "\(jobs)")
      #expect(!outcome.errors.contains("error"))
    }
  }

  @Test("ends with one summary over all, and with the worst exit status")
  func summary() throws {
    let nation = try Nation()
    let alone = nation.scene.run(arguments: ["check", "--partners", nation.folders[0]])
    let open = try #require(alone.openQueries)
    let outcome = nation.run("check")
    #expect(
      outcome.output.contains("\n18 files checked in 3 partnerships: 0 errors, \(open * 3) open queries"))
    #expect(outcome.status == .nothingWrong)
    #expect(nation.run("check", "--strict").status == .errorsFound)
    try nation.replace("status: green", with: "status: gren", in: "police/2020-21-Q4.yaml", of: 1)
    #expect(nation.run("check").status == .errorsFound)
  }

  @Test("goes on where one cannot be read, and says so in its turn")
  func oneFails() throws {
    let nation = try Nation()
    try nation.write("partners: [", to: "partnership.yaml", of: 1)
    let outcome = nation.run("check")
    #expect(outcome.status == .couldNotRun)
    #expect(outcome.errors.hasPrefix("error: \(nation.folders[1]): without partnership.yaml nothing can be"))
    #expect(outcome.output.contains("\n12 files checked in 2 of 3 partnerships: "))
    #expect(outcome.output.contains("\(nation.folders[2])/police/2020-21-Q4.yaml:"))
  }

  @Test("writes a document a line as JSON, each as the check of one writes it")
  func json() throws {
    let nation = try Nation()
    let outcome = nation.run("check", "--format", "json")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 3)
    for (line, folder) in zip(lines, nation.folders) {
      let alone = nation.scene.run(arguments: ["check", "--partners", folder, "--format", "json"]).output
      let one = try JSONSerialization.jsonObject(with: Data(alone.utf8)) as? NSDictionary
      #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary == one)
    }
  }

  @Test(
    "has no document about several partnerships in other formats", arguments: ["sarif", "github", "junit"])
  func otherFormats(_ format: String) throws {
    let outcome = try Nation().run("check", "--format", format)
    #expect(outcome.status == .couldNotRun)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("check each by itself, or use text, or json"))
  }

  @Test("takes no paths inside a partnership, and no odd numbers")
  func refused() throws {
    let nation = try Nation(["anytown"])
    let paths = nation.run("check", "\(nation.folders[0])/police")
    #expect(paths.errors.contains("name the paths and one partnership, or the partnerships alone"))
    for jobs in ["0", "-1", "1001", "x"] {
      #expect(nation.run("check", "--jobs=\(jobs)").status == .couldNotRun)
    }
    #expect(paths.status == .couldNotRun)
  }

  @Test("stops when it is asked to: what was checked is told, and how much that is")
  func stopped() throws {
    let nation = try Nation((0..<30).map { "town-\($0 + 10)" })
    let outcome = nation.run("check", arguments: ["--all-in", nation.root, "--jobs", "1"]) { _ in true }
    #expect(outcome.status == .interrupted)
    let told = try #require(
      outcome.errors.firstMatch(of: /stopped: (\d+) of 30 partnerships w.+ checked\n$/))
    let checked = try #require(Int(told.output.1))
    #expect((1..<30).contains(checked))
    #expect(outcome.output.contains("\(checked * 6) files checked in \(checked) of 30 partnerships: "))
  }
}
