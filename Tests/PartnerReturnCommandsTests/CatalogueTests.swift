import Foundation
import PartnerUpdates
import SubmissionFiles
import Testing

@testable import PartnerReturnCommands

@Suite("The catalogue holds every rule")
struct CatalogueTests {
  private static let catalogue = Catalogue(Scene.providers)

  @Test("Whatever makes a finding is in it: files, sections, partners and unused explanations")
  func complete() {
    let rules = CommonRules.all + Scene.providers.flatMap(\.rules)
    #expect(
      Set(Self.catalogue.entries.map(\.slug))
        == Set(FileRule.all.map(\.slug) + rules.map(\.slug) + ["common.explanation-in-use"]))
    #expect(
      Self.catalogue.owners.map(\.id)
        == ["file", "common"] + Scene.providers.map(\.partner.id.description))
  }

  @Test("A name, former or not, is the name of one rule, and starts with its owner")
  func names() {
    let names = Self.catalogue.entries.flatMap { [$0.slug] + $0.aliases }
    #expect(Set(names).count == names.count)
    for owner in Self.catalogue.owners {
      #expect(owner.entries.filter { !$0.slug.hasPrefix("\(owner.id).") }.map(\.slug) == [])
    }
  }

  @Test("Every rule has a passing example that it finds nothing in, and a failing one with what it says")
  func examples() throws {
    for entry in Self.catalogue.entries {
      let passing = try #require(entry.passing, "\(entry.slug)")
      let failing = try #require(entry.failing, "\(entry.slug)")
      #expect(passing.found.map(\.message) == [], "\(entry.slug)")
      #expect(Set(failing.found.map(\.rule)) == [entry.slug])
      #expect(passing.text.hasSuffix("\n") && failing.text.hasSuffix("\n"))
      #expect(passing.text != failing.text, "\(entry.slug): what differs is to be seen")
    }
  }

  @Test("The examples of every module read back from YAML as they are", arguments: Scene.providers)
  func readBack(of provider: any PartnerUpdateProvider) throws {
    for rule in provider.rules {
      for example in rule.passing + rule.failing {
        let submission = example.section(provider.figures).submission
        let reading = SubmissionReader.read(
          SubmissionWriter.text(of: submission), at: .init(folder: "nobody", quarter: nil))
        #expect(reading.findings.map(\.finding.message) == [], "\(rule.slug)")
        #expect("\(try #require(reading.value))" == "\(submission)")
      }
    }
  }

  /// What has to be done to a partnership to breach a rule that no text can breach.
  private static let situations: [(rule: FileRule, make: @Sendable (Scene) throws -> Void)] = [
    (
      .readable,
      {
        try $0.replaceFile {
          try FileManager.default.createDirectory(at: $0, withIntermediateDirectories: true)
        }
      }
    ),
    (
      .insideFolder,
      { scene in
        let outside = scene.root.appending(path: "outside.yaml")
        try Data("x: y".utf8).write(to: outside)
        try scene.replaceFile {
          try FileManager.default.createSymbolicLink(at: $0, withDestinationURL: outside)
        }
      }
    ),
    (.size, { try $0.replaceFile { try Data(count: 3_000_000).write(to: $0) } }),
    (.name, { try $0.write("partner: police", to: "police/update.yaml") }),
    (.onlyOne, { try $0.write(try $0.text(of: Scene.file), to: "police/2020-21 Q4.yaml") }),
    (
      .appendixThere,
      { scene in
        let text = try scene.text(of: Scene.file)
        let listed = "appendices:\n  - appendix: A\n    title: Map\n    file: map.pdf\n"
        try scene.write(text + listed, to: Scene.file)
      }
    ),
    (.utf8, { try $0.replaceFile { try Data([0xFF, 0xFE, 0x61, 0x00]).write(to: $0) } }),
  ]

  @Test(
    "What an example of a file tells in words is what the tool says", arguments: situations.map(\.rule.slug))
  func situation(of slug: String) throws {
    let (rule, make) = try #require(Self.situations.first { $0.rule.slug == slug })
    let scene = try Scene()
    try make(scene)
    let output = scene.run("check").output
    let stated = try #require(rule.example?.foundInFailing.first)
    #expect(output.contains("error: \(stated.message) [\(slug)]"), "\(output)")
    #expect(output.contains("    fix: \(stated.fix)\n"))
  }

  @Test("The README lists every threshold with its default, in the order in which rules name them")
  func thresholds() throws {
    let readme = try String(contentsOf: Scene.repository.appending(path: "README.md"), encoding: .utf8)
    let listed = readme.split(separator: "\n").filter { $0.hasPrefix("| `") && $0.contains(" | ") }
    let known = (CommonRules.all + Scene.providers.flatMap(\.rules)).thresholds
    for threshold in known {
      let row = "| `\(threshold.name)` | \(threshold.standard) \(threshold.unit) | \(threshold.meaning) |"
      #expect(listed.contains { $0 == row }, "add to the README: \(row)")
    }
    #expect(known.count > 10)
  }

  @Test("The articles of the documentation are current, and linked from its landing page")
  func articles() throws {
    let documentation = Scene.repository.appending(path: "Sources/PartnerUpdates/PartnerUpdates.docc")
    let folder = documentation.appending(path: "Rules")
    let remedy: Comment = """
      the catalogue is out of date: run \
      `swift run partner-return rules --markdown Sources/PartnerUpdates/PartnerUpdates.docc/Rules`
      """
    let articles = CatalogueMarkdown(Self.catalogue).articles
    for article in articles {
      let written = try? String(contentsOf: folder.appending(path: article.name), encoding: .utf8)
      #expect(written == article.text, remedy)
    }
    let present = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(present) == Set(articles.map(\.name)), "remove what is no article of the catalogue any more")

    let landing = try String(contentsOf: documentation.appending(path: "PartnerUpdates.md"), encoding: .utf8)
    #expect(landing.contains("- <doc:EveryRule>\n"), "link it under Topics")
  }

  @Test("Words of a rule are no markup in an article, but for code between backticks")
  func markdown() {
    #expect(
      CatalogueMarkdown.escaped("a * b_c [b] <d> `value: *x*` #1 @y | z & \\")
        == "a \\* b\\_c \\[b\\] \\<d\\> `value: *x*` \\#1 \\@y \\| z \\& \\\\")
  }
}

extension Scene {
  static let file = "police/2020-21-Q4.yaml"

  /// Puts something else in the place of the police's submission.
  fileprivate func replaceFile(_ make: (URL) throws -> Void) throws {
    try remove(Self.file)
    try make(url(Self.file))
  }
}
