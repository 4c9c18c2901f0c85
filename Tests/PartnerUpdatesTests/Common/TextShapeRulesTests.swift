import PartnerUpdates
import SampleSections
import Testing

@Suite("The rules on texts that break off, count wrongly or say two things")
struct TextShapeRulesTests {
  private static func messages(_ slug: String, _ texts: String...) throws -> [String] {
    try CoreSample.section { submission in
      for (index, text) in texts.enumerated() { submission.updates[index].text = text }
    }.findings(of: slug).map(\.message)
  }

  @Test(
    "find a text that breaks off",
    arguments: [
      ("Patrols went on,", "with a comma"), ("The following groups:", "with a colon"),
      ("It was anti-", "with a dash"),
      ("Patrols went on –", "with a dash"),
      ("Patrols went on and", "with a word that needs another behind it"),
      ("Fines came to £1,2", "in the middle of a number"), ("Groups (email, post", "inside a bracket"),
      ("He called it “a rendering.", "inside a quotation"),
    ])
  func broken(_ text: String, how: String) throws {
    #expect(try Self.messages("common.text-complete", text) == ["the text breaks off: it ends \(how)"])
  }

  @Test(
    "accept texts that end without a full stop, and lists",
    arguments: [
      "More patrols in the parks", "Named in P1.1, 2 and 3", "Items 1,2", "Reports 3,4", "See Appendix A",
      "Good (all wards)", "All wards (see a) and b))", "She said “no” to it", "Well done :-)",
      "- Knives;\n- scams; and",
      "The park and ride scheme is what it is for", "In 1,2 and 3 wards", "",
      "A fall is not good as such", "It is being looked into", "What they had never heard of",
      "Closed to begin with",
    ])
  func whole(_ text: String) throws {
    #expect(try Self.messages("common.text-complete", text) == [])
  }

  @Test("leave commas to the entries of a list that goes on")
  func entries() throws {
    let section = CoreSample.section { $0.challenges = ["knives,", "scams; and", "more burglary,"] }

    #expect(try section.paths(of: "common.text-complete") == ["challenges[3]"])
  }

  @Test(
    "count the items that are named",
    arguments: [
      ("To four areas: Penge, Cator and Mottingham.", "the text says \"four areas\" and then names 3"),
      ("With four others (Health, Housing and Probation).", "the text says \"four others\" and then names 3"),
      ("Three aims:\n- fewer knives\n- fewer scams", "the text says \"Three aims\" and then names 2"),
      (
        "Two aims:\n- fewer knives\n- fewer\n  scams\n- less noise\n\n- more",
        "the text says \"Two aims\" and then names 3"
      ),
      (
        "In two areas: Penge, Cator, Mottingham and Orpington.",
        "the text says \"two areas\" and then names 4"
      ),
    ])
  func items(_ text: String, message: String) throws {
    #expect(try Self.messages("common.items-as-counted", text) == [message])
  }

  @Test(
    "count nothing where it is not sure what an item is",
    arguments: [
      "To three areas: Penge, Cator and Mottingham.", "To two areas: Mottingham, Penge and Cator.",
      "Four others (including Health, Housing and Probation).", "Three areas: two in Penge and one in Cator.",
      "Two officers: a sergeant, new to the team, a constable, who knows it, and a driver.",
      "Three actions: one on governance (how boards work, and why), two on support.",
      "At two sites (see page 4).",
      "Two aims:\n- fewer knives\n  - in parks\n- fewer scams",
      "In priority two homes: doors, locks and lights.",
      "Three wards: Penge", "Four weeks: it took time.",
    ])
  func unsure(_ text: String) throws {
    #expect(try Self.messages("common.items-as-counted", text) == [])
  }

  @Test("find ranks beyond their population, and two ranks for one figure")
  func ranks() throws {
    #expect(
      try Self.messages(
        "common.rank-in-population", "It is 33rd of 32, 5th highest of 32 and 34th out of the 32.")
        == ["\"33rd of 32\" is beyond 32", "\"34th out of the 32\" is beyond 32"])
    #expect(
      try Self.messages(
        "common.rank-in-population", "A third of the 2 groups came on the 25th of May, the 21st of 30 days.")
        == [])
    #expect(
      try Self.messages(
        "common.one-rank-in-text", "Knife crime is 5th highest of 32. Knife crime is fourth highest.")
        == ["\"Knife crime\" is \"5th highest of 32\" and \"fourth highest\""])
    for text in [
      "Knife crime is 5th highest of 32. Gun crime is fourth highest.",
      "Knife crime is 5th highest of 32. Knife crime was fourth highest last year.",
      "Knife crime is 5th highest in London. Knife crime is fourth highest in England.",
      "Knife crime is 5th highest of 32. Knife crime is fourth lowest.",
    ] {
      #expect(try Self.messages("common.one-rank-in-text", text) == [], "\(text)")
    }
  }

  @Test("find two frequencies of one meeting, and none where a sentence tells two apart")
  func frequencies() throws {
    let slug = "common.one-frequency"

    #expect(
      try Self.messages(slug, "The weekly tension report is read.", "A monthly tension report is read.") == [
        "the tension report is monthly here, but weekly in updates[P1.1.1].update"
      ])
    #expect(
      try Self.messages(slug, "The MEGA panel meets every month.", "The MEGA panel meets weekly.").count == 1)
    #expect(
      try Self.messages(
        slug, "A weekly proactive meeting and a monthly tasking meeting.", "The weekly tasking meeting."
      ).count == 1)
    #expect(
      try Self.messages(
        slug, "Daily and weekly crime reports.", "The weekly crime reports, the daily crime reports.")
        == [])
  }

  @Test("find two ends of one strategy")
  func strategies() throws {
    let slug = "common.one-term-of-strategy"

    #expect(
      try Self.messages(
        slug, "The youth justice strategy 2020-23.", "Our youth justice strategy for 2020 to 2024.") == [
          "the youth justice strategy is for 2020 to 2024 here, but for 2020 to 2023 in updates[P1.1.1].update"
        ])
    #expect(
      try Self.messages(
        slug, "The youth justice strategy 2020-23.", "The youth justice strategy of 2017 to 2020.") == [])
    #expect(
      try Self.messages(slug, "The youth justice strategy 2020-23.", "The violence reduction plan 2020-24.")
        == [])
  }

  @Test("divide what all cost")
  func unitCosts() throws {
    let slug = "common.unit-cost-follows"

    #expect(
      try Self.messages(slug, "It cost £15,000 for 40 places, £350 each.") == [
        "£15,000 for 40 is £375 each, not £350"
      ])
    for text in [
      "£15,000 for 40 places, £375 each", "£10,000 for 30 places at £333.33 each",
      "£15,000 for 40 places, some £350 each",
      "£15,000 for 2020-21, £350 each", "£15,000 for 40 places and £350 each for buses",
    ] {
      #expect(try Self.messages(slug, text) == [], "\(text)")
    }
  }
}
