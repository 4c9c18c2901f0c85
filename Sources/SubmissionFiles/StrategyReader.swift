package import PartnerUpdates

/// Reads the YAML of a strategy.
package enum StrategyReader {
  /// Reads a strategy from its text.
  package static func read(_ text: String) -> FileReading<Strategy> {
    let reading = Reading(text)
    do {
      let fields = Fields(file: try YAMLComposer.tree(of: text), known: .strategy, in: reading)
      return FileReading(fields.flatMap { strategy($0) }, reading)
    } catch {
      return FileReading(failed: error.found)
    }
  }

  private static func strategy(_ fields: Fields) -> Strategy? {
    let id = fields.requiredIdentifier("strategy", such: "an id that submissions name, such as 2020-2023")
    let title = fields.requiredText("title", such: "the printed title")
    let inForce = fields.requiredValue("in-force", .quarters)
    let priorities = priorities(fields)
    reportRepeatedCodes(priorities, in: fields)
    guard let id, let inForce else { return nil }
    return Strategy(
      id: id.description, title: title ?? id.description, inForce: inForce,
      programme: programme(fields, priorities.map(\.code)),
      priorities: priorities, supporting: supporting(fields, priorities.map(\.code)),
      principles: fields.texts("principles"), indicators: indicators(fields))
  }

  private static func programme(_ fields: Fields, _ codes: [String]) -> [QuarterProgramme] {
    fields.entries("quarters", named: "quarter", known: .programme).compactMap {
      entry in
      guard let number = entry.requiredValue("quarter", .quarterOfYear) else { return nil }
      let theme = entry.text("theme")
      let reportOn = entry.texts("report-on")
      checkCodes([theme].compactMap(\.self), of: "theme", in: entry, codes)
      checkCodes(reportOn, of: "report-on", in: entry, codes)
      return QuarterProgramme(number: number, theme: theme, reportOn: reportOn)
    }
  }

  private static func priorities(_ fields: Fields) -> [Priority] {
    fields.entries("priorities", named: "code", known: .priority).map { entry in
      Priority(
        code: entry.requiredText("code", such: "a code, such as P1") ?? "",
        title: entry.requiredText("title", such: "the printed title") ?? "",
        lead: entry.identifier("lead").map { Partner.ID($0) }, aim: entry.text("aim") ?? "",
        regional: entry.text("regional") ?? "", deliveryGroup: entry.text("delivery-group") ?? "",
        commitments: commitments("commitments", .commitment, in: entry)
          + commitments("on-track", .onTrackMeasure, in: entry)
          + commitments("narrative", .narrative, in: entry))
    }
  }

  private static func commitments(_ list: String, _ kind: Commitment.Kind, in fields: Fields) -> [Commitment]
  {
    fields.entries(list, named: "code", known: .commitment).map { entry in
      Commitment(
        code: entry.requiredText("code", such: "a code, such as P1.4") ?? "",
        title: entry.requiredText("title", such: "the printed title") ?? "", kind: kind,
        partners: entry.identifiers("partners").map { Partner.ID($0) },
        parts: commitments("parts", kind, in: entry)
      )
    }
  }

  private static func indicators(_ fields: Fields) -> [Indicator] {
    fields.entries("indicators", named: "title", known: .indicator).map { entry in
      Indicator(
        title: entry.requiredText("title", such: "what is watched") ?? "",
        reading: entry.text("reading") ?? "", figures: entry.identifiers("figures").map { FigureKey($0) })
    }
  }

  private static func supporting(_ fields: Fields, _ codes: [String]) -> [SupportingStrategy] {
    fields.entries("supporting-strategies", named: "title", known: .supporting).map { entry in
      let supports = entry.texts("supports")
      checkCodes(supports, of: "supports", in: entry, codes)
      return SupportingStrategy(
        title: entry.requiredText("title", such: "the title of the other strategy") ?? "", supports: supports)
    }
  }

  private static func checkCodes(_ given: [String], of field: String, in entry: Fields, _ codes: [String]) {
    for code in given where !codes.contains(code) {
      entry.report(
        field, "there is no priority \"\(code)\"\(didYouMean(code, codes))",
        fix: "write one of \(codes.joined(separator: ", "))")
    }
  }

  private static func reportRepeatedCodes(_ priorities: [Priority], in fields: Fields) {
    let codes = priorities.map(\.code) + priorities.flatMap(\.commitments).flatMap(\.withParts).map(\.code)
    for (code, count) in codes.reduce(into: [String: Int](), { $0[$1, default: 0] += 1 }).sorted(by: {
      $0.key < $1.key
    })
    where count > 1 {
      fields.report(
        "priorities", "the code \"\(code)\" stands \(count) times",
        fix: "give every commitment a code of its own")
    }
  }
}
