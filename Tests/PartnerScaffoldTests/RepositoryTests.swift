import Foundation
import Testing

@Suite("What the repository asks of those who change it")
struct RepositoryTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func lines(of file: String) throws -> [String] {
    try String(contentsOf: root.appending(path: file), encoding: .utf8).split(separator: "\n").map(
      String.init)
  }

  @Test("The coordinator owns every agency's module with it")
  func owners() throws {
    let sources = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Sources").path)
    let modules = sources.filter { $0.hasSuffix("Partner") }
    let lines = try Self.lines(of: ".github/CODEOWNERS")
    #expect(modules.count >= 6)
    for module in modules {
      let owners =
        lines.first { $0.hasPrefix("/Sources/\(module)/ ") }?.split(separator: " ").dropFirst() ?? []
      #expect(owners.count == 2 && owners.last == "@partnership/coordinator", "\(module)")
    }
  }

  @Test("A workflow reads and nothing more, pins what it uses, and keeps no credentials")
  func workflows() throws {
    for file in ["ci.yml", "submissions.yml"] {
      let lines = try Self.lines(of: ".github/workflows/\(file)")
      let uses = lines.filter { $0.contains("uses:") }
      #expect(!uses.isEmpty && uses.allSatisfy { $0.contains(/@[0-9a-f]{40} # v\d/) }, "\(uses)")
      #expect(lines.count { $0.contains("persist-credentials: false") } == uses.count, "\(file)")
      #expect(
        lines.contains("  contents: read")
          && !lines.contains { $0.contains("write") || $0.contains("_target") })
    }
  }

  @Test("Submissions are checked with the code of the target branch, also those whose names have accents")
  func submissions() throws {
    let workflow = try Self.lines(of: ".github/workflows/submissions.yml").joined(separator: "\n")
    #expect(workflow.contains("ref: ${{ github.event.pull_request.base.sha }}\n          path: tool\n"))
    #expect(
      workflow.contains(
        "run: bash ../tool/.github/check-submissions \"$BASE\" ../tool/.build/debug/partner-return"))
    let folder = FileManager.default.temporaryDirectory.appending(path: "partner-return-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = """
      set -e
      export HOME="$PWD"
      git init -q . && git config user.email a@example.org && git config user.name a
      mkdir -p partners/police && echo a > partners/partnership.yaml && git add . && git commit -qm a
      base=$(git rev-parse HEAD)
      printf '#!/bin/sh\\necho "$@"\\n' > ../$NAME.tool && chmod +x ../$NAME.tool
      check() { git add -A . && git commit -qm b && bash "$CHECK" "$base" ../$NAME.tool; }
      echo a > "partners/police/caf\u{E9} 1.yaml" && check
      echo b > partners/partnership.yaml && check
      rm ../$NAME.tool
      """
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging([
      "CHECK": Self.root.appending(path: ".github/check-submissions").path, "NAME": folder.lastPathComponent,
    ]) { _, new in new }
    process.standardOutput = output
    try process.run()
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(
      String(decoding: printed, as: UTF8.self)
        == "check --format github partners/police/caf\u{E9} 1.yaml\ncheck --format github\n")
  }
}
