import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("The view of a region")
struct RegionalRollUpTests {
  private static func priority(
    _ code: String, _ regional: String, _ status: Status?, outstanding: Int = 0
  ) -> PriorityDigest {
    PriorityDigest(code: code, title: code, regional: regional, status: status, outstanding: outstanding)
  }

  @Test("puts priorities of one regional name in a row with the worst of their statuses")
  func mapped() {
    let rollUp = RegionalScene.rollUp([
      RegionalScene.digest("B", priorities: [Self.priority("P2", "violence", .split(.amber, .green))]),
      RegionalScene.digest(
        "A",
        priorities: [Self.priority("1", "violence", .green, outstanding: 2), Self.priority("2", "", .red)]),
    ])
    #expect(rollUp.priorities.map(\.name) == ["violence"])
    let row = rollUp.priorities.first
    #expect(row?.rollUp == .split(.amber, .green))
    #expect(row?.outstanding == 2)
    #expect(row?.entries.map { "\($0.partnership) \($0.priority.code)" } == ["A 1", "B P2"])
    #expect(
      rollUp.unmapped.map { "\($0.entry.priority.code) \($0.reason.rawValue)" } == ["2 no-regional-name"])
  }

  @Test("leaves a priority for itself where nobody else has its regional name, letter by letter")
  func onlyOne() {
    let rollUp = RegionalScene.rollUp([
      RegionalScene.digest(
        "A", priorities: [Self.priority("1", "x", .green), Self.priority("2", "x", .red)]),
      RegionalScene.digest("B", priorities: [Self.priority("1", "X", nil)]),
    ])
    #expect(rollUp.priorities.isEmpty)
    #expect(rollUp.unmapped.map(\.reason) == [.onlyOne, .onlyOne, .onlyOne])
  }

  @Test("names partnerships without the quarter, and sorts all by name whatever their order")
  func absent() throws {
    let other = try #require(RegionalScene.quarter.previous)
    let digests = [
      RegionalScene.digest("b"), RegionalScene.digest("C", quarter: other), RegionalScene.digest("a"),
    ]
    let refused = AbsentPartnership(name: "A", cause: .notPublishable(reasons: 1))
    for order in [digests, digests.reversed()] {
      let rollUp = RegionalScene.rollUp(order, absent: [refused])
      #expect(rollUp.partnerships.map(\.name) == ["a", "b"])
      #expect(rollUp.absent.map { "\($0.name) \($0.isError)" } == ["A true", "C false"])
    }
  }

  @Test("carries the highest marking of any return in it")
  func marking() {
    let both = [RegionalScene.digest("A"), RegionalScene.digest("B", marking: .officialSensitive)]
    #expect(RegionalScene.rollUp(both, readers: .boards).marking == .officialSensitive)
    #expect(RegionalScene.rollUp([both[0]]).marking == .official)
  }

  @Test("is the same value in whatever order the digests come")
  func order() {
    let digests = (0..<5).map { number in
      RegionalScene.digest(
        "P\(number)", [RegionalScene.figure(ExactDecimal(number * 10), 7)],
        priorities: [Self.priority("1", "violence", number == 3 ? .red : .green)])
    }
    let one = RegionalScene.rollUp(digests)
    let other = RegionalScene.rollUp(digests.reversed())
    #expect(one.figures == other.figures)
    #expect(one.priorities == other.priorities)
    #expect(one.figures.first?.sum?.value == 100)
  }
}
