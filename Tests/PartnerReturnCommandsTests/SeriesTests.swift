import Foundation
import Testing

@testable import PartnerReturnCommands

@Suite("Figures month by month")
struct SeriesTests {
  @Test("CSV has a row for each month and a column for each figure, and nothing else on standard output")
  func csv() throws {
    let outcome = try Scene().run("series", "police", "--format", "csv")
    let rows = outcome.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(
      rows.first?.joined(separator: ",")
        == "month,total-notifiable-offences,total-burglary,residential-burglary,theft-of-motor-vehicles,sexual-offences"
    )
    #expect(rows.dropFirst().first?.first == "2010-04")
    #expect(rows.last?.first == "2025-11")
    #expect(rows.count == 1 + 164 + 24)
    #expect(rows.allSatisfy { $0.count == 6 })
    let year = rows.filter { ("2020-02"..."2021-01").contains($0.first.map(String.init) ?? "") }
    #expect(year.compactMap { Int($0[1]) }.reduce(0, +) == 20_911)
    #expect(outcome.errors.contains("rows read"))
  }

  @Test("For people it prints a line in miniature and a row for each year; a break is marked")
  func text() throws {
    let outcome = try Scene().run("series", "police", "--months", "24")
    #expect(outcome.output.contains("Police, Bromley: December 2023 to November 2025, by month"))
    #expect(outcome.output.contains("b: since March 2024"))
    #expect(outcome.output.firstMatch(of: /2024( +b?[\d,]+){12}\n/) != nil)
    #expect(outcome.output.contains("█"))
  }

  @Test(
    "The lowest month is the lowest sign, the highest the highest, an unknown one a gap",
    arguments: [
      ([1, 2, 3, 4, 5, 6, 7, 8], "▁▂▃▄▅▆▇█"), ([5, 5], "▁▁"), ([0, nil, 9], "▁ █"), ([nil], ""), ([], ""),
      ([.max, .min, 0], "█▁▅"),
    ] as [([Int?], String)])
  func sparkline(_ values: [Int?], _ expected: String) {
    #expect(MonthlySeriesText.sparkline(values) == expected)
  }

  @Test("A number of months that is none is refused", arguments: ["0", "-3", "x"])
  func months(_ number: String) throws {
    #expect(try Scene().run("series", "police", "--months=\(number)").status == .couldNotRun)
  }
}
