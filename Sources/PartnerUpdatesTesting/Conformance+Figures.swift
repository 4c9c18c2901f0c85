import PartnerUpdates

// Is every figure defined so that it is counted, printed and found in the same way every quarter?

extension Conformance {
  var figureBreaches: [Breach] {
    figures.map(\.key).repeated.map {
      Breach("the figure \($0)", "is declared twice", fix: "declare it once, or rename one of the two")
    } + figures.flatMap(breaches)
  }

  private func breaches(of figure: FigureDefinition) -> [Breach] {
    let subject = subject(figure)
    var breaches: [Breach] = []
    if !Slug.isSlug(figure.key.description) {
      breaches.append(Breach(subject, "has a name that texts cannot cite", fix: "write \(Slug.form)"))
    }
    if figure.title.isEmpty || figure.title.hasSuffix(".") {
      breaches.append(
        Breach(subject, "has no title that a table can print", fix: "give one without a full stop"))
    }
    if !(0...24).contains(figure.usualLag) {
      breaches.append(
        Breach(
          subject, "is published \(figure.usualLag) months after its period",
          fix: "give a usual lag from 0 to 24 months"))
    }
    if !figure.meaning.isEmpty, !Wording.isSentence(figure.meaning) {
      breaches.append(Breach(subject, "has a meaning without a full stop", fix: "write it in sentences"))
    }
    if let shared = Self.shared.first(where: { $0.key == figure.key }), shared != figure {
      breaches.append(
        Breach(
          subject, "is not what the other agencies mean by it",
          fix: "use the definition of the core, or give yours another name"))
    }
    return breaches
  }

  /// What the core defines, because several agencies report it.
  private static let shared: [FigureDefinition] = [.domesticAbuseOffences, .sexualOffences, .hateCrime]

  /// What is wrong with the figures that a rule relates to one another, and that its examples are made of.
  func undeclaredBreaches(of rule: Rule) -> [Breach] {
    let sections = (rule.passing + rule.failing).map { $0.section(figures) }
    let used = sections.flatMap { section in
      // An example may bring definitions of its own.
      let own = section.definitions.map(\.key)
      return section.submission.figures.map(\.key).filter { !own.contains($0) }
    }
    let declared = figures.map(\.key)
    let undeclared = Set(used + (rule.relation?.figures ?? [])).subtracting(declared)
    return undeclared.sorted().map {
      Breach(
        subject(rule), "uses the figure \($0), which is not declared", fix: "declare it, or correct its name")
    }
  }
}
