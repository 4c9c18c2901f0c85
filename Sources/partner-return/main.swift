import PartnerModules
import PartnerReturnCommands

PartnerReturnTool(providers: partnerModules).runAndExit()
