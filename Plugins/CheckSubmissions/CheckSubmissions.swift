import Foundation
import PackagePlugin

/// `swift package check-submissions`: finds the tool, passes the arguments on, reports how it went.
@main
struct CheckSubmissions: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    let package = context.package.directoryURL
    let process = Process()
    process.executableURL = try tool(in: context)
    process.arguments = ["check"] + folderOption(arguments, package) + resolved(arguments, package)
    try process.run()
    process.waitUntilExit()
    switch process.terminationStatus {
    case 0: break
    case 1: Diagnostics.error("a submission has an error: see above for its place and its fix")
    default: Diagnostics.error("the submissions could not be checked: see above for the reason")
    }
  }

  /// The package's own tool where it has one, which knows the agency's module; else this package's.
  ///
  /// It is built when it is asked for. A tool that a plugin depends on is compiled for the plugin alone: everybody who
  /// runs the tests would compile it and its libraries twice.
  private func tool(in context: PluginContext) throws -> URL {
    let own = context.package.products(ofType: ExecutableProduct.self).first(where: knowsProviders)
    let product = own?.name ?? "partner-return"
    let result = try packageManager.build(.product(product), parameters: .init())
    guard result.succeeded, let built = result.builtArtifacts.first(where: { $0.kind == .executable }) else {
      print(result.logText)
      throw CannotBuild(product: product)
    }
    return built.url
  }

  /// Whether an executable is made with the commands library.
  private func knowsProviders(_ product: ExecutableProduct) -> Bool {
    product.mainTarget.dependencies.contains {
      if case .product(let library) = $0 { library.name == "PartnerReturnCommands" } else { false }
    }
  }

  /// The package's `partners` folder, wherever in the package the command is called from.
  private func folderOption(_ arguments: [String], _ package: URL) -> [String] {
    guard !arguments.contains(where: { $0 == "--partners" || $0.hasPrefix("--partners=") }) else { return [] }
    let folder = package.appending(path: "partners").path
    let here = FileManager.default.currentDirectoryPath
    return ["--partners", folder.hasPrefix(here + "/") ? String(folder.dropFirst(here.count + 1)) : folder]
  }

  /// Paths are looked up; the name of a format is none, even where a folder has the same name.
  private func resolved(_ arguments: [String], _ package: URL) -> [String] {
    zip([""] + arguments, arguments).map { before, argument in
      before == "--format" ? argument : resolved(argument, package)
    }
  }

  /// A path is meant from where the caller stands, or else from the top of the package.
  private func resolved(_ argument: String, _ package: URL) -> String {
    let inPackage = package.appending(path: argument).path
    let files = FileManager.default
    guard !argument.hasPrefix("-"), !files.fileExists(atPath: argument) else { return argument }
    return files.fileExists(atPath: inPackage) ? inPackage : argument
  }
}

private struct CannotBuild: Error, CustomStringConvertible {
  let product: String
  var description: String { "the tool \"\(product)\" does not build: mend it first" }
}
