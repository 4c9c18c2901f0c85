import PartnerUpdates
import QuarterlyReturn
import ReturnPublishing
import SampleSections
import Testing

@Suite("A comparison in words")
struct ComparisonTextTests {
  /// A sample and itself.
  private static func unchanged() throws -> ReturnComparison {
    let sample = try SampleReturn().combined()
    return ReturnComparison(from: sample, to: sample)
  }

  /// A sample to which partners submit nothing but a file the quarter after, with every text changed.
  private static func gone(_ write: @escaping @Sendable (String) -> String) throws -> ReturnComparison {
    var sample = SampleReturn()
    sample.write = write
    let earlier = try sample.combined()
    let empty = earlier.partners.map { report in
      let submission = Submission(partner: report.partner.id, quarter: earlier.quarter, strategy: "2020-2023")
      return ReceivedSubmission(
        file: "\(report.partner.id)/2020-21-Q4.yaml", partner: report.partner.id, submission: submission,
        definitions: [], findings: [], text: "")
    }
    return ReturnComparison(
      from: earlier,
      to: .combining(
        empty, for: earlier.quarter, partnership: earlier.partnership, strategy: earlier.strategy))
  }

  @Test("says for whom it is, and of what did not change only how much")
  func unchanged() throws {
    let text = ComparisonText(of: try Self.unchanged())

    #expect(text.notes.first?.hasPrefix("OFFICIAL-SENSITIVE. For the coordinator and the board") == true)
    #expect(text.sections.map(\.title) == ["Commitments", "Figures", "Actions", "Gaps"])
    #expect(text.sections.allSatisfy { $0.lines.allSatisfy { $0.word != "unchanged" } })
    #expect(text.sections.first?.summary.hasSuffix(" unchanged") == true)
    #expect(text.sections.last?.summary == "none")
  }

  @Test("says of a figure that is gone what it was, and no more")
  func goneFigure() throws {
    let figures = ComparisonText(of: try Self.gone { $0 }).sections.first { $0.title == "Figures" }?.lines
    let knives = figures?.first { $0.text.hasPrefix("Knife crime offences (Police)") }

    #expect(knives?.word == "gone")
    #expect(knives?.text == "Knife crime offences (Police): was 639 offences (Feb 2020 to Jan 2021)")
  }

  @Test("keeps every line one line, and every text a text, in Markdown")
  func hostile() throws {
    let text = ComparisonText(of: try Self.gone { "\($0)\n# <b>*x*</b>" })

    #expect(text.sections.flatMap(\.lines).count > 20)
    #expect(text.sections.flatMap(\.lines).filter { $0.text.contains("\n") } == [])
    #expect(text.markdown.split(separator: "\n").filter { $0.hasPrefix("# ") }.count == 1)
    #expect(!text.markdown.contains("<b>"))
  }
}
