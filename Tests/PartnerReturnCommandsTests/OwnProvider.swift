import PartnerUpdates

/// The police with rules of a test's own, in place of those of their module.
struct OwnProvider: PartnerUpdateProvider {
  let partner = Partner(id: "police", name: "Police")
  let figures: [FigureDefinition]
  let rules: [Rule]

  init(figures: [FigureDefinition] = [], rules: [Rule]) { (self.figures, self.rules) = (figures, rules) }

  /// The five modules, with this one in the place of the police's. It declares the figures that they do.
  static func all(with rule: Rule) -> [any PartnerUpdateProvider] {
    Scene.providers.map { provider in
      provider.partner.id == "police" ? OwnProvider(figures: provider.figures, rules: [rule]) : provider
    }
  }
}

extension Rule {
  /// A rule that looks for an e-mail address in every text, and tells what it found though it should not.
  static let noAddress = Rule(
    "police.no-address", aliases: ["police.no-e-mail"], title: "No text holds an e-mail address",
    rationale: "Addresses are personal data.", echoes: false,
    passing: [.submission { $0.challenges = ["Ask the secretary."] }],
    failing: [.submission { $0.challenges = ["Ask jo@example.org."] }]
  ) { section in
    section.submission.texts.filter { $0.text.contains("@") }.map { path, text in
      let address = text.split(whereSeparator: \.isWhitespace).first { $0.contains("@") } ?? ""
      return Observation(
        at: path, "an e-mail address stands here: \"\(address)\"", fix: "remove \"\(address)\" from the text")
    }
  }
}
