/// The board's other papers: the violence reduction plan, the forward plan, inspections, actions, answers.
enum HostilePapers {
  static let all: [HostileFile] = plans + meetings + inspections + others

  private static let plans: [HostileFile] = [
    .submission("violence-reduction:\n  - number: 1.1", "a plan of numbers"),
    .submission(
      "violence-reduction:\n  - ⟦theme: x", says: "the field \"number\" is missing",
      "an action without a number"),
    .submission(
      "violence-reduction: ⟦1.1", says: "\"violence-reduction\" should be a list", "a number for a plan"),
    .submission(
      "violence-reduction:\n  - number: 1.1\n    requirement: ⟦mandatory", says: "\"mandatory\" is not",
      "an odd requirement"),
    .submission(
      "violence-reduction:\n  - number: 1.1\n    end: ⟦TBC", says: "\"TBC\" is not a date",
      "an end to be confirmed"),
    .submission(
      "violence-reduction:\n  - number: 1.1\n    supporting: ⟦health",
      says: "\"supporting\" should be a list", "one supporter"),
    .submission(
      "violence-reduction:\n  - number: 1.1\n    progress:\n      - month: ⟦2021-02-30\n        comment: x",
      says: "\"2021-02-30\" is not a month", "a day for a month"),
    .submission(
      "violence-reduction:\n  - number: 1.1\n    progress:\n      - ⟦comment: x",
      says: "the field \"month\" is missing",
      "progress without a month"),
    .submission(
      "violence-reduction:\n  - number: 1.1\n  - number: 1.1\n  - number: 1.1", "one number three times"),
    .submission(
      "violence-reduction:\n  - number: 1.1\n    progress:\n      - ⟦~", says: "expected fields here",
      "progress of nothing"),
  ]

  private static let meetings: [HostileFile] = [
    .submission(
      "forward-plan:\n  - meeting: ⟦next week", says: "\"next week\" is not a date", "a meeting next week"),
    .submission(
      "forward-plan:\n  - meeting: 9999-12-31\n    starts: 23:59\n    length: 720 minutes", "the last meeting"
    ),
    .submission(
      "forward-plan:\n  - meeting: 2021-03-25\n    starts: ⟦24:00", says: "\"24:00\" is not a time of day",
      "midnight"),
    .submission(
      "forward-plan:\n  - meeting: 2021-03-25\n    starts: ⟦9:30", says: "\"9:30\" is not a time of day",
      "a short time"),
    .submission(
      "forward-plan:\n  - meeting: 2021-03-25\n    starts: ⟦12:30:45",
      says: "\"12:30:45\" is not a time of day", "seconds"),
    .submission(
      "forward-plan:\n  - meeting: 2021-03-25\n    length: ⟦0", says: "\"0\" is not a whole number",
      "no length"),
    .submission(
      "forward-plan:\n  - meeting: 2021-03-25\n    length: ⟦721", says: "\"721\" is not a whole number",
      "a length too long"),
    .submission(
      "forward-plan:\n  - meeting: 2021-03-25\n    length: ⟦1 hour", says: "\"1 hour\" is not a whole number",
      "an hour"),
    .submission(
      "forward-plan:\n  - meeting: 2021-03-25\n    items:\n      - item: x\n        minutes: ⟦-5",
      says: "\"-5\" is not",
      "minutes below nought"),
    .submission(
      "forward-plan:\n  - meeting: 2021-03-25\n    items:\n      - ⟦minutes: 5",
      says: "the field \"item\" is missing",
      "an item without a name"),
  ]

  private static let inspections: [HostileFile] = [
    .submission(
      "inspections:\n  - ⟦rating: good", says: "the field \"inspection\" is missing",
      "an inspection of nothing"),
    .submission(
      "inspections:\n  - inspection: x\n    rating: ⟦excellent", says: "\"excellent\" is not", "an odd rating"
    ),
    .submission(
      "inspections:\n  - inspection: x\n    score: ⟦28", says: "\"28\" is not a whole number",
      "a score too high"),
    .submission(
      "inspections:\n  - inspection: x\n    score: ⟦-1", says: "\"-1\" is not a whole number",
      "a score below nought"),
    .submission(
      "inspections:\n  - inspection: x\n    standards:\n      - standard: y\n        score: ⟦4",
      says: "\"4\" is not", "a score of four"),
    .submission(
      "inspections:\n  - inspection: x\n    standards:\n      - standard: y\n        questions:\n          - question: z\n            sufficient: ⟦all",
      says: "\"all\" is not a share", "a share in words"),
    .submission(
      "inspections:\n  - inspection: x\n    standards:\n      - standard: y\n        questions:\n          - question: z\n            sufficient: 101%",
      "a share above everything"),
    .submission(
      "inspections:\n  - inspection: x\n    standards:\n      - standard: y\n        questions: ⟦z",
      says: "\"questions\" should be a list", "one question"),
  ]

  private static let others: [HostileFile] = [
    .submission(
      "actions:\n  - ⟦{}", says: "the field \"reference\" is missing", "an action without anything"),
    .submission(
      "actions:\n  - reference: 1\n    action: x\n    state: ⟦done", says: "\"done\" is not", "an odd state"),
    .submission(
      "actions:\n  - reference: 1\n    action: x\n    updates: ⟦yes", says: "\"updates\" should be a list",
      "yes for notes"),
    .submission(
      "explanations:\n  - rule: a\n    field: b\n    ⟦reson: c",
      says: "there is no field \"reson\", did you mean \"reason\"?",
      "a slip in an answer"),
    .submission(
      "explanations:\n  - ⟦rule: a", says: "the field \"field\" is missing", "an answer to nothing"),
    .submission(
      "explanations:\n  - rule: a\n    field: 'figures[[[[x'\n    reason: c", "an answer to an odd field"),
    .submission(
      "appendices:\n  - appendix: A\n    title: x\n    file: ../../../etc/passwd", "a file elsewhere"),
    .submission("appendices:\n  - appendix: A\n    title: x\n    file: \"a\\0b\"", "a file with a NUL"),
    .submission(
      "restricted:\n  - title: ⟦[x]", says: "\"title\" should be a text, not a list", "a list for a title"),
    .submission("⟦marking: SECRET", says: "the field \"marking\" stands twice", "the marking twice"),
    HostileFile("a marking that is not ours", .submission, says: "\"SECRET\" is not") {
      SoundFiles.head.replacing("OFFICIAL", with: "⟦SECRET")
    },
  ]
}
