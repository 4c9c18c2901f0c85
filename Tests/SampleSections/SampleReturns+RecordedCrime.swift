import PartnerUpdates

extension SampleReturn {
  /// What no edition may show: the month of a figure that is illustrative.
  package static let illustrativeCount = 7_654_321

  /// Published tables of three figures of police and of an illustrative one: with months before and after those
  /// reported, an unknown month, a nil return, a break, and tables of each kind of date.
  func recordedCrime() throws -> RecordedCrime {
    let published = Snapshot(.month(try required(CalendarMonth("2020-12"))))
    let refreshed = Snapshot(.day(try required(CalendarDate("2021-03-09"))))
    let undated = Snapshot(.holding(through: try required(CalendarMonth("2021-02"))))
    let change = OpenDataBreak("2020-04", write("the force has counted each victim once"))
    return RecordedCrime(
      area: write("Northwick"),
      series: [
        "knife-crime": try counts(from: "2017-10", to: "2021-02", without: "2018-09") { month, index in
          .init(1_040 + index, snapshot: month.year < 2020 ? published : refreshed)
        },
        .domesticAbuseOffences: try counts(
          from: "2019-11", to: "2021-01", breaks: [change].compactMap(\.self)
        ) { _, index in .init(3_200 - 11 * index, snapshot: refreshed) },
        "vehicle-crime": try counts(from: "2020-06", to: "2021-04") { _, index in
          .init(index % 3 * 70, snapshot: undated)
        },
        "payback": try counts(from: "2020-02", to: "2021-02") { _, _ in
          .init(Self.illustrativeCount, snapshot: published)
        },
        "nobody-reports-this": try counts(from: "2020-02", to: "2021-01") { _, _ in
          .init(Self.illustrativeCount, snapshot: published)
        },
      ])
  }

  private func counts(
    from first: String, to last: String, without missing: String? = nil, breaks: [OpenDataBreak] = [],
    count: (CalendarMonth, Int) -> MonthlyCounts.Count
  ) throws -> MonthlyCounts {
    let (first, last) = (try required(CalendarMonth(first)), try required(CalendarMonth(last)))
    var months: [CalendarMonth: MonthlyCounts.Count] = [:]
    for index in 0..<(try required(MonthSpan(from: first, through: last)).length) {
      let month = first.advanced(by: index)
      if month.description != missing { months[month] = count(month, index) }
    }
    return MonthlyCounts(months, breaks: breaks)
  }
}
