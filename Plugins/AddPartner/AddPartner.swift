import Foundation
import PackagePlugin

/// `swift package add-partner`: finds the tool, passes the package and the arguments on, reports how it went.
@main
struct AddPartner: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    let process = Process()
    process.executableURL = try context.tool(named: "add-partner").url
    process.arguments = [context.package.directoryURL.path] + arguments
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 {
      Diagnostics.error("no partner was added and nothing was written: see above for the reason")
    }
  }
}
