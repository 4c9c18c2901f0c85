// What a submission holds, apart from its entries on figures and queries.

extension FormGroup {
  static let submissionFields: [FormField] = [
    .required("partner", .name(.partner), "Who submits: the name of the folder that this file lies in."),
    .required("quarter", .value(.quarter), "The quarter reported on, which is also the name of this file."),
    .required("strategy", .name(.strategy), "The strategy that the updates report under."),
    .required("submitted", .value(.date), "The day on which you hand this in."),
    .optional("prepared-by", .text, "The role that prepared this, such as Partnership lead. Never a name."),
    .optional("marking", .value(.marking), "Who may handle this paper."),
    .optional(
      "illustrative", .text,
      "What in this paper is made up, to show the form or to try the tool. The return prints it."),
    .optional("subject", .text, "What a report of a subgroup is about."),
    .optional(
      "brief-update", .text, "What a subgroup, or a partner without commitments and figures, has to tell."),
    .optional("updates", .entries(.update), "One update for every commitment that you report on."),
    .optional("figures", .entries(.figure), "One entry for every figure that you report."),
    .optional("challenges", .texts, "What stands in the way. One text an entry, each after a dash."),
    .optional("emerging-trends", .texts, "What is coming up. One text an entry, each after a dash."),
    .optional(
      "support-required", .texts, "What you ask of the board. One text an entry, each after a dash."),
    .optional(
      "recommendations", .texts,
      "What you recommend that the board decides. One text an entry, each after a dash."),
    .optional("actions", .entries(.action), "What was agreed to be done, until it is closed."),
    .optional(
      "violence-reduction", .entries(.plannedAction),
      "The violence reduction action plan, one entry for every action of it."),
    .optional("forward-plan", .entries(.plannedMeeting), "The meetings to come, each with its agenda."),
    .optional("inspections", .entries(.inspection), "Inspections whose results were published."),
    .optional("restricted", .entries(.restricted), "What the public must not see."),
    .optional("restrictions", .entries(.restriction), "Items above that the public must not see, and why."),
    .optional(
      "released", .texts,
      "Items that the public may see though the marking is OFFICIAL-SENSITIVE, such as figures[knife-crime]."),
    .optional("appendices", .entries(.appendix), "Papers that go with this one, in the same folder."),
    .optional("explanations", .entries(.explanation), "Your answers to the queries of a check."),
  ]

  static let updateFields: [FormField] = [
    .required("commitment", .name(.commitment), "The code of the commitment."),
    .optional("status", .value(.status), "How it stands. Everything but plain green needs a reason."),
    .optional("reason", .text, "Why this status."),
    .optional(
      "update", .text,
      "What was done. Start with | and write below it, indented. A line that starts with \"- \" is a bullet. "
        + "Mention a figure by its name in braces, such as {knife-crime} or {knife-crime.change}."),
  ]

  static let actionFields: [FormField] = [
    .required("reference", .text, "The reference of the minute that agreed it, such as 2020-21/07."),
    .required("action", .text, "What is to be done."),
    .optional("commitment", .text, "The code of the commitment that it serves, such as P1.4."),
    .optional("owner", .text, "The role that does it. Never a name."),
    .optional("start", .value(.date), "The day on which it begins."),
    .optional("due", .value(.date), "The day by which it is to be done."),
    .optional("state", .value(.actionState), "Whether it is done. Left out, it is open."),
    .optional("closed", .value(.date), "The day on which it was closed."),
    .optional("update", .text, "The latest progress."),
    .optional("updates", .entries(.note), "What was noted of it, one entry a day."),
  ]

  static let restrictedFields: [FormField] = [
    .required("title", .text, "A title for the board. The public does not see it."),
    .optional(
      "paragraph", .value(.paragraph),
      "The paragraph of Schedule 12A to the Local Government Act 1972 that allows it to be kept back."),
    .optional("text", .text, "What the board should know. The public does not see it."),
  ]

  static let restrictionFields: [FormField] = [
    .required("item", .text, "The item, such as updates[P1.4], figures[knife-crime] or challenges[2]."),
    .required(
      "paragraphs", .value(.paragraphs),
      "The paragraphs of Schedule 12A to the Local Government Act 1972 that allow it to be kept back."),
    .optional("begins", .text, "The first words of a challenge, trend, request or recommendation."),
  ]

  static let appendixFields: [FormField] = [
    .required("appendix", .text, "What your texts call it: A for Appendix A."),
    .required("title", .text, "What it is."),
    .required("file", .text, "The name of its file in the folder of this one."),
  ]
}
