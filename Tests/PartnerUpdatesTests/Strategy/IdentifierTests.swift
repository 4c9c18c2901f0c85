import PartnerUpdates
import Testing

@Suite("A name by which files refer to something")
struct IdentifierTests {
  @Test(
    "is small letters and digits, in words joined by hyphens",
    arguments: ["police", "youth-offending", "2020-2023", "a", "1", "p1-4-x"])
  func names(_ text: String) {
    #expect(Identifier(text)?.description == text)
    #expect(Identifier(likening: text).description == text)
  }

  @Test(
    "is nothing else, and is likened to one",
    arguments: [
      ("", "unnamed"), ("-", "unnamed"), ("Police", "police"), ("impact days, held", "impact-days-held"),
      ("a-", "a"), ("-a", "a"), ("a--b", "a-b"), ("=1+2", "1-2"), ("knife\ncrime", "knife-crime"),
      ("a\r\npolice,forged", "a-police-forged"), ("../x", "x"), ("a/b", "a-b"), ("a_b", "a-b"),
      ("a.b", "a-b"),
      ("café", "caf"), ("\u{0430}bc", "bc"), ("a\u{200B}b", "a-b"), ("a\0b", "a-b"), ("１", "unnamed"),
      ("@x", "x"), ("\"x\"", "x"), ("a\u{0301}", "a"),
    ])
  func others(_ text: String, _ likened: String) {
    #expect(Identifier(text) == nil)
    #expect(Identifier(likening: text).description == likened)
    #expect(Identifier(likened) != nil)
  }
}
