import HateCrimePartner
import PartnerReturnCommands
import PolicePartner
import TradingStandardsPartner
import VAWGPartner
import YouthOffendingPartner

// One line a partner: this list is all there is to adding one.
let tool = PartnerReturnTool(providers: [
  PoliceUpdates(),
  VAWGUpdates(),
  YouthOffendingUpdates(),
  HateCrimeUpdates(),
  TradingStandardsUpdates(),
])
tool.runAndExit()
