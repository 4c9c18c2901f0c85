import OpenCrimeData
import PartnerUpdates
import QuarterlyReturn
import SubmissionFiles

extension OwnFiles {
  /// Reads the published tables that `partnership.yaml` names. What cannot be read is a finding there; the rest counts.
  ///
  /// - Parameter jobs: how many cores read.
  mutating func readOpenData(
    _ configured: [OpenDataFile], area: String, counting figures: [FigureDefinition], jobs: Int
  ) -> RecordedCrime? {
    guard !configured.isEmpty else { return nil }
    var (sources, tables): ([OpenDataSource], [CrimeTable]) = ([], [])
    var found: [Finding] = []
    for entry in configured {
      do {
        let source = try OpenDataSource(entry, in: folder)
        let read = try OpenData.tables(of: source, sources.count, area: area, jobs: jobs)
        sources.append(source)
        tables += read
        found += read.filter { $0.rows.rejected > 0 }.map {
          Self.finding(Self.rejected(in: $0), fix: "download the table again, or mend the rows", entry.file)
        }
        openDataFiles += Set(read.map(\.diskFile)).sorted().map { String($0.dropFirst(folder.count + 1)) }
      } catch let refused as RefusedTable {
        found.append(Self.finding(refused.message, fix: refused.fix, entry.file))
      } catch {
        found.append(Self.finding("\(error)", fix: Self.replace, entry.file))
      }
    }
    let data = OpenData(sources, tables, area: area)
    if !tables.isEmpty, let unknown = data.unknownArea, let file = configured.first?.file {
      found.append(Self.finding(unknown, fix: "correct `area:`, or name tables that hold it", file))
    }
    self.found(found, in: "partnership.yaml")
    return data.merged.recordedCrime(figures)
  }

  /// That rows could not be used, and what follows.
  static func rejected(in table: CrimeTable) -> String {
    let rows = "\(grouped(table.rows.rejected)) of \(grouped(table.rows.read)) rows"
    let first = table.problems.first.map { ", the first in line \($0.line): \($0.message)" } ?? ""
    return table.lacksRows
      ? "nothing is counted from \"\(table.file)\": \(rows) could not be used\(first)"
      : "\(rows) of \"\(table.file)\" could not be used\(first)"
  }

  private static func finding(_ message: String, fix: String, _ file: String) -> Finding {
    FileRule.openData.finding(message, fix: fix, at: .item("open-data", file) / "file")
  }

  private static let replace = "put a table that can be read in its place, or correct `file:`"
}
