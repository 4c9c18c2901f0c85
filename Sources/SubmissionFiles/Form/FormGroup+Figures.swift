// What a submission holds on a figure, and on a query about one.

extension FormGroup {
  static let figureFields: [FormField] = [
    .required("figure", .name(.figure), "The name of the figure."),
    .optional("period", .value(.period), "The months that the figure covers, the first and the last."),
    .optional("value", .value(.number), "The figure itself, with the digits that are printed."),
    .optional("previous", .value(.number), "The value it is compared with."),
    .optional(
      "previous-period", .value(.period),
      "The months that the value before covers. Left out, they are the same months a year earlier."),
    .optional(
      "change", .value(.change),
      "The change as it was published, as a percentage or a difference; that of a percentage in points: +3 points."
    ),
    .optional("status", .value(.status), "Your rating. Everything but plain green needs a reason."),
    .optional("reason", .text, "Why this status, this period or this comparison."),
    .optional("source", .text, "Where the figure was read, such as a dashboard or a system."),
    .optional("read", .value(.date), "The day on which it was read there."),
    .optional(
      "restated", .text,
      "Why the earlier value is not the one that was reported then. Only where it was corrected."),
    .optional("note", .text, "A remark that is printed beside the figure."),
    .optional(
      "illustrative", .value(.yesOrNo),
      "Whether the figure is made up to show the form. The return says so beside it."),
    .optional(
      "nil-return", .text, "In place of all the rest but the name: why there is no figure this time."),
  ]

  static let explanationFields: [FormField] = [
    .required("rule", .name(.rule), "The rule that asks: the name in brackets at the end of a finding."),
    .required(
      "field", .text, "The field that it asks about, as the finding names it: figures[gun-crime].change."),
    .optional(
      "value", .text,
      "The value you stand by, as it stands in the field. Leave this out where the field holds a text or is "
        + "missing."),
    .required("reason", .text, "Your answer. It is printed in the return beside the query."),
    .optional(
      "until", .value(.quarter),
      "The last quarter in which the answer holds. Left out, it holds in this quarter only."),
  ]
}
