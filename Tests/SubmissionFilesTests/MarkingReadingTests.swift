import PartnerUpdates
import SubmissionFiles
import Testing

@Suite("A marking")
struct MarkingReadingTests {
  private static func handling(_ line: String) -> (Marking?, [String]) {
    let text = "partner: police\nquarter: 2020-21 Q4\nstrategy: 2020-2023\nsubmitted: 2021-03-11\n\(line)\n"
    let reading = SubmissionReader.read(
      text, at: Section.Place(folder: "police", quarter: Quarter("2020-21 Q4")))
    return (reading.value?.handling, reading.findings.map(\.finding.path.description))
  }

  @Test(
    "that cannot be read is handled as the stricter one",
    arguments: [
      "OFICIAL", "official", "OFFICIAL SENSITIVE", "OFFICIAL-SENSITVE", "SECRET", "[OFFICIAL]", "{a: b}",
    ])
  func misspelt(_ marking: String) {
    let (handling, findings) = Self.handling("marking: \(marking)")
    #expect(handling == .officialSensitive)
    #expect(findings == ["marking"])
  }

  @Test(
    "that can be read is handled as it says, and none as the usual one",
    arguments: [
      ("marking: OFFICIAL", Marking.official), ("marking: OFFICIAL-SENSITIVE", .officialSensitive),
      ("", .official),
      ("marking:", .official),
    ])
  func given(_ line: String, _ marking: Marking) {
    let (handling, findings) = Self.handling(line)
    #expect(handling == marking && findings == [])
  }
}
