// What the file of releases of a quarter holds.

extension FormGroup {
  static let releasesFields: [FormField] = [
    .required(
      "quarter", .value(.quarter),
      "The quarter whose return is released, which is also the name of this file."),
    .optional(
      "decisions", .entries(.decision),
      "One entry for each text that is asked about. `partner-return release --write` adds those that are missing."
    ),
  ]

  static let decisionFields: [FormField] = [
    .required("from", .text, "Whose text it is. Written by `partner-return release`."),
    .required("item", .text, "Where in that file the text is. Written by `partner-return release`."),
    .optional("begins", .text, "What the text begins with, so that people know which it is."),
    .required(
      "seal", .text,
      "The digest of the text, its heading, the figures that it cites and the hidden numbers. When they change, the "
        + "decision lapses."
    ),
    .optional(
      "hidden", .texts,
      "The hidden numbers that the text could tell of. When others are hidden, the decision lapses."),
    .optional(
      "decision", .value(.releaseChoice),
      "Whether the public edition prints the text. Left empty, nobody has decided and it is withheld."),
    .optional("role", .text, "The role that decided. Never a name."),
    .optional("decided", .value(.date), "The day on which it was decided."),
    .optional("reason", .text, "Why. The public does not see it."),
  ]
}
