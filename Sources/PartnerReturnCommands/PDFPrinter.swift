import Foundation
import PartnerUpdates
import ReturnPublishing

/// Prints a page as a tagged PDF with a browser that is installed: Chromium, Chrome or Edge.
struct PDFPrinter {
  /// The program.
  let browser: String
  private let stop: Interruption

  /// Names under which they are installed, the free one first.
  private static let names = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge",
    "msedge",
  ]
  private static let applications = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ]

  /// A printer with a certain browser, or with the first that is found.
  ///
  /// - Throws: ``CannotRun`` when there is none.
  init(browser: String?, stop: Interruption = Interruption()) throws {
    self.stop = stop
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let wanted = browser.map { $0.contains("/") ? [FilePath($0).path] : Self.found($0, in: folders) }
    let known = Self.names.flatMap { Self.found($0, in: folders) } + Self.applications
    guard let program = (wanted ?? known).first(where: Self.isProgram) else {
      throw CannotRun(browser.map(Self.notThere) ?? Self.none)
    }
    self.browser = program
  }

  /// The page of an edition as `return.pdf`.
  ///
  /// - Throws: ``CannotRun`` when the browser fails, or takes longer than two minutes; ``Interrupted``.
  func print(_ page: PublishedFile, dated date: CalendarDate?) throws -> PublishedFile {
    LeftOverFolders(in: FileManager.default.temporaryDirectory.path, named: Self.folder).remove()
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "\(Self.folder)\(getpid())-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let html = folder.appending(path: "return.html")
    let pdf = folder.appending(path: "return.pdf")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data(page.contents).write(to: html)
      try run(["--print-to-pdf=\(pdf.path)", html.absoluteString], in: folder)
    } catch let problem as CannotRun {
      throw problem
    } catch let stopped as Interrupted {
      throw stopped
    } catch {
      throw CannotRun(failed)
    }
    guard let contents = FileManager.default.contents(atPath: pdf.path),
      contents.starts(with: Data("%PDF".utf8))
    else { throw CannotRun(failed) }
    let name = page.name.replacing("return.html", with: "return.pdf")
    return PublishedFile(name: name, contents: Self.dated(Array(contents), date))
  }

  private func run(_ arguments: [String], in folder: URL) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: browser)
    process.arguments =
      [
        "--headless", "--disable-gpu", "--no-pdf-header-footer", "--generate-pdf-document-outline",
        "--user-data-dir=\(folder.appending(path: "profile").path)",
        // Containers have no sandbox to offer to root. The page is our own, without scripts.
      ] + (getuid() == 0 ? ["--no-sandbox"] : []) + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let end = ProcessInfo.processInfo.systemUptime + 120
    while process.isRunning {
      if stop.isRequested || ProcessInfo.processInfo.systemUptime > end { process.terminate() }
      usleep(20_000)
    }
    try stop.check()
    guard process.terminationStatus == 0 else { throw CannotRun(failed) }
  }

  /// The file with the day of the meeting as its date: the same return gives the same bytes on any day.
  private static func dated(_ contents: [UInt8], _ date: CalendarDate?) -> [UInt8] {
    let day = date?.description.filter(\.isNumber) ?? "20000101"
    let stamp = Array("D:\(day)000000+00'00'".utf8)
    var contents = contents
    for key in ["/CreationDate (", "/ModDate ("] {
      let key = Array(key.utf8)
      guard let start = contents.firstRange(of: key)?.upperBound,
        start + stamp.count < contents.endIndex,
        contents[start + stamp.count] == UInt8(ascii: ")")
      else { continue }
      contents.replaceSubrange(start..<(start + stamp.count), with: stamp)
    }
    return contents
  }

  /// What the name of the folder for a page and its browser begins with.
  private static let folder = "partner-return-pdf-"

  private var failed: String {
    "\"\(browser)\" could not print the page as PDF: try it on return.html by hand, or name another with --browser"
  }
  private static func notThere(_ browser: String) -> String {
    "there is no browser \"\(browser)\": name a program of Chromium, Chrome or Edge"
  }
  private static let none =
    "--pdf needs Chromium, Chrome or Edge, and none was found: install one, name one with --browser, or leave out "
    + "--pdf and print return.html from any browser"

  /// Whether a file is there that can be run. A folder can be entered, which the system calls by the same name.
  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }

  private static func found(_ name: String, in folders: [String]) -> [String] {
    folders.map { "\($0)/\(name)" }
  }
}
