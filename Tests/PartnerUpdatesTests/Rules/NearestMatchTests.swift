import PartnerUpdates
import Testing

@Suite("The word that was probably meant")
struct NearestMatchTests {
  private let figures = ["knife-crime", "gun-crime", "hate-crime", "residential-burglary"]

  @Test(
    "is the one a slip of the pen away: a letter more, less, other or swapped",
    arguments: [
      ("knife-crmie", "knife-crime"), ("knif-crime", "knife-crime"), ("knife-crimes", "knife-crime"),
      ("knife_crime", "knife-crime"), ("gun-crimw", "gun-crime"),
      ("residental-burglry", "residential-burglary"),
      ("knife-crime", "knife-crime"),
    ])
  func slips(_ word: String, meant: String) {
    #expect(nearest(to: word, in: figures) == meant)
  }

  @Test(
    "is none where more than a third of the letters would change",
    arguments: ["", "burglary", "violence", "knives", "xxxxx-crime", "knife-crime-with-injury-of-youths"])
  func nothingNear(_ word: String) {
    #expect(nearest(to: word, in: figures) == nil)
    #expect(didYouMean(word, figures) == "")
  }

  @Test(
    "may differ in a third of the letters and no more",
    arguments: [
      ("abc", "abx", true), ("abc", "axy", false), ("abcdef", "abcdxy", true), ("abcdef", "abcxyz", false),
      ("ab", "ax", true),
    ])
  func third(_ word: String, candidate: String, isNear: Bool) {
    #expect((nearest(to: word, in: [candidate]) != nil) == isNear)
  }

  @Test("is the nearest of several, and the first of equally near ones")
  func several() {
    #expect(nearest(to: "P1.3", in: ["P1.10", "P2.3", "P1.4"]) == "P2.3")
    #expect(nearest(to: "hat-crime", in: figures) == "hate-crime")
    #expect(nearest(to: "P1.9", in: []) == nil)
  }

  @Test("counts two swapped letters as one slip")
  func swapped() {
    #expect(nearest(to: "ba", in: ["bxy", "ab"]) == "ab")
    #expect(nearest(to: "polcie", in: ["police"]) == "police")
  }

  @Test("is asked for in a message")
  func message() {
    #expect(didYouMean("polcie", ["vawg", "police"]) == ", did you mean \"police\"?")
  }

  @Test("is found in words of any length and script without delay")
  func longWords() {
    let long = String(repeating: "a", count: 100_000)

    #expect(nearest(to: long, in: [long + "b", "police"]) == long + "b")
    #expect(nearest(to: "\u{1F4C8}\u{1F4C9}", in: ["police"]) == nil)
  }
}
