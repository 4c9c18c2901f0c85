import PartnerUpdates
import Testing

@Suite("The published scoring of inspections")
struct InspectionTests {
  @Test(
    "puts a standard in the band of its exact lowest share",
    arguments: [
      ("0", InspectionRating.inadequate), ("49", .inadequate), ("49.999999", .inadequate),
      ("50", .requiresImprovement), ("64", .requiresImprovement), ("64.5", .requiresImprovement),
      ("65", .good), ("79", .good), ("79.9", .good), ("80", .outstanding), ("100", .outstanding),
    ])
  func bands(_ share: String, _ rating: InspectionRating) {
    let lowest = KeyQuestion("Lowest", sufficient: ExactDecimal(share))
    let standard = InspectionStandard("1.1", questions: [.init("Best", sufficient: 100), lowest])

    #expect(standard.computedRating == rating)
  }

  @Test("knows no band without shares, for what is none, and for what is not rated")
  func noBand() {
    let question = KeyQuestion("Sound", sufficient: 65)
    for odd in [nil, -1, 101] as [ExactDecimal?] {
      let standard = InspectionStandard("1.1", questions: [question, .init("Odd", sufficient: odd)])
      #expect(standard.computedRating == nil)
    }
    #expect(InspectionStandard("1.1").computedRating == nil)
    #expect(InspectionStandard("4.1", isRated: false, questions: [question]).computedRating == nil)
  }

  @Test(
    "puts nine standards, or eight without court work, in the band of their sum",
    arguments: [
      (9, 0, InspectionRating.inadequate), (9, 4, .inadequate), (9, 5, .requiresImprovement),
      (9, 13, .requiresImprovement), (9, 14, .good), (9, 22, .good), (9, 23, .outstanding),
      (9, 27, .outstanding), (8, 0, .inadequate), (8, 4, .inadequate), (8, 5, .requiresImprovement),
      (8, 12, .requiresImprovement), (8, 13, .good), (8, 20, .good), (8, 21, .outstanding),
      (8, 24, .outstanding),
    ])
  func whole(_ count: Int, _ total: Int, _ rating: InspectionRating) {
    let inspection = inspection(of: count, scoring: total, withCourtWork: count == 9)

    #expect(inspection.computedScore == total)
    #expect(inspection.computedRating == rating)
  }

  @Test("leaves out what is not rated")
  func notRated() {
    var inspection = inspection(of: 9, scoring: 13, withCourtWork: true)
    inspection.standards.append(
      InspectionStandard("4.1", isRated: false, questions: [.init("Outcomes", sufficient: 90)]))

    #expect(inspection.computedScore == 13)
    #expect(inspection.computedRating == .requiresImprovement)
  }

  @Test("knows no band of the whole for another number of standards")
  func otherNumbers() {
    #expect(inspection(of: 8, scoring: 12, withCourtWork: true).computedRating == nil)
    #expect(inspection(of: 9, scoring: 12, withCourtWork: false).computedRating == nil)
    #expect(inspection(of: 0, scoring: 0, withCourtWork: false).computedRating == nil)
    #expect(inspection(of: 10, scoring: 12, withCourtWork: true).computedRating == nil)
    #expect(InspectionRating(total: 28, ofStandards: 9) == nil)
    #expect(InspectionRating(total: 25, ofStandards: 8) == nil)
    #expect(InspectionRating(total: -1, ofStandards: 8) == nil)
  }

  @Test("knows no band of the whole while that of a standard is not known")
  func unknownStandard() {
    var inspection = inspection(of: 8, scoring: 12, withCourtWork: false)
    inspection.standards[0].questions = []

    #expect(inspection.computedScore == nil)
    #expect(inspection.computedRating == nil)
  }

  private func inspection(of count: Int, scoring total: Int, withCourtWork: Bool) -> Inspection {
    let shares: [ExactDecimal] = [49, 50, 65, 80]
    let standards = (0..<count).map { index in
      let score = total / count + (index < total % count ? 1 : 0)
      return InspectionStandard(
        "\(index)", isCourtWork: withCourtWork && index == 0,
        questions: [.init("Question", sufficient: shares[score])])
    }
    return Inspection(title: "Inspection", standards: standards)
  }
}
