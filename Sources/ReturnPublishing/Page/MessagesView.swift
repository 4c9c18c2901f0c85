import PartnerUpdates
import QuarterlyReturn

extension View {
  /// What did not come, and what partners say they have nothing to report on.
  static func gaps(of quarterlyReturn: QuarterlyReturn) -> View {
    let gaps = Dictionary(grouping: quarterlyReturn.gaps, by: \.partner)
    return [
      "hasGaps": .flag(!quarterlyReturn.gaps.isEmpty),
      "gapGroups": .list(quarterlyReturn.partners.map(\.partner)) { partner in
        guard let own = gaps[partner] else { return .absent }
        return ["partner": .name(of: partner), "items": .list(own) { .text(name(of: $0.missing)) }]
      },
      "hasNilReturns": .flag(!quarterlyReturn.nilReturns.isEmpty),
      "nilReturns": .list(quarterlyReturn.nilReturns) { nilReturn in
        [
          "partner": .name(of: nilReturn.partner), "subject": .text(nilReturn.subject),
          "reason": .text(nilReturn.reason),
        ]
      },
    ]
  }

  private static func name(of missing: Gap.Missing) -> String {
    switch missing {
    case .submission: "The whole submission"
    case .commitment(let code, let title): "The update on \(code) \(title)"
    case .figure(_, let title): "The figure “\(title)”"
    }
  }

  /// Challenges, emerging trends, support asked for, restricted items and appendices.
  static func messages(for readers: Readers) -> View {
    let quarterlyReturn = readers.content
    func none(_ sentence: String) -> String { Wording.none(sentence, for: readers) }
    return [
      "messageGroups": .list(
        [
          group(
            "challenges", "Challenges", none("No partner reported a challenge"), quarterlyReturn.challenges),
          group(
            "trends", "Emerging trends", none("No partner reported an emerging trend"),
            quarterlyReturn.emergingTrends),
          group(
            "support", "Support requested from the board", none("No partner asked the board for support"),
            quarterlyReturn.supportRequired),
        ]),
      "hasRestricted": .flag(!quarterlyReturn.restricted.isEmpty),
      "restricted": .list(quarterlyReturn.restricted) { report in
        [
          "title": .text(report.item.title), "partner": .name(of: report.partner),
          "exemption": .text(Wording.sentence(Wording.exemption(report.item.paragraph))),
          "text": .prose(report.item.text),
        ]
      },
      "hasAppendices": .flag(!quarterlyReturn.appendices.isEmpty),
      "appendices": .list(quarterlyReturn.appendices) { report in
        [
          "partner": .name(of: report.partner), "name": .text(report.appendix.name),
          "title": .text(report.appendix.title), "file": .text(report.appendix.file),
        ]
      },
    ]
  }

  /// Texts of one kind, the texts of one partner under its name.
  private static func group(_ anchor: String, _ title: String, _ none: String, _ texts: [PartnerText]) -> View
  {
    var partners: [Partner] = []
    for text in texts where !partners.contains(text.partner) { partners.append(text.partner) }
    return [
      "anchor": .text(anchor), "title": .text(title), "none": texts.isEmpty ? .text(none) : .absent,
      "partners": .list(partners) { partner in
        [
          "name": .name(of: partner),
          "texts": .list(texts.filter { $0.partner == partner }) { ["text": .prose($0.text)] },
        ]
      },
    ]
  }
}
