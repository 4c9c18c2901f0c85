import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("Figures cited in the texts of a return")
struct CitedFiguresTests {
  private static let cited = "Offences: {knife-crime}, before {knife-crime.previous} ({knife-crime.change})."
  private static let printed = "Offences: 639 offences, before 1,216 offences (-47%)."

  @Test("are put into every text that is printed")
  func everyText() throws {
    let quarterlyReturn = QuarterlyReturn.of([
      .police { submission in
        let text = Self.cited
        submission.updates = [Update(commitment: "P1.2", status: .nilReturn, reason: text, text: text)]
        submission.figures = [
          CoreSample.reading("knife-crime", 639, 1_216) {
            $0.change = StatedChange("-47%")
            $0.reason = text
            $0.note = text
          }, FigureReading("gun-crime", nilReturn: text),
        ]
        submission.challenges = [text]
        submission.emergingTrends = [text]
        submission.supportRequired = [text]
        submission.actions = [Action(reference: "7", action: text, update: text)]
        submission.restricted = [RestrictedItem(title: text, paragraph: 7, text: text)]
      }
    ])
    let contribution = try #require(quarterlyReturn.contributions.first)
    let reading = try #require(quarterlyReturn.figure("knife-crime")?.leading?.reading)
    let action = try #require(quarterlyReturn.actions.first?.action)
    let item = try #require(quarterlyReturn.restricted.first?.item)
    let lists = [quarterlyReturn.challenges, quarterlyReturn.emergingTrends, quarterlyReturn.supportRequired]

    #expect([contribution.text, contribution.reason] == [Self.printed, Self.printed])
    #expect([reading.reason, reading.note] == [Self.printed, Self.printed])
    #expect(quarterlyReturn.figure("gun-crime")?.leading?.reading.nilReturn == Self.printed)
    #expect(quarterlyReturn.nilReturns.map(\.reason) == [Self.printed, Self.printed])
    #expect(lists.flatMap(\.self).map(\.text) == [Self.printed, Self.printed, Self.printed])
    #expect([action.action, action.update] == [Self.printed, Self.printed])
    #expect([item.title, item.text] == [Self.printed, Self.printed])
  }

  @Test("leave the update as it was written beside the text as it is printed")
  func asWritten() {
    let quarterlyReturn = QuarterlyReturn.of([
      .police { submission in
        submission.updates = [Update(commitment: "P1.2", status: .green, text: "{gun-crime}")]
        submission.figures = [FigureReading("gun-crime", value: 89)]
      }
    ])

    #expect(quarterlyReturn.contributions.map(\.update.text) == ["{gun-crime}"])
    #expect(quarterlyReturn.contributions.map(\.text) == ["89 offences"])
  }

  @Test("come from the partner's own table, and stay in braces where it does not have them")
  func ownTable() {
    let quarterlyReturn = QuarterlyReturn.of([
      .police { $0.figures = [FigureReading(.hateCrime, value: 513)] },
      .hateCrime {
        $0.figures = [FigureReading(.hateCrime, value: 531)]
        $0.challenges = ["{hate-crime} and {gun-crime}"]
      },
    ])

    #expect(quarterlyReturn.challenges.map(\.text) == ["531 offences and {gun-crime}"])
  }
}
