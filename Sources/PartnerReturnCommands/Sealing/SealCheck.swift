import Foundation
import PartnerUpdates

/// Whether a return and what it was made from are as they were sealed.
struct SealCheck {
  /// What became of a file.
  enum Fate: String {
    case changed, vanished, new
  }

  /// A file that is not as it was sealed.
  struct Difference: Hashable {
    let path: String
    let fate: Fate
  }

  /// The files that the return was made from, from the partnership's folder.
  let inputs: [Difference]
  /// The files of the return, from its folder.
  let outputs: [Difference]
  /// The versions of the tool and of rules, where they are other ones now.
  let notes: [String]

  /// Compares a return and the partnership's folder with its manifest.
  ///
  /// - Throws: ``CannotRun`` when one of the two folders is not there or cannot be listed.
  init(
    _ manifest: ReturnManifest, ofReturn folder: String, partners: String,
    providers: [any PartnerUpdateProvider]
  ) throws {
    let inputNames = try Quarter(manifest.quarter).map { try SealedInputs.names(in: partners, for: $0) } ?? []
    inputs = Self.differences(from: manifest.inputs, in: partners, present: inputNames)
    let outputNames = try Self.names(in: folder).filter { $0 != ReturnManifest.file }
    // The manifest names no digest of itself; the editions say whose they are.
    let isAnothers = ReturnOwner.stated(byEditionsIn: folder).contains { $0 != manifest.owner }
    outputs =
      (isAnothers ? [Difference(path: ReturnManifest.file, fate: .changed)] : [])
      + Self.differences(from: manifest.outputs, in: folder, present: outputNames)
    notes = Self.versions(sealed: manifest, now: ReturnManifest.AppliedRule.all(of: providers))
  }

  /// Whether everything is as it was sealed. Other versions are no difference.
  var holds: Bool { inputs.isEmpty && outputs.isEmpty }

  private static func differences(
    from sealed: [FileSeal], in folder: String, present: [String]
  ) -> [Difference] {
    let known = Set(sealed.map(\.path))
    let fates = sealed.compactMap { seal -> Difference? in
      if FileSeal(path: seal.path, in: folder) == seal { return nil }
      let isThere = (try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(seal.path)")) != nil
      return Difference(path: seal.path, fate: isThere ? .changed : .vanished)
    }
    let new = Set(present).subtracting(known).sorted().map { Difference(path: $0, fate: .new) }
    return fates + new.filter { !isFolder("\(folder)/\($0.path)") }
  }

  private static func names(in folder: String) throws -> [String] {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
      throw CannotRun("\"\(folder)\" is not a folder that can be listed: check its name and its permissions")
    }
    return names
  }

  /// Whether it is a folder, or nothing at all. A link is neither.
  private static func isFolder(_ path: String) -> Bool {
    let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    return kind == nil || kind == .typeDirectory
  }

  private static func versions(sealed: ReturnManifest, now: [ReturnManifest.AppliedRule]) -> [String] {
    let tool =
      sealed.toolVersion == ToolVersion.current
      ? [] : ["the return was made by version \(sealed.toolVersion), this is \(ToolVersion.current)"]
    let before = Dictionary(sealed.rules.map { ($0.rule, $0.version) }) { first, _ in first }
    let after = Dictionary(now.map { ($0.rule, $0.version) }) { first, _ in first }
    let rules = Set(before.keys).union(after.keys).sorted().compactMap { rule -> String? in
      switch (before[rule], after[rule]) {
      case (let before?, let after?) where before != after:
        "the rule \(rule) had version \(before), now it has \(after)"
      case (nil, _?): "the rule \(rule) is new"
      case (_?, nil): "the rule \(rule) is gone, or belongs to a module that this tool does not have"
      default: nil
      }
    }
    return tool + rules
  }
}
