import PartnerUpdates
import SampleSections
import Testing

@Suite("The rules on dates that are written in texts")
struct WrittenDateRulesTests {
  private static func messages(_ slug: String, _ text: String) throws -> [String] {
    try CoreSample.section { $0.challenges = [text] }.findings(of: slug).map(\.message)
  }

  @Test(
    "finds days that do not exist",
    arguments: [
      ("It is due on 31 June 2021.", "31 June 2021 does not exist: June has 30 days"),
      ("It is due by 31 June.", "31 June does not exist: June has 30 days"),
      ("It is due on the 31st of September.", "31 September does not exist: September has 30 days"),
      ("It ended on 30 February.", "30 February does not exist: February has 29 days"),
      ("It ended on 29 February 2021.", "29 February 2021 does not exist: February 2021 has 28 days"),
      ("It ended on 2021-02-29.", "2021-02-29 does not exist: February 2021 has 28 days"),
      ("It ended on 31/11/2020.", "31/11/2020 does not exist: November has 30 days"),
      ("It ended on 31.11.2020.", "31.11.2020 does not exist: November has 30 days"),
      ("It ended on the 32nd March.", "32 March does not exist: March has 31 days"),
      ("It ended on Monday 31 April.", "31 April does not exist: April has 30 days"),
    ])
  func impossible(_ text: String, message: String) throws {
    #expect(try Self.messages("common.written-date-exists", text) == [message])
  }

  @Test(
    "accepts days that exist, and numbers that are no days",
    arguments: [
      "It ended on 29 February 2020, 31 May and 30 June.", "It ended on 29 February.",
      "The 31 June referrals.",
      "From 2021-02-28 to 2021-03-01.", "On 28/02/2021.", "In June 31 people came.", "45 may apply.",
      "Reference 31-06-2021-7.", "31/06/2021/4", "{knife-crime} in June 2021.", "£3.31 April", "1,031 June",
    ])
  func possible(_ text: String) throws {
    #expect(try Self.messages("common.written-date-exists", text) == [])
  }

  @Test(
    "finds a weekday that is not that of the date",
    arguments: [
      ("On Thursday 26 March 2021.", "26 March 2021 is a Friday, not a Thursday"),
      ("On THURSDAY, 26th March 2021.", "26 March 2021 is a Friday, not a Thursday"),
      ("On Thurs the 26th of March 2021.", "26 March 2021 is a Friday, not a Thursday"),
      ("On Thursday March 26, 2021.", "26 March 2021 is a Friday, not a Thursday"),
      (
        "On Monday 26 March.",
        "26 March is not a Monday in any of the years around: it is a Thursday in 2020, a Friday in 2021, "
          + "a Saturday in 2022"
      ),
    ])
  func wrongWeekday(_ text: String, message: String) throws {
    #expect(try Self.messages("common.weekday-of-date", text) == [message])
  }

  @Test(
    "accepts the weekday of the date, and weekdays of other days",
    arguments: [
      "On Friday 26 March 2021.", "On Thursday 26 March.", "On Saturday March 26.",
      "Every Monday from 26 March 2021.", "From Monday 22 to Friday 26 March 2021.",
      "On Thursday, 26 March and 27 March are free.", "On Monday 26 March at 10:00, in 2018, it began.",
    ])
  func rightWeekday(_ text: String) throws {
    #expect(try Self.messages("common.weekday-of-date", text) == [])
  }

  @Test("says each of them once a text, and nothing of a text with a date of birth")
  func once() throws {
    #expect(try Self.messages("common.written-date-exists", "On 31 June 2021. On 31 June 2021.").count == 1)
    #expect(try Self.messages("common.weekday-of-date", "Born on Monday 4 May 2004.") == [])
  }

  @Test("looks at sources and owners too")
  func fields() throws {
    let section = CoreSample.section { $0.figures[0].source = "Dashboard, read on 31 June 2020" }

    #expect(try section.paths(of: "common.written-date-exists") == ["figures[knife-crime].source"])
  }
}
