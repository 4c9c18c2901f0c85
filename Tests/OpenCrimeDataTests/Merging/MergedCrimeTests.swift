import OpenCrimeData
import PartnerUpdates
import Testing

@Suite("Several tables as one")
struct MergedCrimeTests {
  private static let burglary = OpenDataCount([OffenceCategory("Burglary")], otherwise: "no burglary")
  private static let january = Self.month("2021-01")
  private static let february = Self.month("2021-02")

  @Test("Categories are counted whatever their case, spaces and punctuation")
  func spelling() throws {
    let table = Self.table([
      "BURGLARY/RES BURGLARY OF A HOME": [3], "Burglary/Business & Community": [4], "Theft/x": [9],
    ])
    let counted = try #require(MergedCrime([table], area: "Bromley").counted(Self.burglary))
    #expect(counted.counts.months[Self.january]?.value == 7)
    #expect(counted.kinds.map(\.description) == ["Burglary"])
  }

  @Test("A kind that the table never holds is unknown; one that the area lacks is zero")
  func absentRows() throws {
    var table = Self.table(["Theft/x": [9]])
    #expect(MergedCrime([table], area: "Bromley").counted(Self.burglary) == nil)
    table = Self.table(["Theft/x": [9]], alsoHeld: ["Burglary/elsewhere"])
    #expect(
      MergedCrime([table], area: "Bromley").counted(Self.burglary)?.counts.months[Self.january]?.value == 0)
  }

  @Test(
    "Of a table in which a row of the area may be lacking nothing is counted, and an older one that is whole counts"
  )
  func lackingRows() throws {
    let lacking = Self.table(["Burglary/x": [3]], file: "newer.csv", lacksRows: true)
    let counted = try #require(MergedCrime([lacking], area: "Bromley").counted(Self.burglary))
    #expect(counted.counts.months.isEmpty)
    #expect(MergedCrime([lacking], area: "Bromley").lacksRows)
    let whole = Self.table(["Burglary/x": [4]], file: "older.csv")
    let both = try #require(MergedCrime([whole, lacking], area: "Bromley").counted(Self.burglary))
    #expect(both.counts.months[Self.january]?.value == 4)
    #expect(both.differences.isEmpty)
  }

  @Test(
    "Of two forces neither is counted alone where rows of the other may be lacking", arguments: [false, true])
  func lackingForce(lacksRows: Bool) throws {
    let tables = ["A", "B"].map { force in
      Self.table(
        force == "B" && lacksRows ? [:] : ["Burglary/x": [3]], alsoHeld: ["Burglary/x"], layout: .streetLevel,
        force: force, file: "\(force).csv", holdsArea: !lacksRows || force == "A",
        lacksRows: lacksRows && force == "B")
    }
    let counted = try #require(MergedCrime(tables, area: "Bromley").counted(Self.burglary))
    #expect(counted.counts.months[Self.january]?.value == (lacksRows ? nil : 6))
  }

  @Test("A kind in no list, of a group that is counted in part, makes its months unknown, and is named")
  func openKind() throws {
    let homes = OpenDataCount(
      [OffenceCategory("Burglary", "Homes")], besides: [OffenceCategory("Burglary", "Shops")], otherwise: "")
    let table = Self.table(
      ["Burglary/Homes": [9, 9], "Burglary/Shops": [5, 5], "Burglary/Sheds": [0, 4]],
      months: [Self.january, Self.february])
    let merged = MergedCrime([table], area: "Bromley")
    let counted = try #require(merged.counted(homes))

    #expect(counted.counts.months.mapValues(\.value) == [Self.january: 9])
    #expect(merged.openKinds(for: homes).kinds.map(\.description) == ["Burglary: Sheds"])
    #expect(merged.openKinds(for: homes).months == [Self.february])
    #expect(merged.counted(Self.burglary)?.counts.months[Self.february]?.value == 18)
  }

  @Test("A total is unknown for months with a group in no list, and not for those known to be outside it")
  func openGroup() throws {
    let total = OpenDataCount(
      [OffenceCategory("Burglary")], completeWith: [[OffenceCategory("Burglary")]],
      besides: [OffenceCategory("Flags")], otherwise: "")
    func months(_ kind: String) -> [Int]? {
      MergedCrime([Self.table(["Burglary/x": [9], kind: [2]])], area: "Bromley").counted(total)?.counts.months
        .values
        .map(\.value)
    }

    #expect(months("Flags/knife") == [9])
    #expect(months("Piracy/at sea") == [])
  }

  @Test("Of two files of one folder with one number and other rows each may hold a half", arguments: [1, 2])
  func halves(content: UInt64) throws {
    let tables = [UInt64(1), content].enumerated().map { place, content in
      Self.table(["Burglary/x": [3]], file: "\(place).csv", content: content)
    }
    let counted = try #require(MergedCrime(tables, area: "Bromley").counted(Self.burglary))

    #expect(counted.counts.months[Self.january]?.value == (content == 1 ? 3 : nil))
    #expect(counted.ties.count == (content == 1 ? 0 : 1))
  }

  @Test(
    "A table that lies beside another one with other kinds is a part of it, with the same kinds an extract")
  func parts() throws {
    let total = OpenDataCount(
      [OffenceCategory("Burglary"), OffenceCategory("Theft")], completeWith: [[OffenceCategory("Theft")]],
      otherwise: "")
    func value(beside other: [String: [Int]]) -> Int? {
      let tables = [
        Self.table(["Theft/x": [4], "Burglary/a": [3]]), Self.table(other, file: "other.csv", content: 1),
      ]
      return MergedCrime(tables, area: "Bromley").counted(total)?.counts.months[Self.january]?.value
    }

    #expect(value(beside: ["Burglary/a": [3]]) == 7)
    #expect(value(beside: ["Burglary/b": [2]]) == nil)
    #expect(value(beside: ["Burglary/a": [2]]) == nil)
  }

  @Test("An extract gives no total")
  func extract() {
    let total = OpenDataCount(
      [OffenceCategory("Burglary"), OffenceCategory("Theft")],
      completeWith: [
        [OffenceCategory("Burglary")], [OffenceCategory("Theft"), OffenceCategory("Other theft")],
      ],
      otherwise: "some kinds only")
    #expect(MergedCrime([Self.table(["Burglary/x": [3]])], area: "Bromley").counted(total) == nil)
    #expect(
      MergedCrime([Self.table(["Burglary/x": [3], "Theft/x": [2]])], area: "Bromley").counted(total)?
        .counts.months[Self.january]?.value == 5)
  }

  @Test(
    "Where tables overlap the newer snapshot counts, and the difference is told", arguments: [false, true])
  func overlap(isReversed: Bool) throws {
    let older = Self.table(
      ["Burglary/x": [10, 20]], months: [Self.january, Self.february], file: "older.csv")
    let newer = Self.table(
      ["Burglary/x": [22, 30]], months: [Self.february, Self.month("2021-03")], file: "newer.csv")
    let tables = isReversed ? [newer, older] : [older, newer]
    let counted = try #require(MergedCrime(tables, area: "Bromley").counted(Self.burglary))
    #expect(
      counted.counts.months.mapValues(\.value) == [
        Self.january: 10, Self.february: 22, Self.month("2021-03"): 30,
      ])
    #expect(counted.counts.months[Self.january]?.snapshot == Snapshot(.holding(through: Self.february)))
    let difference = try #require(counted.differences.first)
    #expect(counted.differences.count == 1)
    #expect(difference.month == Self.february)
    #expect((difference.newer, difference.older) == (22, 20))
    #expect(tables[difference.newerTable].file == "newer.csv")
  }

  @Test("What somebody says of a snapshot goes before what the months tell")
  func statedSnapshot() throws {
    let first = Self.table(["Burglary/x": [10]], source: 0)
    let second = Self.table(["Burglary/x": [11]], months: [Self.january], source: 1)
    let stated = [0: Snapshot(.month(Self.month("2024-06")))]
    let counted = try #require(
      MergedCrime([first, second], area: "Bromley", stated: stated).counted(Self.burglary))
    #expect(
      counted.counts.months[Self.january] == .init(10, snapshot: Snapshot(.month(Self.month("2024-06")))))
  }

  @Test("Of equal snapshots the table that is named last counts")
  func equalSnapshots() {
    let tables = [Self.table(["Burglary/x": [10]]), Self.table(["Burglary/x": [11]], source: 1)]
    #expect(
      MergedCrime(tables, area: "Bromley").counted(Self.burglary)?.counts.months[Self.january]?.value == 11)
  }

  @Test("Offences that different forces recorded in an area are added up")
  func forces() {
    let tables = ["Surrey Police", "Kent Police"].map { force in
      Self.table(["Burglary/x": [4]], layout: .streetLevel, force: force)
    }
    #expect(
      MergedCrime(tables, area: "Bromley").counted(Self.burglary)?.counts.months[Self.january]?.value == 8)
  }

  @Test("A month without the file of the force that records most of the area is unknown, and told")
  func withoutMainForce() throws {
    let own = Self.table(["Burglary/x": [36]], layout: .streetLevel, force: "Kent Police")
    let rail = Self.table(
      ["Burglary/x": [4, 4]], months: [Self.january, Self.february], layout: .streetLevel,
      force: "Rail Police")
    let merged = MergedCrime([own, rail], area: "Bromley")
    #expect(merged.counted(Self.burglary)?.counts.months.mapValues(\.value) == [Self.january: 40])
    #expect(merged.mainForce == "Kent Police" && merged.monthsWithoutMainForce == [Self.february])
    let quiet = Self.table(
      [:], months: [Self.february], alsoHeld: ["Burglary/x"], layout: .streetLevel, force: "KENT POLICE",
      holdsArea: false)
    let whole = MergedCrime([own, rail, quiet], area: "Bromley")
    #expect(
      whole.counted(Self.burglary)?.counts.months.mapValues(\.value) == [Self.january: 40, Self.february: 4])
    #expect(whole.monthsWithoutMainForce.isEmpty)
  }

  @Test("A force in two spellings is one, in two files and in one")
  func forceInTwoSpellings() throws {
    let names = ["Devon & Cornwall Police", "Devon and  Cornwall police"]
    let tables = names.map { Self.table(["Burglary/x": [32]], layout: .streetLevel, force: $0) }
    let merged = MergedCrime(tables, area: "Bromley")
    #expect(merged.counted(Self.burglary)?.counts.months[Self.january]?.value == 32)
    #expect(merged.forcesInSeveralSpellings == [names])
    let coverages = names.map { CrimeTable.Coverage(force: $0, month: Self.january) }
    let one = CrimeTable(
      file: "one.csv", layout: .streetLevel, covered: Set(coverages),
      cells: Dictionary(
        uniqueKeysWithValues: coverages.map { (.init($0, Self.category("Burglary/x")), 16) }),
      kinds: [Self.category("Burglary/x")])
    #expect(
      MergedCrime([one], area: "Bromley").counted(Self.burglary)?.counts.months[Self.january]?.value == 32)
  }

  @Test("Of two files of one folder that differ neither counts; where one is named after the other, it does")
  func tie() throws {
    func counted(_ sources: [Int]) throws -> MergedCrime.Counted {
      let tables = zip(sources, [12, 20]).map { source, value in
        Self.table(
          ["Burglary/x": [value]], layout: .streetLevel, force: "Kent Police", source: source,
          file: "\(value).csv")
      }
      return try #require(MergedCrime(tables, area: "Bromley").counted(Self.burglary))
    }
    let tie = try counted([0, 0])
    #expect(tie.counts.months.isEmpty && tie.differences.isEmpty)
    #expect(tie.ties.map { [$0.older, $0.newer] } == [[12, 20]])
    let ordered = try counted([0, 1])
    #expect(ordered.counts.months[Self.january]?.value == 20 && ordered.ties.isEmpty)
  }

  @Test("Street-level files and London's tables hold the same offences: the newer of the two counts")
  func families() {
    let street = Self.table(["Burglary/x": [4]], layout: .streetLevel, force: "Metropolitan Police Service")
    let london = Self.table(
      ["Burglary/x": [5, 6]], months: [Self.january, Self.february], layout: .boroughTable)
    #expect(
      MergedCrime([london, street], area: "Bromley").counted(Self.burglary)?.counts.months[Self.january]?
        .value == 5)
  }

  @Test("A month that no table covers is unknown, and so is a total over it")
  func gap() throws {
    let tables = [
      Self.table(["Burglary/x": [4]]), Self.table(["Burglary/x": [6]], months: [Self.month("2021-03")]),
    ]
    let counts = try #require(MergedCrime(tables, area: "Bromley").counted(Self.burglary)?.counts)
    let quarter = try #require(MonthSpan("2021-01 to 2021-03"))
    #expect(counts.total(over: quarter) == nil)
    #expect(counts.total(over: try #require(MonthSpan("2021-03")))?.value == 6)
  }

  @Test("Counts too large to be added are no total, and nothing stops")
  func overflow() throws {
    let tables = [
      Self.table(
        ["Burglary/x": [.max, 5], "Burglary/y": [.max, 5]], months: [Self.january, Self.february])
    ]
    let counts = try #require(MergedCrime(tables, area: "Bromley").counted(Self.burglary)?.counts)
    #expect(counts.total(over: try #require(MonthSpan("2021-01 to 2021-02"))) == nil)
  }

  @Test("Kinds that no figure counts are told, but not those that stand outside every total")
  func unknownKinds() {
    let table = Self.table(["Burglary/x": [1], "Other Accepted Crime/x": [1], "Piracy/x": [1]])
    let definition = FigureDefinition(
      "total-burglary", "Total burglary", unit: .count("offences"), basis: .rollingYear, good: .lower,
      openData: Self.burglary)
    #expect(
      MergedCrime([table], area: "Bromley").unknownKinds(beside: [definition]) == [
        OffenceCategory("Piracy", "x")
      ])
  }

  private static func month(_ text: String) -> CalendarMonth {
    guard let month = CalendarMonth(text) else { preconditionFailure("\(text) is no month") }
    return month
  }

  /// A table of Bromley: a row for each `group/subgroup`, a column for each month.
  private static func table(
    _ rows: [String: [Int]], months: [CalendarMonth] = [january], alsoHeld: [String] = [],
    layout: CrimeTableLayout = .boroughTable, force: String = "", source: Int = 0, file: String = "table.csv",
    holdsArea: Bool = true, lacksRows: Bool = false, content: UInt64 = 0
  ) -> CrimeTable {
    var cells: [CrimeTable.Cell: Int] = [:]
    for (name, values) in rows {
      for (month, value) in zip(months, values) {
        cells[.init(.init(force: force, month: month), category(name))] = value
      }
    }
    return CrimeTable(
      file: file, source: source, layout: layout, covered: Set(months.map { .init(force: force, month: $0) }),
      cells: cells, content: content, kinds: Set((rows.keys + alsoHeld).map(category)), holdsArea: holdsArea,
      lacksRows: lacksRows)
  }

  private static func category(_ name: String) -> OffenceCategory {
    let parts = name.split(separator: "/").map(String.init)
    return OffenceCategory(parts.first ?? "", parts.dropFirst().first)
  }
}
