import PartnerUpdates
import QuarterlyReturn

extension DataTable {
  /// One row a statement: whatever was ever reported for the months that this return reports on or compares with.
  static let reportedValues = DataTable(
    name: "reported_values", title: "Values reported for the same period",
    description:
      "One row for each time that a partner reported a value for the months of a figure in this return, or for "
      + "the months that it is compared with, in this quarter or an earlier one.",
    columns: [
      .init(
        name: "figure", kind: .text, description: "The name under which submissions report it.",
        isRequired: true),
      .init(
        name: "first_month", kind: .month, description: "The first month of the period.", isRequired: true),
      .init(
        name: "last_month", kind: .month, description: "The last month of the period.", isRequired: true),
      .init(
        name: "value", kind: .number, description: "The value as it was reported then.", isRequired: true),
      .init(
        name: "role", kind: .text,
        description: "Whether those months were reported on, or another value was compared with them.",
        words: ReportedValue.Role.allCases.map(\.rawValue), isRequired: true),
      .init(name: "partner", kind: .text, description: "The id of the partner.", isRequired: true),
      .init(
        name: "reported_in", kind: .text, description: "The quarter of the submission.", isRequired: true),
      .init(name: "submitted", kind: .day, description: "The day on which it was handed in."),
      .init(name: "source", kind: .text, description: "Where it was read."),
      .init(name: "read", kind: .day, description: "The day on which it was read."),
      .init(name: "restated", kind: .text, description: "Why an earlier value was restated."),
      .init(
        name: "is_illustrative", kind: .flag, description: "Whether it is made up to show the form.",
        isRequired: true),
    ], key: []
  ) { readers in
    readers.content.figures.flatMap { report in
      report.reportedValues.map { reported in
        [
          .value(report.definition.key), .value(reported.period.first), .value(reported.period.last),
          .value(reported.value), .name(reported.role.rawValue), .value(reported.partner.id),
          .value(reported.quarter), .value(reported.submitted), .prose(reported.source),
          .value(reported.read), .prose(reported.restated), .flag(reported.isIllustrative),
        ]
      }
    }
  }
}
