@testable import ReturnPublishing
import Testing

@Suite("A printed row of comma-separated values")
struct CSVTextTests {
  /// What somebody could say needs no quoting.
  private static let hostile = [
    "impact days, held", "a\nb", "a\r\npolice,knife-crime,1", "a\rb", "=1+2", "+1+2", "-1+2", "@SUM(A1)",
    "\t=1", " =1",
    "a\"b", "\"", ",", "\u{FEFF}=1", "\u{200B}=1", "＝1", "[c]", "[x]", "a;b", "\u{2028}a", "a\u{85}b", "-",
    "+", "=",
    "'=1", "\0=1", " ", "-a", "+44 20",
  ]

  @Test("is one row of one cell, whoever says that nothing in it needs quoting", arguments: hostile)
  func whole(_ text: String) throws {
    for cell in [DataCell.name(text), .shorthand(text), .text(text)] {
      if case .shorthand = cell, text == "[c]" || text == "[x]" { continue }
      let bytes = CSVText.printed(["a", "b"], [[cell, .name("1")]])
      let rows = try CSVRecords(parsing: bytes).rows
      #expect(rows.count == 2 && rows.last?.count == 2, "\(rows)")
      #expect(rows.last?.last == "1")
      #expect(rows.last?.first?.isNeutral == true, "\(rows)")
    }
  }

  @Test(
    "prints numbers, dates, months, quarters and ratings as they are",
    arguments: [
      "-47", "+16.3", "-0.5", "0", "21328", "2021-03-11", "2021-03", "2020-21 Q4", "amber/green", "true",
      "10:00",
    ])
  func plain(_ text: String) {
    #expect(String(decoding: CSVText.printed(["a"], [[.name(text)]]), as: UTF8.self) == "a\r\n\(text)\r\n")
  }

  @Test("tells what is withheld from a text of the same letters")
  func shorthand() {
    let text = String(
      decoding: CSVText.printed(["a"], [[.shorthand("[c]")], [.text("[c]")], [.name("[c]")]]), as: UTF8.self)
    #expect(text == "a\r\n[c]\r\n\"[c]\"\r\n\"[c]\"\r\n")
  }
}

extension String {
  /// Whether no spreadsheet takes it for a formula: a number may have its sign.
  fileprivate var isNeutral: Bool {
    let visible = unicodeScalars.drop {
      $0.properties.isWhitespace || $0.properties.generalCategory == .format
    }
    return !(visible.first.map("=+-@＝＋－＠\0".unicodeScalars.contains) ?? false)
  }
}
