import PartnerUpdates

// The same figure with two values, in two sections or in two updates.

extension DefectKinds {
  private static let rule = "common.agrees-with-partners"

  static let agreement: [DefectKind] = [
    .figure(.betweenAgencies, "shared-value-differs", rule) { reading, definition, site in
      guard site.owner(of: reading.key) != nil, let value = reading.value else { return nil }
      reading.value = value + 1
      site.settle(&reading, definition)
      return "value"
    },
    .figure(.betweenAgencies, "shared-value-digits-swapped", rule) { reading, definition, site in
      guard site.owner(of: reading.key) != nil, let wrong = reading.value?.swappingDigits else { return nil }
      reading.value = wrong
      site.settle(&reading, definition)
      return "value"
    },
    .figure(.betweenAgencies, "shared-earlier-value-differs", rule) { reading, definition, site in
      guard site.owner(of: reading.key)?.previous != nil, let previous = reading.previous else { return nil }
      reading.previous = previous - 1
      if reading.restated.isEmpty { reading.restated = "One case was withdrawn." }
      site.settle(&reading, definition)
      return "previous"
    },
    .figure(.betweenAgencies, "shared-period-differs", rule) { reading, definition, site in
      guard site.owner(of: reading.key)?.period != nil, reading.value != nil else { return nil }
      reading.period = reading.period?.shifted(first: -1, last: -1)
      return "period"
    },
    .figure(.betweenAgencies, "shared-rating-differs", rule) { reading, _, site in
      guard let status = site.owner(of: reading.key)?.status, reading.status != nil, status != .notRated
      else {
        return nil
      }
      (reading.status, reading.reason) = (.notRated, "the subgroup has not rated it")
      return "status"
    },
    .figure(.betweenAgencies, "larger-than-whole-elsewhere", "common.part-within-whole") {
      reading, definition, site in
      guard let whole = definition.partOf, site.draft.reading(of: whole) == nil,
        let other = site.others.compactMap({ $0.reading(of: whole) }).first(where: { $0.value != nil }),
        other.period == reading.period, let total = other.value, reading.value != nil
      else { return nil }
      reading.value = total + 1
      site.settle(&reading, definition)
      return "value"
    },
    DefectKind(
      defectClass: .betweenAgencies, name: "two-levels-in-two-updates", rule: "common.one-level-in-texts",
      stage: .finished, subjects: { $0.provider.figures.map(\.key.description) }
    ) { submission, key, site in
      guard let definition = site.definition(FigureKey(key)), case .count(let things) = definition.unit,
        let value = submission.reading(of: definition.key)?.value, value < 990, value > 2,
        value.wholeNumber != nil,
        let other = value.swappingDigits ?? .some(value + 1), other < 1_000,
        other != submission.reading(of: definition.key)?.previous
      else { return nil }
      let told = submission.updates.indices.filter { !submission.updates[$0].text.isEmpty }
      guard let first = told.first, let last = told.last, first != last else { return nil }
      submission.updates[first].text += "\n\n\(definition.title) stood at \(value.grouped) \(things)."
      submission.updates[last].text += "\n\n\(definition.title) stood at \(other.grouped) \(things)."
      return .update(submission.updates[last].commitment) / "update"
    },
  ]
}
