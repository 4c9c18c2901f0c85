import HateCrimePartner
public import PartnerUpdates
import PolicePartner
import ProbationPartner
import TradingStandardsPartner
import VAWGPartner
import YouthOffendingPartner

/// The partners' modules of this package, in the order in which rules are listed.
///
/// One line a partner: this list is all there is to adding one. The tool and the tests go through it.
public let partnerModules: [any PartnerUpdateProvider] = [
  PoliceUpdates(),
  VAWGUpdates(),
  YouthOffendingUpdates(),
  HateCrimeUpdates(),
  TradingStandardsUpdates(),
  ProbationUpdates(),
]
