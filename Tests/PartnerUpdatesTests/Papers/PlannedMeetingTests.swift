import PartnerUpdates
import Testing

@Suite("A planned meeting")
struct PlannedMeetingTests {
  private func meeting(at starts: String, _ minutes: [Int?]) throws -> PlannedMeeting {
    PlannedMeeting(
      date: try #require(CalendarDate("2021-06-24")), starts: ClockTime(starts),
      items: minutes.map { AgendaItem(item: "Item", minutes: $0) })
  }

  @Test("times its items one after another")
  func timed() throws {
    let agenda = try meeting(at: "10:00", [10, 45, 5]).agenda

    #expect(agenda.map { $0.starts?.description } == ["10:00", "10:10", "10:55"])
  }

  @Test("times nothing after an item without minutes, past midnight or without a beginning")
  func untimed() throws {
    #expect(try meeting(at: "10:00", [10, nil, 5]).agenda.map { $0.starts != nil } == [true, true, false])
    #expect(try meeting(at: "23:00", [50, 10, 5]).agenda.map { $0.starts != nil } == [true, true, false])
    #expect(try meeting(at: "", [50, 10]).agenda.map { $0.starts != nil } == [false, false])
    #expect(try meeting(at: "10:00", [.max, .min]).agenda.map { $0.starts != nil } == [true, false])
  }

  @Test("adds up the minutes that it knows, however many")
  func allotted() throws {
    #expect(try meeting(at: "10:00", [10, nil, 5]).minutesAllotted == 15)
    #expect(try meeting(at: "10:00", [.max, 5]).minutesAllotted == .max)
  }
}
