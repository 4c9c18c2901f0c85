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
    var (sources, tables): ([OpenDataSource], [CrimeTable]) = ([], [])
    for entry in configured {
      do {
        let source = try OpenDataSource(entry, in: folder)
        let read = try OpenData.tables(of: source, sources.count, area: area)
        sources.append(source)
        tables += read
        for table in read { report(table, entry.file) }
        openDataFiles += read.map { String($0.file.dropFirst(folder.count + 1)) }
      } catch let refused as RefusedTable {
        report(refused.message, fix: refused.fix, entry.file)
      } catch {
        report("\(error)", fix: "put it into the partnership's folder, or correct `file:`", entry.file)
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
}
