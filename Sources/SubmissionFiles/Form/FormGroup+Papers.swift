// What a submission holds of the board's other papers.

extension FormGroup {
  static let noteFields: [FormField] = [
    .required("date", .value(.date), "The day."),
    .required("update", .text, "What was done, or what stood in the way."),
  ]

  static let plannedActionFields: [FormField] = [
    .required("number", .text, "Its number in the plan, such as 1.1."),
    .optional("theme", .text, "The theme under which the plan lists it."),
    .optional("action", .text, "What is to be done."),
    .optional("requirement", .value(.requirement), "Who asked for it."),
    .optional("outcome", .text, "What is to come of it."),
    .optional("lead", .text, "The role that leads it. Never a name."),
    .optional("organisation", .text, "The organisation that leads it."),
    .optional("start", .value(.date), "The day on which it begins."),
    .optional("end", .value(.date), "The day by which it is to be done."),
    .optional("completed", .value(.date), "The day on which it was done. Left out, it is not done yet."),
    .optional("supporting", .texts, "The organisations that support it, each after a dash."),
    .optional("progress", .entries(.progress), "What was noted of it, one entry a month."),
    .optional("document", .text, "A document that tells more."),
    .optional("status", .value(.status), "The rating of the risk that it is not done."),
  ]

  static let progressFields: [FormField] = [
    .required("month", .value(.month), "The month."),
    .required("comment", .text, "What was done, or what stood in the way."),
  ]

  static let plannedMeetingFields: [FormField] = [
    .required("meeting", .value(.date), "The day of the meeting."),
    .optional("starts", .value(.clockTime), "When it begins."),
    .optional(
      "length", .value(.wholeNumber(1...720, unit: "minutes")),
      "How long it lasts. Left out, it is as long as the partnership's meetings usually are."),
    .optional("items", .entries(.agendaItem), "What the board will hear, in order."),
  ]

  static let agendaItemFields: [FormField] = [
    .required("item", .text, "What it is."),
    .optional("presenter", .text, "The role that presents it. Never a name."),
    .optional("minutes", .value(.wholeNumber(1...720, unit: "minutes")), "The time allotted to it."),
    .optional("standing", .text, "The standing item that it is, where its title is another."),
  ]

  static let inspectionFields: [FormField] = [
    .required("inspection", .text, "What was inspected."),
    .optional("organisation", .text, "The organisation that was inspected."),
    .optional("published", .value(.date), "The day on which the result was published."),
    .optional("standards", .entries(.standard), "The standards, in the order of the report."),
    .optional("rating", .value(.inspectionRating), "The rating of the whole, as printed."),
    .optional("score", .value(.wholeNumber(0...27)), "The sum of the scores, as printed."),
  ]

  static let standardFields: [FormField] = [
    .required("standard", .text, "Its number and name, such as 1.1 Leadership."),
    .optional("court-work", .value(.yesOrNo), "Whether it is the one on court work. Left out, it is not."),
    .optional(
      "not-rated", .value(.yesOrNo),
      "Whether it does not count, such as the one on outcomes. Left out, it counts."),
    .optional("questions", .entries(.question), "Its key questions."),
    .optional("rating", .value(.inspectionRating), "Its rating, as printed."),
    .optional("score", .value(.wholeNumber(0...3)), "Its score, as printed."),
  ]

  static let questionFields: [FormField] = [
    .required("question", .text, "What was asked."),
    .optional("sufficient", .value(.share), "The share of cases that were judged sufficient."),
  ]
}
