extension Scaffold {
  /// What was written, the one line to add, and what remains to be given as data.
  package var report: String {
    """
    Wrote:
    \(new.map { "  \($0.path)" }.joined(separator: "\n"))
    Changed:
    \(changed.map { "  \($0.path)" }.joined(separator: "\n"))

    1. Add one line to the list in \(PackageLists.list), below \(lastProvider)

      \(partner.provider)(),

    2. Replace the example: figures in \(partner.stem)Figures.swift, rules in \(partner.stem)Rules.swift. Test them:

      swift test --filter \(partner.stem)RulesTests

    3. Write the articles of the rules anew:

      swift run partner-return rules --markdown Sources/PartnerUpdates/PartnerUpdates.docc/Rules

    The rest is data. In partners/partnership.yaml, under `partners:`

      - id: \(partner.id)
        name: \(partner.title)
        lead: the role that answers for the section, never a person

    In partners/strategies, at the end of every commitment that it reports on, or added to the list there

            partners: [\(partner.id)]

    Then write the schemas and its first form:

      swift run partner-return schema --write
      swift run partner-return new \(partner.id) --quarter "YYYY-YY QN"

    More in Sources/PartnerUpdates/PartnerUpdates.docc/AddingAPartner.md
    """
  }
}
