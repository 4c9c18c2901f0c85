import PartnerUpdates
import QuarterlyReturn

extension DataTable {
  /// One row a key question, a standard or a whole inspection.
  static let inspectionStandards = DataTable(
    name: "inspection_standards", title: "Inspection ratings",
    description:
      "One row for each inspection, for each of its standards and for each of their key questions.",
    columns: [
      reporter, position,
      .init(name: "inspection", kind: .text, description: "What was inspected."),
      .init(name: "organisation", kind: .text, description: "The organisation that was inspected."),
      .init(name: "published", kind: .day, description: "When the result was published."),
      .init(
        name: "level", kind: .text, description: "What the row is of.",
        words: ["whole", "standard", "question"], isRequired: true),
      .init(name: "standard", kind: .text, description: "The standard; none for the whole."),
      .init(
        name: "is_court_work", kind: .flag, description: "Whether the standard is the one on court work."),
      .init(name: "is_rated", kind: .flag, description: "Whether the standard counts."),
      .init(name: "question", kind: .text, description: "The key question."),
      .init(
        name: "sufficient", kind: .number,
        description: "The share of cases that were judged sufficient, in per cent."),
      .init(name: "rating", kind: .text, description: "The rating as printed.", words: ratingWords),
      .init(
        name: "computed_rating", kind: .text, description: "The rating that follows from the shares.",
        words: ratingWords),
      .init(name: "score", kind: .integer, description: "The score as printed."),
      .init(
        name: "computed_score", kind: .integer, description: "The score that follows from the shares."),
    ], key: rowKey
  ) { readers in
    numbered(
      readers.content.inspections.flatMap { report in
        rows(of: report).map { cells -> ReporterRow in
          (report.partner, about(report.inspection) + cells)
        }
      })
  }

  private static let ratingWords = InspectionRating.allCases.map(\.rawValue)

  private static func about(_ inspection: Inspection) -> [DataCell] {
    [.prose(inspection.title), .prose(inspection.organisation), .value(inspection.published)]
  }

  private static func rows(of report: InspectionReport) -> [[DataCell]] {
    [[.name("whole")] + Array(repeating: .missing, count: 5) + cells(of: report.overall)]
      + report.standards.flatMap { rows(of: $0) }
  }

  private static func rows(of report: InspectionReport.Standard) -> [[DataCell]] {
    let standard = report.standard
    let about: [DataCell] = [.prose(standard.name), .flag(standard.isCourtWork), .flag(standard.isRated)]
    return [[.name("standard")] + about + [.missing, .missing] + cells(of: report.ratings)]
      + standard.questions.map { question in
        [.name("question")] + about + [.prose(question.question), .value(question.sufficient)]
          + Array(repeating: .missing, count: 4)
      }
  }

  private static func cells(of ratings: RatingComparison) -> [DataCell] {
    [
      .value(ratings.printed?.rawValue), .value(ratings.computed?.rawValue), .value(ratings.printedScore),
      .value(ratings.computedScore),
    ]
  }
}
