package import PartnerUpdates

extension FileRule {
  /// What satisfies a rule and what breaches it, for people to compare.
  package struct Example: Sendable {
    /// A file in which nothing is found: its text or, where no text can show it, a comment that tells.
    package let passing: String
    /// A file in which something is found.
    package let failing: String
    private let stated: Finding?
    private let read: @Sendable (String) -> [Finding]

    /// Two texts; what is found in them is what the reader finds.
    fileprivate init(
      passing: String, failing: String, read: @escaping @Sendable (String) -> [Finding] = submission
    ) {
      (self.passing, self.failing, stated, self.read) = (passing, failing, nil, read)
    }

    /// Two situations that no text can show, and what is found in the failing one.
    fileprivate init(_ rule: FileRule, passing: String, failing: String, _ message: String, fix: String) {
      (self.passing, self.failing) = ("# \(passing)\n", "# \(failing)\n")
      stated = rule.finding(message, fix: fix)
      read = Self.submission
    }

    /// What is found in the passing example: nothing.
    package var foundInPassing: [Finding] { stated == nil ? read(passing) : [] }
    /// What is found in the failing example.
    package var foundInFailing: [Finding] { stated.map { [$0] } ?? read(failing) }

    @Sendable private static func submission(_ text: String) -> [Finding] {
      SubmissionReader.read(text, at: .init(folder: "police", quarter: Quarter("2020-21 Q4"))).findings
        .map(\.finding)
    }

    @Sendable fileprivate static func partnership(_ text: String) -> [Finding] {
      let reading = PartnershipReader.read(text, thresholds: [])
      let open = reading.value.map { OwnFileQuestions.about($0.partnership, reporting: []) }
      return reading.findings.map(\.finding) + (open ?? [])
    }

    @Sendable fileprivate static func strategy(_ text: String) -> [Finding] {
      let reading = StrategyReader.read(text)
      let open = reading.value.map {
        OwnFileQuestions.about($0, roster: ["police", "vawg"], figures: ["knife-crime"])
      }
      return reading.findings.map(\.finding) + (open ?? [])
    }
  }

  /// The examples of the rule, or `nil` where there are none.
  package var example: Example? { Self.examples[slug] }

  private static let examples: [String: Example] = [
    readable.slug: Example(
      readable, passing: "police/2020-21-Q4.yaml is a file", failing: "police/2020-21-Q4.yaml is a folder",
      "this is a folder or a device, not a file", fix: "put a text file in its place"),
    insideFolder.slug: Example(
      insideFolder, passing: "police/2020-21-Q4.yaml is a file",
      failing: "police/2020-21-Q4.yaml is a link to a file outside the partnership's folder",
      "the symbolic link leads out of the partnership's folder",
      fix: "put a copy of the file in the place of the link"),
    size.slug: Example(
      size, passing: "police/2020-21-Q4.yaml has 20 kB", failing: "police/2020-21-Q4.yaml has 3 MB",
      "the file is larger than 2 MB",
      fix: "move what is not part of the update elsewhere, or raise `largest-file` in partnership.yaml"),
    name.slug: Example(
      name, passing: "police/2020-21-Q4.yaml", failing: "police/update.yaml",
      "\"update.yaml\" does not name a quarter", fix: "rename it for its quarter, such as 2020-21-Q4.yaml"),
    onlyOne.slug: Example(
      onlyOne, passing: "police/2020-21-Q4.yaml", failing: "police/2020-21 Q4.yaml, police/2020-21-Q4.yaml",
      "police has another file for 2020-21 Q4, \"police/2020-21-Q4.yaml\"",
      fix: "keep the one that holds and remove the other"),
    appendixThere.slug: Example(
      appendixThere, passing: "appendices names map.pdf, and police/map.pdf is there",
      failing: "appendices names map.pdf, and there is no police/map.pdf",
      "there is no file \"police/map.pdf\"",
      fix: "put the file into the folder \"police\", or correct `file:`"),
    earlierReadable.slug: Example(
      earlierReadable, passing: "police/2020-21-Q3.yaml can be read, and the return of 2020-21 Q4 is built",
      failing: "police/2020-21-Q3.yaml has no closing quotation mark, and the return of 2020-21 Q4 is built",
      "this earlier submission cannot be read in full, so what was published of it is not known and nothing more can be "
        + "published",
      fix:
        "run `partner-return check`, correct every error that it lists for this file, and run the command again"
    ),
    openData.slug: Example(
      openData, passing: "open-data names crime.csv, and the file is there",
      failing: "open-data names crime.csv, and there is no such file",
      "there is no file or folder \"partners/open-data/crime.csv\"",
      fix: "put it into the partnership's folder, or correct `file:`"),
    utf8.slug: Example(
      utf8, passing: "police/2020-21-Q4.yaml is saved as UTF-8",
      failing: "police/2020-21-Q4.yaml is saved as UTF-16", "the file is UTF-16, not UTF-8",
      fix: "save the file again with the encoding UTF-8"),
    notEmpty.slug: Example(passing: sound, failing: "# Police, 2020-21 Q4: to be filled in\n"),
    yaml.slug: Example(
      passing: sound + "prepared-by: \"Lead: police\"\n",
      failing: sound + "prepared-by: Lead: police\n"),
    plainYAML.slug: Example(
      passing: sound + "challenges:\n  - \"!urgent staff on sick leave\"\n",
      failing: sound + "challenges:\n  - !urgent staff on sick leave\n"),
    depth.slug: Example(
      passing: sound + "challenges: []\n",
      failing: sound + "challenges: [[[[[[[[[[[[[]]]]]]]]]]]]]\n"),
    uniqueKeys.slug: Example(passing: sound, failing: sound + "quarter: 2020-21 Q3\n"),
    knownKeys.slug: Example(passing: sound + "marking: OFFICIAL\n", failing: sound + "markng: OFFICIAL\n"),
    requiredKeys.slug: Example(
      passing: sound, failing: sound.replacing("submitted: 2021-03-11\n", with: "")),
    type.slug: Example(
      passing: sound + "challenges:\n  - Staff on sick leave\n",
      failing: sound + "challenges: Staff on sick leave\n"),
    value.slug: Example(passing: sound, failing: sound.replacing("2021-03-11", with: "11 March 2021")),
    wholeText.slug: Example(
      passing: sound + "challenges:\n  - 'Staff: see action #12, largely done'\n",
      failing: sound + "challenges:\n  - Staff, see action #12, largely done\n"),
    filledIn.slug: Example(
      passing: strategy, failing: strategy.replacing("Safer neighbourhoods", with: "To be filled in"),
      read: Example.strategy),
    peopleAnswered.slug: Example(
      passing: declared + "        about-people: yes\n", failing: declared, read: Example.partnership),
    noPersonalData.slug: Example(
      passing: strategy, failing: strategy.replacing("Safer neighbourhoods", with: "Call 020 7946 0018"),
      read: { OwnFilePersonalData.findings(in: $0).map(\.finding) }),
    reportedOn.slug: Example(
      passing: strategy, failing: strategy.replacing("[police]", with: "[]"), read: Example.strategy),
    knownPartner.slug: Example(
      passing: strategy, failing: strategy.replacing("[police]", with: "[polcie]"), read: Example.strategy),
    knownFigure.slug: Example(
      passing: strategy + indicator,
      failing: strategy + indicator.replacing("knife-crime", with: "knife-crmie"),
      read: Example.strategy),
    meetingSet.slug: Example(
      passing: partnership + "meetings:\n  - quarter: 2020-21 Q4\n    date: 2021-03-25\n",
      failing: partnership + "meetings: []\n", read: Example.partnership),
  ]

  private static let partnership = """
    partnership: Safer Anytown Partnership
    partners:
      - id: police
        name: Police
        lead: BCU partnership lead

    """

  private static let declared = """
    partnership: Safer Anytown Partnership
    meetings:
      - quarter: 2020-21 Q4
        date: 2021-03-25
    partners:
      - id: council
        name: Council
        lead: Head of service
        figures:
          - figure: victims-supported
            title: Victims supported
            unit: victims
            basis: quarter
            good: higher

    """

  private static let strategy = """
    strategy: 2020-2023
    title: Strategy 2020 to 2023
    in-force: 2020-21 Q1 to 2022-23 Q4
    priorities:
      - code: P1
        title: Safer neighbourhoods
        commitments:
          - code: P1.1
            title: Use an intelligence led approach
            partners: [police]

    """

  private static let indicator = """
    indicators:
      - title: Violence
        figures: [knife-crime]

    """

  private static let sound = """
    partner: police
    quarter: 2020-21 Q4
    strategy: 2020-2023
    submitted: 2021-03-11

    """
}
