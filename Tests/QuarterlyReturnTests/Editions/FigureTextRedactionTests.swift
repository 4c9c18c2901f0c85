import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("Every text beside a suppressed figure is redacted")
struct FigureTextRedactionTests {
  private static let told = "Case list of the three, 3 victims"

  @Test("its reason, its source, why it was restated and its note", arguments: 0..<4)
  func fields(_ field: Int) throws {
    let fields: [WritableKeyPath<FigureReading, String>] = [\.reason, \.source, \.restated, \.note]
    let scene = EditionScene(definitions: [.people("victims"), .people("knives")])
    var reading = FigureReading.of("victims", 3, 9)
    reading[keyPath: fields[field]] = Self.told
    let inputs = scene.inputs(CoreSample.submission(figures: [reading, .of("knives", 639)]))
    let edition = try scene.control.publicEdition(of: inputs).get()
    let shown = try #require(edition.content.figure("victims")?.readings.first)
    #expect(shown.valueCell == .confidential)
    #expect(!shown.reading[keyPath: fields[field]].contains("3"), "\(shown.reading)")
    #expect(!edition.content.sources.contains { $0.source.contains("3 victims") })
    let board = BoardEdition(of: inputs).content.figure("victims")?.readings.first?.reading
    #expect(board?[keyPath: fields[field]] == Self.told)
  }
}
