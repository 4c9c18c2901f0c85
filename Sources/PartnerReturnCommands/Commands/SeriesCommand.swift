import ArgumentParser
import OpenCrimeData
import PartnerUpdates

struct SeriesCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "series",
    abstract: "Print a partner's figures month by month from published tables of recorded crime.",
    discussion: """
      A table of years and months for each figure, with its line in miniature; with --format csv a row for each \
      month, for a spreadsheet. A month that the tables do not hold is `?`, in CSV empty: it is unknown, not zero. Where no month is known the exit status is 1.

      EXAMPLES
        partner-return series police --from crime-by-borough.csv --area Bromley
        partner-return series police --from street-level/ --area "Surrey Heath" --format csv > months.csv
      """)

  /// How it is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv
  }

  @OptionGroup var options: OpenDataOptions
  @Option(help: "text for people, csv for programs.") var format = Format.text
  @Option(
    help: ArgumentHelp("How many months, the newest. The default is 36, in csv all.", valueName: "number"))
  var months: Int?
  @Flag(help: "Count rows that could not be used as an error.") var strict = false

  func validate() throws {
    if let months, months < 1 { throw ValidationError("--months is a number from 1, such as 24") }
  }

  func run(with providers: [any PartnerUpdateProvider], on terminal: Terminal) throws -> ExitStatus {
    let provider = try options.provider(among: providers)
    let data = try options.read(with: providers)
    let series = MonthlySeries(provider.figures, data, months: months ?? (format == .text ? 36 : .max))
    let account = OpenDataAccount(data, counting: provider.figures).lines
    switch format {
    case .text:
      for line in MonthlySeriesText(series, of: provider.partner).lines { terminal.print(line) }
      terminal.print("\n" + terminal.coloured("Tables", .bold))
      for line in account { terminal.print("  " + line) }
    case .csv:
      terminal.printDocument(series.csv)
      for line in account { terminal.printError(line) }
    }
    guard !series.months.isEmpty else {
      terminal.printError("no month of any figure can be counted from these tables: see above why")
      return .errorsFound
    }
    return strict && data.rejected > 0 ? .errorsFound : .nothingWrong
  }
}
