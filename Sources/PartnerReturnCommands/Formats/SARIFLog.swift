import PartnerUpdates
import QuarterlyReturn

/// As much of SARIF 2.1.0 as a check needs, with the names of its keys.
struct SARIFLog: Encodable {
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  struct Run: Encodable {
    let tool: Tool
    let invocations: [Invocation]
    let artifacts: [Artifact]
    let results: [Result]
    let originalUriBaseIds: [String: Base]?
    let columnKind = "unicodeCodePoints"
  }

  struct Tool: Encodable { let driver: Driver }
  struct Driver: Encodable {
    let name = "partner-return"
    let rules: [Rule]
  }
  struct Invocation: Encodable {
    let executionSuccessful: Bool
    let exitCode: Int
  }
  struct Artifact: Encodable { let location: ArtifactLocation }
  struct ArtifactLocation: Encodable {
    let uri: String
    let uriBaseId: String?
  }
  struct Base: Encodable { let description: Message }
  struct Message: Encodable {
    let text: String
    var markdown: String?
  }

  struct Rule: Encodable {
    struct Configuration: Encodable { let level: String }

    let id: String
    let deprecatedIds: [String]?
    let shortDescription, fullDescription, help: Message
    let defaultConfiguration: Configuration

    init(_ entry: CatalogueEntry) {
      id = entry.slug
      deprecatedIds = entry.aliases.isEmpty ? nil : entry.aliases
      shortDescription = Message(text: entry.title + ".")
      fullDescription = Message(text: entry.rationale)
      let fix = entry.failing?.found.first.map { " For example: \($0.message); to mend it, \($0.fix)." } ?? ""
      help = Message(
        text: entry.severity.meaning + fix,
        markdown: "\(entry.severity.meaning)\n\n\(CatalogueMarkdown.body(of: entry))")
      defaultConfiguration = Configuration(level: entry.severity.sarifLevel)
    }
  }

  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int?
    let level: String
    let message: Message
    let locations: [Location]
    let partialFingerprints: [String: String]
    let suppressions: [Suppression]?

    init(
      _ located: LocatedFinding, ruleIndex: Int?, level: String, location: ArtifactLocation,
      fingerprint: String
    ) {
      let finding = located.finding
      (ruleId, self.ruleIndex, self.level) = (finding.rule, ruleIndex, level)
      message = Message(text: printable("\(finding.message). To mend it: \(finding.fix)."))
      locations = [Location(located, location)]
      partialFingerprints = ["partnerReturnFinding/v1": fingerprint]
      suppressions = finding.answer.map { [Suppression(justification: finding.echoes ? $0.reason : nil)] }
    }
  }

  /// An answer in the partner's own file.
  struct Suppression: Encodable {
    let kind = "inSource"
    let justification: String?
  }

  struct Location: Encodable {
    let physicalLocation: PhysicalLocation
    let logicalLocations: [LogicalLocation]?

    init(_ located: LocatedFinding, _ artifact: ArtifactLocation) {
      let region = located.line.map { Region(startLine: $0, startColumn: located.column) }
      physicalLocation = PhysicalLocation(artifactLocation: artifact, region: region)
      let path = located.finding.path
      logicalLocations = path == .whole ? nil : [LogicalLocation(fullyQualifiedName: path.description)]
    }
  }

  struct PhysicalLocation: Encodable {
    let artifactLocation: ArtifactLocation
    let region: Region?
  }
  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int?
  }
  struct LogicalLocation: Encodable { let fullyQualifiedName: String }
}
