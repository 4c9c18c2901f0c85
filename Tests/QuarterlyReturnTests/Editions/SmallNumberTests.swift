import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("A small count of people")
struct SmallNumberTests {
  private static let scene = EditionScene(definitions: [.people("victims")])

  @Test(
    "is printed as [c] from one up to the small number",
    arguments: [(0, "0"), (1, "[c]"), (4, "[c]"), (5, "5"), (50, "50")])
  func threshold(value: Int, printed: String) throws {
    #expect(try Self.scene.values([.of("victims", ExactDecimal(value))]) == ["victims": printed])
  }

  @Test("is printed as [c] when it is the value compared with, too")
  func previous() throws {
    let edition = try Self.scene.edition([.of("victims", 7, 3)])

    #expect(edition.printed(\.previousCell) == ["victims": "[c]"])
    #expect(edition.printed(\.valueCell) == ["victims": "7"])
  }

  @Test("takes its change and its direction with it")
  func change() throws {
    var reading = FigureReading.of("victims", 7, 3)
    reading.change = StatedChange("+4")
    let printed = try #require(try Self.scene.edition([reading]).reading("victims"))

    #expect(printed.changeCell == .confidential)
    #expect(printed.reading.change == nil)
    #expect(printed.computedChange == nil)
    #expect(printed.direction == nil)
    #expect(printed.verdict == nil)
  }

  @Test("is small by the partnership's own threshold, which cannot be below three", arguments: [2, 3])
  func lowThreshold(smallNumber: Int) throws {
    var scene = Self.scene
    scene.smallNumber = smallNumber

    #expect(try scene.values([.of("victims", 2)]) == ["victims": "[c]"])
    #expect(try scene.values([.of("victims", 3)]) == ["victims": "3"])
  }

  @Test("is printed where the partnership calls nothing small", arguments: [0, 1])
  func noThreshold(smallNumber: Int) throws {
    var scene = Self.scene
    scene.smallNumber = smallNumber

    #expect(try scene.values([.of("victims", 1)]) == ["victims": "1"])
  }

  @Test("of things other than people is printed")
  func things() throws {
    let scene = EditionScene(definitions: [.rate("meetings", .count("meetings"))])

    #expect(try scene.values([.of("meetings", 3)]) == ["meetings": "3"])
  }

  @Test("is no gap, and what is not there at all is unavailable")
  func gaps() throws {
    let scene = EditionScene(definitions: [.people("victims"), .people("children")])
    let edition = try scene.edition([.of("victims", 3)])

    #expect(edition.content.gaps.contains { $0.missing == .figure("children", title: "children") })
    #expect(!edition.content.gaps.contains { $0.missing == .figure("victims", title: "victims") })
    #expect(edition.reading("victims")?.previousCell == .unavailable)
    #expect(edition.withheld.confidentialCells == 2)
  }

  @Test("given twice is printed as [c] both times")
  func repeated() throws {
    let edition = try Self.scene.edition([.of("victims", 3), .of("victims", 9)])

    #expect(edition.content.figure("victims")?.readings.map(\.valueCell) == [.confidential, .confidential])
  }

  @Test("of a figure that nobody declares is left out")
  func undeclared() throws {
    let edition = try Self.scene.edition([.of("victims", 7), .of("suspects", 2)])

    #expect(edition.content.figures.map(\.definition.key) == ["victims"])
  }

  @Test("is rounded like all others where the partnership rounds, with the change between rounded ones")
  func rounding() throws {
    var scene = Self.scene
    scene.roundingBase = 5
    var reading = FigureReading.of("victims", 62, 127)
    reading.change = StatedChange("-51%")
    let printed = try #require(try scene.edition([reading]).reading("victims"))

    #expect(printed.valueCell == .shown(60))
    #expect(printed.previousCell == .shown(125))
    #expect(printed.changeCell == .shown(try #require(StatedChange("-52%"))))
    #expect(try scene.values([.of("victims", 2)]) == ["victims": "[c]"])
  }
}
