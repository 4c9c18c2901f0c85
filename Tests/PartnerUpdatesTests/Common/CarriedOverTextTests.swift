import Testing

@testable import PartnerUpdates

@Suite("A text that was carried over")
struct CarriedOverTextTests {
  @Test(
    "is the same however spaces and accents are written",
    arguments: [
      ("A café opened.", "A cafe\u{301} opened.", true), ("A café opened.", "A\u{A0}café\n\nopened. ", true),
      ("A café opened.", "A cafe opened.", false), ("It opened.", "It open ed.", false),
      ("It opened.", "It opened. Now.", false),
    ])
  func isSame(_ now: String, then: String, isSame: Bool) throws {
    func submission(_ quarter: String, _ text: String) throws -> Submission {
      Submission(
        partner: "police", quarter: try #require(Quarter(quarter)), strategy: "2020-2023",
        updates: [.init(commitment: "P1.1", text: text)])
    }
    let section = Section(
      try submission("2020-21 Q4", now), definitions: [],
      partnership: Partnership(name: "Anytown", members: []),
      earlier: [try submission("2020-21 Q3", then)])

    #expect(CommonRules.textNotCarriedOver.findings(in: section).isEmpty == !isSame)
  }
}
