import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("What nobody has to be protected from stands in both editions alike")
struct PublicContentTests {
  private static let scene = EditionScene(
    definitions: [.rate("knives", .count("offences")), .people("victims"), .people("children")])

  private static let submission = CoreSample.submission { submission in
    submission.preparedBy = "Analyst"
    submission.figures = [
      CoreSample.reading("knives", 639, 1_216) {
        $0.change = StatedChange("-47%")
        ($0.reason, $0.note) = ("fewer in 2 wards", "[p]")
      },
      .of("victims", 62, 127), FigureReading("children", nilReturn: "not counted in the 3 months"),
    ]
    submission.updates[0].text = "{knives} against {knives.previous}.\n\n- 3 wards, {victims}\n"
    submission.updates[1].status = .split(.amber, .green)
    submission.challenges = ["Three posts are vacant.", "A second one."]
    submission.emergingTrends = ["Quad bikes."]
    submission.supportRequired = ["Publicity."]
    submission.actions = [
      Action(reference: "7", action: "Visit 4 homes", owner: "Sergeant", update: "1 done")
    ]
  }

  private static func earlier() throws -> [Submission] {
    var earlier = submission
    earlier.quarter = try #require(Quarter("2020-21 Q3"))
    earlier.figures[0].value = 700
    return [earlier]
  }

  @Test("texts, figures, statuses, history, actions, gaps and sources")
  func alike() throws {
    var scene = Self.scene
    scene.earlier = try Self.earlier()
    let board = BoardEdition(of: scene.inputs(Self.submission))
    let edition = try scene.edition(Self.submission)

    func expectSame<Value>(_ path: KeyPath<QuarterlyReturn, Value>) {
      let texts = [board.content[keyPath: path], edition.content[keyPath: path]].map {
        var text = ""
        dump($0, to: &text)
        return text
      }
      let isSame = texts[0] == texts[1]
      #expect(isSame, "\(path): \(texts)")
    }
    expectSame(\.contributions)
    expectSame(\.readings)
    expectSame(\.challenges)
    expectSame(\.emergingTrends)
    expectSame(\.supportRequired)
    expectSame(\.actions)
    expectSame(\.gaps)
    expectSame(\.nilReturns)
    expectSame(\.sources)
    expectSame(\.partners)
    expectSame(\.priorities)
    #expect(edition.withheld == .nothing)
    #expect(edition.content.figures.first?.leading?.previousQuarter == 700)
    #expect(edition.content.contributions.first?.text.contains("639 offences against 1,216") == true)
  }

  @Test("and what was reported before, but for sources, reasons and comparisons of earlier quarters")
  func reportedValues() throws {
    var scene = Self.scene
    scene.earlier = try Self.earlier()
    let board = BoardEdition(of: scene.inputs(Self.submission)).content.figure("knives")
    let edition = try scene.edition(Self.submission).content.figure("knives")

    #expect(board?.reportedValues.map(\.value) == [1_216, 1_216, 700, 639])
    #expect(edition?.reportedValues.map(\.value) == [1_216, 700, 639])
    #expect(edition?.reportedValues.map(\.source) == ["Crime dashboard", "", "Crime dashboard"])
    #expect(
      edition?.reportedValues.map(\.submitted) == Array(repeating: CalendarDate("2021-03-11"), count: 3))
    #expect(edition?.restatements.first?.map(\.value) == [700, 639])
  }

  @Test("while the marking is that of the edition")
  func marking() throws {
    var sensitive = Self.submission
    sensitive.marking = .officialSensitive

    #expect(BoardEdition(of: Self.scene.inputs(sensitive)).marking == .officialSensitive)
    #expect(BoardEdition(of: Self.scene.inputs(Self.submission)).marking == .official)
    #expect(try Self.scene.edition(sensitive).marking == .official)
  }
}

extension QuarterlyReturn {
  fileprivate var readings: [[PartnerReading]] { figures.map(\.readings) }
}
