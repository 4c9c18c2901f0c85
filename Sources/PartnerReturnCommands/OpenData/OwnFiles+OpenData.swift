import OpenCrimeData
import PartnerUpdates
import QuarterlyReturn
import SubmissionFiles

extension OwnFiles {
  /// Reads the published tables that `partnership.yaml` names. What cannot be read is a finding there; the rest counts.
  mutating func readOpenData(
    _ configured: [OpenDataFile], area: String, counting figures: [FigureDefinition]
  ) -> RecordedCrime? {
    guard !configured.isEmpty else { return nil }
    let sources = configured.map { OpenDataSource($0, in: folder) }
    var tables: [CrimeTable] = []
    for (number, source) in sources.enumerated() {
      do {
        guard FilePath(folder).resolved.contains(FilePath(source.path).resolved) else { throw Self.outside }
        let read = try OpenData.tables(of: source, number, area: area)
        tables += read
        for table in read { report(table, configured[number].file) }
        openDataFiles += read.map { String($0.file.dropFirst(folder.count + 1)) }
      } catch {
        report(
          "\(error)", fix: "put it into the partnership's folder, or correct `file:`", configured[number].file
        )
      }
    }
    let data = OpenData(sources, tables, area: area)
    if !tables.isEmpty, let unknown = data.unknownArea, let file = configured.first?.file {
      report(unknown, fix: "correct `area:`, or name tables that hold it", file)
    }
    return data.merged.recordedCrime(figures)
  }

  /// Rows that could not be used: the figures of the table may be too low.
  private mutating func report(_ table: CrimeTable, _ file: String) {
    guard table.rows.rejected > 0 else { return }
    let first = table.problems.first.map { ", the first in line \($0.line): \($0.message)" } ?? ""
    report(
      "\(grouped(table.rows.rejected)) of \(grouped(table.rows.read)) rows of \"\(table.file)\" could not be used\(first)",
      fix: "download the table again, or mend the rows", file)
  }

  private mutating func report(_ message: String, fix: String, _ file: String) {
    let finding = FileRule.openData.finding(message, fix: fix, at: .item("open-data", file) / "file")
    found(finding, in: "partnership.yaml")
  }

  private static let outside = UnreadableTable("the table does not lie in the partnership's folder")
}
