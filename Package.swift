// swift-tools-version: 6.2
import PackageDescription

// Two rings. The inner ring is pure values and functions and depends on nothing: the core, one module
// an agency, and the aggregator. The outer ring reads files, writes returns and talks to people.
let partnerModules = [
  "PolicePartner",
  "VAWGPartner",
  "YouthOffendingPartner",
  "HateCrimePartner",
  "TradingStandardsPartner",
  "ProbationPartner",
]
let libraries =
  ["PartnerUpdates", "PartnerUpdatesTesting", "QuarterlyReturn", "PartnerReturnCommands", "PartnerModules"]
  + partnerModules

let package = Package(
  name: "PartnerReturn",
  platforms: [.macOS(.v15)],
  products: libraries.map { .library(name: $0, targets: [$0]) } + [
    .executable(name: "partner-return", targets: ["partner-return"]),
    .plugin(name: "CheckSubmissions", targets: ["CheckSubmissions"]),
    .plugin(name: "AddPartner", targets: ["AddPartner"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    // For libyaml, which it brings: the tree that Yams itself makes takes four times as long.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "PartnerUpdates"),
    .target(name: "PartnerUpdatesTesting", dependencies: ["PartnerUpdates"]),
    .target(name: "QuarterlyReturn", dependencies: ["PartnerUpdates"]),
    .target(
      name: "SubmissionFiles",
      dependencies: ["PartnerUpdates", .product(name: "Yams", package: "Yams")]),
    .target(
      name: "ReturnPublishing",
      dependencies: [
        "PartnerUpdates", "QuarterlyReturn", .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("Schemas"), .embedInCode("Templates")]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "CSeparators"),
    .target(name: "OpenCrimeData", dependencies: ["CSeparators", "CZlib", "PartnerUpdates"]),
    .target(name: "CFolderSwap"),
    .target(name: "CSHA256"),
    .target(
      name: "PartnerReturnCommands",
      dependencies: [
        "CFolderSwap", "CSHA256", "OpenCrimeData",
        "PartnerUpdates", "QuarterlyReturn", "ReturnPublishing", "SubmissionFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Schemas"]),
    .target(
      name: "PartnerModules",
      dependencies: ["PartnerUpdates"] + partnerModules.map { .byName(name: $0) }),
    .executableTarget(name: "partner-return", dependencies: ["PartnerModules", "PartnerReturnCommands"]),
    .plugin(
      name: "CheckSubmissions",
      capability: .command(
        intent: .custom(verb: "check-submissions", description: "Check what the partners have submitted."))),
    .target(name: "PartnerScaffold"),
    .executableTarget(name: "add-partner", dependencies: ["PartnerScaffold"]),
    .plugin(
      name: "AddPartner",
      capability: .command(
        intent: .custom(verb: "add-partner", description: "Start a module for an agency that joins."),
        permissions: [
          .writeToPackageDirectory(reason: "It writes the new module and enters it in the package's lists.")
        ]),
      dependencies: ["add-partner"]),
  ]
    + partnerModules.map { .target(name: $0, dependencies: ["PartnerUpdates"]) }
    + [
      .target(
        name: "SampleSections", dependencies: ["PartnerUpdates", "QuarterlyReturn"],
        path: "Tests/SampleSections"),
      .testTarget(name: "PartnerUpdatesTests", dependencies: ["PartnerUpdates", "SampleSections"]),
      .testTarget(
        name: "PartnerUpdatesTestingTests",
        dependencies: ["PartnerUpdates", "PartnerUpdatesTesting", "SubmissionFiles"]),
      .testTarget(
        name: "PartnerModulesTests",
        dependencies: ["PartnerModules", "PartnerUpdates", "PartnerUpdatesTesting", "SampleSections"]
          + partnerModules.map { .byName(name: $0) }),
      .testTarget(
        name: "QuarterlyReturnTests", dependencies: ["PartnerUpdates", "QuarterlyReturn", "SampleSections"]),
      .testTarget(name: "SubmissionFilesTests", dependencies: ["PartnerUpdates", "SubmissionFiles"]),
      .testTarget(
        name: "ReturnPublishingTests",
        dependencies: ["PartnerUpdates", "QuarterlyReturn", "ReturnPublishing", "SampleSections"]),
      .testTarget(name: "OpenCrimeDataTests", dependencies: ["OpenCrimeData", "PartnerUpdates"]),
      .testTarget(
        name: "PartnerReturnCommandsTests",
        dependencies: [
          "HostileFiles", "OpenCrimeData", "PartnerModules", "PartnerReturnCommands", "PartnerUpdates",
          "SubmissionFiles",
        ], exclude: ["Vectors"]),
      .testTarget(name: "PartnerScaffoldTests", dependencies: ["PartnerScaffold"]),
      .target(name: "BuiltTool", path: "Tests/BuiltTool"),
      .testTarget(name: "EndToEndTests", dependencies: ["BuiltTool", "PartnerScaffold", "partner-return"]),
      .target(
        name: "Corpus",
        dependencies: ["PartnerModules", "PartnerReturnCommands", "PartnerUpdates", "SubmissionFiles"]
          + partnerModules.map { .byName(name: $0) },
        path: "Tests/Corpus"),
      .executableTarget(
        name: "measure-recall",
        dependencies: ["Corpus", .product(name: "ArgumentParser", package: "swift-argument-parser")],
        path: "Tests/MeasureRecall"),
      .testTarget(name: "CorpusTests", dependencies: ["Corpus", "PartnerUpdates", "SubmissionFiles"]),
      .target(
        name: "Nation", dependencies: ["Corpus", "PartnerReturnCommands", "PartnerUpdates"],
        path: "Tests/Nation/Nation"),
      .executableTarget(
        name: "make-nation",
        dependencies: ["Nation", .product(name: "ArgumentParser", package: "swift-argument-parser")],
        path: "Tests/Nation/MakeNation"),
      .executableTarget(
        name: "check-with-more-rules",
        dependencies: ["PartnerModules", "PartnerReturnCommands", "PartnerUpdates"],
        path: "Tests/Benchmarks/MoreRules"),
      .executableTarget(
        name: "check-structure",
        dependencies: ["PartnerReturnCommands", "PartnerUpdates", "SubmissionFiles"],
        path: "Tests/Benchmarks/Structure"),
      .testTarget(
        name: "NationTests",
        dependencies: [
          "Nation", "PartnerModules", "PartnerReturnCommands", "PartnerUpdates", "QuarterlyReturn",
          "ReturnPublishing",
        ]),
      .testTarget(
        name: "FaultTests", dependencies: ["BuiltTool", "PartnerReturnCommands", "partner-return"]),
      .testTarget(
        name: "PropertyTests",
        dependencies: [
          "Corpus", "PartnerModules", "PartnerReturnCommands", "PartnerUpdates", "QuarterlyReturn",
          "ReturnPublishing", "SubmissionFiles",
        ]),
      .target(name: "HostileFiles", path: "Tests/HostileTests/Corpus"),
      .testTarget(
        name: "HostileTests",
        dependencies: [
          "BuiltTool", "HostileFiles", "OpenCrimeData", "PartnerModules", "PartnerReturnCommands",
          "PartnerUpdates", "SubmissionFiles", "partner-return",
        ], path: "Tests/HostileTests/Tests"),
    ]
)

// Fuzzing needs flags of its own, which Tests/Fuzzing/run gives.
if Context.environment["PARTNER_RETURN_FUZZING"] != nil {
  package.targets += [
    .systemLibrary(name: "CFuzzer", path: "Tests/Fuzzing/CFuzzer"),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "CFuzzer", "HostileFiles", "OpenCrimeData", "PartnerModules", "PartnerReturnCommands",
        "PartnerUpdates", "QuarterlyReturn", "ReturnPublishing", "SubmissionFiles",
      ], path: "Tests/Fuzzing/Targets"),
  ]
}

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
// CI refuses warnings; a newer compiler's warnings must not stop whoever depends on this package.
let inC = ["CFolderSwap", "CSeparators", "CSHA256"]
let strict: [SwiftSetting] =
  Context.environment["PARTNER_RETURN_WARNINGS"] == "errors" ? [.treatAllWarnings(as: .error)] : []
for target in package.targets
where target.type != .plugin && target.type != .system && !inC.contains(target.name) {
  target.swiftSettings = settings + strict
}
