import Foundation
import PartnerReturnCommands
import Testing

/// 20 people were supported from April to June, 23 to September: the second edition withholds 23 because of the first.
/// The third quarter compares with it.
@Suite("Each public edition knows those before it as they were decided")
struct EditionChainTests {
  @Test("What the second withheld because of the first, the third does not print", arguments: [23, 40])
  func chain(toSeptember: Int) throws {
    let scene = try Scene(holding: Self.files(toSeptember))
    let outcome = scene.run("build", "--quarter", "2026-27 Q3", today: "2027-01-10")
    let folder = "returns/2026-27-Q3/public/"
    let table = try scene.files()[folder + "data/figures.csv"].map { String(decoding: $0, as: UTF8.self) }
    let earlier = try #require(table?.split(whereSeparator: \.isNewline).first { $0.contains(",earlier,") })

    #expect(outcome.status == .nothingWrong, "\(outcome.output)\(outcome.errors)")
    #expect(earlier.contains(toSeptember == 23 ? ",2026-09,[c]," : ",2026-09,40,"))
  }

  private static func files(_ toSeptember: Int) -> [String: Data] {
    func submission(
      _ quarter: String, _ months: String, _ value: Int, _ submitted: String, _ more: String = ""
    ) -> Data {
      Data(
        """
        partner: council
        quarter: 2026-27 \(quarter)
        strategy: 2026-2029
        submitted: \(submitted)
        prepared-by: Head of service
        marking: OFFICIAL
        updates:
          - commitment: P1.1
            status: green
            update: |
              Help was given where it was asked for.
        figures:
          - figure: supported
            period: \(months)
            value: \(value)
            source: Council records
            read: \(submitted)
        \(more)
        """.utf8)
    }
    let compared = "    previous: \(toSeptember)\n    previous-period: 2026-04 to 2026-09\n"
    return [
      "partners/partnership.yaml": Data(
        """
        partnership: Safer Anytown Partnership
        area: Anytown
        meetings:
          - {quarter: 2026-27 Q1, date: 2026-07-15}
          - {quarter: 2026-27 Q2, date: 2026-10-15}
          - {quarter: 2026-27 Q3, date: 2027-01-15}
        partners:
          - id: council
            name: Council
            lead: Head of service
            figures:
              - {figure: supported, title: Title supported, unit: people, basis: stated-period, good: contextual, about-people: yes, rated: no}

        """.utf8),
      "partners/strategies/2026-2029.yaml": Data(
        """
        strategy: 2026-2029
        title: Strategy
        in-force: 2026-27 Q1 to 2028-29 Q4
        priorities:
          - code: P1
            title: Help
            lead: council
            commitments:
              - {code: P1.1, title: Help people, partners: [council]}

        """.utf8),
      "partners/council/2026-27-Q1.yaml": submission("Q1", "2026-04 to 2026-06", 20, "2026-07-01"),
      "partners/council/2026-27-Q2.yaml": submission("Q2", "2026-04 to 2026-09", toSeptember, "2026-10-01"),
      "partners/council/2026-27-Q3.yaml": submission("Q3", "2026-10 to 2026-12", 31, "2027-01-05", compared),
    ]
  }
}
