/// A name by which files refer to something: a partner's id, a figure's name, the name of a strategy.
///
/// Small letters and digits, in words joined by hyphens: `youth-offending`, `2020-2023`. So it is safe wherever it is
/// printed: no comma of a table, no line break, no formula and no path can be in it.
public struct Identifier: Hashable, Sendable, CustomStringConvertible {
  /// The name as written.
  public let description: String

  /// A name from its text; `nil` where the text is none.
  public init?(_ text: some StringProtocol) {
    let words = text.utf8.split(separator: Self.hyphen, omittingEmptySubsequences: false)
    guard words.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isPart) }) else { return nil }
    description = String(text)
  }

  /// The name that is most like a text: what cannot be part of one becomes a hyphen.
  ///
  /// A text that is reported for not being a name is read as this, in every file alike, so that one slip is
  /// reported once and not wherever the name is used.
  public init(likening text: some StringProtocol) {
    let words = text.utf8.map(Self.lowered).split { !Self.isPart($0) }
    let name = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    description = name.isEmpty ? "unnamed" : name
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func isPart(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}

extension Partner.ID {
  /// The id of a partner from a name.
  public init(_ identifier: Identifier) { self.init(identifier.description) }
}

extension FigureKey {
  /// The key of a figure from a name.
  public init(_ identifier: Identifier) { self.init(identifier.description) }
}
