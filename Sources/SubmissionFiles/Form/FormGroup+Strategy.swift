// What the file of a strategy holds.

extension FormGroup {
  static let strategyFields: [FormField] = [
    .required("strategy", .value(.identifier), "The id that submissions name, such as 2020-2023."),
    .required("title", .text, "The title that the return prints."),
    .required("in-force", .value(.quarters), "The quarters in which it is in force."),
    .optional(
      "quarters", .entries(.programme),
      "What the board hears in each quarter of the year. Left out, every commitment is due in every quarter."),
    .optional("priorities", .entries(.priority), "The priorities in their order."),
    .optional("principles", .texts, "How the partners have agreed to work. One sentence an entry."),
    .optional("indicators", .entries(.indicator), "How the partnership knows whether the strategy works."),
    .optional("supporting-strategies", .entries(.supporting), "Other strategies that help to deliver it."),
  ]

  static let programmeFields: [FormField] = [
    .required("quarter", .value(.quarterOfYear), "A quarter of every year."),
    .optional("theme", .text, "The code of the priority that the board discusses at length, such as P1."),
    .optional("report-on", .texts, "The codes of the priorities that partners report on."),
  ]

  static let priorityFields: [FormField] = [
    .required("code", .text, "Its code, such as P1."),
    .required("title", .text, "The title that the return prints."),
    .optional("lead", .name(.partner), "The partner that leads."),
    .optional("aim", .text, "What it aims at."),
    .optional("delivery-group", .text, "The group of partners that delivers it."),
    .optional(
      "regional", .text,
      "The name that priorities of the same meaning share across partnerships, for a view of a region."),
    .optional("commitments", .entries(.commitment), "What is promised: reported with a status."),
    .optional(
      "on-track", .entries(.commitment),
      "How the partnership knows that it is on track: measures, reported with a status."),
    .optional("narrative", .entries(.commitment), "What is told in a text; a status may be left out."),
  ]

  static let commitmentFields: [FormField] = [
    .required("code", .text, "Its code, which no other has, such as P1.4."),
    .required("title", .text, "The title that the return prints."),
    .optional("partners", .names(.partner), "Who reports on it. Left out where only its parts are reported."),
    .optional("parts", .entries(.commitment), "Its parts, each reported on its own."),
  ]

  static let indicatorFields: [FormField] = [
    .required("title", .text, "What is watched."),
    .optional("reading", .text, "How it is to be read, such as that more reports can mean more confidence."),
    .optional("figures", .names(.figure), "The figures that show it, whoever reports them."),
  ]

  static let supportingFields: [FormField] = [
    .required("title", .text, "The title of the other strategy."),
    .optional("supports", .texts, "The codes of the priorities that it supports."),
  ]
}
