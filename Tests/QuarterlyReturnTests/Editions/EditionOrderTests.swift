import PartnerUpdates
import QuarterlyReturn
import SampleSections
import Testing

@Suite("The same inputs give the same public edition")
struct EditionOrderTests {
  private static let scene = EditionScene(
    definitions: [.people("a"), .people("b"), .people("c"), .people("t")],
    relations: [.sum("t", of: ["a", "b", "c"])], othersDefinitions: [.people("a"), .people("t")])

  private static let police = CoreSample.submission(
    figures: [.of("a", 3, 7), .of("b", 8, 2), .of("c", 8, 8), .of("t", 19, 17)]
  ) { $0.challenges = ["a of {a}", "a is three"] }

  private static let hateCrime = CoreSample.submission(
    of: CoreSample.hateCrime, figures: [.of("t", 19, 17), .of("a", 3, 7)])

  @Test("in whatever order files, earlier submissions and published figures come")
  func files() throws {
    var generator = SeededGenerator(seed: 11)
    let expected = try Self.edition { _ in }.dumpedLines
    for _ in 0..<20 {
      let edition = try Self.edition { order in
        order.received.shuffle(using: &generator)
        order.earlier.shuffle(using: &generator)
        order.published.shuffle(using: &generator)
      }
      let isSame = edition.dumpedLines == expected
      try #require(isSame)
    }
    #expect(expected.contains { $0.contains("[c]") })
  }

  @Test("in whatever order a partner gives its figures, number by number")
  func figures() throws {
    var generator = SeededGenerator(seed: 12)
    let expected = try Self.edition { _ in }
    for _ in 0..<20 {
      let edition = try Self.edition { order in order.police.figures.shuffle(using: &generator) }
      #expect(edition.printed(\.valueCell) == expected.printed(\.valueCell))
      #expect(edition.printed(\.previousCell) == expected.printed(\.previousCell))
      #expect(edition.withheld == expected.withheld)
    }
  }

  @Test("whether or not it was published before: what is withheld does not grow from run to run")
  func again() throws {
    let once = try Self.edition { _ in }
    let again = try Self.edition { $0.published += once.publishedFigures }
    let isSame = again.dumpedLines == once.dumpedLines

    #expect(isSame)
  }

  /// What has no order of its own.
  private struct Order {
    var police = EditionOrderTests.police
    var received: [Int] = [0, 1]
    var earlier: [Submission]
    var published: [PublishedFigure]
  }

  /// The edition after another one, a quarter before, of the same figures.
  private static func edition(_ change: (inout Order) -> Void) throws -> PublicEdition {
    var before = [police, hateCrime]
    for index in before.indices { before[index].quarter = try #require(Quarter("2020-21 Q3")) }
    let published = try scene.edition(before[0], others: before[1]).publishedFigures
    var order = Order(earlier: before, published: published)
    change(&order)
    var inputs = scene.inputs(order.police, others: hateCrime)
    inputs.received = order.received.map { inputs.received[$0] }
    inputs.earlier = order.earlier
    return try scene.control.publicEdition(of: inputs, published: order.published).get()
  }
}

extension Edition {
  /// Everything that can be reached from an edition, without the order in which dictionaries hold it.
  fileprivate var dumpedLines: [Substring] { dumpedText.split(separator: "\n").sorted() }
}
