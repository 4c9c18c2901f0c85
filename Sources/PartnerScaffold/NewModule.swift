// The files of a new module, with two figures and one rule as an example to be replaced.

/// A file by its path in the package, with its whole text.
package struct NewFile: Hashable, Sendable {
  /// Relative to the top of the package.
  package let path: String
  /// Empty or ending with a line break.
  package let text: String
}

extension NewPartner {
  /// The module, its tests and the folder of its submissions.
  package var files: [NewFile] {
    [
      NewFile(path: "Sources/\(module)/\(provider).swift", text: providerText),
      NewFile(path: "Sources/\(module)/\(stem)Figures.swift", text: figuresText),
      NewFile(path: "Sources/\(module)/\(stem)Rules.swift", text: rulesText),
      NewFile(path: "Tests/PartnerModulesTests/\(stem)RulesTests.swift", text: testsText),
      NewFile(path: "partners/\(id)/.gitkeep", text: ""),
    ]
  }

  private var providerText: String {
    """
    public import PartnerUpdates

    /// The section of \(title).
    ///
    /// Where to find what:
    /// - a figure, its title, unit and definition: `\(stem)Figures.swift`
    /// - what figures and texts must satisfy: `\(stem)Rules.swift`
    public struct \(provider): PartnerUpdateProvider {
      /// Who submits, and the folder `partners/\(id)`.
      public let partner = Partner(
        id: "\(id)",
        name: "\(title)")

      /// The figures in printed order.
      public var figures: [FigureDefinition] { \(stem)Figures.all }

      /// What the section must satisfy beyond the common rules.
      public var rules: [Rule] { \(stem)Rules.all }

      /// The provider; it has no settings.
      public init() {}
    }

    """
  }

  private var figuresText: String {
    """
    // Two figures as an example: replace them with what you report.

    public import PartnerUpdates

    extension FigureKey {
      /// Referrals that came in.
      public static let \(variable)Referrals: FigureKey = "\(id)-referrals"
      /// Referrals that were taken up.
      public static let \(variable)TakenUp: FigureKey = "\(id)-taken-up"
    }

    /// The figures of the section, in printed order.
    enum \(stem)Figures {
      static let all = [referrals, takenUp]

      private static let referrals = FigureDefinition(
        .\(variable)Referrals, "Referrals received", unit: .count("referrals"), basis: .quarter,
        good: .contextual, isRated: false,
        meaning: "Referrals from any other agency, whatever became of them.")

      private static let takenUp = FigureDefinition(
        .\(variable)TakenUp, "Referrals taken up", unit: .count("referrals"), basis: .quarter,
        good: .higher, isRated: false,
        meaning: "Those of the referrals received on which work began.")
    }

    """
  }

  private var rulesText: String {
    """
    // One rule as an example: replace it with what your figures must satisfy.

    import PartnerUpdates

    /// What the section must satisfy beyond the common rules.
    enum \(stem)Rules {
      /// All of them, in the order in which they are applied.
      static let all = [takenUpWithinReferrals]

      static let takenUpWithinReferrals = Rule(
        "\(id).taken-up-within-referrals",
        title: "Referrals taken up are not more than referrals received",
        rationale: "Only what was received can be taken up. More means that two periods were mixed, or that work "
          + "was counted that nobody referred.",
        .part(.\(variable)TakenUp, within: .\(variable)Referrals),
        passing: [.values([.\(variable)Referrals: 60, .\(variable)TakenUp: 45])],
        failing: [.values([.\(variable)Referrals: 45, .\(variable)TakenUp: 60])])
    }

    """
  }

  private var testsText: String {
    """
    import \(module)
    import PartnerUpdates
    import PartnerUpdatesTesting
    import Testing

    @Suite("\(title)")
    struct \(stem)RulesTests {
      private let provider = \(provider)()

      @Test("The module conforms to what everybody relies on")
      func conforms() { expectConformance(of: provider) }

      @Test("As many can be taken up as came in, and not one more", arguments: [(60, 0), (61, 1)])
      func takenUpWithinReferrals(_ takenUp: Int, findings: Int) throws {
        let rule = try #require(
          provider.rules.first { $0.slug == "\(id).taken-up-within-referrals" })
        let example = Rule.Example.values([
          .\(variable)Referrals: 60,
          .\(variable)TakenUp: ExactDecimal(takenUp),
        ])

        #expect(rule.findings(in: example.section(provider.figures)).count == findings)
      }
    }

    """
  }
}
