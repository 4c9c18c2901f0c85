import Foundation
import PartnerReturnCommands
import Testing

@Suite("The status tells who has submitted and what to do next")
struct StatusTests {
  @Test(
    "The due date is the meeting less the lead time, counted from the day given",
    arguments: [
      ("2021-03-09", "in 2 days"), ("2021-03-10", "in 1 day"), ("2021-03-11", "which is today"),
      ("2021-03-12", "1 day ago"), ("2021-03-25", "14 days ago"),
    ])
  func dueDate(_ today: String, _ says: String) throws {
    let outcome = try Scene().run("status", today: today)
    #expect(outcome.output.contains("meeting 25 March 2021, updates due 11 March 2021, \(says)\n"))
  }

  @Test("On time, late, not in yet and unusable are four different things")
  func fourKinds() throws {
    let scene = try Scene()
    try scene.remove("vawg/2020-21-Q4.yaml")
    try scene.write("nothing", to: "hate-crime/2020-21-Q4.yaml")
    let output = scene.run("status", today: "2021-03-09").output
    func line(_ partner: String) -> String {
      output.split(separator: "\n").first { $0.hasPrefix("  \(partner) ") }.map(String.init) ?? ""
    }
    #expect(line("police").contains("on time"))
    #expect(line("community-safety").contains("4 days late"))
    #expect(line("vawg").contains("not in, 2 days left"))
    #expect(line("hate-crime").contains("unusable"))
    #expect(output.contains("partner-return new vawg --quarter \"2020-21 Q4\""))
    #expect(scene.run("status", today: "2021-03-20").output.contains("missing, 9 days late"))
  }

  @Test(
    "What it proposes to type works where the tool was called",
    arguments: [
      ("/home/me/return/.build/debug/partner-return", "swift run partner-return"),
      (".build/debug/fire-return", "swift run fire-return"), ("/usr/bin/partner-return", "partner-return"),
      ("", "partner-return"),
    ])
  func invocation(_ program: String, _ typed: String) {
    #expect(Terminal.invocation(of: program) == typed)
  }

  @Test("Without a meeting nothing is late, and the status says so")
  func noMeeting() throws {
    let scene = try Scene()
    try scene.replace("  - quarter: 2020-21 Q4\n    date: 2021-03-25\n", with: "", in: "partnership.yaml")
    #expect(scene.run("status").output.contains("no meeting date in partnership.yaml"))
  }

  @Test("A missing partner is a gap in the return and no error")
  func missingPartner() throws {
    let scene = try Scene()
    try scene.remove("vawg/2020-21-Q4.yaml")
    let build = scene.run("build")
    #expect(build.status == .nothingWrong)
    #expect(build.output.contains("missing"))
  }

  @Test("The summary of a build is about a dozen lines")
  func dozenLines() throws {
    let scene = try Scene()
    let lines = scene.run("build").output.split(separator: "\n")
    #expect((10...15).contains(lines.count), "\(lines.joined(separator: "\n"))")
    #expect(lines.contains { $0.hasPrefix("Updates: 2 red, ") })
    #expect(lines.contains { $0.hasPrefix("Red: ") && $0.contains("P3.4 ") })
    #expect(lines.contains { $0 == "\(scene.run("check").openQueries ?? 0) queries open, 0 answered" })
  }
}
