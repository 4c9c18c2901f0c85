import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("The matrix of priorities and commitments")
struct RollUpReportTests {
  @Test("has every priority and commitment of the strategy in its order, whatever came")
  func shape() {
    let quarterlyReturn = QuarterlyReturn.of([])

    #expect(quarterlyReturn.priorities.map(\.priority.code) == ["P1", "P2"])
    #expect(
      quarterlyReturn.priorities.flatMap(\.commitments).flatMap(\.withParts).map(\.commitment.code)
        == CoreSample.strategy().commitments.map(\.code))
  }

  @Test(
    "gives a commitment the worst rating of its contributions, and keeps a split",
    arguments: [
      ("green", "green", "green"), ("green", "red", "red"), ("amber", "green", "amber"),
      ("amber/green", "green", "amber/green"), ("green", "amber/green", "amber/green"),
      ("amber/green", "amber", "amber"), ("green/amber", "amber/green", "green/amber"),
      ("grey", "green", "green"),
      ("nil-return", "amber", "amber"), ("nil-return", "nil-return", "nil-return"),
      ("nil-return", "grey", "grey"),
    ])
  func contributions(_ police: String, hateCrime: String, rollUp: String) throws {
    let quarterlyReturn = QuarterlyReturn.of([
      .hateCrime { $0.updates = [Update(commitment: "P2.1", status: Status(hateCrime), text: "b")] },
      .police { $0.updates = [Update(commitment: "P2.1", status: Status(police), text: "a")] },
    ])
    let report = try #require(quarterlyReturn.commitment("P2.1"))

    #expect(report.contributions.map(\.text) == ["a", "b"])
    #expect(report.contributions.map(\.partner) == [CoreSample.police, CoreSample.hateCrime])
    #expect(report.rollUp?.description == rollUp)
  }

  @Test("rolls the parts of a commitment up into it, and commitments into the priority")
  func parts() throws {
    let quarterlyReturn = QuarterlyReturn.of([
      .police { submission in
        let statuses: [Status?] = [.green, .split(.amber, .green), .green, nil, .split(.green, .red)]
        for index in submission.updates.indices { submission.updates[index].status = statuses[index] }
      },
      .housing { $0.updates = [Update(commitment: "P1.1.2", status: .notRated, text: "x")] },
    ])

    #expect(quarterlyReturn.commitment("P1.1.1")?.rollUp == .green)
    #expect(quarterlyReturn.commitment("P1.1.2")?.rollUp == .split(.amber, .green))
    #expect(quarterlyReturn.commitment("P1.1")?.rollUp == .split(.amber, .green))
    #expect(quarterlyReturn.commitment("P1.1")?.parts.map(\.commitment.code) == ["P1.1.1", "P1.1.2"])
    #expect(quarterlyReturn.commitment("P1.3")?.rollUp == nil)
    #expect(quarterlyReturn.priorities.map(\.rollUp) == [.split(.amber, .green), .split(.green, .red)])
  }

  @Test("rolls up to a plain rating where one commitment is as bad as the split of another")
  func plainBesideSplit() {
    let quarterlyReturn = QuarterlyReturn.of([
      .police { submission in
        submission.updates[1].status = .split(.amber, .green)
        submission.updates[2].status = .amber
      }
    ])

    #expect(quarterlyReturn.priorities.first?.rollUp == .amber)
  }

  @Test("counts the updates by status, the worst first")
  func statusCounts() {
    let quarterlyReturn = QuarterlyReturn.of([
      .police { submission in
        let statuses: [Status] = [.green, .red, .split(.red, .green), .split(.amber, .green), .nilReturn]
        for index in submission.updates.indices { submission.updates[index].status = statuses[index] }
      },
      .hateCrime { submission in
        submission.updates[0].status = .amber
        submission.updates[1].status = .notRated
      }, .housing(),
    ])

    #expect(
      quarterlyReturn.statusCounts.map { "\($0.count) \($0.status)" } == [
        "1 red", "1 amber/green", "1 red/green", "1 amber", "4 green", "1 grey", "1 nil-return",
      ])
  }

  @Test("marks the theme of the quarter", arguments: [("P2", [false, true]), (nil, [false, false])])
  func theme(_ code: String?, isTheme: [Bool]) {
    let programme = [QuarterProgramme(number: 4, theme: code, reportOn: ["P1", "P2"])]
    let quarterlyReturn = QuarterlyReturn.of([.police()], programme: programme)

    #expect(quarterlyReturn.theme?.code == code)
    #expect(quarterlyReturn.priorities.map(\.isTheme) == isTheme)
  }
}
