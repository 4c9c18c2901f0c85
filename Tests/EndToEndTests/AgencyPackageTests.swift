import Foundation
import Testing

/// An agency keeps its module in a package of its own, and runs the plugin on its own submissions.
@Suite("An agency's own package")
struct AgencyPackageTests {
  @Test("The plugin checks the agency's submissions with its own rule, and the kit tests its module")
  func plugin() throws {
    let folder = try TemporaryFolder()
    for (file, text) in Self.files { try folder.write(text, to: file) }

    let sound = try BuiltTool.swift(["package", "check-submissions"], in: folder.url)
    #expect(sound.status == 0, "\(sound.output)")
    #expect(sound.output.contains("1 file checked: 0 errors, 0 open queries"))

    let inside = folder.url.appending(path: "Sources")
    try folder.write(Self.submission.replacing("value: 40", with: "value: 400"), to: Self.submissionFile)
    let query = try BuiltTool.swift(["package", "check-submissions", "--strict"], in: inside)
    #expect(query.status != 0)
    #expect(query.output.contains("[fire.deliberate-within-all]"), "\(query.output)")

    try folder.write(
      Self.submission.replacing("status: green", with: "status: gren"), to: Self.submissionFile)
    let error = try BuiltTool.swift(["package", "check-submissions"], in: folder.url)
    #expect(error.status != 0)
    #expect(error.output.contains("did you mean \"green\"?"))

    try folder.write("", to: "json/not-a-format.txt")
    let json = try BuiltTool.swift(["package", "check-submissions", "--format", "json"], in: inside)
    #expect(json.output.contains("\"schema\" : \"partner-return-check/1\""), "\(json.output)")

    let tests = try BuiltTool.swift(["test"], in: folder.url)
    #expect(tests.status == 0, "\(tests.output)")
    #expect(tests.output.contains("Test \"The module conforms\" passed"), "\(tests.output)")

    let help = try BuiltTool.swift(["package", "check-submissions", "--help"], in: folder.url)
    #expect(help.status == 0)
    #expect(help.output.contains("USAGE: partner-return check"))
  }

  private static let submissionFile = "partners/fire/2020-21-Q4.yaml"

  private static var files: [String: String] {
    [
      "Package.swift": """
      // swift-tools-version: 6.2
      import PackageDescription

      let package = Package(
        name: "FireService",
        platforms: [.macOS(.v15)],
        products: [.executable(name: "fire-return", targets: ["fire-return"])],
        dependencies: [.package(name: "PartnerReturn", path: "\(BuiltTool.repository.path)")],
        targets: [
          .target(name: "FirePartner", dependencies: [.product(name: "PartnerUpdates", package: "PartnerReturn")]),
          .executableTarget(
            name: "fire-return",
            dependencies: [
              "FirePartner", .product(name: "PartnerReturnCommands", package: "PartnerReturn"),
            ]),
          .testTarget(
            name: "FirePartnerTests",
            dependencies: [
              "FirePartner", .product(name: "PartnerUpdatesTesting", package: "PartnerReturn"),
            ]),
        ]
      )
      """,
      "Sources/FirePartner/FireUpdates.swift": """
      import PartnerUpdates

      public struct FireUpdates: PartnerUpdateProvider {
        public init() {}
        public let partner = Partner(id: "fire", name: "Fire and rescue")
        public let figures = [
          FigureDefinition("fires", "Fires", unit: .count("fires"), basis: .rollingYear, good: .lower),
          FigureDefinition(
            "deliberate-fires", "Deliberate fires", unit: .count("fires"), basis: .rollingYear, good: .lower),
        ]
        public let rules = [
          Rule(
            "fire.deliberate-within-all", title: "Deliberate fires are part of all fires",
            rationale: "A part cannot be larger than the whole.", .part("deliberate-fires", within: "fires"),
            passing: [.values(["fires": 100, "deliberate-fires": 40])],
            failing: [.values(["fires": 100, "deliberate-fires": 400])])
        ]
      }
      """,
      "Tests/FirePartnerTests/ConformanceTests.swift": """
      import FirePartner
      import PartnerUpdatesTesting
      import Testing

      @Test("The module conforms") func conforms() { expectConformance(of: FireUpdates()) }
      """,
      "Sources/fire-return/main.swift": """
      import FirePartner
      import PartnerReturnCommands

      PartnerReturnTool(providers: [FireUpdates()]).runAndExit()
      """,
      "partners/partnership.yaml": """
      partnership: Example partnership
      partners:
        - id: fire
          name: Fire and rescue
          lead: Station commander
      meetings:
        - quarter: 2020-21 Q4
          date: 2021-03-25
      """,
      "partners/strategies/2020-2023.yaml": """
      strategy: 2020-2023
      title: Strategy 2020 to 2023
      in-force: 2020-21 Q1 to 2022-23 Q4
      priorities:
        - code: P1
          title: Safer homes
          commitments:
            - code: P1.1
              title: Fewer deliberate fires
              partners: [fire]
      """,
      submissionFile: submission,
    ]
  }

  private static let submission = """
    partner: fire
    quarter: 2020-21 Q4
    strategy: 2020-2023
    submitted: 2021-03-11
    prepared-by: Station commander
    marking: OFFICIAL
    updates:
      - commitment: P1.1
        status: green
        update: Home visits continued.
    figures:
      - figure: fires
        period: 2020-02 to 2021-01
        value: 100
        status: green
        source: Incident recording system
        read: 2021-03-01
      - figure: deliberate-fires
        period: 2020-02 to 2021-01
        value: 40
        status: green
        source: Incident recording system
        read: 2021-03-01
    """
}
