import Corpus
import PartnerUpdates

/// The length of real submissions: further paragraphs over the commitments, until a file has its size.
struct Narrative {
  private var random: SeededRandom

  init(_ seed: UInt64, _ partner: Partner.ID, _ quarter: Quarter) {
    random = SeededRandom(seed, "narrative", partner.description, quarter.description)
  }

  /// How many bytes of a submission tell what was done, in words.
  static func size(of submission: Submission) -> Int {
    let texts =
      submission.updates.flatMap { [$0.text, $0.reason] } + [submission.briefUpdate] + submission.challenges
      + submission.emergingTrends + submission.supportRequired
    return texts.reduce(0) { $0 + $1.utf8.count }
  }

  /// Adds paragraphs to the texts of a submission, in turn, until it is as long as this one is to be.
  mutating func extend(_ submission: inout Submission) {
    let length = random.whole(in: 5_500...12_500)
    let told = submission.updates.indices.filter { !submission.updates[$0].text.isEmpty }
    var left = length - Self.size(of: submission)
    var turn = 0
    while left > 0 {
      let paragraph = paragraph()
      left -= paragraph.utf8.count + 2
      if told.isEmpty {
        addReport(paragraph, to: &submission)
      } else {
        submission.updates[told[turn % told.count]].text += "\n\n" + paragraph
      }
      turn += 1
    }
  }

  /// Of whom nothing is due this quarter, a report tells the work.
  private func addReport(_ paragraph: String, to submission: inout Submission) {
    if submission.subject.isEmpty { submission.subject = "Work of the quarter" }
    submission.briefUpdate += (submission.briefUpdate.isEmpty ? "" : "\n\n") + paragraph
  }

  private mutating func paragraph() -> String {
    (0..<random.whole(in: 3...6)).map { _ in sentence() }.joined(separator: " ")
  }

  private mutating func sentence() -> String {
    let places = [random.text(of: Self.places), random.text(of: Self.places)]
    return random.text(of: Self.who) + " " + random.text(of: Self.did) + " "
      + random.text(of: Self.what) + " \(places[0]), " + random.text(of: Self.how) + " \(places[1])."
  }

  private static let who = [
    "The neighbourhood team", "The licensing sergeant", "The link worker for housing", "The outreach team",
    "The volunteers of the panel", "The wardens of the estate", "The coordinator", "The analyst",
    "The schools officer", "The support workers", "The town centre manager", "The tasking group",
    "The officers on the night shift", "The advocates", "The mentors", "The panel of residents",
  ]
  private static let did = [
    "went through", "took up", "discussed", "brought forward", "looked again at", "agreed on", "kept up",
    "reviewed", "started", "completed", "took over", "shared", "wrote up", "repeated", "explained", "mapped",
  ]
  private static let what = [
    "the visits around", "the concerns raised at", "the patrols between the shops and", "the plan for",
    "the cases referred from", "the complaints about noise near", "the training held at", "the survey of",
    "the lessons from the sessions at", "the lighting of the paths to", "the requests that came from",
    "the work with families around", "the meetings with traders near", "the advice given at",
  ]
  private static let places = [
    "the market square", "the old mill", "the canal", "the sports ground", "the north estate", "the library",
    "the bus station", "the retail park", "the riverside", "the college", "the parade of shops", "the chapel",
    "the community hall", "the allotments", "the skate park", "the health centre", "the arches", "the common",
  ]
  private static let how = [
    "as residents had asked at", "together with colleagues from", "after what was learned at",
    "and told those who live by", "with help from the group at", "without taking staff away from",
    "and asked for views at", "in the same way as at", "following a walk with residents to",
    "so that fewer people feel unsafe by", "and passed what was found to the team at",
  ]
}
