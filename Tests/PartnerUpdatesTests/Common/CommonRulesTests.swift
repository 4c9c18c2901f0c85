import PartnerUpdates
import SampleSections
import Testing

@Suite("The common rules")
struct CommonRulesTests {
  @Test("have slugs of their own that begin with \"common.\"")
  func slugs() {
    let slugs = CommonRules.all.map(\.slug)

    #expect(slugs.count >= 25)
    #expect(Set(slugs).count == slugs.count)
    #expect(slugs.filter { $0.wholeMatch(of: /common\.[a-z]+(?:-[a-z]+)*/) == nil } == [])
  }

  @Test("have examples that do what they say", arguments: CommonRules.all.map(\.slug))
  func examples(of slug: String) throws {
    let rule = try #require(CommonRules.all.first { $0.slug == slug })

    #expect(rule.wrongExamples(definitions: []) == [])
    #expect(!rule.passing.isEmpty && !rule.failing.isEmpty)
  }

  @Test(
    "report what is wrong under their own name, with their own severity",
    arguments: CommonRules.all.map(\.slug))
  func findings(of slug: String) throws {
    let rule = try #require(CommonRules.all.first { $0.slug == slug })
    let findings = rule.failing.flatMap { rule.findings(in: $0.section([])) }

    #expect(Set(findings.map(\.rule)) == [slug])
    #expect(Set(findings.map(\.severity)) == [rule.severity])
    #expect(findings.allSatisfy { $0.answer == nil })
  }

  @Test("have a title without a full stop and a rationale with one")
  func wording() {
    let titles = CommonRules.all.filter { $0.title.isEmpty || $0.title.hasSuffix(".") }
    let rationales = CommonRules.all.filter { !$0.rationale.hasSuffix(".") }

    #expect(titles.map(\.slug) == [])
    #expect(rationales.map(\.slug) == [])
    #expect(Set(CommonRules.all.map(\.title)).count == CommonRules.all.count)
  }

  @Test("write findings in lower case, without a full stop, with a fix")
  func messages() {
    let findings = CommonRules.all.flatMap { rule in
      rule.failing.flatMap { rule.findings(in: $0.section([])) }
    }
    let texts = findings.flatMap { [$0.message, $0.fix] }
    let codes = /[A-Z][0-9]/

    #expect(texts.filter { $0.isEmpty || $0.hasSuffix(".") || $0.hasSuffix("?.") } == [])
    #expect(texts.filter { $0.first?.isUppercase == true && $0.prefixMatch(of: codes) == nil } == [])
  }

  @Test("say nothing about a complete section")
  func completeSection() {
    #expect(CoreSample.section().told == [])
  }

  @Test("come in the order of the section: rule by rule, within a rule as submitted")
  func order() {
    let section = CoreSample.section { submission in
      submission.updates = submission.updates.reversed().map { update in
        var update = update
        update.status = update.commitment == "P1.3" ? update.status : nil
        return update
      }
      submission.figures = [CoreSample.reading("gun-crime", 89), CoreSample.reading("knife-crmie", 639)]
      submission.strategy = "2020-2023"
    }

    #expect(
      section.told == [
        "common.status-given updates[P2.1].status", "common.status-given updates[P1.2].status",
        "common.status-given updates[P1.1.2].status", "common.status-given updates[P1.1.1].status",
        "common.figure-declared figures[knife-crmie].figure", "common.figure-reported figures[hate-crime]",
      ])
  }

  @Test("say the same twice")
  func stable() {
    let section = CoreSample.section { submission in
      submission.updates = []
      submission.figures = [FigureReading("knife-crime"), FigureReading("gun-crime", value: 89)]
    }

    #expect(section.findings == section.findings)
    #expect(section.findings.count > 5)
  }
}
