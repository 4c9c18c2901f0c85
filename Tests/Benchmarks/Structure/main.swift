// Reads submissions as the tool reads them and asks for their structure, nothing else, as programs do that have a schema.
//
//   check-structure < PATHS

import Foundation
import PartnerReturnCommands
import PartnerUpdates
import SubmissionFiles

/// Whether a file is no submission by its structure.
@Sendable func isRefused(_ path: String) -> Bool {
  let names = path.split(separator: "/")
  let place = Section.Place(
    folder: Partner.ID(names.dropLast().last.map(String.init) ?? ""),
    quarter: names.last.flatMap { Quarter(String($0.prefix(10))) })
  do {
    let text = try FileContents(root: names.dropLast().joined(separator: "/")).text(ofFile: path)
    return SubmissionReader.read(text, at: place).findings.contains { $0.finding.severity == .error }
  } catch {
    return true
  }
}

let given = FileHandle.standardInput.readDataToEndOfFile()
let paths = String(decoding: given, as: UTF8.self).split(separator: "\n").map(String.init)
let refused = zip(paths, paths.concurrentMap(isRefused)).filter(\.1).map(\.0)
let answer: [String: Any] = ["files": paths.count, "refused": refused]
FileHandle.standardOutput.write(try JSONSerialization.data(withJSONObject: answer))
