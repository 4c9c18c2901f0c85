import Foundation
import PartnerUpdates
import QuarterlyReturn

/// Several partnerships' folders, read one after the other: of each only a digest is kept.
struct Region {
  private let folders: PartnershipFolders
  private let providers: [any PartnerUpdateProvider]

  /// - Throws: ``CannotRun`` for a folder that is not there: that is a slip, and no partnership to be named.
  init(_ folders: PartnershipFolders, providers: [any PartnerUpdateProvider]) throws {
    (self.folders, self.providers) = (folders, providers)
    if let missing = folders.paths.first(where: { !FileManager.default.fileExists(atPath: $0) }) {
      throw CannotRun("there is no folder \"\(missing)\": name the folder of each partnership")
    }
  }

  /// The newest quarter for which anything was handed in anywhere.
  ///
  /// - Throws: ``CannotRun`` where there is none.
  func newestQuarter() throws -> Quarter {
    let newest = folders.paths.compactMap { path in
      (try? Workspace(folder: path, providers: providers))?.newestQuarterIfAny
    }.max()
    guard let newest else { throw CannotRun("nothing has been submitted in any of these folders") }
    return newest
  }

  /// The view of a quarter.
  ///
  /// - Throws: ``CannotRun`` where two partnerships have the same name, as nobody could tell them apart.
  func rollUp(for quarter: Quarter, readers: RegionalRollUp.Readership) throws -> RegionalRollUp {
    var digests: [PartnershipDigest] = []
    var absent: [AbsentPartnership] = []
    var named: [String: String] = [:]
    for path in folders.paths {
      let name: String
      switch digest(of: path, for: quarter, readers) {
      case .success(let digest):
        digests.append(digest)
        name = digest.partnership
      case .failure(let partnership):
        absent.append(partnership)
        name = partnership.name
      }
      if let other = named.updateValue(path, forKey: name) {
        throw CannotRun(
          "\"\(other)\" and \"\(path)\" are both called \"\(name)\": correct `partnership:` in one of the two"
        )
      }
    }
    return .combining(digests, absent: absent, for: quarter, readers: readers)
  }

  private func digest(
    of path: String, for quarter: Quarter, _ readers: RegionalRollUp.Readership
  ) -> Result<PartnershipDigest, AbsentPartnership> {
    let workspace: Workspace
    do { workspace = try Workspace(folder: path, providers: providers) } catch {
      return .failure(AbsentPartnership(name: path, cause: .unusable(Self.line("\(error)"))))
    }
    let name = workspace.partnership.name.isEmpty ? path : workspace.partnership.name
    func absent(_ cause: AbsentPartnership.Cause) -> Result<PartnershipDigest, AbsentPartnership> {
      .failure(AbsentPartnership(name: name, cause: cause))
    }
    guard workspace.quarters.contains(quarter) else { return absent(.withoutQuarter) }
    do {
      guard readers == .everybody else {
        let board = BoardEdition(of: try workspace.inputs(for: quarter))
        let errors = board.content.findings.count { $0.finding.severity == .error }
        return errors > 0 ? absent(.notPublishable(reasons: errors)) : .success(PartnershipDigest(of: board))
      }
      switch try workspace.publicEdition(for: quarter) {
      case .success(let edition): return .success(PartnershipDigest(of: edition))
      case .failure(let refusal): return absent(.notPublishable(reasons: refusal.reasons.count))
      }
    } catch {
      return absent(.unusable(Self.line("\(error)")))
    }
  }

  /// The first line of what is wrong, without the places in files, which `check` tells.
  private static func line(_ problem: String) -> String {
    problem.split(separator: "\n").first.map(String.init) ?? problem
  }
}
