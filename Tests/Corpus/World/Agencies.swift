import PartnerModules
package import PartnerUpdates

/// The agencies whose submissions are generated.
package enum Agencies {
  /// The numbers that their rules go by.
  static var thresholds: [Threshold] { (CommonRules.all + partnerModules.flatMap(\.rules)).thresholds }

  /// A provider for every partner on a roster, in its order.
  package static func providers(of partnership: Partnership) -> [any PartnerUpdateProvider] {
    partnership.members.map { member in
      partnerModules.first { $0.partner.id == member.partner.id } ?? RosterProvider(member)
    }
  }
}
