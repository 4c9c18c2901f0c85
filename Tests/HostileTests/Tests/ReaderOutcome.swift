import BuiltTool
import Foundation
import HostileFiles
import OpenCrimeData
import PartnerModules
@testable import PartnerReturnCommands
import PartnerUpdates
import SubmissionFiles

/// What a reader says of a file.
struct ReaderOutcome: Sendable {
  /// A sentence, and where it points; a table and the editor of figures know lines only.
  struct Sentence: Sendable {
    var line: Int?
    var column: Int?
    let text: String
  }

  let sentences: [Sentence]

  /// Reads the bytes as the commands do: from a file in a folder.
  init(reading bytes: [UInt8], as reader: HostileReader) throws {
    let folder = try TemporaryFolder()
    let name =
      switch reader {
      case .manifest: "manifest.json"
      case .edition: "board/return.json"
      default: "file"
      }
    try folder.write(Data(bytes), to: name)
    let path = folder.url.appending(path: name).path
    sentences =
      switch reader {
      case .submission: Self.read(path, in: folder) { SubmissionReader.read($0, at: Self.place).findings }
      case .partnership:
        Self.read(path, in: folder) { PartnershipReader.read($0, thresholds: Self.thresholds).findings }
      case .strategy: Self.read(path, in: folder) { StrategyReader.read($0).findings }
      case .table: Self.table(path)
      case .manifest: Self.manifest(folder.url.path)
      case .edition: Self.edition(folder.url.path)
      case .editor: Self.edit(bytes)
      }
  }

  static let place = Section.Place(folder: "police", quarter: Quarter("2020-21 Q4"))
  private static let thresholds = (CommonRules.all + partnerModules.flatMap(\.rules)).thresholds

  private static func read(
    _ path: String, in folder: TemporaryFolder, with reader: (String) -> [FileFinding]
  ) -> [Sentence] {
    let found: [FileFinding]
    do throws(FileContents.Problem) {
      found = reader(try FileContents(root: folder.url.path).text(ofFile: path))
    } catch {
      found = [error.found]
    }
    return found.map {
      Sentence(line: $0.position.line, column: $0.position.column, text: $0.finding.message)
    }
  }

  private static func table(_ path: String) -> [Sentence] {
    do throws(UnreadableTable) {
      let tables = try CrimeTableReader(area: "Anytown", jobs: 2).read([path])
      return tables.flatMap(\.problems).map { Sentence(line: $0.line, text: $0.message) }
    } catch {
      return [Sentence(text: error.description.replacing(path + ": ", with: ""))]
    }
  }

  private static func manifest(_ folder: String) -> [Sentence] {
    do {
      _ = try ReturnManifest(ofReturn: folder)
      return []
    } catch {
      let text = "\(error)".replacing("\"\(folder)/manifest.json\" ", with: "")
      return [Sentence(text: text.replacing("cannot be used: ", with: ""))]
    }
  }

  private static func edition(_ folder: String) -> [Sentence] {
    do {
      _ = try ReturnOwner(ofReturn: folder, named: "return")
      return []
    } catch { return [Sentence(text: "\(error)")] }
  }

  /// The sentence of the editor, the line in front of it taken for what it is.
  private static func edit(_ bytes: [UInt8]) -> [Sentence] {
    do throws(CannotEdit) {
      _ = try FigureEditor.text(String(decoding: bytes, as: UTF8.self), with: entries)
      return []
    } catch {
      let parts = error.description.split(separator: ": ", maxSplits: 1)
      guard parts.count == 2, parts[0].hasPrefix("line "), let line = Int(parts[0].dropFirst(5)) else {
        return [Sentence(text: error.description)]
      }
      return [Sentence(line: line, text: String(parts[1]))]
    }
  }

  private static let entries = [MonthSpan("2020-02 to 2021-01")].compactMap(\.self).map {
    FigureEntry(key: "knife-crime", period: $0, value: 600, previous: 1_200, source: "published tables")
  }
}
