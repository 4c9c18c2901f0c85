import Foundation
import PartnerReturnCommands
import Testing

@Suite("What changed between two quarters")
struct DiffTests {
  /// The repository's partnership with an earlier quarter of police.
  private static func scene(_ change: (String) -> String = { $0 }) throws -> Scene {
    let scene = try Scene()
    let text = try scene.text(of: "police/2020-21-Q4.yaml")
    try scene.write(
      change(text.replacing("quarter: 2020-21 Q4", with: "quarter: 2020-21 Q3")),
      to: "police/2020-21-Q3.yaml")
    return scene
  }

  @Test("tells what got worse first, with both values, and counts what did not change")
  func changes() throws {
    let scene = try Self.scene { text in
      text.replacing("value: 639\n", with: "value: 600\n")
        .replacing("commitment: P1.2\n    status: green", with: "commitment: P1.2\n    status: red")
    }
    let outcome = scene.run("diff", "2020-21 Q3", "2020-21 Q4")

    #expect(
      outcome.output.hasPrefix("Safer Bromley Partnership: what changed from 2020-21 Q3 to 2020-21 Q4\n"))
    #expect(outcome.output.contains("For the coordinator and the board"))
    #expect(outcome.output.contains(/Commitments: .*1 better, \d+ unchanged/))
    #expect(outcome.output.contains(/\n  better +P1.2 .* \(Police\): from red to green\n/))
    let figures = outcome.output.split(separator: "\n").drop { !$0.hasPrefix("Figures: ") }
    #expect(figures.dropFirst().first?.hasPrefix("  worse ") == true)
    #expect(
      outcome.output.contains(
        "from 600 offences (Feb 2020 to Jan 2021) to 639 offences (Feb 2020 to Jan 2021), +6.5%, up; "
          + "Feb 2020 to Jan 2021 restated from 600 to 639"))
    #expect(outcome.output.contains("Gaps: "))
  }

  @Test("leaves out partners of which there is nothing to compare, and says so")
  func absentPartners() throws {
    let output = try Self.scene().run("diff", "2020-21 Q3", "2020-21 Q4").output

    #expect(
      output.contains("Trading standards: nothing to compare, as nothing usable came for 2020-21 Q3.\n"))
    #expect(!output.contains("(Trading standards)"))
    #expect(output.contains("  closed  Trading standards: the submission\n"))
  }

  @Test("prints the same as Markdown, and nothing else")
  func markdown() throws {
    let outcome = try Self.scene().run("diff", "2020-21 Q3", "2020-21 Q4", "--markdown")

    #expect(
      outcome.output.hasPrefix("# Safer Bromley Partnership: what changed from 2020-21 Q3 to 2020-21 Q4\n"))
    #expect(outcome.output.contains("\n## Commitments: "))
    #expect(outcome.output.contains("\n- **closed**: Trading standards: the submission\n"))
    #expect(outcome.output.hasSuffix("\n") && !outcome.output.hasSuffix("\n\n"))
  }

  @Test(
    "is refused with a sentence where quarters are unknown, the same or the wrong way round",
    arguments: [
      ("2020-21 Q4", "2020-21 Q3", "write `partner-return diff \"2020-21 Q3\" \"2020-21 Q4\" --partners /"),
      ("2020-21 Q4", "2020-21 Q4", "cannot be compared with itself"),
      (
        "2018-19 Q1", "2020-21 Q4", "nothing was submitted for 2018-19 Q1: choose from 2020-21 Q3, 2020-21 Q4"
      ),
      ("2020-21 Q3", "2031-32 Q1", "nothing was submitted for 2031-32 Q1"),
      ("last", "2020-21 Q4", "\"last\" is not a quarter"),
    ])
  func refusals(_ earlier: String, _ later: String, _ sentence: String) throws {
    let outcome = try Self.scene().run("diff", earlier, later)

    #expect(outcome.status == .couldNotRun)
    #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }
}
