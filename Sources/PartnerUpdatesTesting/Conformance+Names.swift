import PartnerUpdates

// Is every name one that others can use, and that nobody else has?

extension Conformance {
  private var id: String { provider.partner.id.description }

  /// What the folder of a partnership or the catalogue of rules uses itself.
  private static let reserved = ["common", "file", "schemas", "strategies"]

  var partnerBreaches: [Breach] {
    var breaches: [Breach] = []
    if !Slug.isSlug(id) {
      breaches.append(
        Breach("the partner's id \"\(id)\"", "is no name for a folder", fix: "write \(Slug.form)"))
    }
    if Self.reserved.contains(id) {
      breaches.append(
        Breach("the partner's id \"\(id)\"", "is used by the toolkit itself", fix: "choose another"))
    }
    if provider.partner.name.isEmpty {
      breaches.append(Breach("the partner", "has no name", fix: "give the name that the return prints"))
    }
    return breaches
  }

  /// What is wrong with the names of rules and thresholds.
  var nameBreaches: [Breach] {
    let slugs = rules.map(\.slug)
    let aliases = rules.flatMap(\.aliases)
    let malformed = (slugs + aliases).filter { !Slug.isSlug($0, of: id) }
    return malformed.map { Breach("the name \($0) of a rule", "is not one of \(id)", fix: named) }
      + slugs.repeated.map {
        Breach("the rule \($0)", "has the name of another", fix: "give every rule a name of its own")
      }
      + aliases.repeated.map {
        Breach("the former name \($0)", "is given twice", fix: "leave it to the rule that had it last")
      }
      + aliases.filter(slugs.contains).map {
        Breach("the former name \($0)", "is the name of a rule", fix: "remove it, or rename the rule")
      } + thresholdBreaches
  }

  private var thresholdBreaches: [Breach] {
    let common = CommonRules.all.thresholds
    let own = rules.thresholds.filter { !common.contains($0) }
    let outOfRange = own.filter { !$0.range.contains($0.standard) }
    return own.filter { !Slug.isSlug($0.name, of: id) }.map {
      Breach("the threshold \($0.name)", "is not one of \(id)", fix: named)
    }
      + own.map(\.name).repeated.map {
        Breach("the threshold \($0)", "means two things", fix: "share one threshold, or rename one")
      }
      + outOfRange.map {
        Breach(
          "the threshold \($0.name)", "has the standard \($0.standard), which it may not be",
          fix: "widen its range, or correct the standard")
      }
  }

  private var named: String { "write `\(id).` and then \(Slug.form)" }
}
