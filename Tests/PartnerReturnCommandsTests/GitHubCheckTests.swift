import Foundation
import Testing

@testable import PartnerReturnCommands

@Suite("A check as GitHub annotations stays useful beyond ten a level")
struct GitHubCheckTests {
  private static func lines(of scene: Scene, strict: Bool = false) throws -> [String] {
    GitHubCheck().document(of: try scene.report(strict: strict)).components(separatedBy: "\n")
  }

  /// A scene with a slip in each of some statuses of the police.
  private static func scene(slips: Int) throws -> Scene {
    let scene = try Scene()
    let parts = try scene.text(of: Scene.file).components(separatedBy: "status: green")
    let spoilt = parts.prefix(slips + 1).joined(separator: "status: gren")
    try scene.write(
      ([spoilt] + parts.dropFirst(slips + 1)).joined(separator: "status: green"), to: Scene.file)
    return scene
  }

  @Test("An annotation stands at its line, is titled with its rule, and says the fix")
  func annotation() throws {
    let scene = try Scene()
    let place = try scene.replace("value: 639", with: "value: ⟦many", in: Scene.file)
      .components(separatedBy: ":")
    #expect(
      try Self.lines(of: scene).first
        == "::error file=\(scene.url(Scene.file).path),line=\(place[0]),col=\(place[1]),title=file.value::"
        + "\"many\" is not a number%0Afix: write `value:` with a number, such as 639, 21,328 or 8.6")
  }

  @Test("Per cent signs and line breaks are escaped, and colons and commas in properties")
  func escaping() throws {
    let scene = try Scene()
    try scene.write("x", to: "police/50%, a:b.yaml")
    try scene.replace("value: 639", with: #"value: "50%\r\n::error::, :""#, in: Scene.file)
    let lines = try Self.lines(of: scene)
    #expect(lines.allSatisfy { $0.hasPrefix("::") && !$0.contains("\r") })
    #expect(lines.contains { $0.contains("/police/50%25%2C a%3Ab.yaml,line=1,col=1,title=file.name::") })
    #expect(lines.contains { $0.contains("::\"50%25\u{FFFD}\u{FFFD}::error::, :\" is not a number") })
  }

  @Test("Errors come first, then queries, then notes, then how many there are in all")
  func order() throws {
    let lines = try Self.lines(of: Self.scene(slips: 2))
    let levels = lines.dropLast().map { String($0.dropFirst(2).prefix { $0 != " " }) }
    #expect(levels.prefix(2) == ["error", "error"])
    #expect(
      levels == levels.filter { $0 == "error" } + levels.filter { $0 == "warning" }
        + levels.filter { $0 == "notice" })
    #expect(
      lines.last?.firstMatch(
        of: /^::notice title=Check of submissions::6 files checked: 2 errors, \d+ open queries, 0 answered/)
        != nil)
  }

  @Test("Ten of a level are shown each by itself", arguments: [1, 9, 10])
  func upToTen(_ slips: Int) throws {
    let errors = try Self.lines(of: Self.scene(slips: slips)).filter { $0.hasPrefix("::error ") }
    #expect(errors.count == slips)
    #expect(errors.allSatisfy { $0.contains("title=file.value::") })
  }

  @Test("Beyond ten, the tenth tells all that remain, file by file", arguments: [11, 14])
  func beyondTen(_ slips: Int) throws {
    let scene = try Self.scene(slips: slips)
    try scene.replace("status: green", with: "status: gren", in: "vawg/2020-21-Q4.yaml")
    let errors = try Self.lines(of: scene).filter { $0.hasPrefix("::error ") }
    #expect(errors.count == 10)
    let last = try #require(errors.last?.components(separatedBy: "::").last)
    #expect(errors.last?.contains("title=\(slips + 1 - 9) more::") == true)
    let told = last.components(separatedBy: "%0A")
    #expect(told.filter { $0.hasSuffix("[file.value]") }.count == slips + 1 - 9)
    #expect(told.contains("\(scene.url(Scene.file).path): \(slips - 9)"))
    #expect(told.contains("\(scene.url("vawg/2020-21-Q4.yaml").path): 1"))
  }

  @Test("A list that would be too long is cut off and says so")
  func longList() throws {
    let scene = try Scene()
    for number in 1...130 { try scene.write("x", to: "police/update-\(number).yaml") }
    let errors = try Self.lines(of: scene).filter { $0.hasPrefix("::error ") }
    #expect(errors.count == 10)
    #expect(errors.last?.contains("title=121 more::") == true)
    #expect(errors.last?.hasSuffix("%0Aand 21 more: run `partner-return check`") == true)
  }

  @Test("With --strict open queries are errors, answered ones are left out")
  func strict() throws {
    let lines = try Self.lines(of: Scene(), strict: true)
    #expect(lines.filter { $0.hasPrefix("::error ") }.count == 10)
    #expect(lines.filter { $0.hasPrefix("::warning ") } == [])
  }
}
