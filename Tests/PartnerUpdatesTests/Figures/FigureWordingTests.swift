import PartnerUpdates
import Testing

@Suite("The wording of figures and changes")
struct FigureWordingTests {
  @Test(
    "reads a change in per cent, in points or as a difference, and prints a rise with its sign",
    arguments: [
      ("-8.6%", "-8.6%", StatedChange.Measure.percentage), ("\u{2212}16%", "-16%", .percentage),
      ("+16.3 %", "+16.3%", .percentage), ("16.3%", "+16.3%", .percentage), ("0%", "0%", .percentage),
      ("-0.0%", "0.0%", .percentage), ("-84", "-84", .number), ("+1,234", "+1,234", .number),
      ("-0", "0", .number),
      ("+3 points", "+3 points", .points), ("3 percentage points", "+3 points", .points),
      ("-1 percentage point", "-1 point", .points), ("+2.5pp", "+2.5 points", .points),
      ("+2.5 pp", "+2.5 points", .points),
    ])
  func change(_ text: String, printed: String, measure: StatedChange.Measure) throws {
    let change = try #require(StatedChange(text))

    #expect(change.description == printed)
    #expect(change.measure == measure)
    #expect(StatedChange(printed) == change)
  }

  @Test(
    "refuses what is not a change",
    arguments: [
      "", "%", " %", "-%", "+", "16%%", "16  %", "% 16", "16 per cent", "minus 16%", "- 16%", "points",
      "+3  points", "+3 % points",
    ])
  func refused(_ text: String) {
    #expect(StatedChange(text) == nil)
  }

  @Test("tells a percentage from a difference of the same number")
  func kinds() {
    #expect(StatedChange("-47%") != StatedChange("-47"))
    #expect(StatedChange("-47%") == StatedChange("-47.0%"))
  }

  @Test(
    "has one of a thing in the singular",
    arguments: [
      ("offences", "1 offence"), ("people", "1 person"), ("children supported", "1 child supported"),
      ("agencies", "1 agency"), ("inboxes", "1 inbox"), ("call blockers", "1 call blocker"),
      ("calls about noises", "1 call about noises"), ("staff", "1 staff"), ("", "1 "),
    ])
  func singular(_ things: String, printed: String) {
    #expect(FigureUnit.count(things).inText(1) == printed)
    #expect(FigureUnit.count(things).inText(2) == "2 \(things)")
  }

  @Test(
    "prints a value in a table and in running text by its unit",
    arguments: [
      (FigureUnit.count("offences"), "21,328", "21,328 offences"), (.pounds, "£21,328", "£21,328"),
      (.percent, "21,328%", "21,328%"), (.times, "21,328", "21,328 times"),
      (.rate(per: 100_000, of: "aged 10 to 17"), "21,328", "21,328 per 100,000 aged 10 to 17"),
    ])
  func units(_ unit: FigureUnit, short: String, inText: String) {
    #expect(unit.short(21_328) == short)
    #expect(unit.inText(21_328) == inText)
  }

  @Test("puts the sign of a loss before the pound sign")
  func loss() {
    #expect(FigureUnit.pounds.short(ExactDecimal(-54_255, fractionDigits: 1)) == "-£5,425.5")
  }

  @Test("takes the months a year earlier as those compared with, unless others are stated")
  func comparisonPeriod() {
    var reading = FigureReading("knife-crime", period: MonthSpan("2020-02 to 2021-01"))
    #expect(reading.comparisonPeriod == MonthSpan("2019-02 to 2020-01"))

    reading.previousPeriod = MonthSpan("2014-01 to 2014-12")
    #expect(reading.comparisonPeriod == MonthSpan("2014-01 to 2014-12"))
    #expect(FigureReading("knife-crime").comparisonPeriod == nil)
  }

  @Test("computes a change only from two values and not from nothing")
  func computedPercentage() {
    let reading = FigureReading("knife-crime", value: 950, previous: 1_040)

    #expect(reading.computedPercentage(fractionDigits: 1)?.description == "-8.7")
    #expect(FigureReading("knife-crime", value: 950).computedPercentage(fractionDigits: 1) == nil)
    #expect(FigureReading("knife-crime", previous: 950).computedPercentage(fractionDigits: 1) == nil)
    #expect(FigureReading("knife-crime", value: 9, previous: 0).computedPercentage(fractionDigits: 1) == nil)
  }
}
