package import PartnerUpdates

/// What `partnership.yaml` says: the partnership, and how its files are to be read.
package struct PartnershipFile: Sendable {
  package let partnership: Partnership
  /// The most bytes a file may have.
  package let largestFile: Int
  /// Published tables that figures are held against.
  package let openData: [OpenDataFile]
}

/// A published table of recorded crime, or a folder of them, that a partnership keeps.
package struct OpenDataFile: Hashable, Sendable {
  /// The path inside the partnership's folder.
  package let file: String
  /// When it was published, where the partnership says so.
  package let snapshot: Snapshot?
  /// Who publishes it, and where; empty when not given.
  package let source: String

  package init(file: String, snapshot: Snapshot? = nil, source: String = "") {
    (self.file, self.snapshot, self.source) = (file, snapshot, source)
  }
}

/// Reads the YAML of a partnership.
package enum PartnershipReader {
  /// Reads a partnership from its text.
  ///
  /// - Parameter thresholds: what the rules of the tool go by, which the partnership may set.
  package static func read(_ text: String, thresholds: [Threshold]) -> FileReading<PartnershipFile> {
    let reading = Reading(text)
    do {
      let fields = Fields(file: try YAMLComposer.tree(of: text), known: .partnership, in: reading)
      return FileReading(fields.flatMap { partnership($0, thresholds) }, reading)
    } catch {
      return FileReading(failed: error.found)
    }
  }

  private static func partnership(_ fields: Fields, _ known: [Threshold]) -> PartnershipFile? {
    let name = fields.requiredText("partnership", such: "the printed name")
    let members = members(fields)
    if fields.isEmptyList("partners") {
      fields.report(
        "partners", "the roster is empty", fix: "list every partner under `partners:` with id, name and lead")
    }
    let partnership = Partnership(
      name: name ?? "", area: fields.text("area") ?? "", members: members, meetings: meetings(fields),
      leadTime: fields.value("lead-time", .wholeNumber(0...365, unit: "days")) ?? 14,
      thresholds: thresholds(fields, known, of: members), standingItems: fields.texts("standing-items"),
      meetingLength: fields.value("meeting-length", .wholeNumber(1...720, unit: "minutes")) ?? 120)
    return PartnershipFile(
      partnership: partnership,
      largestFile: fields.value("largest-file", .fileSize) ?? FileContents.defaultLimit,
      openData: openData(fields))
  }

  private static func openData(_ fields: Fields) -> [OpenDataFile] {
    fields.entries("open-data", named: "file", known: .openData).compactMap { entry in
      guard let file = entry.requiredText("file", such: "open-data/crime-by-borough.csv") else { return nil }
      return OpenDataFile(
        file: file, snapshot: entry.value("snapshot", .snapshot), source: entry.text("source") ?? "")
    }
  }

  private static func thresholds(
    _ fields: Fields, _ thresholds: [Threshold], of members: [Partnership.Member]
  ) -> [String: Int] {
    // An agency's own tool does not know what other agencies' rules go by.
    let foreign = members.map { "\($0.partner.id)." }
    let entry = fields.entryFields("thresholds", known: thresholds.map(\.name)) { name in
      foreign.contains { prefix in
        name.hasPrefix(prefix) && !thresholds.contains { $0.name.hasPrefix(prefix) }
      }
    }
    return thresholds.reduce(into: [:]) { set, threshold in
      set[threshold.name] = entry?.value(
        threshold.name, .wholeNumber(threshold.range, unit: threshold.unit))
    }
  }

  private static func meetings(_ fields: Fields) -> [Quarter: CalendarDate] {
    var meetings: [Quarter: CalendarDate] = [:]
    for entry in fields.entries("meetings", named: "quarter", known: .meeting) {
      guard let quarter = entry.requiredValue("quarter", .quarter),
        let date = entry.requiredValue("date", .date)
      else { continue }
      if meetings[quarter] != nil {
        entry.report("quarter", "\(quarter) has a meeting already", fix: "keep one meeting a quarter")
      }
      meetings[quarter] = date
    }
    return meetings
  }

  private static func members(_ fields: Fields) -> [Partnership.Member] {
    var members: [Partnership.Member] = []
    var ids: Set<Partner.ID> = []
    for entry in fields.entries("partners", named: "id", known: .member) {
      let id =
        entry.requiredIdentifier("id", such: "the name of its folder, such as police")?.description ?? ""
      let name = entry.requiredText("name", such: "the printed name") ?? id
      let partner = Partner(id: Partner.ID(id), name: name)
      let isFirst = ids.insert(partner.id).inserted
      if !isFirst {
        entry.report("id", "the partner \"\(id)\" is on the roster already", fix: "remove one of the two")
      }
      let (since, until) = (entry.value("since", .quarter), entry.value("until", .quarter))
      if let since, let until, until < since {
        entry.report(
          "until", "\"\(id)\" leaves in \(until), before it joins in \(since)", fix: "correct one of the two")
      }
      let member = Partnership.Member(
        partner: partner, lead: entry.text("lead") ?? "", figures: DeclaredFigures.read(entry), since: since,
        until: until)
      // Read to its end for what else is wrong in it, and then left out: nothing could tell the two apart.
      if isFirst { members.append(member) }
    }
    return members
  }
}

extension FigureUnit {
  /// The unit that a partnership writes: `pounds`, `per cent`, `times`, or what is counted.
  init(_ text: String) {
    switch text {
    case "pounds": self = .pounds
    case "per cent": self = .percent
    case "times": self = .times
    default: self = Self.rate(text) ?? .count(text)
    }
  }

  /// A rate such as `per 100,000 aged 10 to 17`.
  private static func rate(_ text: String) -> FigureUnit? {
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count == 3, words[0] == "per", let base = Int(words[1].filter { $0 != "," }), base > 0 else {
      return nil
    }
    return .rate(per: base, of: String(words[2]))
  }
}
