import Foundation
import PartnerReturnCommands
import Testing

/// In the first quarter 20 people were supported, to the second 23: the difference of 3 must not be public.
@Suite("An earlier file that cannot be read is not one that was never there")
struct EarlierFilesTests {
  private static let earlier = "council/2026-27-Q1.yaml"

  private static func scene() throws -> Scene {
    func submission(_ quarter: String, _ last: String, _ value: Int, _ submitted: String) -> Data {
      Data(
        """
        partner: council
        quarter: 2026-27 \(quarter)
        strategy: 2026-2029
        submitted: \(submitted)
        prepared-by: Head of service
        marking: OFFICIAL
        updates:
          - commitment: P1.1
            status: green
            update: |
              Help was given where it was asked for.
        figures:
          - figure: supported
            period: 2026-04 to 2026-\(last)
            value: \(value)
            source: Council records
            read: \(submitted)

        """.utf8)
    }
    return try Scene(holding: [
      "partners/partnership.yaml": Data(
        """
        partnership: Safer Anytown Partnership
        area: Anytown
        meetings:
          - {quarter: 2026-27 Q1, date: 2026-07-15}
          - {quarter: 2026-27 Q2, date: 2026-10-15}
        partners:
          - id: council
            name: Council
            lead: Head of service
            figures:
              - {figure: supported, title: Title supported, unit: people, basis: year-to-date, good: contextual, about-people: yes, rated: no}

        """.utf8),
      "partners/strategies/2026-2029.yaml": Data(
        """
        strategy: 2026-2029
        title: Strategy
        in-force: 2026-27 Q1 to 2028-29 Q4
        priorities:
          - code: P1
            title: Help
            lead: council
            commitments:
              - {code: P1.1, title: Help people, partners: [council]}

        """.utf8),
      "partners/council/2026-27-Q1.yaml": submission("Q1", "06", 20, "2026-07-01"),
      "partners/council/2026-27-Q2.yaml": submission("Q2", "09", 23, "2026-10-01"),
    ])
  }

  /// Slips that make of a file something that cannot be read, or of which a figure is lost.
  enum Slip: String, CaseIterable {
    case secondColon, tab, words, period, noPeriod, noValue, misspeltValue, misspeltList, otherQuarter,
      noQuarter
    case otherPartner, empty, utf16, latin1, figure, twice, secondDocument, marking, link, yml, txt, copy,
      otherFolder, backup, noEnding, putAway
    case folder, strategy, valueAndNil, noName, openQuote

    func applied(to scene: Scene) throws {
      let file = EarlierFilesTests.earlier
      let text = try scene.text(of: file)
      func replace(_ old: String, _ new: String) throws { try scene.replace(old, with: new, in: file) }
      func move(to name: String) throws {
        try scene.remove(file)
        try? FileManager.default.createDirectory(
          at: scene.url(name).deletingLastPathComponent(), withIntermediateDirectories: true)
        try scene.write(text, to: name)
      }
      switch self {
      case .secondColon: try replace("Council records", "Council records: one")
      case .tab: try replace("    value:", "\tvalue:")
      case .words: try replace("value: 20", "value: 20 people")
      case .period: try replace("2026-04 to 2026-06", "April to June")
      case .noPeriod: try replace("    period: 2026-04 to 2026-06\n", "")
      case .noValue: try replace("value: 20", "value:")
      case .misspeltValue: try replace("value: 20", "vlaue: 20")
      case .misspeltList: try replace("figures:", "figurs:")
      case .otherQuarter: try replace("quarter: 2026-27 Q1", "quarter: 2026-27 Q3")
      case .noQuarter: try replace("quarter: 2026-27 Q1", "quarter: first")
      case .otherPartner: try replace("partner: council", "partner: counsil")
      case .empty: try scene.write("", to: file)
      case .utf16: try #require(text.data(using: .utf16)).write(to: scene.url(file))
      case .latin1:
        try (Data(text.utf8) + Data("subject: caf".utf8) + [0xE9, 0x0A]).write(to: scene.url(file))
      case .figure: try replace("figure: supported", "figure: suported")
      case .twice:
        try scene.write(text + "  - {figure: supported, period: 2026-04 to 2026-06, value: 20}\n", to: file)
      case .secondDocument: try scene.write(text + "---\n" + text, to: file)
      case .marking: try replace("marking: OFFICIAL", "marking: OFICIAL")
      case .link:
        try move(to: "../away.yaml")
        try FileManager.default.createSymbolicLink(
          at: scene.url(file), withDestinationURL: scene.root.appending(path: "away.yaml"))
      case .yml: try move(to: "council/2026-27-Q1.yml")
      case .txt: try move(to: "council/2026-27-Q1.yaml.txt")
      case .backup: try move(to: "council/2026-27-Q1.yaml.bak")
      case .noEnding: try move(to: "council/2026-27-Q1")
      case .putAway: try move(to: "council/old/2026-27-Q1.yaml")
      case .copy: try move(to: "council/2026-27-Q1 (1).yaml")
      case .otherFolder: try move(to: "counsil/2026-27-Q1.yaml")
      case .folder:
        try scene.remove(file)
        try FileManager.default.createDirectory(at: scene.url(file), withIntermediateDirectories: false)
      case .strategy:
        try scene.replace(
          "in-force: 2026-27 Q1", with: "in-force: 2026-27 Q2", in: "strategies/2026-2029.yaml")
      case .valueAndNil: try replace("value: 20", "value: 20\n    nil-return: None.")
      case .noName: try replace("- figure: supported\n    period", "- period")
      case .openQuote: try replace("source: Council", "source: \"Council")
      }
    }

    /// How the file is called after the slip.
    var names: [String] {
      switch self {
      case .yml: ["2026-27-Q1.yml"]
      case .txt: ["2026-27-Q1.yaml.txt"]
      case .backup: ["2026-27-Q1.yaml.bak"]
      case .noEnding: ["council/2026-27-Q1"]
      case .putAway: ["council/old/2026-27-Q1.yaml"]
      case .copy: ["2026-27-Q1 (1).yaml"]
      case .otherFolder: ["counsil/2026-27-Q1.yaml"]
      case .strategy: ["strategies"]
      default: [EarlierFilesTests.earlier]
      }
    }
  }

  @Test(
    "so there is no public edition, and build, status and return say which it is", arguments: Slip.allCases)
  func refuses(_ slip: Slip) throws {
    let scene = try Self.scene()
    try slip.applied(to: scene)
    let build = scene.run("build", "--quarter", "2026-27 Q2", today: "2026-10-02")
    #expect(build.status == .errorsFound, "\(build.output)\(build.errors)")
    let folder = scene.root.appending(path: "returns/2026-27-Q2")
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "public").path))
    let status = scene.run("status", "--quarter", "2026-27 Q2", today: "2026-10-02")
    #expect(status.status == .errorsFound)
    let page = try String(contentsOf: folder.appending(path: "board/return.md"), encoding: .utf8)
    for name in slip.names {
      #expect(build.output.contains(name), "\(build.output)")
      #expect(status.output.contains(name), "\(status.output)")
      #expect(page.replacing("\\", with: "").contains(name))
    }
  }

  @Test("With the earlier file whole there is one, in which neither number tells of the 3")
  func whole() throws {
    let scene = try Self.scene()
    let build = scene.run("build", "--quarter", "2026-27 Q2", today: "2026-10-02")
    #expect(build.status == .nothingWrong, "\(build.output)\(build.errors)")
    let figures = scene.root.appending(path: "returns/2026-27-Q2/public/data/figures.csv")
    let text = try String(contentsOf: figures, encoding: .utf8)
    #expect(text.contains("[c]") && !text.contains(",23,"))
    #expect(!scene.run("status", "--quarter", "2026-27 Q2").output.contains("cannot be read"))
  }

  @Test("An earlier text that cannot be used tells of no number, and a file that was never there of nothing")
  func harmless() throws {
    let scene = try Self.scene()
    try scene.replace("status: green", with: "status: green\n    reason: Because.", in: Self.earlier)
    try scene.replace("commitment: P1.1", with: "commitment: P9.9", in: Self.earlier)
    #expect(scene.run("build", "--quarter", "2026-27 Q2").status == .nothingWrong)
    try scene.remove(Self.earlier)
    #expect(scene.run("build", "--quarter", "2026-27 Q2").status == .nothingWrong)
  }

  @Test("A form that is begun says which earlier file could not be read")
  func new() throws {
    let scene = try Self.scene()
    try Slip.words.applied(to: scene)
    let outcome = scene.run("new", "council", "--quarter", "2027-28 Q1")
    #expect(
      outcome.output.contains("note: \(Self.earlier) cannot be read in full"),
      "\(outcome.output)\(outcome.errors)")
  }
}
