import Foundation
import PartnerUpdates

/// Reads text files safely: bounded, regular files only, never outside a folder.
package struct FileContents: Sendable {
  /// The folder that files must not lead out of.
  package let root: String
  /// The most bytes a file may have.
  package let limit: Int

  /// Two megabytes: a submission is a few pages.
  package static let defaultLimit = 2_000_000

  package init(root: String, limit: Int = defaultLimit) {
    (self.root, self.limit) = (root, limit)
  }

  /// Why a file has no text, and the text as far as it could be made out.
  package struct Problem: Error, Sendable {
    package let found: FileFinding
    package let text: String
  }

  /// The text of a file.
  package func text(ofFile path: String) throws(Problem) -> String {
    try checkKind(of: path)
    // One byte more than the limit tells that there are more.
    guard let bytes = RegularFile.bytes(ofFile: path, atMost: limit + 1) else { throw unreadable(path) }
    guard bytes.count <= limit else { throw problem(.size, Self.tooLarge(limit), Self.makeSmaller) }
    if let document = Self.documents.first(where: { bytes.starts(with: $0.start) }) {
      throw problem(.utf8, "this is \(document.kind), not a text file", Self.copyText)
    }
    guard !Self.isUTF16(bytes) else { throw problem(.utf8, Self.isUTF16, Self.saveAsUTF8) }
    // Some editors begin UTF-8 with a byte order mark, which means nothing.
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard let text = String(validating: bytes.dropFirst(hasMark ? 3 : 0), as: UTF8.self) else {
      throw notUTF8(bytes)
    }
    guard text.contains(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }) else {
      throw problem(.notEmpty, Self.empty, Self.fillIn)
    }
    return text
  }

  private func checkKind(of path: String) throws(Problem) {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw unreadable(path) }
    if status.st_mode & S_IFMT == S_IFLNK {
      let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      let folder = URL(fileURLWithPath: root).resolvingSymlinksInPath().path
      guard target.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/") else {
        throw problem(.insideFolder, Self.leadsOut, Self.copyTheFile)
      }
      guard lstat(target, &status) == 0, status.st_mode & S_IFMT != S_IFLNK else {
        throw problem(.readable, Self.leadsNowhere, Self.copyTheFile)
      }
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw problem(.readable, Self.notAFile, Self.putAFile)
    }
    if Int(status.st_size) > limit { throw problem(.size, Self.tooLarge(limit), Self.makeSmaller) }
  }

  private func unreadable(_ path: String) -> Problem {
    // Of a file in a folder that may not be entered nobody can say that it is gone.
    let isGone = access(path, F_OK) != 0 && [ENOENT, ENOTDIR].contains(errno)
    return isGone
      ? problem(.readable, Self.vanished, Self.putBack)
      : problem(.readable, Self.noPermission, Self.givePermission)
  }

  private func notUTF8(_ bytes: [UInt8]) -> Problem {
    var position = Position.start
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue("\n"): position = Position(line: position.line + 1, column: 1)
      case .scalarValue: position = Position(line: position.line, column: position.column + 1)
      case .emptyInput, .error: break decoding
      }
    }
    return problem(
      .utf8, Self.notText, Self.saveAsUTF8, at: position, text: String(decoding: bytes, as: UTF8.self))
  }

  /// How files of other programs begin.
  private static let documents: [(start: [UInt8], kind: String)] = [
    (Array("PK\u{3}\u{4}".utf8), "a Word or Excel document, or something zipped"),
    ([0xD0, 0xCF, 0x11, 0xE0], "a Word or Excel document of an old kind"), (Array("%PDF-".utf8), "a PDF"),
    (Array("{\\rtf".utf8), "a document in rich text"), ([0x1F, 0x8B], "a compressed file"),
  ]

  /// A mark, or a zero in every second byte at the start.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return false }
    let zeros = bytes.prefix(4).map { $0 == 0 }
    return zeros == [false, true, false, true] || zeros == [true, false, true, false]
  }

  private func problem(
    _ rule: FileRule, _ message: String, _ fix: String, at position: Position = .start, text: String = ""
  ) -> Problem {
    Problem(found: FileFinding(rule.finding(message, fix: fix), at: position), text: text)
  }

  private static let noPermission = "the file cannot be read: no permission, or an error of the disk"
  private static let givePermission = "give yourself permission to read it, or ask whoever owns it"
  private static let vanished = "there is no such file, or it was removed while it was to be read"
  private static let putBack = "put it back, or correct the name and run the command again"
  private static let notAFile = "this is a folder or a device, not a file"
  private static let putAFile = "put a text file in its place"
  private static let leadsNowhere = "the symbolic link leads nowhere"
  private static let leadsOut = "the symbolic link leads out of the partnership's folder"
  private static let copyTheFile = "put a copy of the file in the place of the link"
  private static func tooLarge(_ limit: Int) -> String { "the file is larger than \(megabytes(limit))" }
  private static let makeSmaller =
    "move what is not part of the update elsewhere, or raise `largest-file` in partnership.yaml"
  private static let empty = "the file is empty"
  private static let fillIn = "remove it, or write a pro-forma with `partner-return new` and fill it in"
  private static let isUTF16 = "the file is UTF-16, not UTF-8"
  private static let notText = "the file is not UTF-8 text: this character is in another encoding"
  private static let copyText =
    "open it, and copy what it says into a text file, such as the form that `partner-return new` writes"
  private static let saveAsUTF8 = "save the file again with the encoding UTF-8"

  private static func megabytes(_ bytes: Int) -> String {
    bytes % 1_000_000 == 0 ? "\(bytes / 1_000_000) MB" : "\(bytes) bytes"
  }
}
