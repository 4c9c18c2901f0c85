import PartnerUpdates
import Testing

@Suite("The cost of braces that cite nothing")
struct CitedTextCostTests {
  @Test(
    "is no stretch each: a text is cut only where a figure is cited",
    arguments: ["{", "}", "{}", "{a b}", "{{a }"])
  func stretches(_ piece: String) {
    let text = String(repeating: piece, count: 1_000)
    #expect(CitedText(text).parts == [.words(text)])
    #expect(CitedText(text + "{a}" + text).parts.count == 3)
  }
}
