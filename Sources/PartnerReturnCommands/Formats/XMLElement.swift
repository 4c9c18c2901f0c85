/// An element of XML with its attributes, and either words or further elements inside.
struct XMLElement {
  private let name: String
  private let attributes: [(name: String, value: String)]
  private let words: String
  private let elements: [XMLElement]

  init(_ name: String, _ attributes: [(String, String)], _ elements: [XMLElement] = []) {
    (self.name, self.attributes) = (name, attributes.map { (name: $0.0, value: $0.1) })
    (words, self.elements) = ("", elements)
  }

  init(_ name: String, _ attributes: [(String, String)], words: String) {
    (self.name, self.attributes) = (name, attributes.map { (name: $0.0, value: $0.1) })
    (self.words, elements) = (words, [])
  }

  /// The element with what is inside, an element a line.
  var text: String { lines.joined(separator: "\n") }

  private var lines: [String] {
    let head = "<\(name)" + attributes.map { " \($0.name)=\"\(Self.escaped($0.value))\"" }.joined()
    if !words.isEmpty { return [head + ">" + Self.escaped(words, keeping: "\n\t") + "</\(name)>"] }
    guard !elements.isEmpty else { return [head + "/>"] }
    return [head + ">"] + elements.flatMap { $0.lines.map { "  " + $0 } } + ["</\(name)>"]
  }

  /// Text without markup, and without control characters and what else XML refuses. Line breaks and tabs become
  /// spaces unless they are kept.
  private static func escaped(_ text: String, keeping kept: String = "") -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&apos;"
      case "\n", "\t": kept.unicodeScalars.contains(scalar) ? String(scalar) : " "
      case "\u{FFFE}", "\u{FFFF}": ""
      default: isHarmless(scalar) ? String(scalar) : ""
      }
    }.joined()
  }
}
