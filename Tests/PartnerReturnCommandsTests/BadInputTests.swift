import Foundation
import PartnerReturnCommands
import Testing

@Suite("Bad input gets a sentence with its place")
struct BadInputTests {
  private static let file = "police/2020-21-Q4.yaml"

  /// A slip of the pen: what stands in the file, what is typed instead, and what is said of it.
  struct Slip: CustomTestStringConvertible, Sendable {
    let old: String
    let new: String
    let says: String
    let rule: String
    var testDescription: String { says }
  }

  @Test(
    "A slip in a submission is found where it stands",
    arguments: [
      Slip(
        old: "marking: OFFICIAL\n", new: "⟦\tmarking: OFFICIAL\n",
        says: "a tab stands where spaces are needed", rule: "file.yaml"),
      Slip(
        old: "prepared-by: BCU partnership lead", new: "prepared-by: ⟦\"BCU partnership lead",
        says: "the quotation mark that opens here is never closed", rule: "file.yaml"),
      Slip(
        old: "marking: OFFICIAL\n", new: "marking: OFFICIAL\n⟦marking: OFFICIAL\n",
        says: "the field \"marking\" stands twice", rule: "file.unique-keys"),
      Slip(
        old: "marking: OFFICIAL\n", new: "⟦markng: OFFICIAL\n",
        says: "there is no field \"markng\", did you mean \"marking\"?",
        rule: "file.known-keys"),
      Slip(old: "value: 639", new: "value: ⟦many", says: "\"many\" is not a number", rule: "file.value"),
      Slip(old: "value: 639", new: "value: ⟦1e3", says: "\"1e3\" is not a number", rule: "file.value"),
      Slip(
        old: "value: 639", new: "value:\n      ⟦- 639", says: "\"value\" should be a text, not a list",
        rule: "file.type"),
      Slip(
        old: "status: green", new: "status: ⟦gren", says: "\"gren\" is not a status, did you mean \"green\"?",
        rule: "file.value"),
      Slip(
        old: "quarter: 2020-21 Q4", new: "quarter: ⟦2020-21 Q5", says: "\"2020-21 Q5\" is not a quarter",
        rule: "file.value"),
      Slip(
        old: "commitment: P1.4", new: "commitment: ⟦P1.44",
        says: "has no commitment \"P1.44\", did you mean \"P1.4\"?", rule: "common.known-commitment"),
      Slip(
        old: "commitment: P1.4", new: "commitment: ⟦P1.3", says: "P1.3 has an update already",
        rule: "common.commitment-once"),
      Slip(
        old: "commitment: P1.4", new: "commitment: ⟦P1.6",
        says: "P1.6 is not assigned to police but to trading-standards",
        rule: "common.assigned-commitment"),
      Slip(
        old: "figure: knife-crime", new: "figure: ⟦knife-crmie",
        says: "police does not declare a figure \"knife-crmie\", did you mean \"knife-crime\"?",
        rule: "common.figure-declared"),
      Slip(
        old: "value: 639", new: "value: ⟦&a 639", says: "anchors (&) and aliases (*) are not allowed",
        rule: "file.plain-yaml"),
      Slip(
        old: "value: 639", new: "value: ⟦*a", says: "anchors (&) and aliases (*) are not allowed",
        rule: "file.plain-yaml"),
      Slip(old: "value: 639", new: "value: ⟦!!int 639", says: "tags such as", rule: "file.plain-yaml"),
      Slip(
        old: "figures:\n", new: "⟦---\nfigures:\n", says: "a second document starts here",
        rule: "file.plain-yaml"),
      Slip(
        old: "partner: police", new: "partner: ⟦vawg", says: "`partner: vawg` lies in the folder \"police\"",
        rule: "common.right-folder"),
      Slip(
        old: "read: 2021-02-26", new: "read: ⟦2021-02-30", says: "\"2021-02-30\" is not a date",
        rule: "file.value"),
      Slip(
        old: "strategy: 2020-2023", new: "strategy: ⟦2020-2024",
        says: "there is no strategy \"2020-2024\", did you mean \"2020-2023\"?", rule: "common.known-strategy"
      ),
    ])
  func slips(_ slip: Slip) throws {
    let scene = try Scene()
    let place = try scene.replace(slip.old, with: slip.new, in: Self.file)
    let outcome = scene.run("check")

    let findings = outcome.findings(in: Self.file).filter { $0.hasPrefix(place + ": error: ") }
    let finding = try #require(findings.first, "nothing found at \(place)")
    #expect(finding.contains(slip.says))
    #expect(finding.hasSuffix("[\(slip.rule)]"))
    #expect(outcome.status == .errorsFound)
    #expect(outcome.output.contains("6 files checked"), "the other files are still checked")
    #expect(!outcome.findings(in: "youth-offending/2020-21-Q4.yaml").isEmpty)
  }

  @Test(
    "One slip gives one error",
    arguments: [
      ("value: 639", "value: many"), ("status: green", "status: gren"),
      ("figure: knife-crime", "figure: knife-crmie"),
      ("commitment: P1.4", "commitment: P1.44"), ("value: 639", "vlaue: 639"),
      ("submitted: 2021", "submited: 2021"),
    ])
  func oneError(_ slip: (old: String, new: String)) throws {
    let scene = try Scene()
    try scene.replace(slip.old, with: slip.new, in: Self.file)
    let errors = scene.run("check").findings(in: Self.file).filter { $0.contains(": error: ") }
    #expect(errors.count == 1, "\(errors)")
  }

  @Test(
    "Nesting a thousand deep is refused, in brackets, dashes or indents",
    arguments: [
      String(repeating: "[", count: 1_500), String(repeating: "- ", count: 1_500),
      (0..<1_500).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
      String(repeating: "{a: ", count: 1_500),
      String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
    ])
  func nesting(_ text: String) throws {
    let scene = try Scene()
    try scene.write(text, to: Self.file)
    let outcome = scene.run("check")
    let finding = try #require(outcome.findings(in: Self.file).first)
    #expect(finding.contains("levels deep"))
    #expect(finding.hasSuffix("[file.depth]"))
    #expect(outcome.status == .errorsFound)
  }

  @Test("Aliases that would unfold without end are refused at once")
  func aliasBomb() throws {
    let scene = try Scene()
    let levels = (1...30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    try scene.write("a0: &a0 [x]\n\(levels)? *a30\n: y\n? [*a30]\n: z\n", to: Self.file)
    let finding = try #require(scene.run("check").findings(in: Self.file).first)
    #expect(finding.hasPrefix("1:5: error: anchors (&) and aliases (*) are not allowed"))
  }

  @Test("A text that is not UTF-8 is refused where the first wrong character stands")
  func notUTF8() throws {
    let scene = try Scene()
    var bytes = Data("partner: police\nprepared-by: caf".utf8)
    bytes.append(contentsOf: [0xE9, 0x0A])
    try bytes.write(to: scene.url(Self.file))
    let finding = try #require(scene.run("check").findings(in: Self.file).first)
    #expect(finding.hasPrefix("2:17: error: the file is not UTF-8 text"))

    try Data("partner: police".data(using: .utf16) ?? Data()).write(to: scene.url(Self.file))
    #expect(scene.run("check").findings(in: Self.file).first?.contains("the file is UTF-16") == true)
  }

  @Test(
    "A file without fields is refused",
    arguments: ["", " \n\n", "\u{FEFF}", "# only a comment\n", "---\n", "text"])
  func withoutFields(_ text: String) throws {
    let scene = try Scene()
    try scene.write(text, to: Self.file)
    let outcome = scene.run("check")
    #expect(outcome.findings(in: Self.file).first?.hasPrefix("1:1: error: ") == true)
    #expect(outcome.status == .errorsFound)
  }

  @Test("A control character is refused where it stands")
  func controlCharacter() throws {
    let scene = try Scene()
    let place = try scene.replace("marking: OFFICIAL\n", with: "marking: OFF⟦\u{0}ICIAL\n", in: Self.file)
    let finding = try #require(scene.run("check").findings(in: Self.file).first)
    #expect(finding == "\(place): error: a control character stands here [file.yaml]")
  }

  @Test("A narrative with ampersands, asterisks and odd words is sound")
  func oddNarratives() throws {
    let scene = try Scene()
    let before = scene.run("check").findings(in: Self.file)
    let update = "update: |\n      *Bold* & *italic*, &c. !important ~ no: 12:30, {not a figure} and {}.\n"
    try scene.replace("update: |\n", with: update, in: Self.file)
    #expect(scene.run("check").findings(in: Self.file).map(\.message) == before.map(\.message))
  }
}

extension String {
  /// A finding's heading without its place.
  fileprivate var message: Substring { self[(firstRange(of: ": ")?.upperBound ?? startIndex)...] }
}
