import PartnerUpdates
import QuarterlyReturn

/// Writes a check as workflow commands, which GitHub shows as annotations on a pull request.
///
/// GitHub shows ten of a level for each step and drops the others without a word. So the tenth tells all that
/// remain, file by file, and the last line tells how many there are in all.
struct GitHubCheck: CheckDocument {
  func document(of report: CheckReport) -> String {
    let place = FilePlace(folder: report.folder)
    let path = { (file: String) in place.way == nil ? report.path(of: file) : place.path(of: file) }
    let annotations = Level.allCases.flatMap { level in
      commands(report.unanswered.filter { Level($0, in: report) == level }, level, path)
    }
    let summary = Command(.notice, title: "Check of submissions", message: report.summary)
    return (annotations + [summary]).map(\.text).joined(separator: "\n")
  }

  /// Most severe first: that is the order in which they are shown.
  private enum Level: String, CaseIterable {
    case error, warning, notice

    init(_ located: LocatedFinding, in report: CheckReport) {
      self =
        report.fails(located) ? .error : located.finding.severity == .note ? .notice : .warning
    }

    /// How many of a level are shown. The summary takes the place of a notice.
    var room: Int { self == .notice ? 9 : 10 }
  }

  private func commands(
    _ findings: [LocatedFinding], _ level: Level, _ path: (String) -> String
  ) -> [Command] {
    let alone = findings.count <= level.room ? findings.count : level.room - 1
    let commands = findings.prefix(alone).map { located in
      Command(
        level, at: located, in: path(located.file), title: located.finding.rule,
        message: printable(located.finding.message) + "\nfix: " + printable(located.finding.fix))
    }
    let rest = findings.dropFirst(alone)
    guard let first = rest.first else { return commands }
    return commands + [
      Command(
        level, at: first, in: path(first.file), title: "\(rest.count) more", message: list(Array(rest), path))
    ]
  }

  /// The most findings that one annotation tells, which has room for some ten thousand words.
  private static let most = 100

  private func list(_ findings: [LocatedFinding], _ path: (String) -> String) -> String {
    let counts = findings.reduce(into: [String: Int]()) { $0[$1.file, default: 0] += 1 }
    var lines: [String] = []
    var file: String?
    for located in findings.prefix(Self.most) {
      if located.file != file {
        lines.append("\(printable(path(located.file))): \(counts[located.file, default: 0])")
      }
      file = located.file
      let place = [located.line, located.column].compactMap { $0.map(String.init) }.joined(separator: ":")
      lines.append("  \(place) \(printable(located.finding.message)) [\(located.finding.rule)]")
    }
    let left = findings.count - Self.most
    return (lines + (left > 0 ? ["and \(left) more: run `partner-return check`"] : [])).joined(
      separator: "\n")
  }

  /// `::error file=…,line=…,col=…,title=…::message`
  private struct Command {
    let text: String

    init(_ level: Level, at located: LocatedFinding, in file: String, title: String, message: String) {
      let place = [("line", located.line), ("col", located.column)].compactMap { name, number in
        number.map { (name, String($0)) }
      }
      self.init(level, properties: [("file", file)] + place + [("title", title)], message: message)
    }

    init(_ level: Level, title: String, message: String) {
      self.init(level, properties: [("title", title)], message: message)
    }

    private init(_ level: Level, properties: [(name: String, value: String)], message: String) {
      let list = properties.map { "\($0.name)=\(Self.escaped($0.value, also: ":,"))" }.joined(separator: ",")
      text = "::\(level.rawValue) \(list)::\(Self.escaped(message))"
    }

    private static func escaped(_ text: String, also: String = "") -> String {
      text.unicodeScalars.map { scalar in
        guard "%\r\n".unicodeScalars.contains(scalar) || also.unicodeScalars.contains(scalar) else {
          return String(scalar)
        }
        return "%" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16, uppercase: true)
      }.joined()
    }
  }
}
