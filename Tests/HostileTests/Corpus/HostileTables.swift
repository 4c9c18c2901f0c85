/// Spoilt tables of recorded crime. A row that cannot be used is named by its line; a table that cannot be read
/// at all, by its name.
enum HostileTables {
  static let all: [HostileFile] = headers + rows + files

  private static let headers: [HostileFile] = [
    header("", "is empty", "an empty first line, and nothing"),
    header("a,b,c", "its first line is not the header", "a header of something else"),
    header(
      "MajorText,MinorText,BoroughName", "is no table of recorded crime that is known; the nearest is",
      "no months"),
    header(
      "MajorText,MinorText,BoroughName,202013", "has a column \"202013\", which is no month", "month thirteen"
    ),
    header(
      "MajorText,MinorText,BoroughName,000001",
      "has a column \"000001\", which is no month: correct the header", "a month of the year nought"),
    header(
      "MajorText,MinorText,BoroughName,202001,202001", "has the month \"202001\" twice", "a month twice"),
    header(
      "MajorText,MajorText,MinorText,BoroughName,202001", "has the column \"MajorText\" twice",
      "a column twice"),
    header("MajorText,MinorText,BoroughName,\"202001", "its first line", "an open quote in a header"),
    header(
      "MajorText,MinorText,BoroughName,\"202001\"x", "its first line", "text behind a quote in a header"),
    header("\u{FEFF}\"MajorText\",MinorText,BoroughName,202001\nA,B,Anytown,1", nil, "a mark before a quote"),
    header("MAJORTEXT,minor text,Borough_Name,202001\nA,B,Anytown,1", nil, "a header in odd letters"),
    header(
      "MajorText;MinorText;BoroughName;202001\nA;B;Anytown;1", nil, "semicolons"),
    header(
      "MajorText\tMinorText\tBoroughName\t202001\nA\tB\tAnytown\t1", nil, "tabs for commas"),
    HostileFile("ten thousand months", .table, says: "has more than 10,000 months") {
      "MajorText,MinorText,BoroughName,"
        + (0..<10_001).map { "\(1000 + $0 / 12)" + ($0 % 12 < 9 ? "0" : "") + "\($0 % 12 + 1)" }.joined(
          separator: ",") + "\n"
    },
    HostileFile("a first line without an end", .table, says: "its first line is longer than 1 MB") {
      String(repeating: "MajorText,", count: 200_000)
    },
    HostileFile(
      "a hundred thousand columns", .table,
      says: "its first line is not the header of a table of recorded crime"
    ) {
      String(repeating: "a,", count: 100_000) + "\n1,2\n"
    },
  ]

  private static func header(_ text: String, _ says: String?, _ name: String) -> HostileFile {
    HostileFile(name, .table, says: says) { text + "\n" }
  }

  private static let rows: [HostileFile] = [
    row("A,B,Anytown,1", "ends with the file after 4 of 5 columns", "a row cut short", end: ""),
    row("A,B,Anytown,1", "has 4 columns where the header has 5: complete it", "a column missing"),
    row("A,B,Anytown,1,2,3", "has 6 columns where the header has 5: put a value", "a column too many"),
    row("A,B,Anytown,-1,2", "has \"-1\" for a count: a count is never negative", "offences below nought"),
    row("A,B,Anytown,1.5,2", "has \"1.5\" for a count: write digits only", "half an offence"),
    row("A,B,Anytown,1e3,2", "has \"1e3\" for a count: write digits only", "offences with an exponent"),
    row("A,B,Anytown,,2", "has an empty count", "no count"),
    row("A,B,Anytown,999999999,2", nil, "the largest count"),
    row("A,B,Anytown,1000000000,2", "has \"1000000000\" for a count: more than", "a count too large"),
    row(
      "A,B,Anytown,99999999999999999999999,2", "has \"99999999999999999999999\" for a count",
      "a count beyond all"),
    row("A,B,Anytown,000000000000000000000001,2", nil, "a count with zeros"),
    row("A,B,Anytown,+1,2", "has \"+1\" for a count", "a count with a sign"),
    row("A,B,Anytown, 1,2", nil, "a count behind a space"),
    row("A,B,Anytown,١,2", "has \"١\" for a count", "a count in Arabic"),
    row("A,B,Anytown,\"1\",2", nil, "a count in quotes"),
    row("A,B,Anytown,\"1,2", "has a quote that is not closed", "an open quote in a row"),
    row("A,B,Anytown,\"1\"x,2", "has text after a closing quote", "text behind a quote in a row"),
    row("A,B\"C,Anytown,1,2", "has a quote within a value", "a quote in a value"),
    row("A,,Anytown,1,2", nil, "no kind of offence"),
    row(",B,Anytown,1,2", "names no kind of offence: complete it", "no group of offences"),
    row("A,B,,1,2", "names no area: complete it", "no area"),
    row("A,B,Anytown,1,2\nA,B,Anytown,1,2", "repeats \"Anytown\", \"A: B\"", "a row twice", below: 1),
    row("A,\u{0},Anytown,1,2", "holds a NUL byte", "a NUL in a row"),
    row("\u{FEFF}A,B,Anytown,1,2", nil, "a byte order mark in a row"),
    row("=cmd|' /C calc'!A0,B,Anytown,1,2", nil, "a formula"),
    row(
      "A,caf\u{E9},Anytown,1,2\nA,cafe\u{301},Anytown,1,2", "repeats \"Anytown\"",
      "twins of normalisation as offences", below: 1),
    row("A,B,ANYTOWN,1,2", nil, "an area in capitals"),
    row("A,B,Any\u{200B}town,1,2", nil, "an area with a space of no width"),
    row("\n\n,,,,", nil, "commas only", below: 2),
  ]

  /// A table whose second line is given, or one further below.
  private static func row(
    _ text: String, _ says: String?, _ name: String, end: String = "\n", below: Int = 0
  ) -> HostileFile {
    HostileFile(name, .table, says: says) {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let marked = lines[..<below] + [(says == nil ? "" : "⟦") + lines[below]] + lines[(below + 1)...]
      return "MajorText,MinorText,BoroughName,202001,202002\n" + marked.joined(separator: "\n") + end
    }
  }

  private static let files: [HostileFile] = [
    HostileFile("no table at all", .table, says: "is empty") { "" },
    HostileFile("blank lines only", .table, says: "is empty") { "\n\r\n\n" },
    HostileFile("quotes only", .table, says: "its first line") { "\"\"\"\"\"" },
    HostileFile("a page that was not found", .table, says: "its first line is not the header") {
      "<!DOCTYPE html>\n<p>Not found\n"
    },
    HostileFile("ten thousand bad rows", .table, says: "has \"x\" for a count") {
      "MajorText,MinorText,BoroughName,202001\n⟦A,B,Anytown,x\n"
        + String(repeating: "A,B,Anytown,x\n", count: 9_999)
    },
    HostileFile(
      "five thousand kinds of offence", .table, says: "has another kind of offence after 4,096 of them"
    ) {
      "MajorText,MinorText,BoroughName,202001\n"
        + (0..<5_000).map { ($0 == 4_096 ? "⟦" : "") + "A,B\($0),Anytown,1\n" }.joined()
    },
    HostileFile("a row of a megabyte", .table, says: "is longer than 1 MB") {
      "MajorText,MinorText,BoroughName,202001\n⟦A,B,Anytown," + String(repeating: "1", count: 1_100_000)
        + "\nA,B,Anytown,1\n"
    },
    HostileFile("outcomes for offences", .table, says: "is a table of outcomes") {
      "Crime ID,Month,Outcome type\n"
    },
    HostileFile("searches for offences", .table, says: "is a table of stops and searches") {
      "Type,Date,Object of search\n"
    },
    raw("UTF-16 as a table", "has NUL bytes in its first line") {
      [0xFF, 0xFE] + SoundFiles.table.utf8.flatMap { [$0, 0] }
    },
    raw("Latin-1 in a header", "is not UTF-8") { [0xE9] + Array(SoundFiles.table.utf8) },
    raw("Latin-1 in a row", "is not UTF-8, probably Latin-1") {
      Array(SoundFiles.table.utf8) + Array("A,caf".utf8) + [0xE9] + Array(",Anytown,1,2\n".utf8)
    },
    raw("the beginning of a packed file", "is a gzip file that was cut short: fetch it again") {
      [0x1F, 0x8B]
    },
    raw("a packed file of nothing", "is empty: fetch it again") {
      [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    },
    raw("a packed file that is none", "is a damaged gzip file (invalid block type): fetch it again") {
      [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF, 0xFF]
    },
    raw(
      "a packed file of another kind", "is a damaged gzip file (unknown compression method): fetch it again"
    ) { [0x1F, 0x8B, 9, 0xFF, 0, 0, 0, 0, 0, 0] },
    raw(
      "a packed file that is damaged in its last byte",
      "is a damaged gzip file (invalid distance too far back)"
    ) {
      [0x1F, 0x8B, 8, 0, 0x3B, 0] + Array(repeating: 0x2B, count: 9) + Array(repeating: 0xFC, count: 13)
        + Array(repeating: 0x1C, count: 35) + Array(repeating: 0xFC, count: 13) + [0xBC]
        + Array(repeating: 0xFC, count: 32) + [0x55, 0x2B, 0x2B, 0x2B, 0xFF, 0x41, 0x0A, 7]
    },
    raw("a packed file that is damaged behind its first line", "its first line is not the header") {
      [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0, 2, 0, 0xFD, 0xFF] + Array("A\n".utf8) + [7]
    },
  ]

  private static func raw(_ name: String, _ says: String?, _ bytes: @escaping @Sendable () -> [UInt8])
    -> HostileFile
  {
    HostileFile(name, bytes: .table, says: says, bytes)
  }
}
