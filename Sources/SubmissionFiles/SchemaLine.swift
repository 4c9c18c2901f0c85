package import PartnerUpdates

/// The first line of a file, by which an editor finds the schema that completes and checks it.
package enum SchemaLine {
  /// The schema of a partner's submissions, in the folder `schemas`.
  package static func file(of partner: Partner.ID) -> String { "\(partner).schema.json" }

  /// The first line of a partner's submissions.
  static func text(for partner: Partner.ID) -> String {
    YAMLText.comment("# yaml-language-server: $schema=../schemas/\(file(of: partner))")
  }
}
