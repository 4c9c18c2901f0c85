import PartnerUpdates
import SampleSections
import Testing

@Suite("The rules on what may not be published")
struct PublicationRulesTests {
  @Test(
    "find an address, a telephone number and a postcode",
    arguments: [
      "officer@example.org", "<a.b@c-d.example.org>", "tel 020 7946 0000", "(020) 7946 0000", "07700.900.123",
      "+44 7700 900123", "0044 20 7946 0000", "BR1 3UH", "BR13UH", "SW1A 1AA", "E1 6AN", "at EC1A 1BB.",
      "07700\u{A0}900123", "020\u{2011}7946\u{2011}0000", "020–7946–0000", "020\u{202F}7946\u{2009}0000",
      "BR1\u{202F}3UH", "é@café.fr", "at 14 07700 900123", "14 +44 7700 900123", "07700 900123 101",
      "2021 020 7946 0000 2022", "07700\n900123", "020 7946\n0000", "07700\t900123", "101 +44 20 7946\n0000",
      "07700/900123", "07700 – 900123", "07700 — 900 123", "call 447700900123", "639 07700 900123", "br1 3uh",
      "at sw1a 1aa.", "john.smith @ example.com", "a@ example.org", "room 7 0044 20 7946 0000",
      "2020+07700 900123",
    ])
  func contacts(_ text: String) throws {
    #expect(try Self.section(text).paths(of: "common.no-contact-details") == ["challenges[1]"])
  }

  @Test(
    "leave numbers, dates, codes and short numbers alone",
    arguments: [
      "Call 101 or 999.", "21,328 offences against 25,481", "from 2019-20 to 2020-21", "P1.4 and P2.10",
      "BR1 and SE20",
      "a rate of 0.5 per 1,000", "@ the town hall", "user@host", "18 January 2021", "A21 and M25", "Q4 2021",
      "£128,543 and £116,324", "0123 45678 cards", "reference 1234567890", "05-06-2020 and 07-06-2020",
      "5 + 3 000 000 000", "0.125 0.250 0.375 0.500", "1 010 2 020 3 030", "2019-20\n2020-21\n2021-22",
      "Bickley E05000107 412 398", "E05000107\n412", "Offences: 4476 4312 4298", "447 (412) 398 (377)",
      "a rate of 0.045 (2019-2020)", "0.051 2019/2020", "The board met @ 10.30", "12 places @ £3.50",
      "A21 5yr average", "M25 2hr closure", "a21 5yr average",
      "a. 1 May 2020 it met; b. 3 May 2020 it did not",
      "420 412 398 1194 1188", "e1 1st and m25 2nd", "met @ noon", "05/06/2020 – 07/06/2020",
      "0.125/0.250/0.375",
      "in b2b 3rd parties",
      "q4 2pm", "447700900", "on 01/02/2020 0123 were seen", "a 2020/21 0044 code",
      "12 13 14 15 0\n1 2 3 4 5 6 7 8 9 10", "943 476\n5918", "14 943 476 5918",
    ])
  func ordinary(_ text: String) throws {
    #expect(try Self.section(text).paths(of: "common.no-contact-details") == [])
    #expect(try Self.section(text).paths(of: "common.no-identifiers") == [])
    #expect(try Self.section(text).paths(of: "common.no-vehicle-registration") == [])
  }

  @Test(
    "find the numbers that name one person",
    arguments: [
      ("QQ 12 34 56 C", "common.no-identifiers"), ("QQ123456C", "common.no-identifiers"),
      ("943 476 5919", "common.no-identifiers"),
      ("943\u{A0}476\u{A0}5919", "common.no-identifiers"),
      ("943\u{2011}476\u{2011}5919", "common.no-identifiers"),
      ("QQ\u{2009}12\u{2009}34\u{2009}56\u{2009}C", "common.no-identifiers"),
      ("9434765919", "common.no-identifiers"),
      ("born 3 May 2004", "common.no-identifiers"), ("born on the 3rd of May 2004", "common.no-identifiers"),
      ("Born 03/05/2004", "common.no-identifiers"), ("DOB: 2004-05-03", "common.no-identifiers"),
      ("date of birth 03.05.04", "common.no-identifiers"), ("D.O.B. 03.05.2004", "common.no-identifiers"),
      ("d.o.b.: 3/5/04", "common.no-identifiers"), ("D.O.B 3 May 2004", "common.no-identifiers"),
      ("Birth date: 3 May 2004", "common.no-identifiers"), ("birthdate 03/05/2004", "common.no-identifiers"),
      ("The date of birth is the 3rd of May 2004", "common.no-identifiers"),
      ("DOB was 03/05/2004", "common.no-identifiers"), ("943 476\n5919", "common.no-identifiers"),
      ("14 943 476 5919", "common.no-identifiers"), ("943 476 5919 14", "common.no-identifiers"),
      ("in 2021 9434765919", "common.no-identifiers"), ("943.476.5919", "common.no-identifiers"),
      ("(b. 3.4.2010)", "common.no-identifiers"), ("dob 03042010", "common.no-identifiers"),
      ("born (b. 3.4.2010)", "common.no-identifiers"), ("D. O. B. 03/05/2004", "common.no-identifiers"),
      ("date of birth is 03042010", "common.no-identifiers"),
      ("birth date 03042010", "common.no-identifiers"),
      ("date of birth 03042010", "common.no-identifiers"),
      ("a car, AB12 CDE,", "common.no-vehicle-registration"),
      ("AB12CDE", "common.no-vehicle-registration"),
    ])
  func identifiers(_ text: String, slug: String) throws {
    #expect(try Self.section(text).paths(of: slug) == ["challenges[1]"])
  }

  @Test(
    "do not take a count or a year after \"born\" for a date of birth",
    arguments: [
      "Support for babies born since 2019.", "Twins were born to 14 mothers.", "943 476 5918",
      "QQ 12 34 56 E",
      "The idea was born in Bromley. In May 2004 it grew.", "AB12 cde", "Weight at birth: 3 kg.",
      "Weights at birth: 3 4 5.", "Plan B 3 5 2004", "Plan b. On 3 May 2004 it was made.",
      "born 20201234 times", "D. O. Brown met on 3 May 2004.",
      "Lots D, O, B 3 5 2004", "The D.O.B. is not to be written. On 3 May 2004 nobody did.",
    ])
  func noIdentifiers(_ text: String) throws {
    #expect(try Self.section(text).paths(of: "common.no-identifiers") == [])
    #expect(try Self.section(text).paths(of: "common.no-vehicle-registration") == [])
  }

  @Test(
    "find the age of one person",
    arguments: [
      ("J, aged 14, was helped.", true), ("Sam (aged 15) was helped.", true),
      ("A, 14 years old, moved.", true),
      ("We met Sam aged 15.", true), ("Children aged 14 were helped.", false),
      ("children aged 10 to 17", false),
      ("Residents aged 80 and over", false), ("Sam aged 10–17", false), ("Boys aged 14 came.", false),
      ("J.S. aged 14 came.", true), ("Kyle, a 14-year-old boy, came.", true),
      ("Sam, a 9 year old, came.", true),
      ("A 14-year-old came.", false), ("In Bromley a 14-year-old came.", false),
      ("It was a 14-year-old car.", false), ("Wards, a 14 year plan", false),
      ("Sam, 200 years old", false), ("Two girls aged 12", false),
    ])
  func ages(_ text: String, asks: Bool) throws {
    #expect(try Self.section(text).paths(of: "common.no-age-of-person") == (asks ? ["challenges[1]"] : []))
  }

  @Test("look everywhere, and say where but never what")
  func everywhere() throws {
    let secret = "officer@example.org"
    let section = CoreSample.section { submission in
      submission.preparedBy = secret
      submission.updates[0].text = secret
      submission.updates[0].reason = secret
      submission.figures[0].note = secret
      submission.figures[0].reason = secret
      submission.figures[0].source = secret
      submission.figures[1] = FigureReading("gun-crime", nilReturn: secret)
      submission.emergingTrends = [secret]
      submission.supportRequired = [secret]
      submission.actions = [Action(reference: "7", action: secret, owner: secret, update: secret)]
      submission.restricted = [RestrictedItem(title: secret, paragraph: 7, text: secret)]
      submission.explanations = [Explanation(rule: "x.y", field: "marking", reason: secret)]
    }
    let findings = try section.findings(of: "common.no-contact-details")

    #expect(findings.count == 13)
    #expect(Set(findings.map(\.path)).count == 13)
    #expect(findings.allSatisfy { !$0.message.contains("officer") && !$0.fix.contains("officer") })
    #expect(findings.allSatisfy { $0.severity == .error })
  }

  @Test("let nobody show what stands where they found something")
  func echoes() {
    let slugs = [
      "contact-details", "identifiers", "vehicle-registration", "age-of-person", "detail-of-one-child",
    ].map {
      "common.no-\($0)"
    }

    #expect(CommonRules.all.filter { !$0.echoes }.map(\.slug) == slugs + ["common.small-count-of-people"])
  }

  @Test(
    "note a small count of people, by the partnership's threshold",
    arguments: [
      ("0", 5, false), ("1", 5, true), ("4", 5, true), ("5", 5, false), ("5", 8, true), ("4.5", 5, true),
      ("2", 2, true), ("3", 2, false), ("1", 1, false), ("0.5", 1, false), ("1", 0, false),
    ])
  func smallCounts(_ value: String, threshold: Int, isSmall: Bool) throws {
    let definitions = [true, false].map { countsPeople in
      FigureDefinition(
        countsPeople ? "victims" : "offences", "A", unit: .count("a"), basis: .rollingYear, good: .lower,
        countsPeople: countsPeople)
    }
    let submission = CoreSample.submission(
      figures: definitions.map { FigureReading($0.key, value: ExactDecimal(value)) })
    let section = Section(
      submission, definitions: definitions,
      partnership: Partnership(name: "", members: [], thresholds: ["small-number": threshold]))
    let findings = try section.findings(of: "common.small-count-of-people")

    #expect(findings.map(\.path.description) == (isSmall ? ["figures[victims].value"] : []))
    #expect(findings.allSatisfy { $0.severity == .note && !$0.message.contains("is \(value)") })
  }

  private static func section(_ text: String) -> Section { CoreSample.section { $0.challenges = [text] } }
}
