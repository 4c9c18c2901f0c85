import PartnerUpdates
import SampleSections
import Testing

@Suite("The rules on figures")
struct FigureRulesTests {
  @Test(
    "tell which figure was probably meant and do not count it as missing too",
    arguments: ["knife-crmie", "knife crime", "knife-crimes", "knif-crime"])
  func misspelt(_ name: String) throws {
    let section = CoreSample.section { $0.figures[0].key = FigureKey(name) }

    #expect(section.told == ["common.figure-declared figures[\(name)].figure"])
    #expect(section.findings.first?.message.hasSuffix("did you mean \"knife-crime\"?") == true)
  }

  @Test("match every misspelt figure with a missing one of its own")
  func twoMisspelt() {
    let keys: [FigureKey] = ["strand-race", "strand-rage"]
    let definitions = keys.map {
      FigureDefinition($0, "Strand", unit: .count("offences"), basis: .rollingYear, good: .contextual)
    }
    let section = CoreSample.section(definitions: definitions) { submission in
      submission.figures[0].key = "strand-rase"
      submission.figures[1].key = "strand-rave"
    }

    #expect(
      section.told == [
        "common.figure-declared figures[strand-rase].figure",
        "common.figure-declared figures[strand-rave].figure",
      ])
  }

  @Test("do not fold a missing figure into a slip that is nothing like it")
  func strangeFigure() {
    let section = CoreSample.section { $0.figures[1].key = "cards-printed" }

    #expect(
      section.told == [
        "common.figure-declared figures[cards-printed].figure", "common.figure-reported figures[gun-crime]",
      ])
  }

  @Test("ask for every missing figure in a place of its own, so that each can be explained")
  func missing() {
    var section = CoreSample.section { $0.figures = [] }
    #expect(
      section.told == definitionKeys.map { "common.figure-reported figures[\($0)]" })

    section = CoreSample.section { submission in
      submission.figures = []
      submission.explanations = [
        Explanation(rule: "common.figure-reported", field: "figures[gun-crime]", reason: "Not published.")
      ]
    }
    #expect(section.findings.map { $0.answer?.reason } == [nil, "Not published.", nil])
  }

  @Test("find every reading beyond the first of a figure")
  func repeated() {
    let section = CoreSample.section { $0.figures += [$0.figures[0], $0.figures[0]] }

    #expect(
      section.told == [
        "common.figure-once figures[knife-crime][2].figure",
        "common.figure-once figures[knife-crime][3].figure",
      ])
  }

  @Test(
    "ask for a value or a nil return with its reason, and not for both",
    arguments: [
      (639, nil, nil), (0, nil, nil), (nil, "No data.", nil), (nil, nil, "value"), (nil, "", "nil-return"),
      (639, "No data.", "nil-return"), (639, "", "nil-return"),
    ] as [(Int?, String?, String?)])
  func values(_ value: Int?, nilReturn: String?, field: String?) throws {
    let section = CoreSample.section { submission in
      submission.figures[0].value = value.map { ExactDecimal($0) }
      submission.figures[0].nilReturn = nilReturn
    }

    #expect(
      try section.paths(of: "common.figure-has-value") == (field.map { ["figures[knife-crime].\($0)"] } ?? [])
    )
  }

  @Test("ask nothing else of a nil return")
  func nilReturn() {
    let section = CoreSample.section {
      $0.figures[0] = FigureReading("knife-crime", nilReturn: "The dashboard was not updated.")
    }

    #expect(section.told == [])
  }

  @Test("ask for the rating of a rated figure only", arguments: [true, false])
  func ratings(_ isRated: Bool) throws {
    let definition = FigureDefinition(
      "population", "Population", unit: .count("people"), basis: .pointInTime, good: .contextual,
      isRated: isRated)
    let section = CoreSample.section(definitions: [definition]) { $0.figures[0].status = nil }

    #expect(
      try section.paths(of: "common.figure-status-given") == (isRated ? ["figures[population].status"] : []))
  }

  @Test(
    "ask for what is missing of source and date",
    arguments: [
      ("Dashboard", "2021-02-26", nil), ("Dashboard", "", "read"), ("", "2021-02-26", "source"),
      ("", "", "source and no read"),
    ])
  func sources(_ source: String, read: String, missing: String?) throws {
    let section = CoreSample.section { submission in
      submission.figures[0].source = source
      submission.figures[0].read = CalendarDate(read)
    }

    #expect(
      try section.findings(of: "common.figure-source-given").map(\.message)
        == (missing.map { ["the figure \"knife-crime\" has no \($0)"] } ?? []))
  }

  private var definitionKeys: [FigureKey] { CoreSample.definitions.map(\.key) }
}
