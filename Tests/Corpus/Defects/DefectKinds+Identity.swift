import PartnerUpdates

// Is it the file of this partner for this quarter?

extension DefectKinds {
  static let identity: [DefectKind] = [
    .whole(.structure, "partner-of-another-folder", "common.right-folder") { submission, site in
      submission.partner = site.others.first?.partner ?? submission.partner
      return "partner"
    },
    .whole(.structure, "partner-misspelt", "common.known-partner") { submission, site in
      submission.partner = Partner.ID(String(site.id.description.dropLast()))
      return "partner"
    },
    .whole(.structure, "quarter-of-another-file", "common.right-quarter") { submission, site in
      guard site.step < 4,
        let next = Quarter(startYear: site.quarter.startYear + 2, number: site.quarter.number)
      else { return nil }
      submission.quarter = next
      return "quarter"
    },
    .whole(.structure, "strategy-misspelt", "common.known-strategy") { submission, _ in
      submission.strategy = "2002-2023"
      return "strategy"
    },
  ]
}
