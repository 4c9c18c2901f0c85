/// Small files in order, to be spoilt.
package enum SoundFiles {
  /// The head of a submission.
  package static let head = """
    partner: police
    quarter: 2020-21 Q4
    strategy: 2020-2023
    submitted: 2021-03-11
    marking: OFFICIAL

    """

  /// A submission with something of everything that is small.
  package static let submission =
    head + """
      updates:
        - commitment: P1.4
          status: green
          update: |
            Knife crime fell to {knife-crime}.
      figures:
        - figure: knife-crime
          period: 2020-02 to 2021-01
          value: 639
          previous: 1216
          change: -47%
          status: green
          source: MOPAC dashboard
          read: 2021-02-26

      """

  /// A partnership of one partner.
  package static let partnership = """
    partnership: Safer Anytown Partnership
    area: Anytown
    meetings:
      - quarter: 2020-21 Q4
        date: 2021-03-25
    partners:
      - id: police
        name: Police
        lead: BCU partnership lead

    """

  /// A strategy of one commitment.
  package static let strategy = """
    strategy: 2020-2023
    title: Strategy 2020 to 2023
    in-force: 2020-21 Q1 to 2022-23 Q4
    priorities:
      - code: P1
        title: Safer neighbourhoods
        commitments:
          - code: P1.4
            title: Reducing violence
            partners: [police]

    """

  /// A table of recorded crime by borough.
  package static let table = """
    MajorText,MinorText,BoroughName,202001,202002
    BURGLARY,BURGLARY BUSINESS AND COMMUNITY,Anytown,32,23
    "THEFT","THEFT, OTHER",Anytown,11,12

    """

  /// The seal of a return of two files.
  package static let manifest = """
    {"inputs":[{"path":"partnership.yaml","sha256":"\(digest)","size":10}],
    "outputs":[{"path":"board/return.json","sha256":"\(digest)","size":10}],
    "partnership":"Safer Anytown Partnership","quarter":"2020-21 Q4","rules":[{"rule":"file.yaml","version":1}],
    "schema":"partner-return-manifest/1","toolVersion":"1"}
    """

  /// As much of an edition as tells whose it is.
  package static let edition = """
    {"partnership":{"name":"Safer Anytown Partnership"},"quarter":"2020-21 Q4"}
    """

  /// Sixty-four hexadecimal digits.
  package static let digest = String(repeating: "0a", count: 32)

  /// The file in order that a reader reads.
  package static func text(for reader: HostileReader) -> String {
    switch reader {
    case .submission, .editor: submission
    case .partnership: partnership
    case .strategy: strategy
    case .table: table
    case .manifest: manifest
    case .edition: edition
    }
  }
}

extension HostileFile {
  /// A submission with one figure, of which one field is given.
  static func figure(_ field: String, says: String? = nil, _ name: String) -> HostileFile {
    HostileFile(name, .submission, says: says) {
      SoundFiles.head + "figures:\n  - figure: knife-crime\n    \(field)\n"
    }
  }

  /// A submission with lines added below its head.
  static func submission(_ lines: String, says: String? = nil, _ name: String) -> HostileFile {
    HostileFile(name, .submission, says: says) { SoundFiles.head + lines + "\n" }
  }
}
