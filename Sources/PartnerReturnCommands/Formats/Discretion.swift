import PartnerUpdates
import QuarterlyReturn

/// Takes out of a file's findings what must not be shown: what is restricted, and what is personal.
///
/// Findings are printed in logs and on pull requests, which more people read than may read the file. What
/// may not be quoted has ``PartnerUpdates/Finding/echoes`` turned off here, whichever rule found it.
struct Discretion {
  let text: String
  let submission: Submission?
  let titles: RuleTitles

  /// The findings, each as it may be shown.
  func applied(to findings: [LocatedFinding]) -> [LocatedFinding] {
    let secret = findings.filter { !$0.finding.echoes }
    let lines = Set(secret.compactMap(\.line))
    let paths = Set(secret.map(\.finding.path)).subtracting([.whole])
    let values = secret.map { value(at: $0.finding.path) }
    let restricted = findings.isEmpty ? [] : RestrictedLines(text).lines
    return findings.map { located in
      let finding = located.finding
      let isInRestrictedLine = located.line.map { restricted.contains($0) } ?? false
      if Self.restricted.contains(finding.path) {
        return located.quiet(finding.isOfFile ? finding.withoutQuotation : inGeneral(finding))
      } else if !finding.echoes {
        return located.quiet(finding.withoutQuotation(of: values))
      } else if paths.contains(finding.path) {
        return located.quiet(inGeneral(finding))
      } else if let answer = finding.answer, answers(in: paths).contains(answer) {
        return located.quiet(finding)
      } else if isInRestrictedLine || located.line.map(lines.contains) ?? false {
        // In the partnership's own files two rules name one place in two ways.
        let mayQuote = finding.path != .whole && (submission != nil || !finding.isOfFile)
        return located.quiet(mayQuote ? finding : finding.withoutQuotation)
      }
      return located
    }
  }

  private static let restricted: FieldPath = "restricted"

  private func value(at path: FieldPath) -> String? {
    guard let submission else { return nil }
    return submission.texts.first { $0.path == path }?.text ?? submission.text(at: path)
  }

  /// The answers in which something stands that must not be shown.
  private func answers(in paths: Set<FieldPath>) -> [Explanation] {
    (submission?.explanations ?? []).enumerated().filter { index, _ in
      paths.contains { FieldPath.item("explanations", "\(index + 1)").contains($0) }
    }.map(\.element)
  }

  /// The finding with the title of its rule in place of what it says.
  private func inGeneral(_ finding: Finding) -> Finding {
    // The paragraph that exempts an item is published.
    if finding.path.description.hasSuffix("].paragraph") { return finding }
    return finding.saying(
      "this does not hold: \(titles.title(of: finding.rule))",
      fix: "look at this place in the file; `partner-return explain \(finding.rule)` tells what to do")
  }
}

/// The titles of rules in running text.
struct RuleTitles {
  private let titles: [String: String]

  init(_ rules: [Rule]) {
    let all = CommonRules.all + [CommonRules.explanationInUse] + rules
    titles = Dictionary(all.map { ($0.slug, $0.title) }) { first, _ in first }
  }

  func title(of slug: String) -> String {
    guard let title = titles[slug] else { return slug }
    let isWord = title.dropFirst().first?.isUppercase == false
    return isWord ? title.prefix(1).lowercased() + title.dropFirst() : title
  }
}

extension Finding {
  /// Whether a rule of files made it. Such messages put what they quote in quotation marks, and fixes quote nothing.
  fileprivate var isOfFile: Bool { rule.hasPrefix("file.") }

  /// The finding without anything that its message quotes.
  fileprivate var withoutQuotation: Finding { saying(Self.withoutQuotation(message), fix: fix) }

  /// The finding without what it quotes, should it quote one of some values. `nil` is a value not known.
  fileprivate func withoutQuotation(of values: [String?]) -> Finding {
    func shown(_ words: String) -> String {
      let quoted = words.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
      let isSecret = quoted.indices.contains { index in
        !index.isMultiple(of: 2) && !quoted[index].isEmpty
          && values.contains { value in
            guard let value else { return true }
            return value.contains(quoted[index]) || (!value.isEmpty && quoted[index].contains(value))
          }
      }
      return isSecret ? Self.withoutQuotation(words) : words
    }
    return saying(shown(message), fix: shown(fix))
  }

  fileprivate func saying(_ message: String, fix: String) -> Finding {
    Finding(
      rule: rule, severity: severity, path: path, message: message, fix: fix, answer: answer, echoes: echoes)
  }

  /// What stands between the first and the last quotation mark replaced by an ellipsis; a field's name stays.
  private static func withoutQuotation(_ words: String) -> String {
    let names = ["restricted", "title", "paragraph", "text"]
    var start = words.startIndex
    for name in names where words.hasPrefix("\"\(name)\"") {
      start = words.index(start, offsetBy: name.count + 2)
    }
    let rest = words[start...]
    guard let first = rest.firstIndex(of: "\""), let last = rest.lastIndex(of: "\""), first != last else {
      return words
    }
    return words[..<first] + "\"…\"" + words[words.index(after: last)...]
  }
}

extension LocatedFinding {
  /// The same place with a finding that is not to be quoted, and no field that somebody made up.
  fileprivate func quiet(_ finding: Finding) -> LocatedFinding {
    let made = finding.path.description
    // Few paths begin so, and making the pattern costs more than matching it.
    let known =
      made.hasPrefix("restricted")
      ? made.prefixMatch(of: /restricted(\[\d+\](\.(title|paragraph|text)$)?)?/) : nil
    let quiet = Finding(
      rule: finding.rule, severity: finding.severity,
      path: known.map { FieldPath(String($0.output.0)) } ?? finding.path, message: finding.message,
      fix: finding.fix, answer: finding.answer, echoes: false)
    return LocatedFinding(quiet, file: file, line: line, column: column)
  }
}
