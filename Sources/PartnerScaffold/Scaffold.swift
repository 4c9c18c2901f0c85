package import Foundation

/// Everything that adding a partner writes, known before anything is written.
package struct Scaffold {
  /// The agency that joins.
  package let partner: NewPartner
  /// Files that are not there yet.
  let new: [NewFile]
  /// Files that are there, with their new texts.
  let changed: [NewFile]
  /// The element of the list of providers after which the new one comes.
  let lastProvider: String

  /// What is to be written to the package in a folder.
  ///
  /// - Throws: ``CannotAdd`` where the package is another, or the partner is there already.
  package init(_ partner: NewPartner, in package: URL) throws(CannotAdd) {
    self.partner = partner
    let files = FileManager.default
    func isThere(_ path: String) -> Bool { files.fileExists(atPath: package.appending(path: path).path) }

    guard isThere("Sources/PartnerUpdates"), isThere("partners") else {
      throw CannotAdd(Self.otherPackage(package.lastPathComponent))
    }
    // VAWGPartner and VawgPartner are one folder on some machines, so they are one name on all.
    let modules = (try? files.contentsOfDirectory(atPath: package.appending(path: "Sources").path)) ?? []
    if let module = modules.first(where: { $0.lowercased() == partner.module.lowercased() }) {
      throw CannotAdd("there is a module Sources/\(module) already: change that, or choose another name")
    }
    let submissions = try? files.contentsOfDirectory(
      atPath: package.appending(path: "partners/\(partner.id)").path)
    new = partner.files.filter { !$0.text.isEmpty || (submissions ?? []).isEmpty }
    if let file = new.first(where: { isThere($0.path) }), !file.text.isEmpty {
      throw CannotAdd("\(file.path) is there already: remove or rename it, or choose another name")
    }

    let manifest = try Self.text(of: PackageLists.manifest, in: package)
    let list = try Self.text(of: PackageLists.list, in: package)
    lastProvider = PackageLists.lastProvider(in: list) ?? ""
    var changed = [
      NewFile(
        path: PackageLists.manifest, text: try PackageLists.manifest(manifest, adding: partner)),
      NewFile(path: PackageLists.list, text: try PackageLists.list(list, adding: partner)),
    ]
    if isThere(PackageLists.owners) {
      let owners = try Self.text(of: PackageLists.owners, in: package)
      changed.append(
        NewFile(path: PackageLists.owners, text: PackageLists.owners(owners, adding: partner)))
    }
    self.changed = changed
  }

  private static func text(of file: String, in package: URL) throws(CannotAdd) -> String {
    do {
      return try String(contentsOf: package.appending(path: file), encoding: .utf8)
    } catch {
      throw CannotAdd("\(file) cannot be read: check that it is there, its permissions, and that it is UTF-8")
    }
  }

  private static func otherPackage(_ name: String) -> String {
    "\"\(name)\" is not the package of PartnerReturn, so no module was started in it: an agency's own package "
      + "needs a target, a tool of three lines and a test; the article \"Adding a partner\" of PartnerReturn "
      + "shows them under \"A package of your own\""
  }
}
