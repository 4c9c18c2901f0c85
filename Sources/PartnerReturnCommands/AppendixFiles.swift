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
    appendices.filter { !$0.file.isEmpty }.compactMap { appendix in
      guard !isThere(appendix.file) else { return nil }
      let path = FieldPath.item("appendices", appendix.name) / "file"
      let finding = FileRule.appendixThere.finding(
        place(of: appendix.file) != nil ? missing(appendix.file) : outside(appendix.file), fix: mend, at: path
      )
      return FileFinding(finding, at: positions.position(of: path))
    }
  }

  /// Whether a paper is there, in the partner's folder.
  func isThere(_ file: String) -> Bool {
    guard let place = place(of: file) else { return false }
    return FileManager.default.fileExists(atPath: place.path) && own.resolved.contains(place.resolved)
  }

  private var own: FilePath { FilePath("\(root)/\(folder)") }

  /// Where a paper is to be; `nil` outside the partner's folder.
  private func place(of file: String) -> FilePath? {
    let place = FilePath("\(own.path)/\(file)")
    // Text with a zero byte in it is no path.
    return !file.contains("\0") && own.contains(place) ? place : nil
  }

  private func missing(_ file: String) -> String { "there is no file \"\(folder)/\(file)\"" }
  private func outside(_ file: String) -> String { "\"\(file)\" lies outside the folder \"\(folder)\"" }
  private var mend: String { "put the file into the folder \"\(folder)\", or correct `file:`" }
}
