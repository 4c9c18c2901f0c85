import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("The same files")
struct OrderTests {
  @Test("give the same return in whatever order they come")
  func permutations() throws {
    let partnership = CoreSample.partnership()
    let strategy = CoreSample.strategy()
    func text(_ received: [ReceivedSubmission], earlier: [Submission]) -> String {
      QuarterlyReturn.combining(
        received, for: CoreSample.quarter, partnership: partnership, strategy: strategy,
        ownFindings: [.of(.note, in: "partnership.yaml")], earlier: earlier
      ).dumped
    }
    let earlier = try Self.earlier
    let expected = text(Self.files, earlier: earlier)

    var generator = SeededGenerator(seed: 8)
    for _ in 0..<30 {
      let shuffled = Self.files.shuffled(using: &generator)
      let isSame = text(shuffled, earlier: earlier.shuffled(using: &generator)) == expected
      try #require(isSame, "\(shuffled.map(\.file))")
    }
  }

  @Test("with another word in them give another return")
  func sensitivity() {
    var files = Self.files
    let before = QuarterlyReturn.of(files).dumped
    files[0] = .police { $0.challenges = ["Another challenge."] }
    let isSame = QuarterlyReturn.of(files).dumped == before

    #expect(!isSame)
  }

  private static var files: [ReceivedSubmission] {
    let readings = [
      CoreSample.reading(.hateCrime, 513, 441, .amber), CoreSample.reading("knife-crime", 639, 1_216),
    ]
    let actions = [Action(reference: "7", action: "a", due: CalendarDate("2021-01-01"))]
    return [
      .police(findings: [.of(.query), .of(.error)], text: "police") { submission in
        submission.figures = readings
        submission.challenges = ["Offences: {knife-crime}."]
        submission.actions = actions
      },
      .hateCrime { submission in
        submission.figures = readings.reversed()
        submission.actions = actions
        submission.updates[0].status = .split(.amber, .green)
      },
      .housing { $0.restricted = [RestrictedItem(title: "A", paragraph: 7, text: "a")] },
      .file(
        of: CoreSample.police, CoreSample.submission(), findings: [.of(.error)], text: "b",
        name: "2020-21-Q4b"),
      .file(of: CoreSample.housing, nil, findings: [.of(.error)], text: "c", isInPlace: false, name: "notes"),
      .file(of: Partner(id: "fire", name: "Fire"), nil, text: "d"),
    ]
  }

  private static var earlier: [Submission] {
    get throws {
      try ["2020-21 Q3", "2019-20 Q4", "2020-21 Q2"].map { text in
        let quarter = try #require(Quarter(text))
        return CoreSample.submission { $0.quarter = quarter }
      }
    }
  }
}
