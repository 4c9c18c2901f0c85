import PartnerUpdates
import SampleSections
import Testing

@Suite("What follows from a field that cannot be read")
struct FoldingTests {
  @Test(
    "is not said again",
    arguments: [
      Slip("figures[knife-crime].value") { $0.figures[0].value = nil },
      Slip("figures[knife-crime].previous") {
        $0.figures[0].previous = nil
        $0.figures[0].change = StatedChange("-47%")
      },
      Slip("figures[knife-crime].change") { $0.figures[0].change = nil },
      Slip("figures[knife-crime].period") { $0.figures[0].period = nil },
      Slip("figures[knife-crime].status") { $0.figures[0].status = nil },
      Slip("figures[knife-crime].source") { $0.figures[0].source = "" },
      Slip("figures[knife-crime].read") { $0.figures[0].read = nil },
      Slip("figures[knife-crime].reason") { $0.figures[0].status = .notRated },
      Slip("figures[knife-crime].nil-return") { $0.figures[0].value = nil },
      Slip("updates[P1.2].status") { $0.updates[2].status = nil },
      Slip("updates[P1.2].reason") { $0.updates[2].status = .amber },
      Slip("updates[P1.2].update") { $0.updates[2].text = "" },
      Slip("updates[4].commitment") { $0.updates.remove(at: 3) },
      Slip("updates[4]") { $0.updates.remove(at: 3) },
      Slip("figures[2].figure") { $0.figures.remove(at: 1) },
      Slip("updates") { $0.updates = [] },
      Slip("figures") { $0.figures = [] },
      Slip("submitted") { $0.submitted = nil },
      Slip("restricted[1].paragraph") { $0.restricted = [.init(title: "A", paragraph: nil, text: "")] },
      Slip("figures[hate-crime].reason") { $0.figures[2].reason = "" },
      Slip("actions[7].due") { $0.actions = [.init(reference: "7", action: "x", owner: "Chair")] },
      Slip("actions[7].owner") {
        $0.actions = [.init(reference: "7", action: "x", due: CalendarDate("2021-06-30"))]
      },
      Slip("actions[7].update") { $0.actions = [overdue] },
      Slip("actions[7].state") { $0.actions = [overdue] },
      Slip("actions[7].due") { submission in
        submission.updates[2] = Update(commitment: "P1.2", status: .red, reason: "Paused.", text: "Text.")
        submission.actions = [.init(reference: "7", action: "Resume P1.2", owner: "Chair")]
      },
      Slip("actions") {
        $0.updates[2] = Update(commitment: "P1.2", status: .red, reason: "Paused.", text: "Text.")
      },
      Slip("figures[knife-crime].value") { submission in
        submission.figures[0].value = nil
        submission.challenges = ["Offences: {knife-crime}."]
      },
    ])
  func folded(_ slip: Slip) {
    #expect(CoreSample.section(unreadable: [FieldPath(slip.field)], slip.change).told == [])
  }

  @Test("leaves what is wrong elsewhere")
  func elsewhere() {
    let section = CoreSample.section(unreadable: ["figures[knife-crime].value", "updates[P1.2].status"]) {
      $0.figures[0].value = nil
      $0.figures[1].value = nil
      $0.updates[2].status = nil
      $0.updates[2].text = ""
    }

    #expect(
      section.told == [
        "common.update-text-given updates[P1.2]", "common.figure-has-value figures[gun-crime].value",
      ])
  }

  @Test("leaves the other half of what is missing of source and date")
  func sourceAndDate() throws {
    let section = CoreSample.section(unreadable: ["figures[knife-crime].read"]) {
      $0.figures[0].source = ""
      $0.figures[0].read = nil
    }

    #expect(
      try section.findings(of: "common.figure-source-given").map(\.message) == [
        "the figure \"knife-crime\" has no source"
      ])
  }

  @Test("leaves more missing commitments than there are unreadable ones")
  func moreMissing() throws {
    let section = CoreSample.section(unreadable: ["updates[4].commitment", "figures[2].figure"]) {
      submission in
      submission.updates.removeLast(2)
      submission.figures.removeLast(2)
    }

    #expect(try section.paths(of: "common.commitment-reported").count == 2)
    #expect(try section.paths(of: "common.figure-reported").count == 2)
  }

  @Test("is what stands in the field or inside it, not beside it")
  func inside() {
    let observed = ["figures[a]", "figures[a].value", "figures[a][2].value", "figures[ab].value", "figures"]
    let rule = Rule("x.y", title: "", rationale: "", passing: [], failing: []) { _ in
      observed.map { Observation(at: FieldPath($0), "seen", fix: "nothing") }
    }
    let section = CoreSample.section(unreadable: ["figures[a]"])

    #expect(
      rule.findings(in: section).map(\.path.description) == [
        "figures[a][2].value", "figures[ab].value", "figures",
      ])
  }

  private static let overdue = Action(
    reference: "7", action: "x", owner: "Chair", due: CalendarDate("2021-01-31"))

  /// A field that could not be read, and what the submission lacks for it.
  struct Slip: Sendable, CustomTestStringConvertible {
    let field: String
    let change: @Sendable (inout Submission) -> Void
    var testDescription: String { field }

    init(_ field: String, _ change: @escaping @Sendable (inout Submission) -> Void) {
      (self.field, self.change) = (field, change)
    }
  }
}
