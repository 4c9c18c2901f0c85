import PartnerUpdates
import SampleSections
import Testing

@Suite("The rules on commitments")
struct CommitmentRulesTests {
  @Test(
    "tell which commitment was probably meant and do not count it as missing too",
    arguments: [("P1.2", "P1.22"), ("P1.1.2", "P.1.2"), ("P2.1", "p2.1"), ("P1.1.1", "P1.1.9")])
  func misspelt(_ code: String, as written: String) {
    let section = CoreSample.section { $0.rename(code, to: written) }

    #expect(section.told == ["common.known-commitment updates[\(written)].commitment"])
  }

  @Test("match every misspelt code with a missing commitment of its own")
  func twoMisspelt() {
    let section = CoreSample.section { submission in
      submission.rename("P1.1.1", to: "P1.1.8")
      submission.rename("P1.1.2", to: "P1.1.9")
    }

    #expect(
      section.told == [
        "common.known-commitment updates[P1.1.8].commitment",
        "common.known-commitment updates[P1.1.9].commitment",
      ])
  }

  @Test("ask for a commitment that is missing beside one that is nothing like it")
  func strangeCode() {
    let section = CoreSample.section { $0.rename("P1.1.1", to: "Knife crime") }

    #expect(
      section.told == [
        "common.known-commitment updates[Knife crime].commitment", "common.commitment-reported updates",
      ])
  }

  @Test("leave an update on another partner's commitment to its owner")
  func notAssigned() throws {
    let section = CoreSample.section {
      $0.updates += [
        .init(commitment: "P2.2", status: .green, text: "x"),
        .init(commitment: "P1.1", status: .green, text: "x"),
      ]
    }
    let findings = try section.findings(of: "common.assigned-commitment")

    #expect(findings.map(\.path.description) == ["updates[P2.2].commitment", "updates[P1.1].commitment"])
    #expect(findings.map(\.message).first == "P2.2 is not assigned to police but to hate-crime, housing")
    #expect(findings.map(\.message).last == "P1.1 is not assigned to police but reported by its parts")
    #expect(section.told.count == 2)
  }

  @Test("find every update beyond the first on a commitment")
  func repeated() {
    let section = CoreSample.section { submission in
      submission.updates += [submission.updates[0], submission.updates[0]]
    }

    #expect(
      section.told == [
        "common.commitment-once updates[P1.1.1][2].commitment",
        "common.commitment-once updates[P1.1.1][3].commitment",
      ])
  }

  @Test("ask for what is due in the quarter only")
  func programme() throws {
    let strategy = CoreSample.strategy(programme: [.init(number: 4, theme: "P2", reportOn: ["P2"])])
    let section = CoreSample.section(strategy: strategy) { $0.updates = [] }

    #expect(
      try section.findings(of: "common.commitment-reported").map(\.message) == [
        "there is no update on P2.1 \"Analysis\""
      ])
  }

  @Test("ask for a status of a commitment and of an on-track measure, not of a narrative item")
  func statuses() throws {
    let section = CoreSample.section { submission in
      submission.updates = ["P1.2", "P1.3", "P2.2"].map { Update(commitment: $0, text: "Text.") }
    }

    #expect(try section.paths(of: "common.status-given") == ["updates[P1.2].status", "updates[P2.2].status"])
  }

  @Test(
    "ask for a reason of every status but a plain green, nil returns too",
    arguments: Status.words.compactMap { Status($0) } + [.split(.green, .red)])
  func reasons(_ status: Status) throws {
    let section = CoreSample.section { submission in
      submission.updates[0].status = status
      submission.figures[0].status = status
      submission.updates[1].status = status
      submission.updates[1].reason = "Because."
    }
    let expected = ["updates[P1.1.1].status", "figures[knife-crime].status"]

    #expect(
      try section.paths(of: "common.reason-given")
        == ([.green, .restricted].contains(status) ? [] : expected))
  }

  @Test("ask for words of every update but a nil return, narrative items included")
  func texts() throws {
    let section = CoreSample.section { submission in
      for index in submission.updates.indices { submission.updates[index].text = "" }
      submission.updates[1].status = .nilReturn
    }

    #expect(
      try section.findings(of: "common.update-text-given").map(\.message) == [
        "the update on P1.1.1 has no text", "the update on P1.2 has no text",
        "the update on P1.3 has no text",
        "the update on P2.1 has no text",
      ])
  }

  @Test("take a nil return with its reason for an answer")
  func nilReturn() {
    let section = CoreSample.section { submission in
      submission.updates[0] = Update(commitment: "P1.1.1", status: .nilReturn, reason: "Nothing was due.")
    }

    #expect(section.told == [])
  }
}

extension Submission {
  fileprivate mutating func rename(_ code: String, to written: String) {
    for index in updates.indices where updates[index].commitment == code {
      updates[index].commitment = written
    }
  }
}
