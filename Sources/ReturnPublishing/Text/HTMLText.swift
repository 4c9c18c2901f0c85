/// Text that a web page prints as it stands, between tags and inside attributes.
enum HTMLText {
  /// The text with every character escaped that HTML would read as markup.
  ///
  /// Works on bytes, whatever a reader would perceive as one character: a quotation mark with an accent on
  /// it, or a `<` after a letter that joins with what follows, is markup to a browser all the same.
  static func escaped(_ text: String) -> String {
    let text = LegibleText.cleaned(text)
    guard text.utf8.contains(where: isMarkup) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + text.utf8.count / 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      case UInt8(ascii: "'"): result += "&#39;".utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}
