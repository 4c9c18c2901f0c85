import Foundation
import QuarterlyReturn
import ReturnPublishing
import SampleSections
import Testing

@Suite("What goes back to a partner")
struct QueriesTests {
  private static func letters(hasErrors: Bool) throws -> [String: String] {
    var sample = SampleReturn()
    sample.hasErrors = hasErrors
    let files = try ReturnPublisher().files(for: BoardEdition(try sample.combined()))
    return Dictionary(
      uniqueKeysWithValues: files.filter { $0.name.hasPrefix("queries/") }.map {
        ($0.name, String(decoding: $0.contents, as: UTF8.self))
      })
  }

  @Test("names every open query with its fix and its place, and nothing that is answered or only a note")
  func openQueries() throws {
    let letter = try #require(Self.letters(hasErrors: false)["queries/police.md"])
    #expect(letter.contains("1. The change is printed as +90%.\n\n   - What to do: Write +93.8%."))
    #expect(letter.contains("- Where: police/2020-21-Q4.yaml, line 12 (figures, asb-calls, change)"))
    #expect(!letter.contains("-27%") && !letter.contains("Read early"))
  }

  @Test("puts errors first")
  func errorsFirst() throws {
    let letter = try #require(Self.letters(hasErrors: true)["queries/police.md"])
    #expect(letter.contains("1. No status."))
    #expect(letter.contains("2. The change is printed"))
  }

  @Test("goes to nobody of whom nothing is asked")
  func nobody() throws {
    #expect(try Self.letters(hasErrors: false).keys.sorted() == ["queries/police.md"])
  }
}
