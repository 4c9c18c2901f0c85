import Testing

@testable import PartnerScaffold

@Suite("The name of a new partner")
struct NewPartnerTests {
  @Test(
    "names its module, its provider and its section",
    arguments: [
      ("fire", "FirePartner", "FireUpdates", "Fire"),
      ("youth-justice", "YouthJusticePartner", "YouthJusticeUpdates", "Youth justice"),
      ("area-51", "Area51Partner", "Area51Updates", "Area 51"),
      ("abcdefghijklmnopqrstuvwx", "AbcdefghijklmnopqrstuvwxPartner", "AbcdefghijklmnopqrstuvwxUpdates", nil),
    ])
  func names(_ id: String, module: String, provider: String, title: String?) throws {
    let partner = try NewPartner(id: id)
    #expect(partner.module == module)
    #expect(partner.provider == provider)
    if let title { #expect(partner.title == title) }
  }

  @Test(
    "is words in lower case joined by hyphens",
    arguments: [
      "", "Fire", "fire service", "fire_service", "-fire", "fire-", "fire--rescue", "9-fire", "../fire",
      "fire/rescue", "fire.rescue", "pompiers-é", "fire\n", "\u{0}",
    ])
  func malformed(_ id: String) {
    #expect(throws: CannotAdd.self) { try NewPartner(id: id) }
    #expect(refusal(id).contains("write words in lower case joined by hyphens"))
  }

  @Test(
    "is no word of the toolkit or of Swift", arguments: ["common", "strategies", "partner", "class", "self"])
  func reserved(_ id: String) {
    #expect(refusal(id).contains("is a word of the toolkit or of Swift"))
  }

  @Test("has 24 letters at most")
  func tooLong() {
    #expect(refusal("abcdefghijklmnopqrstuvwxy").contains("has 25 letters, more than the 24"))
  }

  @Test(
    "goes with a title that can stand anywhere", arguments: ["Fire and rescue", "St John's (Kent), A & E"])
  func title(_ title: String) throws {
    #expect(try NewPartner(id: "fire", title: title).title == title)
  }

  @Test(
    "does not go with any other title",
    arguments: [
      "", " ", " Fire", "Fire ", "\"Fire\"", "Fire\nrescue", "Fire: rescue", "Fire # rescue", "Fire \\(id)",
      "1 Fire",
      String(repeating: "F", count: 61),
    ])
  func badTitle(_ title: String) {
    #expect(throws: CannotAdd.self) { try NewPartner(id: "fire", title: title) }
  }

  private func refusal(_ id: String) -> String {
    do { return try NewPartner(id: id).id } catch { return error.description }
  }
}
