import Corpus
import PartnerUpdates
import QuarterlyReturn
import ReturnPublishing
import Testing

@Suite("A number that the public edition withholds")
struct WithheldNumberTests {
  /// Numbers from here up stand nowhere by chance: not as a year, a page or a count of lines.
  private static let least = ExactDecimal(1_000)

  @Test("stands in none of its files, in no table and no text", arguments: CaseOfCorpus.all)
  func nowhere(_ one: CaseOfCorpus) throws {
    let quarter = try one.marked()
    // With a small number as large as this, much has to be withheld.
    let limit = 50_000
    let edition = try quarter.control(smallNumber: limit).publicEdition(of: quarter.inputs).get()
    let shown = Set(Self.numbers(in: edition.content))
    let reported = quarter.submissions.flatMap(\.figures).flatMap { [$0.value, $0.previous] }.compactMap(
      \.self)
    let withheld = Set(reported.filter { $0.magnitude >= Self.least && !shown.contains($0) })
    #expect(!withheld.isEmpty)
    let countingPeople = Set(
      quarter.corpus.world.providers.flatMap(\.figures).filter(\.countsPeople).map(\.key))
    // A population is known to everybody, however small it is.
    let people = quarter.submissions.flatMap(\.figures)
      .filter { countingPeople.contains($0.key) && !$0.key.description.hasPrefix("population") }
      .compactMap(\.value).filter { $0 >= Self.least && $0 < ExactDecimal(limit) }
    #expect(withheld.isSuperset(of: people))
    let board = Self.words(in: try ReturnPublisher().files(for: BoardEdition(of: quarter.inputs)))
    for number in withheld { #expect(board.contains(number.grouped), "the board has it: \(number)") }
    for file in try ReturnPublisher().files(for: edition) {
      let words = Self.words(in: [file])
      for number in withheld {
        #expect(
          !words.contains(number.grouped) && !words.contains(number.description), "\(file.name): \(number)")
      }
    }
  }

  /// Everything in files that looks like a number.
  private static func words(in files: [PublishedFile]) -> Set<String> {
    let (marks, digits) = (Set(",.".utf8), Set("0123456789,.".utf8))
    return Set(
      files.flatMap { file in
        file.contents.split { !digits.contains($0) }.map { word in
          let end = word.lastIndex { !marks.contains($0) }.map { $0 + 1 } ?? word.startIndex
          return String(decoding: word[..<end].drop(while: marks.contains), as: UTF8.self)
        }
      })
  }

  /// Every number that can be reached in an edition.
  private static func numbers(in value: Any) -> [ExactDecimal] {
    if let number = value as? ExactDecimal { return [number] }
    return Mirror(reflecting: value).children.flatMap { numbers(in: $0.value) }
  }
}
