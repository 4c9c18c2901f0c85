import Foundation
import PartnerScaffold

// The plugin names the package first, then passes on what it was called with.
let arguments = CommandLine.arguments.dropFirst()
let package = URL(filePath: arguments.first ?? ".", directoryHint: .isDirectory)
let outcome = AddPartnerCommand(package: package).run(Array(arguments.dropFirst()))
if outcome.status == 0 {
  print(outcome.text)
} else {
  FileHandle.standardError.write(Data((outcome.text + "\n").utf8))
}
exit(outcome.status)
