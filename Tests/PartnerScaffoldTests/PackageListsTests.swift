import Testing

@testable import PartnerScaffold

@Suite("The lists that a new partner is entered in")
struct PackageListsTests {
  private let fire = Result { try NewPartner(id: "fire") }

  @Test("The manifest names the module last")
  func manifest() throws {
    let before = "import X\nlet partnerModules = [\n  \"PolicePartner\",\n]\nlet y = [\n]\n"
    let after =
      "import X\nlet partnerModules = [\n  \"PolicePartner\",\n  \"FirePartner\",\n]\nlet y = [\n]\n"
    #expect(try PackageLists.manifest(before, adding: fire.get()) == after)
  }

  @Test(
    "Without the list there the line to add by hand is named",
    arguments: ["", "let partnerModules = [\"PolicePartner\"]\n", "let partnerModules = [\r\n]\r\n"])
  func noManifestList(_ text: String) throws {
    let partner = try fire.get()
    let error = #expect(throws: CannotAdd.self) { try PackageLists.manifest(text, adding: partner) }
    #expect(error?.description.contains("add `\"FirePartner\",` to the partners' modules by hand") == true)
  }

  @Test(
    "The import stands at its place in the alphabet",
    arguments: [
      ("ambulance", "import AmbulancePartner\nimport HousePartner\npackage import PartnerUpdates\n"),
      ("night", "import HousePartner\nimport NightPartner\npackage import PartnerUpdates\n"),
      ("watch", "import HousePartner\npackage import PartnerUpdates\nimport WatchPartner\n"),
    ])
  func imports(_ id: String, expected: String) throws {
    let rest = "\npackage let partnerModules: [any P] = [\n  HouseUpdates(),\n]\n"
    let before = "import HousePartner\npackage import PartnerUpdates\n" + rest
    #expect(try PackageLists.list(before, adding: NewPartner(id: id)) == expected + rest)
    #expect(PackageLists.lastProvider(in: before) == "HouseUpdates(),")
  }

  @Test(
    "Without providers or imports both lines to add by hand are named",
    arguments: [
      "", "import HousePartner\n", "import HousePartner\nlet partnerModules = [\n]\n",
      "let partnerModules = [\n  HouseUpdates(),\n]\n",
    ])
  func noProviderList(_ text: String) throws {
    let partner = try fire.get()
    let error = #expect(throws: CannotAdd.self) { try PackageLists.list(text, adding: partner) }
    #expect(error?.description.contains("add `import FirePartner` and `FireUpdates(),` by hand") == true)
  }

  @Test("Owners are added once, on lines of their own", arguments: ["", "* @a\n", "* @a"])
  func owners(_ text: String) throws {
    let once = try PackageLists.owners(text, adding: fire.get())
    let owners = once.split(separator: "\n").suffix(2).map {
      $0.split(separator: " ").dropFirst().map(String.init)
    }
    // The coordinator co-owns the module, whose code runs in the coordinator's tool.
    #expect(owners == [["@partnership/fire"] + (text.isEmpty ? [] : ["@a"]), ["@partnership/fire"]])
    #expect(once.hasPrefix(text))
    #expect(try PackageLists.owners(once, adding: fire.get()) == once)
  }
}
