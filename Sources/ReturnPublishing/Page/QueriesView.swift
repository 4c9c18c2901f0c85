import PartnerUpdates
import QuarterlyReturn

/// What the coordinator sends back to one partner: everything that is still to be corrected or explained, as plain text
/// to be pasted into an e-mail.
struct PartnerQueries: Sendable {
  private let report: PartnerReport
  private let findings: [LocatedFinding]
  private let readers: Readers
  private let subjects: Subjects

  /// One for each partner of which something is asked, in roster order.
  static func all(for readers: Readers) -> [PartnerQueries] {
    let subjects = Subjects(in: readers.content)
    return readers.content.partners.compactMap { report in
      let findings = readers.content.findings.filter { located in
        let finding = located.finding
        // What concerns two partners goes to both.
        return report.files.contains(located.file)
          ? finding.severity == .error || finding.isOpenQuery
          : finding.others.contains(report.partner.id) && finding.isOpenQuery
      }
      // What must be mended comes before what must be explained.
      let sorted =
        findings.filter { $0.finding.severity == .error } + findings.filter { $0.finding.isOpenQuery }
      return sorted.isEmpty
        ? nil : PartnerQueries(report: report, findings: sorted, readers: readers, subjects: subjects)
    }
  }

  /// The letter as a file.
  var published: PublishedFile {
    let points = findings.enumerated().map { point($1, number: $0 + 1) }
    let parts =
      [heading, outcome] + points + [
        closing, "\(readers.content.partnership.name). \(readers.marking.rawValue)",
      ]
    return PublishedFile(
      name: "queries/\(report.partner.id).txt",
      text: parts.map(LegibleText.cleaned).joined(separator: "\n\n") + "\n")
  }

  private var heading: String {
    "\(report.partner.name): questions on your update for \(readers.content.quarter)"
  }

  private var errors: Int { findings.count { $0.finding.severity == .error } }

  /// Whether the update can be used, what is asked first, and by when.
  private var outcome: String {
    let questions = findings.count - errors
    let open = Wording.count(questions, "question is open", "questions are open")
    let state =
      errors > 0
      ? "Your update cannot be published as it is: \(Wording.count(errors, "error has", "errors have")) to be corrected"
        + (questions > 0 ? ", and \(open)." : ".")
      : "Thank you: your update has come and can be used. \(Wording.capitalised(open))."
    let first =
      errors > 0 && questions > 0
      ? "Please correct \(errors == 1 ? "point 1" : "points 1 to \(errors)") first." : nil
    let answer = readers.content.meeting.flatMap { meeting in
      meeting.daysBefore(7).map {
        "Please answer by \($0.inWords), a week before the board meets on \(meeting.inWords)."
      }
    }
    return [state, first, answer].compactMap(\.self).joined(separator: " ")
  }

  private func point(_ located: LocatedFinding, number: Int) -> String {
    let finding = located.finding
    let subject = Wording.capitalised(subjects.words(for: finding.path))
    let owner =
      report.files.contains(located.file) ? "" : " (asked of you and of the partner whose file it is)"
    let lines = [
      "\(number). \(subject.isEmpty ? Wording.sentence(subjects.readable(finding.message)) : subject + owner)",
      subject.isEmpty ? "" : "   \(Wording.sentence(subjects.readable(finding.message)))",
      "   What to do: \(Wording.sentence(finding.fix))",
      "   Where: \(located.file)\(located.line.map { ", line \($0)" } ?? "")",
    ]
    // A text of several lines stays within its point.
    return lines.filter { !$0.isEmpty }.map {
      LegibleText.cleaned($0).split(separator: "\n").joined(separator: " ")
    }.joined(separator: "\n")
  }

  private var closing: String {
    "Please correct the file and hand it in again."
      + (findings.count > errors
        ? " If a figure or a rating is right as it is, say why under explanations: at the end of the file. Your answer "
          + "is printed in the return." : "")
  }
}
