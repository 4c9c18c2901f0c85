/// Spoilt seals.
enum HostileManifests {
  static let all: [HostileFile] = [
    HostileFile("a seal in order", .manifest, says: nil) { SoundFiles.manifest },
    spoilt("\"2020-21 Q4\"", "\"2020-21 Q5\"", "\"2020-21 Q5\" is not a quarter", "a seal of quarter five"),
    spoilt("manifest/1", "manifest/2", "its schema is \"partner-return-manifest/2\"", "a seal of the future"),
    spoilt(
      "board/return.json", "../board/return.json", "its entry \"../board/return.json\"", "a file elsewhere"),
    spoilt("board/return.json", "/etc/passwd", "its entry \"/etc/passwd\"", "a file of the system"),
    spoilt("board/return.json", "board//return.json", "its entry", "two strokes"),
    spoilt("board/return.json", "board/./return.json", "its entry", "a point"),
    spoilt("board/return.json", "board/..", "its entry", "points at the end"),
    spoilt("board/return.json", "", "its entry \"\"", "a file without a name"),
    spoilt("board/return.json", "a\\u0000b", "its entry", "a NUL in a path"),
    spoilt("board/return.json", "\\ud800", "is not the manifest", "half a character in a path"),
    spoilt("board/return.json", "\\u202Enosj", nil, "a path from right to left"),
    spoilt("board/return.json", "\\u001b[2J", nil, "a path that clears the screen"),
    spoilt("\"size\":10}]", "\"size\":-1}]", "its entry", "a size below nought"),
    spoilt("\"size\":10}]", "\"size\":1e400}]", "is not the manifest", "a size beyond all"),
    spoilt(
      "\"size\":10}]", "\"size\":9223372036854775808}]", "is not the manifest", "a size too large by one"),
    spoilt("\"size\":10}]", "\"size\":1.5}]", "is not the manifest", "a size of one and a half"),
    spoilt("\"size\":10}]", "\"size\":\"10\"}]", "is not the manifest", "a size in quotes"),
    spoilt("\"size\":10}]", "\"size\":null}]", "is not the manifest", "no size"),
    spoilt(SoundFiles.digest, SoundFiles.digest.uppercased(), "its entry", "a digest in capitals"),
    spoilt(SoundFiles.digest, "0", "its entry", "a short digest"),
    spoilt("\"version\":1", "\"version\":1.0e0", nil, "a version with an exponent"),
    spoilt("[{\"rule\":\"file.yaml\",\"version\":1}]", "{}", "is not the manifest", "braces for brackets"),
    spoilt(
      "{\"rule\":\"file.yaml\",\"version\":1}",
      "{\"rule\":\"a\",\"version\":1},{\"rule\":\"a\",\"version\":2}", "it names a rule twice", "a rule twice"
    ),
    spoilt(
      "\"outputs\":[",
      "\"outputs\":[{\"path\":\"board/return.json\",\"sha256\":\"\(SoundFiles.digest)\",\"size\":1},",
      "it names a file twice", "a file twice"),
    spoilt("\"schema\"", "\"inputs\":[],\"schema\"", nil, "a field of a seal twice"),
    HostileFile("a seal with a list of many things", .manifest, says: nil) {
      let things = String(repeating: "{\"a\":[1,2]},", count: 300_000)
      return SoundFiles.manifest.replacing("{\"inputs\"", with: "{\"all\":[\(things)0],\"inputs\"")
    },
    HostileFile("no seal at all", .manifest, says: "cannot be read: the file is empty") { "" },
    HostileFile("nothing as a seal", .manifest, says: "is not the manifest") { "null" },
    HostileFile("a list as a seal", .manifest, says: "is not the manifest") { "[]" },
    HostileFile("an empty seal", .manifest, says: "is not the manifest") { "{}" },
    HostileFile("a seal and more", .manifest, says: "is not the manifest") { SoundFiles.manifest + "x" },
    HostileFile("a seal with a comment", .manifest, says: "is not the manifest") {
      "// seal\n" + SoundFiles.manifest
    },
    HostileFile("a deep seal", .manifest, says: "is not the manifest") {
      String(repeating: "[", count: 100_000)
    },
    HostileFile("a deep seal of braces", .manifest, says: "is not the manifest") {
      String(repeating: "{\"a\":", count: 100_000)
    },
    HostileFile("a deep seal that is closed", .manifest, says: "is not the manifest") {
      String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    },
    HostileFile("thirty thousand files", .manifest, says: "it names more than 5000 files") {
      let entries = (0..<30_000).map {
        "{\"path\":\"f\($0)\",\"sha256\":\"\(SoundFiles.digest)\",\"size\":1}"
      }
      return SoundFiles.manifest.replacing(
        "\"outputs\":[", with: "\"outputs\":[" + entries.joined(separator: ",") + ",")
    },
    HostileFile(
      "a seal of five megabytes", .manifest, says: "cannot be read: the file is larger than 4 MB"
    ) {
      SoundFiles.manifest + String(repeating: " ", count: 5_000_000)
    },
  ]

  private static func spoilt(_ old: String, _ new: String, _ says: String?, _ name: String) -> HostileFile {
    HostileFile(name, .manifest, says: says) { SoundFiles.manifest.replacing(old, with: new) }
  }
}
