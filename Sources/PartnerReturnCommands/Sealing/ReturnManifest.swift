import Foundation
import PartnerUpdates
import ReturnPublishing
import SubmissionFiles

/// What a return was made from, by which rules, and what was written: a return with one is sealed.
///
/// It lies at the top of the return and never in `public`. Whoever has the digest of a submission can try numbers
/// in the place of those that the public edition withholds until the digest fits.
struct ReturnManifest: Codable {
  /// A rule and its version.
  struct AppliedRule: Hashable, Codable {
    let rule: String
    let version: Int
  }

  /// The version of the format.
  static let schema = "partner-return-manifest/1"
  /// The name of its file, in the folder of the return.
  static let file = "manifest.json"

  let schema: String
  /// The printed name of the partnership.
  let partnership: String
  /// The quarter, as it is printed.
  let quarter: String
  /// The version of the tool.
  let toolVersion: String
  /// Every rule of the tool, by name.
  let rules: [AppliedRule]
  /// The files that the return was made from, by path, from the partnership's folder.
  let inputs: [FileSeal]
  /// The files of the return but this one, by path, from its folder.
  let outputs: [FileSeal]

  /// Seals a return.
  init(
    partnership: String, quarter: Quarter, providers: [any PartnerUpdateProvider], inputs: [FileSeal],
    files: [PublishedFile]
  ) {
    schema = Self.schema
    (self.partnership, self.quarter, toolVersion) = (partnership, quarter.description, ToolVersion.current)
    rules = AppliedRule.all(of: providers)
    self.inputs = Self.sorted(inputs)
    outputs = Self.sorted(files.map { FileSeal(path: $0.name, bytes: $0.contents) })
  }

  /// The manifest as a file, the same bytes for the same return.
  var published: PublishedFile {
    PublishedFile(name: Self.file, contents: Array((JSONCheck.text(self) + "\n").utf8))
  }

  /// The files of the public edition.
  var publicOutputs: [FileSeal] { outputs.filter { $0.path.hasPrefix("public/") } }

  /// Whose return it is.
  var owner: ReturnOwner { ReturnOwner(partnership: partnership, quarter: quarter) }

  private static func sorted(_ seals: [FileSeal]) -> [FileSeal] {
    seals.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

extension ReturnManifest.AppliedRule {
  /// Every rule by which a tool with some modules checks.
  static func all(of providers: [any PartnerUpdateProvider]) -> [Self] {
    let rules = CommonRules.all + [CommonRules.explanationInUse] + providers.flatMap(\.rules)
    let versions = FileRule.all.map { ($0.slug, $0.version) } + rules.map { ($0.slug, $0.version) }
    return versions.map { Self(rule: $0, version: $1) }
      .sorted { $0.rule.utf8.lexicographicallyPrecedes($1.rule.utf8) }
  }
}
