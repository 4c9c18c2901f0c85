import PartnerUpdates
import QuarterlyReturn

extension DataTable {
  /// The tables in the order in which the pack lists them.
  static let all = [
    figures, reportedValues, recordedCrime, statuses, actions, actionUpdates, reports, planActions, agenda,
    inspectionStandards, gaps, findings,
  ]

  /// One row a commitment and partner.
  static let statuses = DataTable(
    name: "statuses", title: "Statuses",
    description: "One row for each commitment and each partner that reports on it, or should have.",
    columns: [
      .init(name: "priority", kind: .text, description: "The code of the priority.", isRequired: true),
      .init(name: "priority_title", kind: .text, description: "The priority.", isRequired: true),
      .init(
        name: "commitment", kind: .text, description: "The code of the commitment or of its part.",
        isRequired: true),
      .init(name: "commitment_title", kind: .text, description: "The commitment.", isRequired: true),
      .init(
        name: "kind", kind: .text, description: "What kind of commitment it is.",
        words: ["commitment", "on-track-measure", "narrative"], isRequired: true),
      .init(name: "partner", kind: .text, description: "The id of the partner.", isRequired: true),
      .init(
        name: "occurrence", kind: .integer,
        description: "Which of several updates by one partner, counted from 1.", isRequired: true),
      .init(name: "is_given", kind: .flag, description: "Whether the update came.", isRequired: true),
      .init(
        name: "status", kind: .text,
        description:
          "Green, amber, red, a split such as amber/green, grey for none, nil-return or restricted."),
      .init(
        name: "worst_rating", kind: .text, description: "The worse of its ratings.",
        words: ["green", "amber", "red"]),
      .init(
        name: "previous_quarter", kind: .text,
        description: "The status the same partner gave the quarter before."),
      .init(
        name: "year_earlier", kind: .text, description: "The status the same partner gave a year before."),
      .init(name: "reason", kind: .text, description: "Why this status."),
      .init(
        name: "illustrative", kind: .text,
        description: "What in the partner's submission is made up to show the form."),
    ],
    key: ["partnership", "quarter", "commitment", "partner", "occurrence"]
  ) { readers in
    let illustrative = Dictionary(
      readers.content.partners.map { ($0.partner.id, $0.illustrative) }
    ) { first, _ in first }
    return readers.content.priorities.flatMap { priority in
      priority.commitments.flatMap(\.withParts)
        .flatMap { rows(of: $0, under: priority.priority, illustrative: illustrative) }
    }
  }

  private static func rows(
    of report: CommitmentReport, under priority: Priority, illustrative: [Partner.ID: String]
  ) -> [[DataCell]] {
    let about: [DataCell] = [
      .text(priority.code), .text(priority.title), .text(report.commitment.code),
      .text(report.commitment.title), .name(JSONText.name(of: report.commitment.kind)),
    ]
    var occurrences: [Partner.ID: Int] = [:]
    let given = report.contributions.map { contribution -> [DataCell] in
      let partner = contribution.partner.id
      occurrences[partner, default: 0] += 1
      let status = contribution.update.status
      return about + [
        .value(partner), .value(occurrences[partner]), .flag(true), .value(status),
        .value(status?.worst?.rawValue), .value(contribution.previousQuarter),
        .value(contribution.yearEarlier), .prose(contribution.reason),
        .prose(illustrative[partner] ?? ""),
      ]
    }
    let missing = report.missing.map { partner in
      about + [.value(partner.id), .name("1"), .flag(false)] + Array(repeating: .missing, count: 6)
    }
    return given + missing
  }

  /// One row an action.
  static let actions = DataTable(
    name: "actions", title: "Actions", description: "One row for each action of each partner.",
    columns: [
      .init(
        name: "partner", kind: .text, description: "The id of the partner that reports it.", isRequired: true),
      .init(name: "reference", kind: .text, description: "The minute reference."),
      .init(name: "action", kind: .text, description: "What is to be done."),
      .init(
        name: "commitment", kind: .text, description: "The code of the commitment that it serves, if any."),
      .init(name: "owner", kind: .text, description: "The role that owns it."),
      .init(name: "start", kind: .day, description: "From when."),
      .init(name: "due", kind: .day, description: "By when."),
      .init(
        name: "state", kind: .text, description: "Whether it is done.", words: ["open", "completed"],
        isRequired: true),
      .init(name: "closed", kind: .day, description: "When it was closed."),
      .init(
        name: "is_overdue", kind: .flag,
        description: "Whether it was due before the meeting and is still open.",
        isRequired: true),
      .init(
        name: "days_overdue", kind: .integer,
        description: "How many days before the meeting it was due, where it is overdue."),
      .init(
        name: "since", kind: .text,
        description: "The first quarter in which the partner reported it, where that is an earlier one."),
      .init(
        name: "last_mentioned", kind: .text,
        description: "The quarter in which the partner last mentioned it, where that is not this one."),
      .init(name: "update", kind: .text, description: "The latest progress."),
    ], key: []
  ) { readers in
    readers.content.actions.map { report in
      [
        .value(report.partner.id), .prose(report.action.reference), .prose(report.action.action),
        .prose(report.action.commitment), .prose(report.action.owner), .value(report.action.start),
        .value(report.action.due),
        .name(report.action.state.rawValue), .value(report.action.closed), .flag(report.isOverdue),
        .value(report.daysOverdue), .value(report.since), .value(report.lastMentioned),
        .prose(report.action.update),
      ]
    }
  }

  /// One row for whatever was expected and did not come.
  static let gaps = DataTable(
    name: "gaps", title: "Gaps", description: "One row for each thing that was expected and did not come.",
    columns: [
      .init(
        name: "partner", kind: .text, description: "The id of the partner that owes it.", isRequired: true),
      .init(
        name: "missing", kind: .text, description: "What kind of thing.",
        words: ["submission", "commitment", "figure"], isRequired: true),
      .init(name: "name", kind: .text, description: "The code of the commitment or the name of the figure."),
      .init(name: "title", kind: .text, description: "Its title."),
    ], key: []
  ) { readers in
    readers.content.gaps.map { gap in
      let (kind, name, title) =
        switch gap.missing {
        case .submission: ("submission", "", "")
        case .commitment(let code, let title): ("commitment", code, title)
        case .figure(let key, let title): ("figure", key.description, title)
        }
      return [.value(gap.partner.id), .name(kind), .prose(name), .prose(title)]
    }
  }

  /// One row a finding.
  static let findings = DataTable(
    name: "findings", title: "Findings",
    description:
      "One row for each thing that the checks found, with the partner's answer where there is one.",
    columns: [
      .init(
        name: "severity", kind: .text, description: "How much it matters.",
        words: ["note", "query", "error"], isRequired: true),
      .init(name: "rule", kind: .text, description: "The rule that found it.", isRequired: true),
      .init(
        name: "file", kind: .text, description: "The file, from the partnership's folder.", isRequired: true),
      .init(name: "line", kind: .integer, description: "The line, counted from 1."),
      .init(name: "field", kind: .text, description: "The field; none for the whole file."),
      .init(name: "message", kind: .text, description: "What is wrong.", isRequired: true),
      .init(name: "fix", kind: .text, description: "How to put it right.", isRequired: true),
      .init(name: "answer", kind: .text, description: "The partner's answer to a query."),
    ], key: []
  ) { readers in
    readers.content.findings.map { located in
      [
        .name(located.finding.severity.rawValue), .text(located.finding.rule), .text(located.file),
        .value(located.line), .prose(located.finding.path.description), .text(located.finding.message),
        .text(located.finding.fix), .prose(located.finding.answer?.reason ?? ""),
      ]
    }
  }
}
