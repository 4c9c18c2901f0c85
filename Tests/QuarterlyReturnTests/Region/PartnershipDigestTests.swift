import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("What the view of a region keeps of a return")
struct PartnershipDigestTests {
  private static let scene = EditionScene(definitions: [.people("victims"), .people("cases")])

  @Test("is of a public edition what everybody may read, and no confidential number")
  func confidential() throws {
    let edition = try Self.scene.edition([.of("victims", 3, 40), .of("cases", 70, 60)])
    let digest = PartnershipDigest(of: edition)
    let victims = try #require(digest.figures.first { $0.definition.key == "victims" })
    #expect(victims.value.cell == .confidential)
    #expect(digest.figures.first { $0.definition.key == "cases" }?.value.cell == .shown(70))
    #expect(digest.marking == .official)
    #expect(digest.priorities.map(\.code) == ["P1", "P2"])
    #expect(digest.priorities.first?.status == .green)
  }

  @Test("tells of the board's edition every number")
  func board() throws {
    let inputs = Self.scene.inputs(CoreSample.submission(figures: [.of("victims", 3, 40)]))
    let digest = PartnershipDigest(of: BoardEdition(of: inputs))
    #expect(digest.figures.map(\.value.cell) == [.shown(3)])
    #expect(digest.figures.map(\.previous.period) == [RegionalScene.yearBefore])
  }

  @Test("says which numbers are rounded or made up, and on which partners differ")
  func obstacles() throws {
    var scene = Self.scene
    scene.roundingBase = 5
    var made = FigureReading.of("cases", 71)
    made.isIllustrative = true
    let rounded = PartnershipDigest(of: try scene.edition([.of("victims", 42), made]))
    #expect(rounded.figures.map(\.value.isRounded) == [true, true])
    #expect(rounded.figures.map(\.value.isIllustrative) == [false, true])

    let others = CoreSample.submission(of: CoreSample.hateCrime, figures: [.of("victims", 43)])
    let edition = try Self.scene.edition(CoreSample.submission(figures: [.of("victims", 42)]), others: others)
    #expect(PartnershipDigest(of: edition).figures.map(\.value.isDisputed) == [true])
  }

  @Test("says that its two values cannot be compared, whichever partner notes the break")
  func brokenSeries() throws {
    var noted = FigureReading.of("cases", 70, 60)
    noted.note = "[b] counted anew"
    let others = CoreSample.submission(of: CoreSample.hateCrime, figures: [noted])
    let edition = try Self.scene.edition(
      CoreSample.submission(figures: [.of("cases", 70, 60), .of("victims", 40, 30)]), others: others)
    let digest = PartnershipDigest(of: edition)
    #expect(digest.figures.map(\.definition.key) == ["victims", "cases"])
    #expect(digest.figures.map(\.obstacle) == [nil, .counting])
  }

  @Test("leaves out a figure of which nobody gives a value")
  func nilReturn() throws {
    var reading = FigureReading.of("victims", nil)
    reading.nilReturn = "The system was down."
    let digest = PartnershipDigest(of: try Self.scene.edition([reading, .of("cases", 70)]))
    #expect(digest.figures.map(\.definition.key) == ["cases"])
  }
}
