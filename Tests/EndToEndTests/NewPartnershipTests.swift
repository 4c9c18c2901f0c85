import BuiltTool
import Foundation
import Testing

@Suite("A borough of five priorities, with subgroups in place of themes")
struct NewPartnershipTests {
  private static let partners = [
    "police", "youth-offending", "community-safety", "subgroup-north", "subgroup-south",
  ]

  /// A priority with a commitment that some partners report on.
  private static func priority(_ number: Int, _ title: String, _ reporters: String) -> String {
    """
      - code: P\(number)
        title: \(title)
        commitments:
          - code: P\(number).1
            title: A plan for \(title.lowercased())
            partners: [\(reporters)]

    """
  }

  private static func fillIn(_ folder: TemporaryFolder) throws {
    let own = try folder.text(of: "anytown/partnership.yaml")
    let meetings = "meetings:\n  - quarter: 2026-27 Q1\n    date: 2026-07-15"
    try folder.write(
      own.replacing("lead: TBC", with: "lead: Chair").replacing("meetings: []", with: meetings),
      to: "anytown/partnership.yaml")

    let file = "anytown/strategies/2026-2029.yaml"
    let strategy = try folder.text(of: file)
    let placeholder = try #require(strategy.firstRange(of: "  - code: P1\n"))
    let after = try #require(strategy.firstRange(of: "\n# Other strategies"))
    let priorities =
      priority(1, "Violence and exploitation", "subgroup-north, police")
      + priority(2, "Anti-social behaviour", "subgroup-south, community-safety")
      + priority(3, "Young people", "youth-offending") + priority(4, "Business crime", "subgroup-south")
      + priority(5, "Confidence", "subgroup-north")
    try folder.write(
      strategy[..<placeholder.lowerBound] + priorities + strategy[after.lowerBound...], to: file)
  }

  /// Fills in the form of a partner with plausible values.
  private static func handIn(_ partner: String, in folder: TemporaryFolder) throws {
    let form = try BuiltTool.run(
      "new", partner, "--quarter", "2026-27 Q1", "--partners", "anytown", in: folder.url)
    #expect(form.status == 0, "\(form.output)")
    let file = "anytown/\(partner)/2026-27-Q1.yaml"
    let text = try folder.text(of: file)
    try folder.write(
      text.replacing("    status:\n", with: "    status: green\n").replacing(
        "    value:\n", with: "    value: 50\n"
      )
      .replacing("    update: |\n", with: "    update: |\n      Agreed by \(partner) and under way.\n")
      .replacing("    read:\n", with: "    read: 2026-06-20\n")
      .replacing("submitted: ", with: "submitted: 2026-07-01 "), to: file)
  }

  @Test("is made, filled in, checked and built by typing what the tool proposes")
  func borough() throws {
    let folder = try TemporaryFolder()
    let made = try BuiltTool.run(
      "init", "anytown", "--name", "Safer Anytown Partnership", "--area", "Anytown", "--strategy",
      "2026-2029",
      "--partner", "police", "--partner", "youth-offending", "--partner",
      "community-safety=Community safety team",
      "--partner", "subgroup-north=Northern subgroup", "--partner", "subgroup-south", in: folder.url)
    #expect(made.status == 0, "\(made.output)")
    let empty = try BuiltTool.run("check", "--partners", "anytown", in: folder.url)
    #expect(empty.status == 0)
    #expect(empty.output.contains("0 files checked: 0 errors, 8 open queries, 0 answered, 1 note"))

    try Self.fillIn(folder)
    let filled = try BuiltTool.run("check", "--partners", "anytown", in: folder.url)
    #expect(filled.output == "0 files checked: 0 errors, 0 open queries, 0 answered, 0 notes\n")
    let waiting = try BuiltTool.run(
      "status", "--partners", "anytown", "--today", "2026-06-30", in: folder.url)
    #expect(waiting.output.contains("2026-27 Q1: meeting 15 July 2026, updates due 1 July 2026, in 1 day"))
    #expect(waiting.output.contains("subgroup-south    not in, 1 day left"))

    for partner in Self.partners { try Self.handIn(partner, in: folder) }
    let check = try BuiltTool.run("check", "--partners", "anytown", in: folder.url)
    #expect(check.status == 0, "\(check.output)")
    #expect(check.output.contains("5 files checked: 0 errors"))

    let build = try BuiltTool.run("build", "--partners", "anytown", in: folder.url)
    #expect(build.status == 0, "\(build.output)")
    #expect(build.output.contains("Updates: 7 green\n"))
    for edition in ["board", "public"] {
      let page = try String(
        contentsOf: folder.url.appending(path: "returns/2026-27-Q1/\(edition)/return.md"), encoding: .utf8)
      for word in [
        "Northern subgroup", "Subgroup south", "Business crime", "P5.1", "Agreed by subgroup-north",
      ] {
        #expect(page.contains(word), "\(word) in the \(edition) edition")
      }
    }
  }

  @Test("has a partner of the strategy that is not on the roster pointed out")
  func notOnRoster() throws {
    let folder = try TemporaryFolder()
    _ = try BuiltTool.run(
      "init", "anytown", "--name", "Safer Anytown", "--partner", "police", "--strategy", "2026-2029",
      in: folder.url)
    let file = "anytown/strategies/2026-2029.yaml"
    let text = try folder.text(of: file)
    try folder.write(text.replacing("        partners: []", with: "        partners: [polcie]"), to: file)
    let check = try BuiltTool.run("check", "--partners", "anytown", in: folder.url)
    #expect(
      check.output.contains("\"polcie\" is not on the roster, did you mean \"police\"? [file.known-partner]"))
  }
}
