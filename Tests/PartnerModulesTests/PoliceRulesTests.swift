import PartnerUpdates
import PolicePartner
import Testing

@Suite("The rules of the police section")
struct PoliceRulesTests {
  private let police = PoliceUpdates()

  @Test("ask nothing about the figures of 2020-21 Q4")
  func realFigures() {
    let figures = [
      reading(.totalNotifiableOffences, 21_328, 25_481, .green),
      reading(.nonDomesticViolenceWithInjury, 1_280, 1_451, .green),
      reading(.totalBurglary, 1_634, 2_738, .green), reading(.residentialBurglary, 1_270, 2_121),
      reading(.theftOfMotorVehicles, 950, 1_040, .green), reading(.knifeCrime, 639, 1_216, .green),
      reading(.gunCrime, 89, 123, .green), reading(.sexualOffences, 496, 545, .green),
      reading(.domesticAbuseOffences, 2_900, 3_054, .green), reading(.hateCrime, 513, 441, .amber),
      reading(.asbCalls, 13_110, 6_764, .red),
    ]

    #expect(police.queries(in: .figures(figures)) == [])
  }

  @Test(
    "hold every count of offences against the total, of this year and of the year before",
    arguments: [
      FigureKey.nonDomesticViolenceWithInjury, .totalBurglary, .theftOfMotorVehicles, .knifeCrime, .gunCrime,
      .sexualOffences, .domesticAbuseOffences, .hateCrime,
    ])
  func withinTotal(_ key: FigureKey) {
    let total = reading(.totalNotifiableOffences, 21_328, 25_481)
    let fields = [reading(key, 21_328, 25_481), reading(key, 21_329), reading(key, 1, 25_482)].map { part in
      police.rules.flatMap { $0.findings(in: Rule.Example.figures([total, part]).section(police.figures)) }
        .map(\.path)
    }

    #expect(fields == [[], [.figure(key) / "value"], [.figure(key) / "previous"]])
  }

  @Test("never hold calls against offences")
  func callsAreNotOffences() {
    let figures = [reading(.totalNotifiableOffences, 5_000), reading(.asbCalls, 13_110)]

    #expect(police.queries(in: .figures(figures)) == [])
  }

  @Test("do not compare a figure with a year in which there was nothing")
  func fromZero() {
    #expect(police.queries(in: .figures([reading(.gunCrime, 3, 0, .green)])) == [])
  }
}
