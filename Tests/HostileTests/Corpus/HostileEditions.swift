/// Spoilt editions of returns that have no manifest to speak of.
enum HostileEditions {
  static let all: [HostileFile] = [
    HostileFile("an edition in order", .edition, says: nil) { SoundFiles.edition },
    HostileFile("an edition and more fields", .edition, says: nil) {
      SoundFiles.edition.replacing("{\"partnership\"", with: "{\"a\":[1,{\"b\":null}],\"partnership\"")
    },
    HostileFile("an edition of another quarter", .edition, says: nil) {
      SoundFiles.edition.replacing("Q4", with: "Q5")
    },
    HostileFile("an edition whose name clears the screen", .edition, says: nil) {
      SoundFiles.edition.replacing("Safer", with: "\\u001b[2J")
    },
    spoilt("nothing as an edition") { "null" }, spoilt("a list as an edition") { "[]" },
    spoilt("an edition of nothing") { "" }, spoilt("an edition of white space") { " \n\t" },
    spoilt("an edition without fields") { "{}" }, spoilt("an edition and more") { SoundFiles.edition + "x" },
    spoilt("an edition with a comment") { "// edition\n" + SoundFiles.edition },
    spoilt("half a character in a name") { SoundFiles.edition.replacing("Safer", with: "\\ud800") },
    spoilt("a number as a quarter") { SoundFiles.edition.replacing("\"2020-21 Q4\"", with: "4") },
    spoilt("no quarter") { SoundFiles.edition.replacing("\"2020-21 Q4\"", with: "null") },
    spoilt("a name in place of a partnership") { "{\"partnership\":\"A\",\"quarter\":\"2020-21 Q4\"}" },
    spoilt("a partnership without a name") { "{\"partnership\":{},\"quarter\":\"2020-21 Q4\"}" },
    spoilt("a deep edition") { String(repeating: "[", count: 100_000) },
    spoilt("a deep edition of braces") { String(repeating: "{\"a\":", count: 100_000) },
    spoilt("a deep edition that is closed") {
      String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    },
    spoilt("an open quote in an edition") { "{\"partnership\":{\"name\":\"" },
    HostileFile("an edition that is no UTF-8", bytes: .edition, says: damaged) {
      [0xFF, 0xFE] + Array(SoundFiles.edition.utf8)
    },
  ]

  /// Larger than the tool can hold in the memory that it may take.
  static let enormous: [HostileFile] = [
    HostileFile("an edition of many fields", .edition, says: nil) {
      filled(String(repeating: "{\"a\":[1,2]},", count: 300_000))
    },
    spoilt("an edition of ninety megabytes") {
      filled(String(repeating: "{\"a\":[1,2]},", count: 6_900_000))
    },
  ]

  /// An edition in order, with a list of many things before the rest.
  private static func filled(_ entries: String) -> String {
    SoundFiles.edition.replacing("{\"partnership\"", with: "{\"all\":[\(entries)0],\"partnership\"")
  }

  private static let damaged =
    "\"return\" holds a return whose manifest.json and board/return.json are damaged"

  private static func spoilt(_ name: String, _ text: @escaping @Sendable () -> String) -> HostileFile {
    HostileFile(name, .edition, says: damaged, text)
  }
}
