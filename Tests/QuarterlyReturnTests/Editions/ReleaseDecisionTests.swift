import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("What somebody decided about a text")
struct ReleaseDecisionTests {
  private static let scene = EditionScene(
    definitions: [.people("victims"), .people("others"), .rate("wards", .count("wards"))])
  private static let text = "Three wards were visited, {victims} seen in {wards}."

  private static func submission(
    _ text: String = text, figures: [FigureReading] = [.of("victims", 3), .of("others", 30), .of("wards", 4)]
  ) -> Submission {
    CoreSample.submission(figures: figures) { $0.challenges = [text] }
  }

  private static func list(_ submission: Submission = submission(), _ scene: EditionScene = scene)
    -> ReleaseList
  {
    scene.control.publication(of: scene.inputs(submission)).releases
  }

  private static func decided(
    _ choice: ReleaseDecision.Choice, in quarter: Quarter = CoreSample.quarter
  ) throws -> ReleaseDecision {
    var decision = try #require(list().asked.first).question(in: quarter)
    (decision.choice, decision.role, decision.reason) = (choice, "Lead", "known already")
    return decision
  }

  private static func printed(_ decisions: [ReleaseDecision], _ submission: Submission = submission()) throws
    -> String
  {
    var scene = scene
    scene.decisions = decisions
    return try #require(try scene.edition(submission).content.challenges.first).text
  }

  @Test("is asked for with its place, what it begins with, why, and what is hidden, never with a number")
  func question() throws {
    let asked = try #require(Self.list().asked.first)

    #expect(Self.list().asked.count == 1 && Self.list().undecided.count == 1)
    #expect(asked.from == "police" && asked.item == "challenges[1]")
    #expect(asked.begins == "Three wards were visited, {victims} seen in {wards}.")
    #expect(asked.reason == "the word \"Three\"")
    #expect(asked.hidden == ["police/victims"])
  }

  @Test("lets the text be printed, with [c] for the number that it cites")
  func publish() throws {
    #expect(try Self.printed([Self.decided(.publish)]) == "Three wards were visited, [c] seen in 4 wards.")
  }

  @Test("or withholds it, with the same bytes as when nobody has decided")
  func withhold() throws {
    var scene = Self.scene
    let undecided = try scene.edition(Self.submission())
    scene.decisions = [try Self.decided(.withhold)]
    let withheld = try scene.edition(Self.submission())

    #expect(undecided.content.challenges.map(\.text) == ["[withheld]"])
    #expect(undecided.dumpedText == withheld.dumpedText)
    #expect(Self.list(Self.submission(), scene).undecided == [])
  }

  @Test("holds for nothing while it is not filled in")
  func open() throws {
    var decision = try Self.decided(.publish)
    decision.choice = nil

    #expect(try Self.printed([decision]) == "[withheld]")
  }

  @Test("lapses when the text changes, or a figure that it cites", arguments: [true, false])
  func textChanges(isText: Bool) throws {
    let changed =
      isText
      ? Self.submission(Self.text + " Good.")
      : Self.submission(figures: [.of("victims", 3), .of("others", 30), .of("wards", 5)])
    var scene = Self.scene
    scene.decisions = [try Self.decided(.publish)]
    let list = Self.list(changed, scene)

    #expect(try Self.printed(scene.decisions, changed) == "[withheld]")
    #expect(list.undecided.count == 1)
    #expect(list.lapsed.map(\.cause) == [.textChanged])
  }

  @Test("lapses when a hidden number is another one: what told nothing of 3 may tell that it is 2")
  func hiddenNumberChanges() throws {
    let changed = Self.submission(figures: [.of("victims", 2), .of("others", 30), .of("wards", 4)])
    var scene = Self.scene
    scene.decisions = [try Self.decided(.publish)]

    #expect(try Self.printed(scene.decisions, changed) == "[withheld]")
    #expect(Self.list(changed, scene).lapsed.map(\.cause) == [.textChanged])
  }

  @Test("lapses when something else is hidden")
  func hiddenChanges() throws {
    let changed = Self.submission(figures: [.of("victims", 3), .of("others", 2), .of("wards", 4)])
    var scene = Self.scene
    scene.decisions = [try Self.decided(.publish)]
    let list = Self.list(changed, scene)

    #expect(try Self.printed(scene.decisions, changed) == "[withheld]")
    #expect(list.lapsed.map(\.cause) == [.hiddenChanged])
    #expect(list.asked.map(\.hidden) == [["police/others", "police/victims"]])
  }

  @Test("is not in use where nothing is asked any more")
  func notAsked() throws {
    var scene = Self.scene
    scene.decisions = [try Self.decided(.publish)]
    let list = Self.list(Self.submission("Wards were visited."), scene)

    #expect(list.asked == [])
    #expect(list.lapsed.map(\.cause) == [.notAsked])
  }

  @Test("does not hold for the same words of another partner or in another list")
  func elsewhere() throws {
    var other = try Self.decided(.publish)
    other.from = "hate-crime"
    var scene = Self.scene
    scene.decisions = [other, try Self.decided(.publish)]
    let edition = try scene.edition(
      CoreSample.submission(figures: [.of("victims", 3), .of("others", 30), .of("wards", 4)]) {
        $0.challenges = [Self.text]
        $0.emergingTrends = [Self.text]
      })

    #expect(try Self.printed([other]) == "[withheld]")
    #expect(edition.content.challenges.map(\.text) != ["[withheld]"])
    #expect(edition.content.emergingTrends.map(\.text) == ["[withheld]"])
  }

  @Test("is carried over from an earlier quarter, and not from a later one")
  func carriedOver() throws {
    let before = try #require(CoreSample.quarter.previous)
    let after = try #require(Quarter("2021-22 Q1"))

    #expect(try Self.printed([Self.decided(.publish, in: before)]) != "[withheld]")
    #expect(try Self.printed([Self.decided(.publish, in: after)]) == "[withheld]")
  }

  @Test("counts by its quarter, and of two in one quarter the stricter counts, in whatever order")
  func several() throws {
    let before = try #require(CoreSample.quarter.previous)
    let (publish, withhold) = (try Self.decided(.publish), try Self.decided(.withhold))

    for decisions in [[publish, withhold], [withhold, publish]] {
      #expect(try Self.printed(decisions) == "[withheld]")
    }
    for decisions in [
      [publish, try Self.decided(.withhold, in: before)], [try Self.decided(.withhold, in: before), publish],
    ] {
      #expect(try Self.printed(decisions) != "[withheld]")
    }
  }

  @Test("is asked for also where there can be no public edition yet")
  func refused() throws {
    var scene = Self.scene
    scene.findings = [
      LocatedFinding(
        Finding(rule: "x.y", severity: .error, path: "marking", message: "wrong", fix: "mend it"),
        file: "police")
    ]
    let publication = scene.control.publication(of: scene.inputs(Self.submission()))

    #expect(publication.releases.asked.count == 1)
    #expect((try? publication.edition.get()) == nil)
  }
}
