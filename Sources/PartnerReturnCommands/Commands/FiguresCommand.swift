import ArgumentParser
import OpenCrimeData
import PartnerUpdates
import SubmissionFiles

struct FiguresCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Count a partner's figures in published tables of recorded crime.",
    discussion: """
      Reads London's tables by borough and ward, the monthly crime dashboard and street-level files of \
      data.police.uk, told apart by their headers. Prints each figure for twelve months with the twelve before, what \
      it was counted from, and what the tables cannot give. With --write the figures of a submission are filled in \
      or brought up to date; every other byte of the file stays.

      EXAMPLES
        partner-return figures police --from crime-by-borough.csv --area Bromley --ending 2021-01
        partner-return figures police --ending 2021-01 --write partners/police/2020-21-Q4.yaml
        gunzip < street.csv.gz | partner-return figures police --from - --area "Surrey Heath"
      """)

  @OptionGroup var options: OpenDataOptions
  @Option(
    help: ArgumentHelp(
      "The last of the twelve months. The default is the newest in the tables.", valueName: "month"),
    transform: month(_:))
  var ending: CalendarMonth?
  @Option(help: ArgumentHelp("The submission to write the figures into.", valueName: "file")) var write:
    String?
  @Option(
    help: ArgumentHelp(
      "With --write: the day on which the tables were read. The default is today.", valueName: "date"),
    transform: date(_:))
  var read: CalendarDate?
  @Flag(help: "Count rows that could not be used as an error.") var strict = false

  func run(with providers: [any PartnerUpdateProvider], on terminal: Terminal) throws -> ExitStatus {
    let provider = try options.provider(among: providers)
    let file = try write.map {
      try FiguresFile($0, of: provider.partner.id, limit: OwnFiles.largestFile(in: options.partners.path))
    }
    let data = try options.read(with: providers)
    guard let ending = ending ?? data.merged.newestMonth else { throw CannotRun("the tables hold no month") }
    let definitions = provider.figures(for: file?.quarter)
    let figures = definitions.compactMap { CountedFigure($0, endingIn: ending, from: data.merged) }
    FiguresReport(figures, of: provider.partner, data, terminal).print()
    if let file {
      let entries = figures.compactMap { figure in
        figure.counted.flatMap {
          figure.entry(source: data.publishers(of: $0), read: read ?? terminal.today())
        }
      }
      terminal.print("")
      terminal.print(try file.write(entries))
    }
    return strict && data.rejected > 0 ? .errorsFound : .nothingWrong
  }
}

func month(_ text: String) throws -> CalendarMonth {
  guard let month = CalendarMonth(text) else {
    throw ValidationError("\"\(text)\" is not a month: write one such as 2021-01")
  }
  return month
}
