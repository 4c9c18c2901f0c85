import HateCrimePartner
package import PartnerUpdates
import PolicePartner
import TradingStandardsPartner
import VAWGPartner
import YouthOffendingPartner

/// The agencies whose submissions are generated.
package enum Agencies {
  /// The modules. This list is all there is to adding one.
  package static let modules: [any PartnerUpdateProvider] = [
    PoliceUpdates(), VAWGUpdates(), YouthOffendingUpdates(), HateCrimeUpdates(), TradingStandardsUpdates(),
  ]

  /// The numbers that their rules go by.
  static var thresholds: [Threshold] { (CommonRules.all + modules.flatMap(\.rules)).thresholds }

  /// A provider for every partner on a roster, in its order.
  package static func providers(of partnership: Partnership) -> [any PartnerUpdateProvider] {
    partnership.members.map { member in
      modules.first { $0.partner.id == member.partner.id } ?? RosterProvider(member)
    }
  }
}
