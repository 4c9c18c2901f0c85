import PartnerUpdates

/// A piece of a JSON document, written with its keys in the order given and its numbers digit by digit as
/// they are printed in the return: never by way of binary floating point.
package enum JSONText: Sendable, ExpressibleByDictionaryLiteral {
  /// `null`.
  case null
  /// `true` or `false`.
  case flag(Bool)
  /// A number, as its digits.
  case number(String)
  /// A text.
  case text(String)
  /// Values in their order.
  case list([JSONText])
  /// Values by key, in their order.
  case object([(key: String, value: JSONText)])

  /// Values by key, written in code.
  package init(dictionaryLiteral fields: (String, JSONText)...) {
    self = .object(fields.map { (key: $0.0, value: $0.1) })
  }

  /// A text, or `null`.
  static func text(ifAny text: String?) -> JSONText { text.map(JSONText.text) ?? .null }

  /// A whole number.
  package static func number(_ number: Int) -> JSONText { .number(String(number)) }

  /// A number with the digits it is printed with, or `null`.
  static func number(_ number: ExactDecimal?) -> JSONText { number.map { .number($0.description) } ?? .null }

  /// One value for each element.
  package static func list<Elements: Sequence>(
    _ elements: Elements, _ value: (Elements.Element) -> JSONText
  ) -> JSONText {
    .list(elements.map(value))
  }

  /// Values by key, or `null` where there is nothing to make them of.
  static func ifAny<Value>(_ value: Value?, _ text: (Value) -> JSONText) -> JSONText {
    value.map(text) ?? .null
  }

  /// The value as a file in UTF-8: two spaces a level, a line feed at the end.
  package var printed: [UInt8] {
    var bytes: [UInt8] = []
    print(to: &bytes, level: 0)
    return bytes + "\n".utf8
  }

  private func print(to bytes: inout [UInt8], level: Int) {
    switch self {
    case .null: bytes += "null".utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let digits): bytes += digits.utf8
    case .text(let value): Self.quote(value, to: &bytes)
    case .list(let values):
      Self.enclose(values, in: "[", "]", to: &bytes, level: level) { value, bytes in
        value.print(to: &bytes, level: level + 1)
      }
    case .object(let fields):
      Self.enclose(fields, in: "{", "}", to: &bytes, level: level) { field, bytes in
        Self.quote(field.key, to: &bytes)
        bytes += ": ".utf8
        field.value.print(to: &bytes, level: level + 1)
      }
    }
  }

  private static func enclose<Element>(
    _ elements: [Element], in opening: String, _ closing: String, to bytes: inout [UInt8], level: Int,
    _ print: (Element, inout [UInt8]) -> Void
  ) {
    bytes += opening.utf8
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes += ",".utf8 }
      startLine(in: &bytes, level: level + 1)
      print(element, &bytes)
    }
    if !elements.isEmpty { startLine(in: &bytes, level: level) }
    bytes += closing.utf8
  }

  private static func startLine(in bytes: inout [UInt8], level: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * level)
  }
}

extension JSONText {
  private static func quote(_ value: String, to bytes: inout [UInt8]) {
    bytes += "\"".utf8
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case "\n": bytes += "\\n".utf8
      case "\t": bytes += "\\t".utf8
      case " "..."~": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default: bytes += isVisible(scalar) ? Array(String(scalar).utf8) : escape(scalar)
      }
    }
    bytes += "\"".utf8
  }

  /// Whether a reader of the file would see it. What it hides or moves is written by number.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: !scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// The character by number, in UTF-16 as JSON wants it.
  private static func escape(_ scalar: Unicode.Scalar) -> [UInt8] {
    String(scalar).utf16.flatMap { unit in
      let digits = String(unit, radix: 16)
      return Array("\\u".utf8) + repeatElement(UInt8(ascii: "0"), count: 4 - digits.count) + digits.utf8
    }
  }
}
