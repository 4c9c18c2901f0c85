import PartnerUpdates
import Testing

@Suite("The words of a text")
struct WordsTests {
  @Test(
    "are runs of letters and digits, in any script",
    arguments: [
      ("Two men, aged 17.", ["Two", "men", "aged", "17"]), ("", []), ("...", []), ("a-b_c", ["a", "b", "c"]),
      ("naïve café", ["naïve", "café"]), ("2020–21", ["2020", "21"]), ("“quoted” text…", ["quoted", "text"]),
      ("P1.4", ["P1", "4"]), ("one\ntwo", ["one", "two"]), ("a\u{A0}b", ["a", "b"]), ("警察 12", ["警察", "12"]),
      ("end", ["end"]),
    ])
  func words(_ text: String, words: [String]) {
    #expect(Words(text).words.map { String($0.text) } == words)
  }

  @Test(
    "stand in sentences, which end at a full stop and a space, a blank line or a bullet",
    arguments: [
      ("One two. Three", [0, 0, 1]), ("One 8.6 two", [0, 0, 0, 0]), ("Really? Yes! Good.", [0, 1, 2]),
      ("One\ntwo", [0, 0]), ("One\n\ntwo", [0, 1]), ("One\n- two\n- three", [0, 1, 2]),
      ("One.\nTwo", [0, 1]),
    ])
  func sentences(_ text: String, sentences: [Int]) {
    #expect(Words(text).words.map(\.sentence) == sentences)
  }

  @Test("are found in their sentence, with what stands between them")
  func neighbours() {
    let words = Words("A 15-year-old boy. He left")

    #expect(words.word(after: 0)?.text == "15")
    #expect(words.word(after: 4) == nil)
    #expect(words.gap(after: 1) == "-")
    #expect(words.text(from: 1, through: 3) == "15-year-old")
    #expect(words.gap(after: words.words.count - 1) == "")
    #expect(words.word(after: words.words.count - 1) == nil)
  }

  @Test("are compared whatever their case")
  func lowerCase() {
    let word = Words("Prevent").words.first

    #expect(word?.lower == "prevent")
    #expect(word?.isOne(of: ["prevent", "channel"]) == true)
    #expect(word?.isOne(of: ["Prevent"]) == false)
  }

  @Test(
    "are found in a list, whatever their case and length",
    arguments: [
      ("Prevent took on two cases. PREVENT!", [0, 5]), ("prevents", []), ("preven", []),
      ("Channels channel", [1]),
      ("pr\u{E9}vent", []), ("2 of 14", [2]), ("", []), ("caf\u{E9} CAF\u{C9} cafe\u{301}", [0, 1, 2]),
    ])
  func listed(_ text: String, indices: [Int]) {
    let (words, list) = (Words(text), ["prevent", "channel", "14", "caf\u{E9}"] as WordList)

    #expect(words.indices(of: list) == indices)
    #expect(words.mentions(list) == !indices.isEmpty)
    #expect(!words.mentions([]))
  }
}
