// The tool with every rule applied several times, to measure what a rule costs. What the further copies find is
// dropped, so that the output stays what it is.
//
//   RULES_TIMES=4 check-with-more-rules check --all-in FOLDER

import Foundation
import PartnerModules
import PartnerReturnCommands
import PartnerUpdates

/// A partner's module whose rules, the common ones included, are there several times.
struct RepeatedRules: PartnerUpdateProvider {
  let partner: Partner
  let figures: [FigureDefinition]
  let rules: [Rule]

  init(_ module: any PartnerUpdateProvider, times: Int) {
    (partner, figures) = (module.partner, module.figures)
    let own = module.rules
    let copies = (1..<max(1, times)).flatMap { number in
      (CommonRules.all + own).map { rule in
        Rule(
          "\(module.partner.id).copy-\(number)-\(rule.slug.replacing(".", with: "-"))", title: rule.title,
          rationale: rule.rationale, severity: rule.severity, passing: [], failing: []
        ) { section in
          _ = rule.findings(in: section)
          return []
        }
      }
    }
    rules = own + copies
  }
}

let times = ProcessInfo.processInfo.environment["RULES_TIMES"].flatMap { Int($0) } ?? 1
guard (1...16).contains(times) else {
  FileHandle.standardError.write(Data("RULES_TIMES must be 1 to 16\n".utf8))
  exit(2)
}
PartnerReturnTool(providers: partnerModules.map { RepeatedRules($0, times: times) }).runAndExit()
