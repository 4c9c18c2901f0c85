/// Where something stands in a submission: `figures[knife-crime].change`, `updates[P1.4]`, `marking`.
///
/// The core knows no lines and columns; whoever read the file maps a path to them.
public struct FieldPath: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The path as text.
  public let description: String

  /// A path from its text.
  public init(_ text: String) { description = text }
  /// A path written in code.
  public init(stringLiteral text: String) { self.init(text) }

  /// The submission as a whole.
  public static let whole = FieldPath("")

  /// An update by its commitment; a repeated one by its occurrence, counted from 1.
  public static func update(_ commitment: String, occurrence: Int = 1) -> FieldPath {
    item("updates", commitment, occurrence: occurrence)
  }

  /// A figure by its slug; a repeated one by its occurrence, counted from 1.
  public static func figure(_ key: FigureKey, occurrence: Int = 1) -> FieldPath {
    item("figures", key.description, occurrence: occurrence)
  }

  /// An entry of a list by its name; a repeated one by its occurrence, counted from 1.
  public static func item(_ list: String, _ name: String, occurrence: Int = 1) -> FieldPath {
    let path = joined(list, "[", name, "]")
    return FieldPath(occurrence > 1 ? joined(path, "[", String(occurrence), "]") : path)
  }

  /// A field inside: `.figure(.knifeCrime) / "change"`.
  public static func / (path: FieldPath, field: String) -> FieldPath {
    FieldPath(path.description.isEmpty ? field : joined(path.description, ".", field, ""))
  }

  /// The parts of a path, one after the other. Paths are made for every field and every text.
  private static func joined(_ first: String, _ second: String, _ third: String, _ fourth: String) -> String {
    var text = first
    text.reserveCapacity(first.utf8.count + second.utf8.count + third.utf8.count + fourth.utf8.count)
    text += second
    text += third
    text += fourth
    return text
  }

  /// The path that holds this one, or `nil` for the whole submission.
  public var parent: FieldPath? {
    guard !description.isEmpty else { return nil }
    if let point = pointAfterEntry { return FieldPath(String(description[..<point])) }
    var depth = 0
    for index in description.indices.reversed() {
      switch description[index] {
      case "]": depth += 1
      case "[":
        depth -= 1
        if depth == 0 { return FieldPath(String(description[..<index])) }
      case "." where depth == 0: return FieldPath(String(description[..<index]))
      default: break
      }
    }
    return .whole
  }

  /// Where the last field begins, when it is one of an entry: `figures[knife-crime].change`.
  private var pointAfterEntry: String.Index? {
    let bytes = description.utf8
    let point = bytes.lastIndex { byte in
      !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) && byte != UInt8(ascii: "-")
    }
    guard let point, bytes[point] == UInt8(ascii: "."), bytes.index(after: point) < bytes.endIndex,
      bytes[..<point].last == UInt8(ascii: "]")
    else { return nil }
    return point
  }

  /// Whether the other path is this one or lies inside it.
  public func contains(_ other: FieldPath) -> Bool {
    guard other.description.hasPrefix(description) else { return false }
    let next = other.description.dropFirst(description.count).first
    // After a closing bracket another one counts occurrences: that is a different entry.
    return description.isEmpty || next == nil || next == "." || (next == "[" && description.last != "]")
  }

  /// Whether one of some paths contains this one.
  func isInside(anyOf paths: Set<FieldPath>) -> Bool {
    guard !paths.isEmpty else { return false }
    let ends = endsOfHolders
    // A name may hold as many points as it likes.
    guard ends.count < paths.count else { return paths.contains { $0.contains(self) } }
    return paths.contains(self) || paths.contains(.whole)
      || ends.contains { paths.contains(FieldPath(String(description[..<$0]))) }
  }

  /// Where a path would have to end that contains this one and is another.
  private var endsOfHolders: [String.Index] {
    var previous: Character = "]"
    return description.indices.filter { index in
      defer { previous = description[index] }
      return description[index] == "." || (description[index] == "[" && previous != "]")
    }
  }

  /// Alphabetical order.
  public static func < (left: FieldPath, right: FieldPath) -> Bool { left.description < right.description }
}
