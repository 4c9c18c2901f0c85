import Foundation
import PartnerReturnCommands

/// A partnership of two members that hand in figures for one quarter, to be published.
struct SmallPartnership: Sendable {
  /// A figure that the first member declares and hands in.
  struct Figure: Sendable {
    let key: String
    var title: String?
    var unit = "people"
    /// Further lines of its declaration.
    var declared = ["about-people: yes"]
    let value: String
    /// Further lines of the reading.
    var given: [String] = []
  }

  var member = "council"
  var figures: [Figure]
  /// What the second member hands in of the same figures.
  var others: [Figure] = []
  var marking = "OFFICIAL"
  /// Further lines of the update.
  var update = ["status: green"]
  var thresholds: [String] = []
  /// Whether the member has a module that declares the figures.
  var hasModule = false

  /// The files of the public edition, with their bytes.
  func published() throws -> [String: Data] {
    let scene = try Scene(holding: files.mapValues { Data($0.utf8) })
    let outcome = scene.run("build", "--quarter", "2026-27 Q1", today: "2026-07-02")
    guard outcome.status == .nothingWrong else { throw NotPublished(output: outcome.output + outcome.errors) }
    let folder = "returns/2026-27-Q1/public/"
    return try scene.files().filter { $0.key.hasPrefix(folder) }
  }

  /// What the public table prints for the figures of the first member.
  func cells() throws -> [String: String] {
    let table = try published().first { $0.key.hasSuffix("/data/figures.csv") }?.value ?? Data()
    let rows = String(decoding: table, as: UTF8.self).split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let heading = rows.first, let key = heading.firstIndex(of: "figure"),
      let value = heading.firstIndex(of: "value"), let partner = heading.firstIndex(of: "partner")
    else { return [:] }
    let own = rows.dropFirst().filter { $0[partner] == member }
    return Dictionary(own.map { ($0[key], $0[value]) }) { first, _ in first }
  }

  struct NotPublished: Error { let output: String }

  private var files: [String: String] {
    var files = [
      "partners/partnership.yaml": partnership,
      "partners/strategies/2026-2029.yaml": """
      strategy: 2026-2029
      title: Strategy 2026 to 2029
      in-force: 2026-27 Q1 to 2028-29 Q4
      priorities:
        - code: P1
          title: Safer streets
          lead: \(member)
          commitments:
            - code: P1.1
              title: Offer help
              partners: [\(member)]

      """,
      "partners/\(member)/2026-27-Q1.yaml": submission(
        of: member, figures,
        ["updates:", "  - commitment: P1.1"] + update.map { "    " + $0 }
          + ["    update: Help was given where it was asked for."]),
    ]
    if !others.isEmpty { files["partners/charity/2026-27-Q1.yaml"] = submission(of: "charity", others, []) }
    return files
  }

  private var partnership: String {
    let set = thresholds.isEmpty ? [] : ["thresholds:"] + thresholds.map { "  " + $0 }
    return
      ([
        "partnership: Safer Anytown Partnership", "area: Anytown", "meetings:", "  - quarter: 2026-27 Q1",
        "    date: 2026-07-15",
      ] + set + ["partners:"] + roster(member, hasModule ? [] : figures)
      + (others.isEmpty ? [] : roster("charity", others))).joined(separator: "\n") + "\n"
  }

  private func roster(_ id: String, _ figures: [Figure]) -> [String] {
    ["  - id: \(id)", "    name: The \(id)", "    lead: Head of service"]
      + (figures.isEmpty ? [] : ["    figures:"])
      + figures.flatMap { figure in
        [
          "      - figure: \(figure.key)", "        title: \(figure.title ?? figure.key)",
          "        unit: \(figure.unit)", "        basis: stated-period", "        good: contextual",
          "        rated: no",
        ] + figure.declared.map { "        " + $0 }
      }
  }

  private func submission(of id: String, _ figures: [Figure], _ updates: [String]) -> String {
    ([
      "partner: \(id)", "quarter: 2026-27 Q1", "strategy: 2026-2029", "submitted: 2026-07-01",
      "prepared-by: Head of service", "marking: \(marking)",
    ] + updates + ["figures:"]
      + figures.flatMap { figure in
        [
          "  - figure: \(figure.key)", "    period: \(hasModule ? "2026-06" : "2026-04 to 2026-06")",
          "    value: \(figure.value)", "    source: Records", "    read: 2026-07-01",
        ] + figure.given.map { "    " + $0 }
      }).joined(separator: "\n") + "\n"
  }
}
