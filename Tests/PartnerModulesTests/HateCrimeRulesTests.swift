import HateCrimePartner
import PartnerUpdates
import Testing

@Suite("The rules of the hate crime section")
struct HateCrimeRulesTests {
  private let hateCrime = HateCrimeUpdates()

  @Test("ask nothing about the figures of 2020-21 Q4")
  func realFigures() {
    let figures = [
      reading(.hateCrime, 513, 441, change: "+16%", .split(.amber, .green), reason: "reporting is the aim"),
      FigureReading(.hateCrimeRace, nilReturn: "total only"),
      FigureReading(.preventBoardMeetingsHeld, value: 4),
      FigureReading(.preventBoardMeetingsAttended, value: 4),
    ]

    #expect(hateCrime.queries(in: .figures(figures)) == [])
  }

  @Test("accept the national strands of 2017-18, which add up to more than the offences")
  func nationalStrands() {
    #expect(hateCrime.queries(in: strands([71_251, 8_336, 11_638, 7_226, 1_651], total: 94_098)) == [])
  }

  @Test("let five strands be as many as the total, but not fewer", arguments: [(513, true), (514, false)])
  func strandsCoverTotal(_ total: Int, isCovered: Bool) throws {
    let example = strands([371, 64, 50, 19, 9], total: ExactDecimal(total))

    #expect(try hateCrime.findings(of: "hate-crime.strands-cover-total", in: example).isEmpty == isCovered)
  }

  @Test("do not add up the strands when one of them is missing")
  func missingStrand() {
    let figures = [reading(.hateCrime, 513), reading(.hateCrimeRace, 371)]

    #expect(hateCrime.queries(in: .figures(figures)) == [])
  }

  @Test(
    "hold every strand against the total",
    arguments: [
      (FigureKey.hateCrimeRace, "race"), (.hateCrimeReligion, "religion"),
      (.hateCrimeSexualOrientation, "sexual-orientation"), (.hateCrimeDisability, "disability"),
      (.hateCrimeTransgender, "transgender"),
    ])
  func strandWithinTotal(_ strand: FigureKey, name: String) {
    let sections = [513, 514].map {
      hateCrime.queries(in: .figures([reading(.hateCrime, 513), reading(strand, ExactDecimal($0))]))
    }

    #expect(sections == [[], ["hate-crime.\(name)-within-total figures[\(strand)].value"]])
  }

  @Test(
    "count a week that has begun as a week",
    arguments: [
      ("2021-02", 4, 5), ("2020-04", 5, 6), ("2020-04 to 2021-03", 53, 54), ("2020-04 to 2021-01", 44, 45),
    ])
  func tensionReports(_ period: String, most: Int, tooMany: Int) throws {
    let findings = try [most, tooMany].map {
      try hateCrime.findings(
        of: "hate-crime.tension-reports-weekly",
        in: .figures([.init(.tensionReports, period: MonthSpan(period), value: ExactDecimal($0))])
      ).count
    }

    #expect(findings == [0, 1])
  }

  @Test(
    "ask for a reason where reporting is rated like burglary",
    arguments: [
      (514, Status.red, true), (513, .red, false), (512, .red, false), (512, .green, true),
      (513, .green, false), (514, .green, false), (514, .amber, false), (514, .split(.red, .green), false),
    ])
  func ratingOfReporting(_ value: Int, _ status: Status, asks: Bool) throws {
    func findings(reason: String) throws -> [Finding] {
      let figure = reading(.hateCrime, ExactDecimal(value), 513, status, reason: reason)
      return try hateCrime.findings(of: "hate-crime.rating-of-reporting-reasoned", in: .figures([figure]))
    }

    #expect(try findings(reason: "").isEmpty == !asks)
    #expect(try findings(reason: "violence rose").isEmpty)
  }

  @Test(
    "find numbers of individuals under Channel or Prevent",
    arguments: [
      "There were 3 Channel referrals.", "Channel\nadopted two new\ncases.", "12 individuals left Prevent",
      "- Training was held\n- Prevent: one referral",
    ])
  func individuals(_ text: String) throws {
    let example = Rule.Example.submission { $0.challenges = [text] }

    #expect(
      try hateCrime.findings(of: "hate-crime.individuals-restricted", in: example).map(\.path) == [
        "challenges[1]"
      ])
  }

  @Test(
    "let duties and other numbers pass",
    arguments: [
      "Two Channel training sessions.", "Channel has met. 63 cases went to court.",
      "- The Channel panel met\n- 63 cases of fraud", "We prevent 3 cases a week.",
    ])
  func duties(_ text: String) throws {
    let example = Rule.Example.submission { $0.challenges = [text] }

    #expect(try hateCrime.findings(of: "hate-crime.individuals-restricted", in: example).map(\.message) == [])
  }

  private func strands(_ values: [ExactDecimal], total: ExactDecimal) -> Rule.Example {
    let keys: [FigureKey] = [
      .hateCrimeRace, .hateCrimeReligion, .hateCrimeSexualOrientation, .hateCrimeDisability,
      .hateCrimeTransgender,
    ]
    return .figures([.init(.hateCrime, value: total)] + zip(keys, values).map { .init($0, value: $1) })
  }
}
