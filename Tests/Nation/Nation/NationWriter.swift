import Dispatch
import Foundation
import Synchronization

/// Writes partnerships to a folder, on all cores, each as soon as it is made: memory does not grow with them.
package struct NationWriter: Sendable {
  private let nation: Nation
  private let root: String

  package init(_ nation: Nation, in folder: String) { (self.nation, root) = (nation, folder) }

  /// Writes the partnerships of some indices.
  ///
  /// - Returns: how many submissions were written.
  /// - Throws: the first thing that goes wrong; the others are written all the same.
  package func write(_ indices: Range<Int>) throws -> Int {
    let outcome = Mutex<(submissions: Int, problem: (any Error)?)>((0, nil))
    DispatchQueue.concurrentPerform(iterations: indices.count) { offset in
      let result = Result { try write(indices.lowerBound + offset) }
      outcome.withLock { outcome in
        switch result {
        case .success(let count): outcome.submissions += count
        case .failure(let problem): outcome.problem = outcome.problem ?? problem
        }
      }
    }
    let (submissions, problem) = outcome.withLock { ($0.submissions, $0.problem) }
    if let problem { throw problem }
    return submissions
  }

  private func write(_ index: Int) throws -> Int {
    let member = nation.member(index)
    let files = try MemberFiles(member, of: nation)
    let folder = "\(root)/\(member.slug)"
    for file in files.own + files.submissions + files.appendices {
      try write(file.text, to: "\(folder)/partners/\(file.name)")
    }
    let planted = files.planted.map { "\($0.file),\($0.rule)\n" }.joined()
    try write("file,rule\n" + planted, to: "\(folder)/planted.csv")
    return files.submissions.count
  }

  private func write(_ text: String, to path: String) throws {
    let folder = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
    try FileManager.default.createDirectory(atPath: String(folder), withIntermediateDirectories: true)
    guard FileManager.default.createFile(atPath: path, contents: Data(text.utf8)) else {
      throw CannotWrite(path: path)
    }
  }

  /// A file cannot be written.
  struct CannotWrite: Error, CustomStringConvertible {
    let path: String
    var description: String {
      "\"\(path)\" cannot be written: check the permissions and the room on the disk"
    }
  }
}
