/// A partnership as small as can be, of one partner.
package enum Sample {
  package static let partnership = """
    partnership: Safer Anytown Partnership
    area: Bromley
    lead-time: 14 days
    meetings:
      - quarter: 2020-21 Q4
        date: 2021-03-25
    partners:
      - id: subgroup
        name: Subgroup
        lead: Chair of the subgroup
        figures:
          - figure: events
            title: Events held
            unit: events
            basis: financial-year
            good: higher
            lag: 1 month
            about-people: no
      - id: police
        name: Police
        lead: BCU partnership lead

    """

  package static let strategy = """
    strategy: 2020-2023
    title: Safer Anytown strategy
    in-force: 2020-21 Q1 to 2022-23 Q4
    priorities:
      - code: P1
        title: Safer streets
        commitments:
          - code: P1.1
            title: Hold events
            partners:
              - subgroup

    """

  package static let submission = """
    partner: subgroup
    quarter: 2020-21 Q4
    strategy: 2020-2023
    submitted: 2021-03-11
    prepared-by: Chair of the subgroup
    marking: OFFICIAL
    updates:
      - commitment: P1.1
        status: green
        update: Residents came to {events} in parks and halls.
    figures:
      - figure: events
        period: 2020-04 to 2021-01
        value: 639
        status: green
        source: Diary of the subgroup
        read: 2021-03-01

    """
}

extension TemporaryFolder {
  /// Writes a partnership with one small submission: enough for a return of two editions, and quick.
  package func addPartnership(_ name: String = "partners", in town: String = "Anytown") throws {
    try write(Sample.partnership.replacing("Anytown", with: town), to: "\(name)/partnership.yaml")
    try write(Sample.strategy, to: "\(name)/strategies/2020-2023.yaml")
    try write(Sample.submission, to: "\(name)/subgroup/2020-21-Q4.yaml")
  }
}
