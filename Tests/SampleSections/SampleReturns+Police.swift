import PartnerUpdates
import QuarterlyReturn

extension SampleReturn {
  func police(_ quarter: Quarter) throws -> ReceivedSubmission {
    let read = CalendarDate("2021-02-26")
    let year = MonthSpan("2020-02 to 2021-01")
    let submission = Submission(
      partner: "police", quarter: quarter, strategy: "2020-2023", submitted: CalendarDate("2021-03-11"),
      preparedBy: write("Partnership sergeant"),
      updates: [
        Update(
          commitment: "P1.1", status: .split(.amber, .green),
          reason: write("reporting rose, repeats did not fall"),
          text: write(
            "Officers met residents in every ward.\n\nWhat they heard:\n- bikes in the park\n"
              + "- parking, and\n  noise at night\n\nKnife crime came to {knife-crime} ({knife-crime.change})."
          )),
        Update(commitment: "P1.1.1", status: .green, text: write("Twelve days were held.")),
        Update(commitment: "P1.1.1.1", status: .nilReturn, reason: write("nothing was planned this quarter")),
        Update(
          commitment: "P1.2", status: .red, reason: write("calls nearly doubled"),
          text: write("There were {asb-calls} against {asb-calls.previous}.")),
        Update(commitment: "P1.7", text: write("The update went to the board.")),
        Update(commitment: "P2.1", status: .amber, reason: write("one post is vacant")),
      ],
      figures: [
        FigureReading(
          "knife-crime", period: year, value: 639, previous: 1216, change: StatedChange("-47%"),
          status: .green,
          source: write("Crime dashboard"), read: read),
        FigureReading(
          "asb-calls", period: year, value: 13110, previous: 6764, change: StatedChange("+90%"), status: .red,
          reason: write("largely reports of breaches"), source: write("Crime dashboard"), read: read,
          note: write("calls, not offences")),
        FigureReading(
          .domesticAbuseOffences, period: year, value: 2900, previous: 3054, change: StatedChange("-154"),
          status: .green, source: write("Crime dashboard"), read: read),
        FigureReading("vehicle-crime", nilReturn: write("the system was being replaced")),
        FigureReading(
          "repeat-rate", period: year, value: ExactDecimal("31.50"), previous: ExactDecimal("32"),
          status: .notRated, source: write("Case list")),
      ],
      challenges: [write("Riders are hard to identify.")],
      emergingTrends: [
        write("Theft of catalytic converters.\n\nAnd:\n- quad bikes"), write("Youths in car parks."),
      ],
      supportRequired: [write("Joint publicity about burglary.")],
      actions: [
        Action(
          reference: "2020-21/02", action: write("Write to landlords"), owner: write("Ward sergeant"),
          start: CalendarDate("2021-02-02"), due: CalendarDate("2021-04-30")),
        Action(
          reference: "2020-21/01", action: write("Visit known riders"), owner: write("Ward officers"),
          due: CalendarDate("2021-03-24"), update: write("Planned for {knife-crime.previous} homes."),
          updates: try [
            ("2021-01-20", "{knife-crime} homes were named."), ("2021-02-18", "Half were visited."),
          ].map { DatedNote(date: try required(CalendarDate($0)), text: write($1)) }),
      ],
      restricted: [
        RestrictedItem(title: write("Operation under way"), paragraph: 7, text: write("It starts in May."))
      ],
      appendices: [Appendix(name: "A", title: write("Map of patrols"), file: write("map.pdf"))])
    let definitions = [
      count("knife-crime", "Knife crime offences", "offences"),
      count("asb-calls", "Calls about anti-social behaviour", "calls"), .domesticAbuseOffences,
      count("vehicle-crime", "Vehicle crime", "offences"),
      FigureDefinition(
        "repeat-rate", write("Repeat cases"), unit: .percent, basis: .rollingYear, good: .contextual,
        meaning: write("Cases that came back within a year.")),
      count("gun-crime", "Gun crime offences", "offences"),
    ]
    return ReceivedSubmission(
      file: "police/2020-21-Q4.yaml", partner: "police", submission: submission, definitions: definitions,
      findings: try policeFindings(), text: "")
  }

  private func policeFindings() throws -> [LocatedFinding] {
    let path = FieldPath("figures[asb-calls].change")
    let answer = Explanation(
      rule: "common.change", field: "figures[gun-crime].change", value: "-27%",
      reason: write("the dashboard rounds down"))
    return [
      located(.query, "common.change", path, "the change is printed as +90%", "write +93.8%", line: 12),
      LocatedFinding(
        Finding(
          rule: "common.change", severity: .query, path: FieldPath("figures[gun-crime].change"),
          message: write("the change is printed as -27%"), fix: write("write -27.6%"), answer: answer),
        file: "police/2020-21-Q4.yaml"),
      located(.note, "police.lag", path, "read early", "read it again in April", line: 14),
    ] + (hasErrors ? [located(.error, "common.status", path, "no status", "add a status", line: 20)] : [])
  }

  private func located(
    _ severity: Severity, _ rule: String, _ path: FieldPath, _ message: String, _ fix: String, line: Int
  ) -> LocatedFinding {
    LocatedFinding(
      Finding(rule: rule, severity: severity, path: path, message: write(message), fix: write(fix)),
      file: "police/2020-21-Q4.yaml", line: line, column: 5)
  }

  private func count(_ key: FigureKey, _ title: String, _ things: String) -> FigureDefinition {
    FigureDefinition(key, write(title), unit: .count(write(things)), basis: .rollingYear, good: .lower)
  }
}
