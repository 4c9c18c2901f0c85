import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("Files and the annex of what could not be used")
struct PlacementTests {
  @Test("leave a file that is not in place out of everything but the annex")
  func notInPlace() throws {
    let misplaced = ReceivedSubmission.file(
      of: CoreSample.police, Self.canary, findings: [.of(.error)], text: "the whole file", isInPlace: false)
    let quarterlyReturn = QuarterlyReturn.of([misplaced])
    let annex = try #require(quarterlyReturn.unusable.first)

    #expect(quarterlyReturn.contributions.isEmpty && quarterlyReturn.figures.isEmpty)
    #expect(quarterlyReturn.challenges.isEmpty && quarterlyReturn.actions.isEmpty)
    #expect(quarterlyReturn.restricted.isEmpty && quarterlyReturn.sources.isEmpty)
    #expect(annex.text == "the whole file" && !annex.isPartlyUsed)
    #expect(quarterlyReturn.dumped.count(of: "canary") == 0)
  }

  @Test("keep the whole text of a file of which nothing could be read, with its errors")
  func unreadable() throws {
    let text = "partner: police\nquarter: [\n"
    let file = ReceivedSubmission.file(
      of: CoreSample.police, nil, findings: [.of(.error), .of(.query)], text: text)
    let annex = try #require(QuarterlyReturn.of([file]).unusable.first)

    #expect(annex.text == text)
    #expect(annex.file == "police/2020-21-Q4.yaml")
    #expect(annex.partner == CoreSample.police)
    #expect(annex.errors.map(\.finding.severity) == [.error])
    #expect(!annex.isPartlyUsed)
  }

  @Test("keep the whole text of a file with errors beside what could be used of it")
  func partlyUsed() {
    let quarterlyReturn = QuarterlyReturn.of([
      .police(findings: [.of(.error)], text: "the whole file"), .hateCrime(),
    ])

    #expect(quarterlyReturn.unusable.map(\.text) == ["the whole file"])
    #expect(quarterlyReturn.unusable.map(\.isPartlyUsed) == [true])
    #expect(quarterlyReturn.commitment("P1.2")?.contributions.count == 1)
  }

  @Test("do not keep a file that has queries only")
  func queriesOnly() {
    #expect(QuarterlyReturn.of([.police(findings: [.of(.query), .of(.note)])]).unusable.isEmpty)
  }

  @Test("keep a second file of a partner, of which nothing is used")
  func secondFile() {
    let second = ReceivedSubmission.file(
      of: CoreSample.police, Self.canary, findings: [.of(.error)], text: "the second", name: "2020-21-Q4b")
    let quarterlyReturn = QuarterlyReturn.of([second, .police()])

    #expect(quarterlyReturn.unusable.map(\.file) == ["police/2020-21-Q4b.yaml"])
    #expect(quarterlyReturn.unusable.map(\.isPartlyUsed) == [false])
    #expect(quarterlyReturn.dumped.count(of: "canary") == 0)
  }

  @Test("keep a file of a partner that is not on the roster, under the name of its folder")
  func stranger() {
    let fire = Partner(id: "fire", name: "Fire")
    let quarterlyReturn = QuarterlyReturn.of([
      .file(of: fire, CoreSample.submission(of: fire), text: "the whole file"), .police(),
    ])

    #expect(quarterlyReturn.unusable.map(\.text) == ["the whole file"])
    #expect(quarterlyReturn.unusable.map(\.partner.name) == ["fire"])
    #expect(quarterlyReturn.partners.count == 3)
  }

  @Test("come in the order of their names")
  func order() {
    let files = ["c", "a", "b"].map { name in
      ReceivedSubmission.file(of: CoreSample.police, nil, findings: [.of(.error, in: name)], name: name)
    }
    let quarterlyReturn = QuarterlyReturn.of(files)

    #expect(quarterlyReturn.unusable.map(\.file) == ["police/a.yaml", "police/b.yaml", "police/c.yaml"])
    #expect(quarterlyReturn.findings.map(\.file) == ["a", "b", "c"])
  }

  /// A submission that says "canary" wherever it can.
  private static let canary = CoreSample.submission { submission in
    submission.updates = [Update(commitment: "P1.2", status: .green, text: "canary")]
    submission.figures = [CoreSample.reading("gun-crime", 89) { $0.source = "canary" }]
    submission.challenges = ["canary"]
    submission.actions = [Action(reference: "7", action: "canary")]
    submission.restricted = [RestrictedItem(title: "canary", paragraph: 7, text: "canary")]
    submission.preparedBy = "canary"
  }
}

extension QuarterlyReturn {
  /// Everything in it as text.
  var dumped: String {
    var text = ""
    dump(self, to: &text)
    return text
  }
}

extension String {
  fileprivate func count(of word: String) -> Int {
    split(separator: word, omittingEmptySubsequences: false).count - 1
  }
}
