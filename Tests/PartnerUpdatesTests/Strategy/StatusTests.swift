import PartnerUpdates
import SampleSections
import Testing

@Suite("A status")
struct StatusTests {
  @Test(
    "is read from its word, and has a title and letters",
    arguments: [
      ("green", Status.green, "Green", "G"), ("amber", .amber, "Amber", "A"), ("red", .red, "Red", "R"),
      ("amber/green", .split(.amber, .green), "Amber/Green", "A/G"),
      ("green/amber", .split(.green, .amber), "Green/Amber", "G/A"),
      ("red/green", .split(.red, .green), "Red/Green", "R/G"), ("grey", .notRated, "Not rated", "–"),
      ("nil-return", .nilReturn, "Nil return", "N"),
    ])
  func words(_ word: String, status: Status, title: String, letter: String) {
    #expect(Status(word) == status)
    #expect(status.description == word)
    #expect(status.title == title)
    #expect(status.letter == letter)
  }

  @Test("is read back from every word that messages offer", arguments: Status.words)
  func offered(_ word: String) {
    #expect(Status(word)?.description == word)
  }

  @Test("is read back from every split of two ratings")
  func splits() {
    for first in Rating.allCases {
      for second in Rating.allCases where first != second {
        #expect(Status("\(first.rawValue)/\(second.rawValue)") == .split(first, second))
      }
    }
  }

  @Test(
    "is refused in any other form",
    arguments: [
      "", "/", "Green", "GREEN", "g", " green", "green ", "gren", "amber/amber", "green/", "/green",
      "amber/green/red", "amber / green", "amber-green", "amber/grey", "nil", "nil return", "gray", "A/G",
    ])
  func refused(_ word: String) {
    #expect(Status(word) == nil)
  }

  @Test("owes a reason unless it is a plain green or told in private")
  func reasons() {
    #expect(Status.words.filter { Status($0)?.needsReason == false } == ["green", "restricted"])
  }

  @Test(
    "holds its ratings and the worse of them",
    arguments: [
      (Status.green, [Rating.green], Rating?.some(.green)),
      (.split(.amber, .green), [.amber, .green], .amber),
      (.split(.green, .red), [.green, .red], .red), (.notRated, [], nil), (.nilReturn, [], nil),
    ])
  func ratings(_ status: Status, ratings: [Rating], worst: Rating?) {
    #expect(status.ratings == ratings)
    #expect(status.worst == worst)
  }

  @Test("has ratings that go from green to red")
  func order() {
    #expect(Rating.allCases.sorted() == [.green, .amber, .red])
    #expect(Rating.allCases.map(\.letter) == ["G", "A", "R"])
  }
}

@Suite("The roll-up of several statuses")
struct RollUpTests {
  @Test(
    "is the worst rating of any, with a split kept where no plain rating is as bad",
    arguments: [
      (["green"], "green"), (["green", "red", "amber"], "red"), (["amber/green"], "amber/green"),
      (["amber/green", "green"], "amber/green"), (["amber/green", "amber"], "amber"),
      (["amber/green", "red"], "red"), (["green/red", "amber"], "green/red"),
      (["green/red", "red/amber"], "green/red"), (["red/amber", "green/red"], "red/amber"),
      (["grey", "green"], "green"), (["nil-return", "amber/green"], "amber/green"), (["grey"], "grey"),
      (["nil-return"], "nil-return"), (["nil-return", "grey"], "grey"), (["grey", "nil-return"], "grey"),
      (["nil-return", "grey", "green"], "green"), ([], nil),
    ])
  func rule(_ words: [String], rollUp: String?) {
    #expect(Status.rollUp(words.compactMap { Status($0) })?.description == rollUp)
  }

  @Test("does not depend on the order in which the worst rating is given")
  func orderOfEquals() throws {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<500 {
      let statuses = Self.random(using: &generator)
      let (one, other) = (Status.rollUp(statuses), Status.rollUp(statuses.shuffled(using: &generator)))

      try #require(one?.worst == other?.worst, "\(statuses)")
      try #require((one?.ratings.count ?? 0) == (other?.ratings.count ?? 0), "\(statuses)")
      try #require(one?.worst == statuses.flatMap(\.ratings).max(), "\(statuses)")
    }
  }

  @Test("is the same when parts are rolled up first")
  func nested() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      let parts = (0..<3).map { _ in Self.random(using: &generator) }
      let nested = Status.rollUp(parts.compactMap { Status.rollUp($0) })

      try #require(nested == Status.rollUp(parts.flatMap(\.self)), "\(parts)")
    }
  }

  private static func random(using generator: inout SeededGenerator) -> [Status] {
    let words = Status.words + ["green/amber", "red/green", "amber/red"]
    return (0..<Int.random(in: 0...4, using: &generator)).compactMap { _ in
      words.randomElement(using: &generator).flatMap { Status($0) }
    }
  }
}
