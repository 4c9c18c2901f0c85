@testable import ReturnPublishing
import Testing

@Suite("The cost of a text in bullets")
struct ProseCostTests {
  /// How often the bullets of a list are moved to another place in memory while it is read.
  private static func moves(reading count: Int) -> Int {
    var prose = Prose()
    var (places, last) = (0, nil as UnsafeRawPointer?)
    for number in 0..<count {
      prose.read("- Work went on in ward \(number)")
      let place = prose.bullets.withUnsafeBytes { $0.baseAddress }
      if place != last { places += 1 }
      last = place
    }
    return places
  }

  @Test("grows with their number: of twice as many the list is moved once more, and not with every bullet")
  func bullets() {
    #expect(Self.moves(reading: 8_192) <= 20)
    #expect(Self.moves(reading: 16_384) <= Self.moves(reading: 8_192) + 1)
  }

  @Test("is for the same blocks as before")
  func blocks() {
    #expect(
      Prose("- a\n- b\n\n- c\nd\ne\n- f\n  g").blocks == [
        .bullets(["a", "b", "c"]), .paragraph("d e"), .bullets(["f g"]),
      ])
    #expect(Prose("").blocks == [])
  }
}
