package import Foundation

/// `swift package add-partner`, as a function of its arguments.
package struct AddPartnerCommand {
  /// How a run ended.
  package struct Outcome: Hashable, Sendable {
    /// 0 when the partner was added or help was asked for, 2 when nothing was written.
    package let status: Int32
    /// What is said, without a line break at the end.
    package let text: String
  }

  private let package: URL

  /// A command on the package in a folder.
  package init(package: URL) { self.package = package }

  /// Adds a partner, or says why not.
  package func run(_ arguments: [String]) -> Outcome {
    if arguments.contains("--help") || arguments.contains("-h") { return Outcome(status: 0, text: Self.help) }
    do {
      let scaffold = try Scaffold(Self.partner(named: arguments), in: package)
      try scaffold.write(to: package)
      return Outcome(status: 0, text: scaffold.report)
    } catch {
      return Outcome(status: 2, text: "error: \(error)")
    }
  }

  private static func partner(named arguments: [String]) throws(CannotAdd) -> NewPartner {
    var names: [String] = []
    var title: String?
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--title" {
        guard let next = rest.popFirst() else { throw CannotAdd(noTitle) }
        title = next
      } else if argument.hasPrefix("--title=") {
        title = String(argument.dropFirst("--title=".count))
      } else if argument.hasPrefix("-") {
        throw CannotAdd("there is no option \"\(argument)\": give a name and, where you like, `--title`")
      } else {
        names.append(argument)
      }
    }
    guard let name = names.first else { throw CannotAdd(noName) }
    guard names.count == 1 else {
      throw CannotAdd(
        "\"\(names[1])\" is a second name: add one partner at a time, and quote a title of many words")
    }
    return try NewPartner(id: name, title: title)
  }

  private static let noName = "the partner has no name: write `swift package add-partner fire`, for example"
  private static let noTitle = "`--title` has no value: write `--title \"Fire and rescue\"`, for example"

  private static let help = """
    OVERVIEW: Start a module for an agency that joins.

    Writes a provider, two figures and a rule as an example, their tests, and the folder of the submissions, and
    enters the module in the package's lists. Then it shows the one line that is left to you. It writes all of
    this, or nothing.

    USAGE: swift package add-partner <name> [--title <title>]

    ARGUMENTS:
      <name>           The folder under partners/: words in lower case joined by hyphens.

    OPTIONS:
      --title <title>  The name that the return prints. (default: the name)
      -h, --help       Show help information.

    EXAMPLES
      swift package add-partner fire --title "Fire and rescue"
      swift package --allow-writing-to-package-directory add-partner youth-justice
    """
}
