import HateCrimePartner
package import PartnerUpdates
import PolicePartner
import TradingStandardsPartner
import VAWGPartner
import YouthOffendingPartner

/// The partners' modules, in the order in which rules are listed: what the tool knows and all tests go through.
///
/// One line a partner: this list is all there is to adding one.
package let partnerModules: [any PartnerUpdateProvider] = [
  PoliceUpdates(),
  VAWGUpdates(),
  YouthOffendingUpdates(),
  HateCrimeUpdates(),
  TradingStandardsUpdates(),
]
