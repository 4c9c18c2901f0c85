import Testing

@testable import PartnerUpdates

@Suite("Sentences with numbers")
struct SentenceTests {
  @Test(
    "hold the numbers that are typed as such, and no codes, dates and references",
    arguments: [
      ("Knife crime fell by 47% to 1,216.", ["47%", "1,216"]), ("Up 8 per cent.", ["8 per cent"]),
      ("P1.4 and 2/7", []), ("2020-21", []), ("2020–21", []), ("(-3.5)", ["3.5"]), ("a –3 b", ["3"]),
      ("x–3", []), ("12: much", ["12"]), ("12:\u{A0}much", ["12"]), ("12:30", []),
      ("12– or 13", ["12", "13"]),
      ("12-", ["12"]), ("5th", []), ("–", []), ("-7", ["7"]), ("1.2.3", []), ("café 5", ["5"]), ("--4", []),
    ])
  func numbers(_ text: String, numbers: [String]) {
    #expect(Sentence.all(of: text).flatMap(\.numbers).map(\.text) == numbers)
  }

  @Test("end where a reader would say so, and cited figures are left out")
  func ends() {
    let text = "One 1 two. Three 3.5; four\n- five 5\n\nSix 6{seven}7 end"

    #expect(
      Sentence.all(of: text).map(\.words) == [
        ["one", "1", "two"], ["three", "3", "5"], ["five", "5"], ["six", "6", "7", "end"],
      ])
  }
}
