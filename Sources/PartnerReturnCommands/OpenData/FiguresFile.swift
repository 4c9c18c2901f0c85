import Foundation
import PartnerUpdates
import SubmissionFiles

/// A submission whose figures are to be written.
struct FiguresFile {
  /// The quarter that it states.
  let quarter: Quarter?
  private let path: String
  private let text: String
  private let bytes: Data

  /// - Parameter limit: the most bytes that it may have.
  /// - Throws: ``CannotRun`` when the file cannot be read or is another partner's.
  init(_ path: String, of partner: Partner.ID, limit: Int) throws {
    self.path = path
    do {
      text = try FileContents(root: FilePath(path).parent.path, limit: limit).text(ofFile: path)
      bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch let problem as FileContents.Problem {
      throw CannotRun(
        "\"\(printable(path))\": \(problem.found.finding.message); \(problem.found.finding.fix)")
    } catch {
      throw CannotRun("\"\(printable(path))\" cannot be read: check the permissions of the file")
    }
    // Otherwise what somebody saved between the two would be overwritten.
    let start = bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
    guard bytes.dropFirst(start).elementsEqual(text.utf8) else {
      throw CannotRun(
        "\"\(printable(path))\" was changed while it was read and stays as it is: run the command again")
    }
    let submission = SubmissionReader.read(text, at: .init(folder: partner, quarter: nil)).value
    quarter = submission?.quarter
    if let owner = submission?.partner, owner != partner {
      throw CannotRun(
        "\"\(printable(path))\" is the submission of \(printable(owner.description)), not of \(partner): name a file of "
          + "\(partner), or the other partner")
    }
  }

  /// Writes figures into the file, which is replaced as a whole or stays as it was.
  ///
  /// - Returns: what was done, in a sentence.
  /// - Throws: ``CannotRun`` where it cannot be done.
  func write(_ entries: [FigureEntry]) throws -> String {
    guard !entries.isEmpty else { return "\(printable(path)): no figure to write; the file stays as it was" }
    let edited: String
    do { edited = try FigureEditor.text(text, with: entries) } catch {
      throw CannotRun("\"\(printable(path))\" stays as it was: \(printable(error.description))")
    }
    guard edited != text else { return "\(printable(path)) holds these figures already and stays as it was" }
    let mark: [UInt8] = bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark : []
    try replace(with: Data(mark + Array(edited.utf8)))
    return
      "Wrote \(counted(entries.count, "figure", "figures")) into \(printable(path)): every other line is as it was"
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private func replace(with data: Data) throws {
    do throws(WholeFile.Refused) {
      try WholeFile(path).replace(with: data, known: bytes)
    } catch .changed {
      throw CannotRun(
        "\"\(printable(path))\" was changed in the meantime and stays as it is: run the command again")
    } catch {
      throw CannotRun(
        "\"\(printable(path))\" cannot be written and stays as it was: check the permissions of its folder and the "
          + "room on the disk")
    }
  }
}
