/// Where something stands in a submission: `figures[knife-crime].change`, `updates[P1.4]`, `marking`.
///
/// The core knows no lines and columns; whoever read the file maps a path to them.
public struct FieldPath: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  // Every text that is looked at has a path, and hardly any of them a finding: most are never written out.
  /// What holds the field, or all of the path where ``field`` is empty.
  private let holder: String
  /// The last field.
  private let field: String

  /// The path as text.
  public var description: String { field.isEmpty ? holder : Self.joined(holder, ".", field) }

  /// A path from its text.
  public init(_ text: String) { (holder, field) = (text, "") }
  private init(_ holder: String, field: String) { (self.holder, self.field) = (holder, field) }
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
    if path.holder.isEmpty, path.field.isEmpty { return FieldPath(field) }
    // The field is what stands after the last point.
    return field.isEmpty || field.utf8.contains(UInt8(ascii: "."))
      ? FieldPath(joined(path.description, ".", field)) : FieldPath(path.description, field: field)
  }

  private static func joined(_ one: String, _ two: String, _ three: String, _ four: String = "") -> String {
    var text = ""
    text.reserveCapacity(one.utf8.count + two.utf8.count + three.utf8.count + four.utf8.count)
    text += one
    text += two
    text += three
    text += four
    return text
  }

  /// Whether two paths are written alike.
  public static func == (left: FieldPath, right: FieldPath) -> Bool {
    left.field == right.field
      ? left.holder == right.holder
      : (left.field.isEmpty || right.field.isEmpty) && left.description == right.description
  }

  /// Hashes the path as it is written, in step with `==`.
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }

  /// The path that holds this one, or `nil` for the whole submission.
  public var parent: FieldPath? {
    if field.utf8.first != nil, field.utf8.allSatisfy(Self.isPlain), holder.utf8.last == UInt8(ascii: "]") {
      return FieldPath(holder)
    }
    let description = description
    guard !description.isEmpty else { return nil }
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

  private static func isPlain(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
  }

  /// Whether the other path is this one or lies inside it.
  public func contains(_ other: FieldPath) -> Bool {
    let (description, other) = (description, other.description)
    guard other.hasPrefix(description) else { return false }
    let next = other.dropFirst(description.count).first
    // After a closing bracket another one counts occurrences: that is a different entry.
    return description.isEmpty || next == nil || next == "." || (next == "[" && description.last != "]")
  }

  /// Whether one of some paths contains this one.
  func isInside(anyOf paths: Set<FieldPath>) -> Bool {
    guard !paths.isEmpty else { return false }
    let ends = endsOfHolders
    let description = description
    // A name may hold as many points as it likes.
    guard ends.count < paths.count else { return paths.contains { $0.contains(self) } }
    return paths.contains(self) || paths.contains(.whole)
      || ends.contains { paths.contains(FieldPath(String(description[..<$0]))) }
  }

  /// Where a path would have to end that contains this one and is another.
  private var endsOfHolders: [String.Index] {
    let description = description
    var previous: Character = "]"
    return description.indices.filter { index in
      defer { previous = description[index] }
      return description[index] == "." || (description[index] == "[" && previous != "]")
    }
  }

  /// Alphabetical order.
  public static func < (left: FieldPath, right: FieldPath) -> Bool { left.description < right.description }
}
