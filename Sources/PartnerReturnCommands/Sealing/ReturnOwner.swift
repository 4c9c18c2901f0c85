import Foundation
import SubmissionFiles

/// Whose return lies in a folder, and for which quarter.
struct ReturnOwner: Equatable {
  /// The printed name of the partnership.
  let partnership: String
  /// The quarter, as it is printed.
  let quarter: String

  /// What the manifest says or, where that is damaged, gone or of a newer tool, the board's edition.
  ///
  /// - Parameter path: the folder as the person named it.
  /// - Returns: `nil` where there is no return.
  /// - Throws: ``CannotRun`` where there is one of which nobody can tell whose it is.
  init?(ofReturn folder: String, named path: String) throws {
    if let manifest = try? ReturnManifest(ofReturn: folder) {
      self.init(partnership: manifest.partnership, quarter: manifest.quarter)
    } else if let text = Self.edition(in: folder), let owner = Self(edition: text) {
      self = owner
    } else if (Self.files + ReturnFolder.editions).contains(where: { access("\(folder)/\($0)", F_OK) == 0 }) {
      throw CannotRun(Self.unknown(path))
    } else {
      return nil
    }
  }

  init(partnership: String, quarter: String) { (self.partnership, self.quarter) = (partnership, quarter) }

  /// Keeps the return of one partnership or quarter from being replaced by that of another.
  ///
  /// - Throws: ``CannotRun`` where this is another one's.
  func refuseReplacement(by other: ReturnOwner, in folder: String) throws {
    guard self != other else { return }
    throw CannotRun(
      "\"\(folder)\" holds the return of \(printable(partnership)) for \(printable(quarter)): name another folder "
        + "with --output, or move that return away")
  }

  /// Whose return the editions in a folder say that it is, as far as they can be read.
  static func stated(byEditionsIn folder: String) -> [ReturnOwner] {
    ReturnFolder.editions.compactMap { text(of: "\($0)/return.json", in: folder) }.compactMap {
      Self(edition: $0)
    }
  }

  /// Whose return a text of `return.json` is; `nil` where it does not say.
  init?(edition text: String) {
    guard let edition = try? JSONDecoder().decode(Edition.self, from: Data(text.utf8)) else { return nil }
    self.init(partnership: edition.partnership.name, quarter: edition.quarter)
  }

  /// As much of `return.json` as tells whose it is.
  private struct Edition: Decodable {
    struct Partnership: Decodable { let name: String }
    let partnership: Partnership
    let quarter: String
  }

  private static let edition = "board/return.json"
  private static let files = [ReturnManifest.file, edition]
  private static func edition(in folder: String) -> String? { text(of: edition, in: folder) }

  private static func text(of name: String, in folder: String) -> String? {
    try? FileContents(root: folder, limit: ReturnManifest.mostBytes).text(ofFile: "\(folder)/\(name)")
  }

  private static func unknown(_ path: String) -> String {
    "\"\(path)\" holds a return whose \(files.joined(separator: " and ")) are damaged or gone, so that nobody can "
      + "tell for which quarter: move it away, or name another folder with --output"
  }
}
