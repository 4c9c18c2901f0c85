import PartnerUpdates
import QuarterlyReturn

extension View {
  /// The whole return, section by section in the order of the page.
  static func page(for readers: Readers) -> View {
    let quarterlyReturn = readers.content
    let parts: [View] = [
      masthead(for: readers), glance(for: readers), concerns(of: quarterlyReturn),
      matrix(of: quarterlyReturn),
      statusHistory(of: quarterlyReturn), priorities(of: quarterlyReturn), figures(of: quarterlyReturn),
      comparisons(of: quarterlyReturn), publishedMonths(of: quarterlyReturn), series(of: quarterlyReturn),
      gaps(of: quarterlyReturn),
      messages(for: readers), actions(for: readers), reports(of: quarterlyReturn),
      actionPlans(of: quarterlyReturn), forwardPlans(of: quarterlyReturn), inspections(of: quarterlyReturn),
      quality(of: quarterlyReturn),
      notes(on: quarterlyReturn), annex(of: quarterlyReturn), edition(for: readers),
    ]
    return parts.dropFirst().reduce(parts[0]) { $0.adding($1) }
  }

  /// What stands at the head of the page and of every printed sheet.
  private static func masthead(for readers: Readers) -> View {
    let quarterlyReturn = readers.content
    let name = quarterlyReturn.partnership.name
    let quarter = quarterlyReturn.quarter
    let draft = quarterlyReturn.isDraft ? "DRAFT, not for publication  ·  " : ""
    return [
      "partnership": .text(name),
      "area": .text(quarterlyReturn.partnership.area),
      "quarter": .text(quarter.description),
      "months": .text(quarter.months.inWords),
      "meeting": .day(quarterlyReturn.meeting),
      "dueDate": .day(quarterlyReturn.dueDate),
      "marking": .text(readers.marking.rawValue),
      "isDraft": .flag(quarterlyReturn.isDraft),
      "errorCount": .text(
        Wording.count(
          quarterlyReturn.findings.count { $0.finding.severity == .error }, "error", "errors")),
      "style": .own(String(decoding: PackageResources.style_css, as: UTF8.self)),
      "sheetName": .own(styleSheetString(LegibleText.cleaned("\(shortened(name))  ·  \(quarter)"))),
      "sheetMarking": .own(styleSheetString(draft + readers.marking.rawValue)),
    ]
  }

  /// A name that fits into the head of a sheet; the whole of it stands at the head of the page.
  static func shortened(_ name: String) -> String {
    name.count > 60 ? name.prefix(59) + "…" : name
  }

  /// The text as it stands inside a string of a style sheet: anything but letters and digits by number,
  /// so that it can end neither the string nor the style sheet.
  static func styleSheetString(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
    }.joined()
  }
}
