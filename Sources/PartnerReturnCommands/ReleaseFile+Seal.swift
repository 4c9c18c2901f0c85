import SubmissionFiles

extension ReleaseFile {
  /// The digest by which a decision knows its text: half of SHA-256, in letters only, so that no run of digits in it
  /// looks like a telephone number.
  @Sendable static func seal(of text: String) -> String {
    let digits = FileSeal(path: "", bytes: text.utf8).sha256.utf8.prefix(32)
    let letters = digits.map { digit in
      digit < UInt8(ascii: "a") ? digit - UInt8(ascii: "0") : digit - UInt8(ascii: "a") + 10
    }
    return String(decoding: letters.map { $0 + UInt8(ascii: "a") }, as: UTF8.self)
  }
}
