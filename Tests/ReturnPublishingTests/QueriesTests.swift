import Foundation
import PartnerUpdates
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
    let letter = try #require(Self.letters(hasErrors: false)["queries/police.txt"])
    #expect(
      letter.contains(
        """
        1. Calls about anti-social behaviour: change
           The change is printed as +90%.
           What to do: Write +93.8%.
           Where: police/2020-21-Q4.yaml, line 12
        """))
    #expect(!letter.contains("\\"))
    #expect(!letter.contains("-27%") && !letter.contains("Read early"))
  }

  @Test("puts errors first")
  func errorsFirst() throws {
    let letter = try #require(Self.letters(hasErrors: true)["queries/police.txt"])
    #expect(
      letter.contains("Your update cannot be published as it is: 1 error has to be corrected, and 1 question")
    )
    #expect(letter.contains("Please correct point 1 first."))
    let (error, query) = (letter.firstRange(of: "No status."), letter.firstRange(of: "The change is printed"))
    #expect(try #require(error).lowerBound < #require(query).lowerBound)
  }

  @Test("says what came of it and by when to answer")
  func outcome() throws {
    let letter = try #require(Self.letters(hasErrors: false)["queries/police.txt"])
    #expect(letter.contains("your update has come and can be used. 1 question is open."))
    #expect(
      letter.contains("Please answer by 18 March 2021, a week before the board meets on 25 March 2021."))
  }

  @Test("goes to both of two partners who differ")
  func both() throws {
    let finding = Finding(
      rule: "common.agrees-with-partners", severity: .query, path: "figures[hate-crime].value",
      message: "531 and 513", fix: "agree", others: ["police"])
    let received = [CoreSample.police, CoreSample.hateCrime].map { partner in
      ReceivedSubmission(
        file: "\(partner.id)/2020-21-Q4.yaml", partner: partner.id,
        submission: CoreSample.submission(of: partner), definitions: CoreSample.definitions,
        findings: partner.id == "police" ? [] : [.init(finding, file: "\(partner.id)/2020-21-Q4.yaml")],
        text: "")
    }
    let combined = QuarterlyReturn.combining(
      received, for: CoreSample.quarter, partnership: CoreSample.partnership(),
      strategy: CoreSample.strategy())
    let letters = try ReturnPublisher().files(for: BoardEdition(combined)).filter {
      $0.name.hasPrefix("queries/")
    }

    #expect(letters.map(\.name) == ["queries/police.txt", "queries/hate-crime.txt"])
    for letter in letters {
      #expect(String(decoding: letter.contents, as: UTF8.self).contains("531 and 513"))
    }
  }

  @Test("goes to nobody of whom nothing is asked")
  func nobody() throws {
    #expect(try Self.letters(hasErrors: false).keys.sorted() == ["queries/police.txt"])
  }
}
