import BuiltTool
import Foundation
import PartnerScaffold
import Testing

/// An agency keeps its module in a package of its own, and runs the plugin on its own submissions. Its module is
/// the one that `add-partner` starts, so that what the command writes is compiled and tested here.
@Suite("An agency's own package")
struct AgencyPackageTests {
  @Test(
    "The plugin checks the agency's submissions with its own rule, the kit tests its module, others use it")
  func plugin() async throws {
    let folder = try TemporaryFolder()
    for (file, text) in Self.files { try folder.write(text, to: file) }
    for file in try NewPartner(id: "fire", title: "Fire and rescue").files {
      let place = file.path.replacing("PartnerModulesTests", with: "FirePartnerTests")
      try folder.write(file.text, to: place)
    }

    let sound = try await swift(["package", "check-submissions"], in: folder.url)
    #expect(sound.status == 0, "\(sound.output)")
    #expect(sound.output.contains("1 file checked: 0 errors, 0 open queries"))

    let inside = folder.url.appending(path: "Sources")
    try folder.write(Self.submission.replacing("value: 40", with: "value: 400"), to: Self.submissionFile)
    let query = try await swift(["package", "check-submissions", "--strict"], in: inside)
    #expect(query.status != 0)
    #expect(query.output.contains("[fire.taken-up-within-referrals]"), "\(query.output)")

    try folder.write(
      Self.submission.replacing("status: green", with: "status: gren"), to: Self.submissionFile)
    let error = try await swift(["package", "check-submissions"], in: folder.url)
    #expect(error.status != 0)
    #expect(error.output.contains("did you mean \"green\"?"))

    try folder.write("", to: "json/not-a-format.txt")
    let json = try await swift(["package", "check-submissions", "--format", "json"], in: inside)
    #expect(json.output.contains("\"schema\" : \"partner-return-check/1\""), "\(json.output)")

    let tests = try await swift(["test"], in: folder.url)
    #expect(tests.status == 0, "\(tests.output)")
    #expect(
      tests.output.contains("Test \"The module conforms to what everybody relies on\" passed"),
      "\(tests.output)")
    #expect(tests.output.contains("2 tests"), "\(tests.output)")

    let help = try await swift(["package", "check-submissions", "--help"], in: folder.url)
    #expect(help.status == 0)
    #expect(help.output.contains("USAGE: partner-return check"))

    let added = try await swift(
      ["package", "--allow-writing-to-package-directory", "add-partner", "ambulance"], in: folder.url)
    #expect(added.status != 0)
    #expect(added.output.contains("is not the package of PartnerReturn"), "\(added.output)")
    #expect(try folder.contents(of: "Sources").keys.filter { $0.contains("mbulance") } == [])

    try await coordinator(above: folder)
  }

  /// The coordinator's package takes the module from the agency's, and checks everybody with everybody's rules.
  private func coordinator(above agency: TemporaryFolder) async throws {
    try agency.write(Self.submission.replacing("value: 40", with: "value: 400"), to: Self.submissionFile)
    try agency.write(Self.coordinatorManifest, to: "coordinator/Package.swift")
    try agency.write(Self.coordinatorTool, to: "coordinator/Sources/our-return/main.swift")
    try FileManager.default.copyItem(
      at: agency.url.appending(path: "partners"), to: agency.url.appending(path: "coordinator/partners"))
    let check = try await swift(
      ["run", "our-return", "check"],
      in: agency.url.appending(path: "coordinator"))
    #expect(check.status == 0, "\(check.output)")
    #expect(check.output.contains("[fire.taken-up-within-referrals]"), "\(check.output)")

    let rules = try await swift(
      ["run", "--skip-build", "our-return", "rules"],
      in: agency.url.appending(path: "coordinator"))
    #expect(rules.output.contains("police.residential-within-total-burglary"), "\(rules.output)")
    #expect(rules.output.contains("fire.taken-up-within-referrals"), "\(rules.output)")
  }

  /// Runs `swift` with one build folder for every package outside this one. It stays, as building the libraries
  /// that all of them depend on takes minutes.
  private func swift(_ arguments: [String], in folder: URL) async throws -> BuiltTool.Outcome {
    let scratch = ["--scratch-path", BuiltTool.repository.appending(path: ".build/others").path]
    return try await BuiltTool.swift(arguments.prefix(1) + scratch + arguments.dropFirst(), in: folder)
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
        products: [
          .library(name: "FirePartner", targets: ["FirePartner"]),
          .executable(name: "fire-return", targets: ["fire-return"]),
        ],
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
              "FirePartner", .product(name: "PartnerUpdates", package: "PartnerReturn"),
              .product(name: "PartnerUpdatesTesting", package: "PartnerReturn"),
            ]),
        ]
      )
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

  private static let coordinatorManifest = """
    // swift-tools-version: 6.2
    import PackageDescription

    let package = Package(
      name: "OurReturn",
      platforms: [.macOS(.v15)],
      dependencies: [
        .package(name: "PartnerReturn", path: "\(BuiltTool.repository.path)"),
        .package(name: "FireService", path: ".."),
      ],
      targets: [
        .executableTarget(
          name: "our-return",
          dependencies: [
            .product(name: "FirePartner", package: "FireService"),
            .product(name: "PartnerModules", package: "PartnerReturn"),
            .product(name: "PartnerReturnCommands", package: "PartnerReturn"),
          ])
      ]
    )
    """

  private static let coordinatorTool = """
    import FirePartner
    import PartnerModules
    import PartnerReturnCommands

    PartnerReturnTool(
      providers: partnerModules + [
        FireUpdates()
      ]
    ).runAndExit()
    """

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
      - figure: fire-referrals
        period: 2020-10 to 2020-12
        value: 100
        source: Incident recording system
        read: 2021-03-01
      - figure: fire-taken-up
        period: 2020-10 to 2020-12
        value: 40
        source: Incident recording system
        read: 2021-03-01
    """
}
