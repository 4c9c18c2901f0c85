import PartnerUpdates
import QuarterlyReturn

extension View {
  /// For whom this edition is, and what is kept from them.
  static func edition(for readers: Readers) -> View {
    [
      "isPublic": .flag(readers.isPublic),
      "editionName": .text(readers.isPublic ? "Public edition" : "Board edition"),
      "exemptions": .list(Wording.considered(readers.withheld.exemptParagraphs), View.text),
      "hasExemptions": .flag(!readers.withheld.exemptParagraphs.isEmpty),
      "withheld": .list(Wording.withheld(readers.withheld), View.text),
    ]
  }
}

extension Wording {
  /// How many items were considered under each paragraph, and why they are not told.
  static func considered(_ paragraphs: [Int?]) -> [String] {
    paragraphs.indices.filter { paragraphs.firstIndex(of: paragraphs[$0]) == $0 }.map { index in
      let number = paragraphs.count { $0 == paragraphs[index] }
      return (number == 1 ? "An item was" : "\(ExactDecimal(number).grouped) items were")
        + " considered in private. " + sentence(exemption(paragraphs[index]))
    }
  }

  /// That there is nothing of a kind, or nothing that these readers may be told.
  static func none(_ sentence: String, for readers: Readers) -> String {
    let withheld = readers.withheld
    guard !withheld.sensitivePartners.isEmpty || withheld.sensitiveActions > 0 else { return sentence + "." }
    return sentence + ", as far as may be told here."
  }

  /// What is kept from the readers of an edition, a sentence for each kind.
  static func withheld(_ withheld: Withheld) -> [String] {
    var sentences: [String] = []
    if withheld.confidentialCells > 0 {
      sentences.append(
        "\(count(withheld.confidentialCells, "number is", "numbers are")) confidential and printed as [c], so that "
          + "nobody can be identified from few people or from numbers that would give them away.")
    }
    if let base = withheld.roundingBase {
      sentences.append("Counts of people are rounded to multiples of \(base).")
    }
    if withheld.paragraphs > 0 {
      sentences.append(
        "\(count(withheld.paragraphs, "text is", "texts are")) withheld.")
    }
    if withheld.publishedMonths > 0 {
      sentences.append(
        "The published months of \(count(withheld.publishedMonths, "figure", "figures")) are left out, because "
          + "confidential numbers could be worked out from them or few people stand in a month.")
    }
    if !withheld.sensitivePartners.isEmpty {
      let names = withheld.sensitivePartners.map(\.name)
      sentences.append(
        "Texts and figures of \(list(names)) are withheld, because the submission is marked OFFICIAL-SENSITIVE."
      )
    }
    if withheld.sensitiveActions > 0 {
      sentences.append(
        "\(count(withheld.sensitiveActions, "action is", "actions are")) withheld, because the "
          + "submission is marked OFFICIAL-SENSITIVE.")
    }
    return sentences
  }
}
