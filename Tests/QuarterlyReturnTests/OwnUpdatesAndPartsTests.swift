import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("A commitment that has updates of its own and parts")
struct OwnUpdatesAndPartsTests {
  @Test(
    "is as bad as the worse of them",
    arguments: [
      ("green", "red", "red"), ("red", "green", "red"), ("green", "amber/green", "amber/green"),
      ("amber", "green", "amber"),
    ])
  func worst(_ own: String, _ part: String, _ rollUp: String) throws {
    let quarterlyReturn = QuarterlyReturn.of([
      .police { submission in
        submission.updates = [
          Update(commitment: "P1.1", status: Status(own), text: "a"),
          Update(commitment: "P1.1.1", status: Status(part), text: "b"),
        ]
      }
    ])
    let report = try #require(quarterlyReturn.commitment("P1.1"))
    #expect(report.contributions.map(\.text) == ["a"])
    #expect(report.rollUp?.description == rollUp)
    #expect(quarterlyReturn.priorities.first?.rollUp?.description == rollUp)
  }
}
