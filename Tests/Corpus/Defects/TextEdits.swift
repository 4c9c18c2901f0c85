import PartnerUpdates

/// What people do to a file with an editor.
enum TextEdits {
  static let all: [TextEdit] = unreadable + surprising + misnamed + missing + wrongKinds + wrongValues

  private static let unreadable: [TextEdit] = [
    .adding("tab-for-indent", "file.yaml", "notes:\n\t- one"),
    .adding("quote-not-closed", "file.yaml", "notes: \"we began"),
    .adding("second-colon", "file.yaml", "notes: Lead: police"),
    .adding("bracket-not-closed", "file.yaml", "notes: [one, two"),
    .adding("line-that-is-no-field", "file.yaml", "and so on"),
    .replacing("indent-too-small", "file.yaml", "    status: ", with: " status: green", at: .whole),
    TextEdit("file-of-comments", "file.not-empty") { text in
      ("# " + text.split(separator: "\n").joined(separator: "\n# ") + "\n", .whole)
    },
    TextEdit("empty-file", "file.not-empty") { _ in ("\n\n", .whole) },
  ]

  private static let surprising: [TextEdit] = [
    .adding("tag", "file.plain-yaml", "notes: !urgent call"),
    .adding("anchor", "file.plain-yaml", "notes: &n one\nothers: *n"),
    .adding("second-document", "file.plain-yaml", "---\npartner: police"),
    .adding("nested-deeply", "file.depth", "notes: [[[[[[[[[[[[[]]]]]]]]]]]]]"),
    .adding("field-twice", "file.unique-keys", "strategy: 2020-2023"),
    TextEdit("field-of-figure-twice", "file.unique-keys") { text in
      text.replacingLine("    value: ") { $0 + "\n" + $0 }.map { ($0, .whole) }
    },
  ]

  private static let misnamed: [TextEdit] = [
    TextEdit("list-misspelt", "file.known-keys") { text in
      text.replacingLine("challenges:") { "chalenges" + $0.dropFirst(10) }.map { ($0, "chalenges") }
    },
    .inEntry("field-of-figure-misspelt", "file.known-keys", "figure", "source", to: "sorce: dashboard"),
    .inEntry("field-of-action-misspelt", "file.known-keys", "reference", "owner", to: "ownr: Chair"),
    .adding("field-of-another-form", "file.known-keys", "security-marking: none", at: "security-marking"),
  ]

  private static let missing: [TextEdit] =
    ["partner", "quarter", "strategy", "submitted"].map { field in
      TextEdit("\(field)-missing", "file.required-keys") { text in
        text.replacingLine("\(field): ") { _ in nil }.map { ($0, FieldPath(field)) }
      }
    } + [
      TextEdit("code-of-update-missing", "file.required-keys") { text in
        text.replacingLine("  - commitment: ") { _ in "  -" }.map { ($0, "updates[1].commitment") }
      },
      TextEdit("name-of-figure-missing", "file.required-keys") { text in
        text.replacingLine("  - figure: ") { _ in "  -" }.map { ($0, "figures[1].figure") }
      },
    ]

  private static let wrongKinds: [TextEdit] = [
    .replacing(
      "text-for-list", "file.type", "challenges:", with: "challenges: staff on leave", at: "challenges"
    )
    .onlyWithout("challenges:\n"),
    .replacing("text-for-updates", "file.type", "appendices:", with: "appendices: none", at: "appendices")
      .onlyWithout("appendices:\n"),
    .inEntry("list-for-text", "file.type", "figure", "source", to: "source: [one, two]"),
    .inEntry("fields-for-text", "file.type", "figure", "source", to: "source: {name: one}"),
    .adding("text-for-entry", "file.type", "restricted:\n  - see the police", at: "restricted[1]")
      .onlyAfterRemoving("restricted: []"),
  ]

  private static let wrongValues: [TextEdit] =
    [
      ("submitted", "11 March 2021"), ("submitted", "2021-02-30"), ("quarter", "2020 Q4"),
      ("quarter", "2020-22 Q4"),
      ("marking", "SECRET"),
    ].enumerated().map { number, entry in
      .replacing(
        "\(entry.0)-unreadable-\(number + 1)", "file.value", "\(entry.0):", with: "\(entry.0): \(entry.1)",
        at: FieldPath(entry.0))
    }
    + [
      ("value", "about 600"), ("value", "1e3"), ("value", "21,32"), ("previous", "n/a"),
      ("change", "down 5%"),
      ("change", "5 per cent"), ("period", "Feb 2020 to Jan 2021"), ("period", "2021-01 to 2020-02"),
      ("read", "26/02/2021"), ("status", "Green"), ("status", "amber-green"), ("status", "green/green"),
    ].enumerated().map { number, entry in
      .inEntry(
        "figure-\(entry.0)-unreadable-\(number + 1)", "file.value", "figure", entry.0,
        to: "\(entry.0): \(entry.1)")
    }
    + [
      .inEntry("update-status-unreadable", "file.value", "commitment", "status", to: "status: gren"),
      .inEntry("action-due-unreadable", "file.value", "reference", "due", to: "due: end of June"),
      .inEntry("action-state-unreadable", "file.value", "reference", "state", to: "state: done"),
      TextEdit("paragraph-out-of-range", "file.value") { text in
        text.replacingLine("    paragraph: ") { _ in "    paragraph: 8" }.map {
          ($0, "restricted[1].paragraph")
        }
      },
      TextEdit("answer-until-unreadable", "file.value") { text in
        text.replacingLine("    until: ") { _ in "    until: next year" }.map {
          ($0, "explanations[1].until")
        }
      },
    ]
}

extension TextEdit {
  /// The same edit, only in texts that do not hold something.
  fileprivate func onlyWithout(_ held: String) -> TextEdit {
    TextEdit(name, rule) { text in text.contains(held) ? nil : edit(text) }
  }

  /// The same edit after something was taken out; only in texts that hold it.
  fileprivate func onlyAfterRemoving(_ held: String) -> TextEdit {
    TextEdit(name, rule) { text in
      text.replacingLine(held) { _ in nil }.flatMap { edit($0) }
    }
  }
}
