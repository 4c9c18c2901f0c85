import ArgumentParser
import PartnerUpdates
import SubmissionFiles

/// The option of every command that is about one partnership.
struct PartnersOption: ParsableArguments {
  @Option(
    name: .customLong("partners"), parsing: .singleValue,
    help: ArgumentHelp("The partnership's folder. (default: partners)", valueName: "folder"))
  var folders: [String] = []

  func validate() throws {
    guard folders.count <= 1 else {
      throw ValidationError(
        "--partners stands \(folders.count) times: this command takes one partnership's folder at a time; "
          + "`check` and `build` take several, and `rollup` combines them")
    }
  }

  /// The folder without a slash at its end.
  var path: String { Self.withoutSlash(folders.first ?? Self.standard) }

  /// What names the folder in a command that is proposed.
  var typed: String { Self.typed(path) }

  /// The folder where none is named.
  static let standard = "partners"

  /// A folder without a slash at its end.
  static func withoutSlash(_ folder: String) -> String {
    let trimmed = folder.trimmingSuffix("/")
    return trimmed.isEmpty && folder.hasPrefix("/") ? "/" : trimmed
  }

  /// ` --partners anytown`, as a shell understands it; nothing for the folder that is meant without it.
  static func typed(_ path: String) -> String {
    path == standard ? "" : " --partners " + shellWord(path)
  }
}

/// The options of commands that take several partnerships.
struct SeveralPartnersOption: ParsableArguments {
  @Option(
    name: .customLong("partners"), parsing: .singleValue,
    help: ArgumentHelp(
      "A partnership's folder, once for each partnership. (default: partners)", valueName: "folder"))
  var folders: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A folder in which, however deep, partnerships' folders lie: all that hold a partnership.yaml.",
      valueName: "folder"))
  var allIn: [String] = []

  @Option(help: ArgumentHelp("How many cores work. (default: all)", valueName: "number"))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...1_000).contains(jobs) {
      throw ValidationError("--jobs \(jobs) is no number of cores: write 1 to 1000, or leave it out for all")
    }
  }

  /// How many cores work.
  var cores: Int { jobs ?? Cores.all }

  /// The folders as named, or the one that is meant without any, and those that were found.
  ///
  /// - Throws: ``CannotRun`` where nothing was found, or folders lie in one another.
  func partnerships() throws -> PartnershipFolders {
    let searches = try allIn.map(PartnershipSearch.init(in:))
    let named = folders.isEmpty && allIn.isEmpty ? [PartnersOption.standard] : folders
    return try PartnershipFolders(
      named, found: searches.flatMap(\.found), closed: searches.flatMap(\.closed))
  }
}

/// A partnership's folder, without a slash at its end.
struct NamedFolder {
  let path: String
}

/// A text as one word of a command line: in quotation marks where a shell would read more into it.
func shellWord(_ text: String) -> String {
  let isPlain =
    !text.isEmpty
    && text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "/._-+:@%".utf8.contains(byte)
      }
    }
  return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: Character) -> String {
    var text = self
    while text.last == suffix { text.removeLast() }
    return text
  }
}

/// A quarter as people type it.
func quarter(_ text: String) throws -> Quarter {
  guard let quarter = Quarter(text) ?? MeantValue.quarter(text) else {
    throw ValidationError(
      "\"\(text)\" is not a quarter: write a financial year and Q1 to Q4 in quotation marks, such as \"2020-21 Q4\""
    )
  }
  return quarter
}

func date(_ text: String) throws -> CalendarDate {
  guard let date = CalendarDate(text) else {
    throw ValidationError("\"\(text)\" is not a date: write one that exists, such as 2021-03-11")
  }
  return date
}

let quarterHelp = ArgumentHelp("The quarter, such as \"2020-21 Q4\".", valueName: "quarter")
