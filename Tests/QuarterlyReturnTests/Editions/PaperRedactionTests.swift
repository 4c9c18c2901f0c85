import PartnerUpdates
import SampleSections
import Testing

@testable import QuarterlyReturn

@Suite("The board's other papers, before a public edition is made of them")
struct PaperRedactionTests {
  private static let scene = EditionScene(
    definitions: [.people("few"), .people("rest"), .people("all")],
    relations: [.sum("all", of: ["few", "rest"])])

  private static func redacted(
    saying words: String, _ change: (inout Submission) -> Void = { _ in }
  ) throws -> Submission {
    let written = CoreSample.submission(figures: [
      .of("few", 3, 3), .of("rest", 712_345, 712_345), .of("all", 712_348, 712_348),
    ]) { submission in
      submission.addPapers(saying: words)
      change(&submission)
    }
    let inputs = Inputs(scene.inputs(written))
    let model = DisclosureModel(of: inputs, published: [], under: scene.control)
    var redaction = Redaction(inputs, .applied(to: model), under: scene.control, releasing: .none)
    return try #require(redaction.redactedInputs().received.first?.submission)
  }

  @Test("say nothing of a suppressed number in any text", arguments: ["712345", "712,345"])
  func numbers(_ number: String) throws {
    let submission = try Self.redacted(saying: "Of all, \(number) were seen")
    var text = ""
    dump(submission, to: &text)

    #expect(!text.contains(number))
    #expect(submission.briefUpdate == "[withheld]")
  }

  @Test("keep what is harmless as it was written")
  func harmless() throws {
    let submission = try Self.redacted(saying: "Shared")
    var written = CoreSample.submission { _ in }
    written.addPapers(saying: "Shared")

    #expect(submission.subject == "Shared" && submission.briefUpdate == "Shared")
    #expect(submission.recommendations == ["Shared"])
    #expect(submission.actions.last == written.actions.last)
    #expect(submission.violenceReduction == written.violenceReduction)
    #expect(submission.forwardPlan == written.forwardPlan)
    #expect(submission.inspections == written.inspections)
  }

  @Test("of a submission marked higher are dates, ratings, minutes and shares, and sentences for texts")
  func sensitive() throws {
    let submission = try Self.redacted(saying: "secret") { $0.marking = .officialSensitive }
    var text = ""
    dump(submission, to: &text)

    #expect(!text.contains("secret"))
    #expect(submission.subject.isEmpty && submission.recommendations.isEmpty && submission.actions.isEmpty)
    #expect(submission.briefUpdate == Redaction.sensitiveText)
    let planned = try #require(submission.violenceReduction.first)
    #expect(planned.status == .amber && planned.end == CalendarDate("2021-12-31"))
    #expect(planned.action == Redaction.sensitiveText && planned.progress.count == 1)
    #expect(submission.violenceReduction.map(\.number) == ["withheld", "1.2"])
    #expect(submission.forwardPlan.first?.starts == ClockTime("10:00"))
    #expect(submission.forwardPlan.first?.items.map(\.minutes) == [20])
    #expect(submission.inspections.first?.rating == .good)
    #expect(submission.inspections.first?.standards.first?.questions.first?.sufficient == 66)
  }
}
