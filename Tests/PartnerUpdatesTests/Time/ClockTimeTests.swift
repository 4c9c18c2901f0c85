import PartnerUpdates
import Testing

@Suite("A time of day")
struct ClockTimeTests {
  @Test("is read from hour and minute, and printed as it was read", arguments: ["00:00", "09:30", "23:59"])
  func reading(_ text: String) throws {
    let time = try #require(ClockTime(text))

    #expect(time.description == text)
    #expect(ClockTime(hour: time.hour, minute: time.minute) == time)
  }

  @Test(
    "is refused in any other form",
    arguments: ["", "10", "9:30", "24:00", "10:60", "10.00", "10:00:00", "-1:00", "+9:30", "10:00 ", "1000"])
  func refused(_ text: String) { #expect(ClockTime(text) == nil) }

  @Test("moves on by minutes, but not past midnight")
  func adding() throws {
    let time = try #require(ClockTime("22:45"))

    #expect(time.adding(minutes: 0) == time)
    #expect(time.adding(minutes: 30) == ClockTime("23:15"))
    #expect(time.adding(minutes: 74) == ClockTime("23:59"))
    #expect(time.adding(minutes: 75) == nil)
    #expect(time.adding(minutes: -1) == nil)
    #expect(time.adding(minutes: .max) == nil)
  }

  @Test("lies before a later one")
  func order() throws {
    let times = try ["09:05", "09:30", "10:00"].map { try #require(ClockTime($0)) }

    #expect(times.reversed().sorted() == times)
  }
}
