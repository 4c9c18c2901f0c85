import BuiltTool
import Foundation
import Testing

@Suite("Printing as PDF")
struct PDFTests {
  @Test("without a browser is a sentence, and the return that was there stays")
  func noBrowser() throws {
    let folder = try TemporaryFolder()
    try folder.addPartnership()
    #expect(try BuiltTool.run("build", in: folder.url).status == 0)
    let before = try folder.contents(of: "returns")
    let empty = try BuiltTool.run("build", "--pdf", in: folder.url, environment: ["PATH": "/nowhere"])
    #expect(empty.status == 2)
    #expect(empty.output.contains("--pdf needs Chromium, Chrome or Edge, and none was found"))
    let named = try BuiltTool.run("build", "--pdf", "--browser", "no-such-browser", in: folder.url)
    #expect(named.status == 2)
    #expect(named.output.contains("there is no browser \"no-such-browser\""))
    let failing = try BuiltTool.run("build", "--pdf", "--browser", "/bin/false", in: folder.url)
    #expect(failing.status == 2)
    #expect(failing.output.contains("\"/bin/false\" could not print the page as PDF"))
    #expect(try folder.contents(of: "returns") == before)
  }

  @Test("takes what the browser prints, dated by the meeting, into both editions")
  func browser() throws {
    let folder = try TemporaryFolder()
    try folder.copyPartners()
    // Stands for a browser: writes where it is told to, with a date that differs from run to run.
    try folder.write(
      """
      #!/bin/sh
      for argument; do
        case "$argument" in
          --print-to-pdf=*) target="${argument#--print-to-pdf=}" ;;
          file://*) page="${argument#file://}" ;;
        esac
      done
      test -s "$page" && printf '%%PDF-1.4 /CreationDate (D:20991231235959+00'"'00'"') x' >"$target"
      """, to: "browser")
    let program = folder.url.appending(path: "browser").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let outcome = try BuiltTool.run("build", "--pdf", "--browser", "./browser", in: folder.url)
    #expect(outcome.status == 0, "\(outcome.output)")
    let files = try folder.contents(of: "returns/2020-21-Q4")
    for edition in ["board", "public"] {
      let text = String(decoding: try #require(files["\(edition)/return.pdf"]), as: UTF8.self)
      #expect(text == "%PDF-1.4 /CreationDate (D:20210325000000+00'00') x")
    }
  }

  @Test("takes away what a killed run has left, and nothing of a run that goes on")
  func leftOver() throws {
    let folder = try TemporaryFolder()
    try folder.copyPartners()
    for name in [
      "tmp/partner-return-pdf-\(try Self.endedProcess())-x", "tmp/partner-return-pdf-\(getpid())-x", "tmp/x",
    ] {
      try folder.write("what the board reads", to: "\(name)/return.html")
    }
    let failing = try BuiltTool.run(
      "build", "--pdf", "--browser", "/bin/false", in: folder.url,
      environment: ["TMPDIR": folder.url.appending(path: "tmp").path])
    #expect(failing.status == 2)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "tmp").path)
    #expect(left.sorted() == ["partner-return-pdf-\(getpid())-x", "x"])
  }

  /// The number of a process that is no more.
  private static func endedProcess() throws -> Int32 {
    let process = try Process.run(URL(filePath: "/bin/true"), arguments: [])
    process.waitUntilExit()
    return process.processIdentifier
  }
}
