import PartnerUpdates
import QuarterlyReturn

/// What the coordinator sends back to one partner: everything that is still to be corrected or explained.
struct PartnerQueries: Sendable {
  private let report: PartnerReport
  private let findings: [LocatedFinding]
  private let readers: Readers

  /// One for each partner of which something is asked, in roster order.
  static func all(for readers: Readers) -> [PartnerQueries] {
    readers.content.partners.compactMap { report in
      let findings = readers.content.findings.filter { located in
        report.files.contains(located.file)
          && (located.finding.severity == .error || located.finding.isOpenQuery)
      }
      // What must be mended comes before what must be explained.
      let sorted =
        findings.filter { $0.finding.severity == .error } + findings.filter { $0.finding.isOpenQuery }
      return sorted.isEmpty ? nil : PartnerQueries(report: report, findings: sorted, readers: readers)
    }
  }

  /// The letter as a file.
  ///
  /// - Throws: ``TemplateError`` when the template is broken.
  func published() throws -> PublishedFile {
    PublishedFile(
      name: "queries/\(report.partner.id).md", text: try Templates.markdown.render(view, with: "queries"))
  }

  private var view: View {
    let due = readers.content.dueDate.map { " The update was due on \($0.inWords)." } ?? ""
    return [
      "partner": .name(of: report.partner),
      "quarter": .text(readers.content.quarter.description),
      "introduction": .text(
        "Thank you for the update. Before the return goes to the board, please look at "
          + Wording.count(findings.count, "point", "points") + "." + due),
      "questions": .list(Array(findings.enumerated())) { index, located in
        [
          "number": .text(String(index + 1)),
          "message": .text(Wording.sentence(located.finding.message)),
          "fix": .text(Wording.sentence(located.finding.fix)),
          "place": .text(Self.place(of: located)),
        ]
      },
      "closing": .text(closing),
      "partnership": .text(readers.content.partnership.name),
      "marking": .text(readers.marking.rawValue),
    ]
  }

  private static func place(of located: LocatedFinding) -> String {
    let line = located.line.map { ", line \($0)" } ?? ""
    // `figures[knife-crime].change` as words, without signs that would have to be escaped.
    let parts = located.finding.path.description.split { "[]".contains($0) }.flatMap { part in
      part.hasPrefix(".") ? [part.dropFirst()] : [part]
    }
    let field = located.finding.path == .whole ? "" : " (\(parts.joined(separator: ", ")))"
    return "\(located.file)\(line)\(field)"
  }

  private var closing: String {
    let hasQueries = findings.contains { $0.finding.isOpenQuery }
    return "Please correct the file and hand it in again."
      + (hasQueries
        ? " Where a figure or a rating is right as it stands, say why under explanations at the end of the file: the "
          + "answer is printed in the return." : "")
  }
}
