import Foundation
import PartnerUpdates
import SubmissionFiles

/// Looks whether the papers that go with a submission are there. Nothing is read of them.
struct AppendixFiles {
  /// The partnership's folder.
  let root: String
  /// The partner's folder inside it.
  let folder: Partner.ID

  /// What is missing: a file that is not there, or lies outside the partner's folder.
  func findings(_ appendices: [Appendix], at positions: SourceMap) -> [FileFinding] {
    let own = FilePath("\(root)/\(folder)")
    return appendices.filter { !$0.file.isEmpty }.compactMap { appendix in
      let path = FieldPath.item("appendices", appendix.name) / "file"
      // Text with a zero byte in it is no path.
      let place = FilePath("\(own.path)/\(appendix.file)")
      let isInside = !appendix.file.contains("\0") && own.contains(place)
      if isInside, FileManager.default.fileExists(atPath: place.path), own.resolved.contains(place.resolved) {
        return nil
      }
      let finding = FileRule.appendixThere.finding(
        isInside ? missing(appendix.file) : outside(appendix.file), fix: mend, at: path)
      return FileFinding(finding, at: positions.position(of: path))
    }
  }

  private func missing(_ file: String) -> String { "there is no file \"\(folder)/\(file)\"" }
  private func outside(_ file: String) -> String { "\"\(file)\" lies outside the folder \"\(folder)\"" }
  private var mend: String { "put the file into the folder \"\(folder)\", or correct `file:`" }
}
