import Foundation
import PartnerUpdates
import SubmissionFiles
import Testing

@Suite("In the real submissions nothing changes but the figures that are written")
struct FigureEditorRealFilesTests {
  private static let partners = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "partners")

  private static let names: [String] = {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: partners.path)) ?? []
    return paths.filter { $0.contains("-Q") && $0.hasSuffix(".yaml") && !$0.hasPrefix("releases/") }.sorted()
  }()

  private static let fields: Set<String> = [
    "period", "value", "previous", "previous-period", "change", "source", "read", "nil-return", "note",
  ]

  /// How a file is written before it is changed.
  enum Manner: String, CaseIterable {
    case asItStands, windows, marked, commented, quoted, notIndented

    func applied(to text: String) -> String {
      switch self {
      case .asItStands: text
      case .windows: text.replacing("\n", with: "\r\n")
      case .marked: "\u{FEFF}" + text
      case .commented: ofFigures(text) { $0 + "  # checked: 1" }
      case .quoted: ofFigures(text) { $0.replacing(": ", with: ": '", maxReplacements: 1) + "'" }
      case .notIndented: Self.withoutIndent(text)
      }
    }

    /// Moves the list of figures to the margin, and the fields away from it.
    private static func withoutIndent(_ text: String) -> String {
      var isFigures = false
      return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        if line.first != " ", !line.isEmpty { isFigures = line.hasPrefix("figures:") }
        let isDash = line.hasPrefix("  - ")
        return !isFigures || line.isEmpty ? String(line) : isDash ? "-   " + line.dropFirst(4) : String(line)
      }.joined(separator: "\n")
    }

    /// Changes the short values of the figures.
    private func ofFigures(_ text: String, _ change: (String) -> String) -> String {
      let names = ["period: 2", "value: ", "previous: ", "change: ", "read: 2"].map { "    " + $0 }
      return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        let isShort = !line.contains("#") && !line.hasSuffix(" ") && names.contains { line.hasPrefix($0) }
        return isShort ? change(String(line)) : String(line)
      }.joined(separator: "\n")
    }
  }

  @Test("There are submissions to try, with every field of a figure among them")
  func thereAreFiles() throws {
    let all = try Self.names.map { try Self.text($0) }.joined()
    #expect(Self.names.count >= 10)
    #expect(Self.fields.allSatisfy { all.contains("    \($0): ") })
    #expect(Manner.allCases.dropFirst().allSatisfy { $0.applied(to: all) != all })
  }

  @Test("Drawn by lot, figures are written and all else stays", arguments: names, Manner.allCases)
  func drawn(_ name: String, _ manner: Manner) throws {
    let text = manner.applied(to: try Self.text(name))
    let reading = EditorSample.read(text)
    let (before, findings) = (try #require(reading.value), reading.findings.map(\.finding))
    for seed in UInt64(0)..<2 {
      var random = RandomEntries(seed: Self.seed(seed, name + manner.rawValue))
      let entries = random.entries(for: before)
      let edited = try FigureEditor.text(text, with: entries)
      let after = EditorSample.read(edited)
      #expect(after.findings.map(\.finding) == findings)
      try expectIntended(#require(after.value), before, entries)
      expectUntouched(text, edited, entries.map(\.key))
      #expect(try Array(FigureEditor.text(edited, with: entries).utf8) == Array(edited.utf8), "writing twice")
    }
  }

  private static func seed(_ number: UInt64, _ name: String) -> UInt64 {
    name.utf8.reduce(number) { $0 &* 31 &+ UInt64($1) }
  }

  /// Expects the figures as written, and everything else as before.
  private func expectIntended(_ after: Submission, _ before: Submission, _ entries: [FigureEntry]) {
    var (rest, old) = (after, before)
    for entry in entries {
      let was = old.figures.first { $0.key == entry.key }
      let figure = rest.figures.first { $0.key == entry.key }
      #expect(figure.map { isIntended($0, entry, over: was) } == true, "\(entry)")
      rest.figures.removeAll { $0.key == entry.key }
      old.figures.removeAll { $0.key == entry.key }
    }
    #expect("\(rest)" == "\(old)")
  }

  private func isIntended(_ figure: FigureReading, _ entry: FigureEntry, over old: FigureReading?) -> Bool {
    let previous = entry.previous ?? (old?.period == entry.period ? old?.previous : nil)
    let isKept = entry.previous == nil && old?.period == entry.period && old?.value == entry.value
    let digits = old?.change?.amount.fractionDigits ?? entry.change?.amount.fractionDigits
    let agrees =
      figure.change.map { change in
        guard change.isPercentage else { return previous.map { entry.value - $0 } == change.amount }
        return figure.computedPercentage(fractionDigits: change.amount.fractionDigits) == change.amount
          && change.amount.fractionDigits == digits
      } ?? (previous == nil || entry.change == nil)
    return figure.period == entry.period && figure.value == entry.value && figure.nilReturn == nil
      && figure.previous == previous && (agrees || isKept) && figure.source == entry.source
      && (entry.read == nil || figure.read == entry.read)
      && figure.note == (old.flatMap { $0.note.isEmpty ? nil : $0.note } ?? entry.note ?? "")
      && figure.status == old?.status && figure.reason == old?.reason ?? ""
      && figure.restated == old?.restated ?? "" && figure.isIllustrative == old?.isIllustrative ?? false
  }

  /// Expects every line in its order, byte for byte, but for the fields of the figures that are written.
  private func expectUntouched(_ before: String, _ after: String, _ keys: [FigureKey]) {
    let (old, new) = (Self.lines(before), Self.lines(after))
    let (others, othersAfter) = (Self.others(in: old, than: keys), Self.others(in: new, than: keys))
    #expect(others.elementsEqual(othersAfter) { $0.utf8.elementsEqual($1.utf8) })
    var rest = new[...]
    for line in old where ["figure", "note"].contains(Self.field(of: line)) {
      rest = rest.drop { !$0.utf8.elementsEqual(line.utf8) }.dropFirst()
      #expect(!rest.isEmpty, "\(line)")
    }
    let comments = { (lines: [String]) in lines.filter { $0.contains("  # checked: 1") }.count }
    #expect(comments(old) == comments(new))
    let ends = { (lines: [String]) in Set(lines.dropLast().map { $0.utf8.last == 13 }) }
    #expect(ends(old) == ends(new), "all lines end as they did")
  }

  private static func lines(_ text: String) -> [String] {
    text.utf8.split(separator: 10, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The name before the colon of a line, which may start with a dash.
  private static func field(of line: String) -> String {
    String(decoding: line.utf8.drop { $0 == 32 || $0 == 45 }.prefix { $0 != 58 }, as: UTF8.self)
  }

  /// The lines but for those that are, or may become, the fields of some figures.
  private static func others(in lines: [String], than keys: [FigureKey]) -> [String] {
    var current: String?
    return lines.filter { line in
      let field = field(of: line)
      if field == "figure" {
        current = line.split(separator: ":").last.map { $0.filter { !$0.isWhitespace } }
      } else if !line.hasPrefix(" ") {
        current = nil
      }
      let isWritten = current.map { keys.contains(FigureKey($0)) } ?? false
      return !isWritten || !(fields.contains(field) || field == "figure")
    }
  }

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: partners.appending(path: name), encoding: .utf8)
  }
}
