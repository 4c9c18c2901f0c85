import Foundation
import PartnerUpdates
import SubmissionFiles

/// What lies in a partnership's folder, before anything is read.
struct PartnersFolder {
  /// A file that may be a submission.
  struct File: Hashable, Sendable {
    /// The path to open.
    let path: String
    /// The path inside the partnership's folder, as messages name it.
    let name: String
    /// The folder and quarter that its path states.
    let place: Section.Place

    /// Whether it is named for its quarter and nothing else.
    var hasPlainName: Bool { place.quarter.map { name.hasSuffix("/\($0.fileName).yaml") } ?? false }
  }

  /// The folder as the person named it.
  let path: String
  /// Files that are submissions by their place and name.
  private(set) var submissions: [File] = []
  /// Files of strategies, by name.
  private(set) var strategies: [String] = []
  /// Files of what was decided about texts before publication, by name.
  private(set) var releases: [String] = []
  /// What is wrong with the folder itself.
  private(set) var findings: [(file: String, found: FileFinding, partner: Partner.ID)] = []

  /// Lists a folder. Names starting with a dot are left out.
  ///
  /// - Throws: ``CannotRun`` when the folder is not there or cannot be listed.
  init(path: String) throws {
    self.path = path
    guard FileManager.default.fileExists(atPath: path) else { throw CannotRun(Self.noFolder(path)) }
    guard let names = Self.names(in: path) else { throw CannotRun(Self.closedFolder(path)) }
    for name in names where name != "partnership.yaml" && name != "schemas" {
      if leadsOut(name) {
        report(.insideFolder, Self.linkLeadsOut, Self.copyFolder, file: name, partner: Partner.ID(name))
      } else if name == "strategies" {
        strategies = try ownFiles(in: name)
      } else if name == ReleaseFile.folder {
        releases = try ownFiles(in: name)
      } else if FilePath.isFolder(path + "/" + name) {
        addSubmissions(of: Partner.ID(name))
      } else if Self.isYAML(name) {
        report(.name, Self.outsideFolder, Self.moveToFolder, file: name, partner: "")
      } else if FilePath.isLink(path + "/" + name), !FileManager.default.fileExists(atPath: path + "/" + name)
      {
        // What only has gone since it was listed, such as another program's temporary file, is none.
        report(.readable, Self.leadsNowhere, Self.removeLink, file: name, partner: Partner.ID(name))
      }
    }
  }

  /// The partnership's own files in a folder.
  private mutating func ownFiles(in name: String) throws -> [String] {
    guard let files = Self.names(in: path + "/" + name) else {
      throw CannotRun("the folder \"\(path)/\(name)\" cannot be listed: check its permissions")
    }
    for file in files where !file.hasSuffix(".yaml") && Self.isDocument(file.drop { $0 != "." }) {
      let right = file.prefix { $0 != "." } + ".yaml"
      let isText = [".yaml.txt", ".yml", ".txt"].contains { file.lowercased().hasSuffix($0) }
      let fix = isText ? "rename it \"\(right)\", or remove it" : "move it out of this folder"
      report(.name, Self.ownNotRead, fix, file: "\(name)/\(file)", partner: "")
    }
    return files.filter { $0.hasSuffix(".yaml") }.map { name + "/" + $0 }
  }

  /// Whether a folder or file is a symbolic link to somewhere else.
  private func leadsOut(_ name: String) -> Bool {
    let place = FilePath(path + "/" + name)
    return FileManager.default.fileExists(atPath: place.path)
      && !FilePath(path).resolved.contains(place.resolved)
  }

  private mutating func addSubmissions(of partner: Partner.ID) {
    guard let names = Self.names(in: "\(path)/\(partner)") else {
      report(.readable, Self.closed, Self.open, file: "\(partner)/", partner: partner)
      return
    }
    var documents: [(file: String, quarter: Quarter)] = []
    for name in names {
      let file = "\(partner)/\(name)"
      let quarter = Quarter(String(name.prefix(10)))
      if Self.isYAML(name), let quarter, name.dropFirst(10) == ".yaml" {
        submissions.append(
          File(path: "\(path)/\(file)", name: file, place: .init(folder: partner, quarter: quarter)))
      } else if Self.isYAML(name) {
        report(.name, Self.notAQuarter(name), Self.renameFile, file: file, partner: partner)
      } else if let quarter, Self.isDocument(name.dropFirst(10)) {
        documents.append((file, quarter))
      } else if FilePath.isFolder("\(path)/\(file)") {
        documents +=
          Self.names(in: "\(path)/\(file)").map { inner in
            inner.compactMap { name in
              Quarter(String(name.prefix(10))).flatMap { quarter in
                Self.isYAML(name) ? ("\(file)/\(name)", quarter) : nil
              }
            }
          } ?? []
      }
    }
    let handedIn = Set(submissions.filter { $0.place.folder == partner }.compactMap(\.place.quarter))
    for document in documents where !handedIn.contains(document.quarter) {
      report(.name, Self.notRead, Self.makeForm(document.quarter), file: document.file, partner: partner)
    }
  }

  /// What somebody may take for a submission, or put one away as: `.docx`, `.yaml.txt`, `.yaml.bak`. Papers that go with
  /// one are usually PDF.
  private static func isDocument(_ ending: Substring) -> Bool {
    let ending = ending.lowercased()
    return ending.isEmpty || ending.hasPrefix(".yaml") || ending.hasPrefix(".yml") || ending.hasPrefix("~")
      || [
        ".txt", ".doc", ".docx", ".odt", ".rtf", ".xls", ".xlsx", ".csv", ".bak", ".old", ".orig", ".gz",
        ".zip",
      ].contains(ending)
  }

  private mutating func report(
    _ rule: FileRule, _ message: String, _ fix: String, file: String, partner: Partner.ID
  ) {
    findings.append((file, FileFinding(rule.finding(message, fix: fix), at: .start), partner))
  }

  private static func names(in path: String) -> [String]? {
    (try? FileManager.default.contentsOfDirectory(atPath: path))?.filter { !$0.hasPrefix(".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func isYAML(_ name: String) -> Bool { name.hasSuffix(".yaml") || name.hasSuffix(".yml") }

  private static func noFolder(_ path: String) -> String {
    "there is no folder \"\(path)\": go to the project's folder, or name the partnership's with --partners"
  }
  private static func closedFolder(_ path: String) -> String {
    "\"\(path)\" is not a folder that can be listed: check its name and its permissions"
  }
  private static let closed = "the folder cannot be listed"
  private static let open = "give yourself permission to read it"
  private static let linkLeadsOut = "the symbolic link leads out of the partnership's folder"
  private static let copyFolder = "put a copy of what it leads to in the place of the link"
  private static let leadsNowhere = "the symbolic link leads nowhere"
  private static let removeLink = "remove it, or make it a folder"
  private static let outsideFolder = "this file lies outside the partners' folders"
  private static let moveToFolder = "move it to the folder of its partner, or remove it"
  private static let ownNotRead =
    "this file is not read: only files whose names end in .yaml are read here"
  private static let notRead = "this file is named for a quarter but is no form, so nothing in it is read"
  private static func makeForm(_ quarter: Quarter) -> String {
    "if it is the form, name it \"\(quarter.fileName).yaml\"; if it is a document, copy its text into a form of that name"
  }
  private static func notAQuarter(_ name: String) -> String { "\"\(name)\" does not name a quarter" }
  private static let renameFile = "rename it for its quarter, such as 2020-21-Q4.yaml"
}

/// Why a command could not be understood or could not run. Exit status 2.
struct CannotRun: Error, CustomStringConvertible {
  let description: String

  /// - Parameters:
  ///   - sentence: what, where and how to put it right; names of files and partners in it can be anything.
  ///   - lines: what is to be read below it.
  init(_ sentence: String, lines: [String] = []) {
    description = ([sentence] + lines).map { printable($0) }.joined(separator: "\n")
  }
}
