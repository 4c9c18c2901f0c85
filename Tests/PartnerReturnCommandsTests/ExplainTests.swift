import Foundation
import PartnerReturnCommands
import PartnerUpdates
import Testing

@Suite("Rules are listed and explained")
struct ExplainTests {
  @Test("`rules` lists every rule under its owner, with severity and title")
  func list() throws {
    let outcome = try Scene().run("rules")
    #expect(outcome.status == .nothingWrong)
    #expect(
      outcome.output.contains(
        "\n  common.change-agrees               query  The printed change is the computed one"))
    for heading in [
      "Every file (file)", "Every section (common)", "Police (police)", "Hate crime (hate-crime)",
    ] {
      #expect(outcome.output.contains("\(heading)\n"))
    }
  }

  @Test("`rules --partner` lists what one partner's section must satisfy")
  func onePartner() throws {
    let output = try Scene().run("rules", "--partner", "vawg").output
    #expect(output.contains("vawg.repeat-rate-in-band"))
    #expect(output.contains("common.change-agrees") && output.contains("file.yaml"))
    #expect(!output.contains("police."))
  }

  @Test("A partner without a module is told what checks it")
  func noModule() throws {
    let outcome = try Scene().run("rules", "--partner", "polce")
    #expect(outcome.status == .couldNotRun)
    #expect(outcome.errors.contains("did you mean \"police\"?"))
    #expect(outcome.output.isEmpty)
  }

  @Test("`explain` prints why, both examples as YAML, what is said, the fix and what is counted")
  func explain() throws {
    let outcome = try Scene().run("explain", "vawg.repeats-within-marac-cases")
    #expect(outcome.status == .nothingWrong)
    #expect(
      outcome.output == """
        vawg.repeats-within-marac-cases (query)
        Repeat MARAC cases are not more than MARAC cases

        A repeat case is one of the cases that the conference heard.

        A query: it may be right, but needs an explanation. Correct the value, or answer under `explanations:` in \
        the same file.

        Nothing is found here:
            figures:
              - figure: marac-cases
                value: 412
              - figure: marac-repeat-cases
                value: 132

        Something is found here:
            figures:
              - figure: marac-cases
                value: 132
              - figure: marac-repeat-cases
                value: 412

          query: "Repeat MARAC cases" is 412, more than the 132 of "MARAC cases", of which it is a part
            fix: check `marac-repeat-cases` and `marac-cases` at their source; correct the wrong one or explain \
        the difference
            field: figures[marac-repeat-cases].value

        What is counted:
            MARAC cases (cases, twelve months): Cases heard by the multi-agency risk assessment conference. \
        SafeLives expects about 40 a year for every 10,000 adult women.
            Repeat MARAC cases (cases, twelve months): Cases with any abuse by the same perpetrator of the same \
        victim within twelve months of the last referral.

        """)
  }

  @Test(
    "What stands around an example is told in comments",
    arguments: [
      ("common.right-folder", "    # in the folder hate-crime\n    partner: police\n"),
      ("common.right-quarter", "    # in the file police/2020-21-Q3.yaml\n"),
      (
        "common.known-commitment",
        "    # the strategy assigns P1.1 to police, P1.2 to hate-crime\n    updates:\n"
      ),
      (
        "common.figure-reported",
        "    # declared: knife-crime, measured over twelve months\n    figures: []\n"
      ),
      ("common.agrees-with-partners", "    # police reports for the same quarter:\n    #   figures:\n"),
      ("file.name", "    # police/update.yaml\n"),
    ])
  func context(_ rule: String, _ says: String) throws {
    #expect(try Scene().run("explain", rule).output.contains(says))
  }

  @Test(
    "A misspelt, shortened or guessed name is answered with near ones",
    arguments: [
      ("common.change-agree", "\"common.change-agrees\"?"), ("chnage-agrees", "\"common.change-agrees\"?"),
      (
        "burglary",
        "\"police.residential-within-total-burglary\" or \"police.burglary-within-total\"?"
      ),
      ("file.yml", "\"file.yaml\"?"), ("", "there is no rule \"\": `partner-return rules` lists them all"),
      ("zzzzzzzzzz", "there is no rule \"zzzzzzzzzz\": `partner-return rules` lists them all"),
    ])
  func nearMisses(_ name: String, _ says: String) throws {
    let outcome = try Scene().run("explain", name)
    #expect(outcome.status == .couldNotRun)
    #expect(outcome.errors.contains(says), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test("A former name explains the rule and says what it is called now")
  func alias() throws {
    let outcome = try Scene().run(
      "explain", "police.no-e-mail", providers: OwnProvider.all(with: .noAddress))
    #expect(outcome.status == .nothingWrong)
    #expect(outcome.output.hasPrefix("\"police.no-e-mail\" is now called police.no-address.\n"))
    #expect(outcome.output.contains("Former names, which still work:\n    police.no-e-mail\n"))
    #expect(outcome.output.contains("Its findings say where something stands, never what"))
  }

  @Test("An explanation that names a rule as it was called before still answers it")
  func aliasInExplanation() throws {
    let scene = try Scene()
    try scene.replace("challenges:\n", with: "challenges:\n  - See example@home.\n", in: Scene.file)
    let answer = """

      explanations:
        - rule: police.no-e-mail
          field: challenges[1]
          reason: It is no address.

      """
    try scene.write(try scene.text(of: Scene.file) + answer, to: Scene.file)
    let output = scene.run("check", providers: OwnProvider.all(with: .noAddress)).output
    #expect(!output.contains("[police.no-address]"))
    #expect(!output.contains("[common.explanation-in-use]"), "\(output)")
    #expect(output.contains("1 answered"))
  }

  @Test(
    "`rules --markdown` writes one article an owner and one that leads to them; a folder that cannot be written gets a sentence"
  )
  func markdown() throws {
    let scene = try Scene()
    let folder = scene.root.appending(path: "new/rules").path
    #expect(scene.run("rules", "--markdown", folder, "--partner", "police").status == .nothingWrong)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        == ["EveryRule.md", "RulesOfEveryFile.md", "RulesOfEverySection.md", "RulesOfPolice.md"])

    let blocked = scene.run("rules", "--markdown", scene.url("partnership.yaml").path)
    #expect(blocked.status == .couldNotRun)
    #expect(blocked.errors.contains("cannot be written: check the permissions"))
  }
}
