import PartnerUpdates
import Testing

@testable import PartnerReturnCommands

@Suite("What is restricted or personal is never echoed, whatever the format")
struct DiscretionTests {
  private static let canaries = ["Nightingale", "nightingale", "73519", "73,519"]

  /// Something secret in the police's file, and the rule that finds something beside it.
  struct Secret: CustomTestStringConvertible, Sendable {
    let place: String
    let rule: String
    /// Added at the end of the file.
    var end = ""
    /// Added under `challenges:`.
    var challenge = ""
    var testDescription: String { place }
  }

  @Test(
    "A restricted item is not echoed, and what is wrong with it is still found",
    arguments: [
      Secret(
        place: "a paragraph that is none", rule: "file.value",
        end: "restricted:\n  - title: Case\n    paragraph: Nightingale \"of\" 73519\n    text: Hidden\n"),
      Secret(
        place: "a field that is none", rule: "file.known-keys",
        end: "restricted:\n  - title: Case\n    paragraph: 7\n    Nightingale was seen: 73519\n"),
      Secret(
        place: "a text for a list", rule: "file.type", end: "restricted: Nightingale \"of\" 73519\n"),
      Secret(
        place: "a text for fields", rule: "file.type", end: "restricted:\n  - Nightingale \"of\" 73519\n"),
      Secret(
        place: "a list for a text", rule: "file.type",
        end: "restricted:\n  - title: [Nightingale, 73519]\n    paragraph: 7\n"),
      Secret(
        place: "no paragraph", rule: "common.restricted-paragraph-given",
        end: "restricted:\n  - {title: Nightingale, text: \"73519\"}\n"),
      Secret(
        place: "a citation that is none", rule: "common.citation-known",
        end: "restricted:\n  - title: Case\n    paragraph: 7\n    text: It is {nightingale}, {x73519}\n"),
      Secret(
        place: "a typed number", rule: "common.typed-number-agrees",
        end:
          "restricted:\n  - title: Case\n    paragraph: 7\n    text: Knife crime came to 73,519 offences.\n"),
      Secret(
        place: "a tag", rule: "file.plain-yaml",
        end: "restricted:\n  - title: Case\n    paragraph: 7\n    text: !Nightingale 73519\n"),
      Secret(
        place: "a quotation that is not closed", rule: "file.yaml",
        end: "restricted:\n  - title: Case\n    paragraph: 7\n    text: \"Nightingale 73519\n"),
      Secret(
        place: "a second colon", rule: "file.yaml",
        end: "restricted:\n- title: Case\n  text: Nightingale: 73519: seen\n"),
      Secret(
        place: "a field twice", rule: "file.unique-keys",
        end: "restricted:\n  - title: Case\n    Nightingale 73519: a\n    Nightingale 73519: b\n"),
      Secret(
        place: "a misspelt list", rule: "file.known-keys",
        end: "restrcited: [{title: Nightingale, paragraph: 7, text: 73519}]\n"),
      Secret(
        place: "a list in brackets over several lines", rule: "file.yaml",
        end: "\"restricted\": [\n {title: Nightingale,\n  text: \"73519\" 73519}]\n"),
      Secret(
        place: "the secretary's copy", rule: "common.explanation-in-use",
        end: """
          restricted:
            - {title: Nightingale, paragraph: 7, text: 73519}
          explanations:
            - {rule: common.citation-known, field: "restricted[1].text", reason: None}

          """),
    ])
  func restricted(_ secret: Secret) throws { try expectSilence(on: secret) }

  @Test(
    "An item named under restrictions is not echoed, in its own findings or in another's",
    arguments: [
      Secret(
        place: "a typed number in it", rule: "common.typed-number-agrees",
        end: "restrictions:\n  - {item: \"challenges[1]\", paragraphs: 7, begins: Knife crime}\n",
        challenge: "Knife crime came to 73,519 offences at Nightingale Road."),
      Secret(
        place: "a citation in it", rule: "common.citation-known",
        end: "restrictions:\n  - {item: \"challenges[1]\", paragraphs: 7, begins: Ask}\n",
        challenge: "Ask about {nightingale}"),
      Secret(
        place: "an item that is not there", rule: "common.citation-known",
        end: "restrictions:\n  - {item: \"challenges[99]\", paragraphs: 7, begins: Ask}\n",
        challenge: "Ask about {nightingale}"),
      Secret(
        place: "a misspelt list", rule: "common.citation-known",
        end: "restirctions:\n  - {item: \"challenges[1]\", paragraphs: 7, begins: Ask}\n",
        challenge: "Ask about {nightingale}"),
      Secret(
        place: "a file that cannot be read", rule: "file.yaml",
        end: "restrictions:\n  - {item: \"challenges[1]\", paragraphs: 7, begins: Ask}\nsubject: a: b: c\n",
        challenge: "Ask about Nightingale: \"73519\" and: more"),
      Secret(
        place: "the text that a restriction begins with", rule: "common.restriction-known",
        end: "restrictions:\n  - {item: \"challenges[1]\", paragraphs: 7, begins: Nightingale 73519}\n"),
      Secret(
        place: "a field of a restriction that is none", rule: "file.known-keys",
        end: "restrictions:\n  - {item: \"challenges[1]\", paragraphs: 7, Nightingale 73519: x}\n"),
      Secret(
        place: "a field of the item that is none", rule: "file.known-keys",
        end:
          "appendices:\n  - appendix: Z\n    title: T\n    file: z.pdf\n    Nightingale was seen: 73519\nrestrictions:\n  - {item: \"appendices[Z]\", paragraphs: 7}\n"
      ),
      Secret(
        place: "an answer about it", rule: "common.explanation-in-use",
        end: """
          restrictions:
            - {item: "figures[gun-crime]", paragraphs: 7}
          explanations:
            - {rule: common.citation-known, field: "figures[gun-crime].value", value: 73519, reason: Nightingale}

          """),
    ])
  func restrictedByName(_ secret: Secret) throws { try expectSilence(on: secret) }

  @Test("Nor is a restricted figure echoed where another section states it, or where its sum is wrong")
  func restrictedElsewhere() throws {
    let scene = try Scene()
    let plain = scene.run("check").output
    try scene.replace("value: 639", with: "value: 73519", in: Scene.file)
    try #require(scene.run("check").output.contains(/73,?519/))
    let restriction = "\nrestrictions:\n  - {item: \"figures[knife-crime]\", paragraphs: 7}\n"
    try scene.write(try scene.text(of: Scene.file) + restriction, to: Scene.file)
    for (format, document) in try scene.documents(providers: OwnProvider.all(with: .noAddress)) {
      #expect(!document.contains(/73,?519/), "\(format): \(document)")
    }
    #expect(scene.run("check").output != plain)
  }

  @Test(
    "What a rule finds that does not echo is not echoed, by that rule or another on the same line",
    arguments: [
      Secret(place: "its own finding", rule: "police.no-address", challenge: "Ask Nightingale@73519.org"),
      Secret(
        place: "another rule's finding", rule: "common.citation-known",
        challenge: "Ask Nightingale@73519.org about {nightingale}"),
      Secret(
        place: "a typed number beside", rule: "common.typed-number-agrees",
        challenge: "Ask Nightingale@home. Knife crime came to 73519 offences."),
      Secret(
        place: "an answer to a query", rule: "common.no-contact-details",
        end: """
          explanations:
            - rule: common.change-agrees
              field: figures[gun-crime].change
              value: -27%
              reason: Ask Nightingale@73519.org

          """),
    ])
  func personal(_ secret: Secret) throws { try expectSilence(on: secret) }

  private func expectSilence(on secret: Secret) throws {
    let scene = try Scene()
    for partner in Scene.providers.map(\.partner.id) + ["community-safety"] where partner != "police" {
      try scene.remove("\(partner)")
    }
    if !secret.challenge.isEmpty {
      try scene.replace("challenges:\n", with: "challenges:\n  - \(secret.challenge)\n", in: Scene.file)
    }
    try scene.write(try scene.text(of: Scene.file) + "\n" + secret.end, to: Scene.file)
    for (format, document) in try scene.documents(providers: OwnProvider.all(with: .noAddress)) {
      for canary in Self.canaries { #expect(!document.contains(canary), "\(format): \(document)") }
      #expect(document.contains(secret.rule), "\(format): \(document)")
    }
  }

  @Test("Such a finding has its place, its message and its fix, and not its line")
  func whereNotWhat() throws {
    let scene = try Scene()
    let place = try scene.replace(
      "challenges:\n", with: "challenges:\n  - ⟦Ask jo@example.org.\n", in: Scene.file)
    let output = scene.run("check", providers: OwnProvider.all(with: .noAddress)).output
    #expect(
      output.contains(
        """
        :\(place): query: an e-mail address stands here: "…" [police.no-address]
            fix: remove "…" from the text
            field: challenges[1]

        """), "\(output)")
  }

  @Test("Other findings are quoted with their line as before")
  func others() throws {
    let output = try Scene().run("check").output
    #expect(output.contains("        change: -8.6%\n                ^\n"))
  }

  @Test("A rule that throws says what kind of error it was, and not what it had before it")
  func throwing() throws {
    struct Broken: Error { let text: String }
    let rule = Rule(
      "police.broken", title: "Nothing breaks", rationale: "It does.", echoes: false, passing: [], failing: []
    ) { section in throw Broken(text: section.submission.preparedBy) }
    let output = try Scene().run("check", providers: OwnProvider.all(with: rule)).output
    #expect(output.contains("could not be applied: Broken [police.broken]"), "\(output)")
    #expect(!output.contains("BCU"))
  }

  @Test("An explanation of a value that is not echoed lapses without telling either value")
  func lapsed() throws {
    let rule = Rule(
      "police.few", title: "Few people", rationale: "Few are known.", echoes: false, passing: [], failing: []
    ) { section in
      [Observation(at: .figure("gun-crime") / "value", "so few can be told apart", fix: "restrict it")]
    }
    let scene = try Scene()
    let answer = """

      explanations:
        - rule: police.few
          field: figures[gun-crime].value
          value: 73519
          reason: Known already.

      """
    try scene.write(try scene.text(of: Scene.file) + answer, to: Scene.file)
    let output = scene.run("check", providers: OwnProvider.all(with: rule)).output
    #expect(output.contains("this explanation was given for a value that"), "\(output)")
    #expect(!output.contains("73519") && !output.contains("value: 89"))
  }
}
