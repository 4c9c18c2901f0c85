import PartnerUpdates
import QuarterlyReturn
import SubmissionFiles

/// Takes out of a file's findings what must not be shown: what is restricted, and what is personal.
///
/// Findings are printed in logs and on pull requests, which more people read than may read the file. What
/// may not be quoted has ``PartnerUpdates/Finding/echoes`` turned off here, whichever rule found it.
struct Discretion {
  let text: String
  let submission: Submission?
  let titles: RuleTitles
  /// What is restricted anywhere in the partnership's folder.
  let contents: RestrictedContents

  /// The findings, each as it may be shown.
  func applied(to findings: [LocatedFinding]) -> [LocatedFinding] {
    guard !findings.isEmpty else { return [] }
    let secret = findings.filter { !$0.finding.echoes }
    let lines = Set(secret.compactMap(\.line))
    let paths = Set(secret.map(\.finding.path)).subtracting([.whole])
    let values = secret.map { value(at: $0.finding.path) }
    let restricted = RestrictedLines(text)
    let items = RestrictedContents.items(of: submission, restricted)
    return findings.map { located in
      let finding = located.finding
      let isInRestrictedLine = located.line.map { restricted.lines.contains($0) } ?? false
      let item = items.first { $0.contains(finding.path) }
      if Self.restrictions.contains(finding.path) {
        return located.quiet(finding.isOfFile ? finding.withoutQuotation : finding)
      } else if Self.restricted.contains(finding.path) || item != nil
        || finding.answer.map({ answer in items.contains { $0.contains(FieldPath(answer.field)) } }) ?? false
        || contents.areTold(by: finding)
      {
        // What a field in a restricted item is called may be part of it.
        return located.quiet(finding.isOfFile ? finding.withoutQuotation : inGeneral(finding), at: item)
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
  private static let restrictions: FieldPath = "restrictions"

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

/// What stands in the restricted items of a partnership's folder: a finding elsewhere may tell it, as one does about a
/// sum of which a part is restricted.
struct RestrictedContents {
  private var numbers: Set<String> = []
  private var figures: Set<String> = []
  private var texts: [String] = []

  init(_ files: [CheckedFile]) {
    for file in files {
      // A list that is there and restricts nothing was found fault with. Most files have none, and are not looked
      // through.
      guard let submission = file.submission,
        !submission.restrictions.isEmpty || file.findings.contains(where: \.finding.isOfFile)
      else { continue }
      let items = Self.items(of: submission, RestrictedLines(file.text))
      guard !items.isEmpty else { continue }
      func isRestricted(_ path: FieldPath) -> Bool { items.contains { $0.contains(path) } }
      for (path, reading) in submission.readingsWithPaths where isRestricted(path) {
        numbers.formUnion([reading.value, reading.previous].compactMap { $0.map { Self.digits("\($0)") } })
        figures.insert(reading.key.description)
        figures.formUnion(file.definitions.filter { $0.key == reading.key }.map { $0.title.lowercased() })
      }
      texts += submission.texts.filter { isRestricted($0.path) }.map(\.text)
    }
  }

  /// The items of a submission that its partner restricts, with the answers about them: all of it where that is not
  /// clear.
  static func items(of submission: Submission?, _ lines: RestrictedLines) -> [FieldPath] {
    guard lines.restrictOthers || submission?.restrictions.isEmpty == false else { return [] }
    let known = Set(submission?.restrictableItems.map(\.path) ?? [])
    let items = submission?.restrictions.map(\.item) ?? []
    guard let submission, !items.isEmpty, known.isSuperset(of: items) else { return [.whole] }
    let answers = submission.explanations.enumerated().filter { _, answer in
      items.contains { $0.contains(FieldPath(answer.field)) }
    }
    return items + answers.map { .item("explanations", "\($0.offset + 1)") }
  }

  /// Whether what a finding says holds a restricted number or text, or numbers about a restricted figure.
  func areTold(by finding: Finding) -> Bool {
    if numbers.isEmpty && figures.isEmpty && texts.isEmpty { return false }
    let words = finding.message + "\n" + finding.fix
    let told = words.split { !$0.isNumber && $0 != "." && $0 != "," }.map(Self.digits)
    guard !told.contains(where: numbers.contains) else { return true }
    let (small, hasNumbers) = (words.lowercased(), told.contains { !$0.isEmpty })
    let quoted = words.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) && $0.element.count > 3 }.map(\.element)
    return hasNumbers && figures.contains { small.contains($0) }
      || quoted.contains { words in texts.contains { $0.contains(words) } }
  }

  /// A number without what separates its thousands or ends a sentence.
  private static func digits(_ number: some StringProtocol) -> String {
    var digits = String(number).filter { $0.isNumber || $0 == "." }
    while digits.last == "." { digits.removeLast() }
    return digits
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
    let names = ["restricted", "restrictions", "title", "paragraph", "text"]
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
  ///
  /// - Parameter item: the item that is named in place of the field.
  fileprivate func quiet(_ finding: Finding, at item: FieldPath? = nil) -> LocatedFinding {
    let made = finding.path.description
    // Few paths begin so, and making the pattern costs more than matching it.
    let known =
      made.hasPrefix("restrict")
      ? made.prefixMatch(
        of: /restrict(ed|ions)(\[\d+\](\.(title|paragraph|text|item|paragraphs|begins)$)?)?/) : nil
    let path = known.map { FieldPath(String($0.output.0)) } ?? item ?? finding.path
    let quiet = Finding(
      rule: finding.rule, severity: finding.severity,
      path: path, message: finding.message, fix: finding.fix, answer: finding.answer, echoes: false)
    return LocatedFinding(quiet, file: file, line: line, column: column)
  }
}
