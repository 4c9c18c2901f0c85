// What `partnership.yaml` holds.

extension FormGroup {
  static let partnershipFields: [FormField] = [
    .required("partnership", .text, "The name that the return prints."),
    .optional("area", .text, "The area, such as a borough."),
    .optional(
      "lead-time", .value(.wholeNumber(0...365, unit: "days")),
      "How long before the meeting updates are due. Left out, it is 14 days."),
    .optional("meetings", .entries(.meeting), "The board's meetings, one for a quarter."),
    .optional(
      "meeting-length", .value(.wholeNumber(1...720, unit: "minutes")),
      "How long a meeting usually lasts. Left out, it is 120 minutes."),
    .optional("standing-items", .texts, "What is on the agenda of every meeting."),
    .required("partners", .entries(.member), "The roster, in the order of the return."),
    .optional(
      "open-data", .entries(.openData),
      "Published tables of recorded crime that figures are held against. They lie in the partnership's folder."
    ),
    .optional("thresholds", .thresholds, "What the rules go by, where it is not the usual."),
    .optional(
      "largest-file", .value(.fileSize), "The largest file that is read. Left out, it is 2 MB."),
  ]

  static let openDataFields: [FormField] = [
    .required("file", .text, "A file or a folder of files inside the partnership's folder."),
    .optional(
      "snapshot", .value(.snapshot),
      "When it was published: a month, or a day. Later tables count before earlier ones."),
    .optional(
      "source", .text, "Who publishes it, and where, without a date: what a figure's source then says."),
  ]

  static let meetingFields: [FormField] = [
    .required("quarter", .value(.quarter), "The quarter that is reported on."),
    .required("date", .value(.date), "The day of the meeting."),
  ]

  static let memberFields: [FormField] = [
    .required("id", .value(.identifier), "The name of its folder, such as police."),
    .required("name", .text, "The name that the return prints."),
    .optional("lead", .text, "The role that leads the section. Never a name."),
    .optional("since", .value(.quarter), "The first quarter for which it submits. Left out, it always has."),
    .optional("until", .value(.quarter), "The last quarter for which it submits. Left out, it goes on."),
    .optional(
      "figures", .entries(.definition),
      "The figures of a partner that has no module of its own, and what others report beside their module's."),
  ]

  static let definitionFields: [FormField] = [
    .required(
      "figure", .value(.identifier), "The name by which submissions report it."),
    .required("title", .text, "The title that the return prints."),
    .required(
      "unit", .text,
      "What is counted, such as offences; or pounds, per cent, times, or a rate such as per 100,000 residents."
    ),
    .required("basis", .value(.basis), "The kind of period that it is measured over."),
    .required("good", .value(.goodDirection), "Which way is good."),
    .optional(
      "lag", .value(.wholeNumber(0...60, unit: "months")),
      "How many months after its period it is usually published. Left out, it is 1 month."),
    .optional(
      "about-people", .value(.yesOrNo),
      "Whether it counts people, so that a small number could show who somebody is. Left out, it does not; where "
        + "the title or unit sounds like people, you are asked, and the public edition withholds it until you answer."
    ),
    .optional(
      "rated", .value(.yesOrNo), "Whether a reader is owed a rating of it. Left out, there is one."),
    .optional(
      "part-of", .value(.identifier), "The name of a figure that this one is a part of, whoever reports it."),
    .optional("sum-of", .texts, "The names of the figures that add up to this one."),
    .optional(
      "rate-of", .value(.identifier),
      "The name of the figure that is divided by `base` to give this one. Left out of a share, nobody reports it."
    ),
    .optional(
      "base", .value(.identifier),
      "The name of the figure that this one is a share, a rate or an average of: what is divided by."),
    .optional(
      "since", .value(.quarter), "The first quarter for which it is reported. Left out, it always has been."),
    .optional("until", .value(.quarter), "The last quarter for which it is reported. Left out, it goes on."),
    .optional("meaning", .text, "What exactly is counted, in a sentence."),
  ]
}
