import Foundation
import HostileFiles
import OpenCrimeData
@testable import PartnerReturnCommands
import PartnerUpdates
import SubmissionFiles

/// What is fuzzed. A target stops the process where something does not hold, as a trap would.
enum FuzzTarget: String, CaseIterable {
  case submission, partnership, strategy, table, manifest, edition, editor, everything

  /// The target of this process, set once before the first input.
  nonisolated(unsafe) static var chosen = FuzzTarget.submission

  func run(_ bytes: [UInt8]) {
    switch self {
    case .submission: text(bytes).map(ReaderInvariants.submission)
    case .partnership: text(bytes).map(ReaderInvariants.partnership)
    case .strategy: text(bytes).map(ReaderInvariants.strategy)
    case .editor: text(bytes).map(EditorInvariants.check)
    case .everything: text(bytes).map(WholeReturn.check)
    case .table: TableInvariants.check(bytes)
    case .manifest: text(bytes).map(ManifestInvariants.check)
    case .edition: text(bytes).map(EditionInvariants.check)
    }
  }

  /// The text of bytes, as ``FileContents`` makes it; bytes that are no text are refused before.
  private func text(_ bytes: [UInt8]) -> String? {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return String(validating: bytes.dropFirst(hasMark ? 3 : 0), as: UTF8.self)
  }

  /// The readers whose hostile files are seeds.
  var reader: HostileReader {
    switch self {
    case .submission, .everything: .submission
    case .partnership: .partnership
    case .strategy: .strategy
    case .table: .table
    case .manifest: .manifest
    case .edition: .edition
    case .editor: .editor
    }
  }
}

/// Ends the process where something does not hold: libFuzzer keeps the input.
func require(_ holds: Bool, _ what: @autoclosure () -> String) {
  guard !holds else { return }
  FileHandle.standardError.write(Data("does not hold: \(what())\n".utf8))
  abort()
}
