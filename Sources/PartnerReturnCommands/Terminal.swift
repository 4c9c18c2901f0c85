import Foundation
package import PartnerUpdates

/// Where a command prints, and what it may know of the world around it.
package struct Terminal {
  /// Takes what is printed to standard output.
  let output: (String) -> Void
  /// Takes what is printed to standard error.
  let errorOutput: (String) -> Void
  /// How it prints.
  let style: Style
  /// Tells the day on the calendar; only `status` asks.
  let today: () -> CalendarDate?
  /// Whether the run is to stop.
  let interruption: Interruption

  /// How a terminal prints.
  struct Style: Sendable {
    /// Whether words may be coloured.
    var usesColour = false
    /// How the tool was called, so that what it proposes to type works here: `swift run partner-return`.
    var invocation = "partner-return"
    /// Whether errors go to a screen, on which a line can be drawn again.
    var drawsProgress = false
  }

  var usesColour: Bool { style.usesColour }
  var invocation: String { style.invocation }

  package init(
    output: @escaping (String) -> Void, errorOutput: @escaping (String) -> Void, usesColour: Bool,
    invocation: String = "partner-return", interruption: Interruption = Interruption(),
    today: @escaping () -> CalendarDate?
  ) {
    self.init(
      output: output, errorOutput: errorOutput, style: Style(usesColour: usesColour, invocation: invocation),
      interruption: interruption, today: today)
  }

  init(
    output: @escaping (String) -> Void, errorOutput: @escaping (String) -> Void, style: Style,
    interruption: Interruption = Interruption(), today: @escaping () -> CalendarDate? = { nil }
  ) {
    (self.output, self.errorOutput, self.style, self.today) = (output, errorOutput, style, today)
    self.interruption = interruption
  }

  /// The terminal of this process: colour only where there is a screen and `NO_COLOR` is not set.
  static func standard() -> Terminal {
    let environment = ProcessInfo.processInfo.environment
    let isDumb = environment["TERM"] == "dumb"
    let refusesColour = !(environment["NO_COLOR"] ?? "").isEmpty || isDumb
    return Terminal(
      output: { write($0, to: STDOUT_FILENO) },
      errorOutput: { write($0, to: STDERR_FILENO) },
      style: Style(
        usesColour: isatty(STDOUT_FILENO) == 1 && !refusesColour,
        invocation: invocation(of: CommandLine.arguments.first ?? ""),
        drawsProgress: isatty(STDERR_FILENO) == 1 && !isDumb),
      interruption: Interruption(listens: true), today: today)
  }

  /// What a person types to call a program: one that lies where SwiftPM builds is called through it.
  package static func invocation(of program: String) -> String {
    let name = program.split(separator: "/").last.map(String.init) ?? "partner-return"
    return program.contains("/.build/") || program.hasPrefix(".build/") ? "swift run \(name)" : name
  }

  /// Prints lines for people. What stands in them can come from anywhere: nothing but our own colours acts on a
  /// terminal. A text that may hold a line break goes through ``printable(_:)`` first.
  func print(_ text: String) { output(harmless(text) + "\n") }
  /// The same to standard error.
  func printError(_ text: String) { errorOutput(harmless(text) + "\n") }
  /// Prints a document for programs, as it is.
  func printDocument(_ text: String) { output(text + "\n") }

  private func harmless(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { usesColour ? harmlessBesideColours($0) : printable($0) }.joined(separator: "\n")
  }

  private func harmlessBesideColours(_ line: Substring) -> String {
    var (harmless, rest) = ("", line)
    while let colour = rest.firstRange(of: /\e\[(?:0|1|2|31|32|33)m/) {
      harmless += printable(rest[..<colour.lowerBound]) + rest[colour]
      rest = rest[colour.upperBound...]
    }
    return harmless + printable(rest)
  }

  /// A word in a colour, or plain where colour is not wanted.
  func coloured(_ word: String, _ colour: Colour) -> String {
    usesColour ? "\u{1B}[\(colour.rawValue)m\(word)\u{1B}[0m" : word
  }

  enum Colour: String {
    case red = "31"
    case green = "32"
    case amber = "33"
    case bold = "1"
    case faint = "2"
  }

  private static func today() -> CalendarDate? {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}

/// Text from a file made fit for a terminal: control characters cannot move the cursor or change colours.
func printable(_ text: some StringProtocol) -> String {
  // Most of what is printed is plain, and the tables of Unicode are slow.
  guard !text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return String(text) }
  return String(String.UnicodeScalarView(text.unicodeScalars.map { isHarmless($0) ? $0 : "\u{FFFD}" }))
}

/// Whether a character is only what it looks like.
func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control: scalar == "\t"
  case .format, .lineSeparator, .paragraphSeparator: false
  default: true
  }
}

extension String {
  /// The text followed by spaces up to a width.
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
