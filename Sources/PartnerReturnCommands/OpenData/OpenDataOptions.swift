import ArgumentParser
import PartnerUpdates
import SubmissionFiles

/// Which partner's figures, from which tables, for which area.
struct OpenDataOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The partner, by its id, such as police.", valueName: "partner")) var partner:
    String
  @OptionGroup var partners: PartnersOption
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Files and folders of published tables, plain or gzipped; - for standard input. The default is `open-data:` in "
        + "partnership.yaml.", valueName: "file"))
  var from: [String] = []
  @Option(
    help: ArgumentHelp(
      "The borough, district, ward or force. The default is `area:` in partnership.yaml.", valueName: "area"))
  var area: String?

  /// The module of the partner.
  ///
  /// - Throws: ``CannotRun`` where there is none with figures of recorded crime.
  func provider(among providers: [any PartnerUpdateProvider]) throws -> any PartnerUpdateProvider {
    let counting = providers.filter { $0.figures.contains { $0.openData != nil } }
    guard let provider = counting.first(where: { $0.partner.id.description == partner }) else {
      let ids = counting.map(\.partner.id.description)
      throw CannotRun(
        "\"\(printable(partner))\" has no figures of recorded crime\(didYouMean(partner, ids)): choose one of "
          + ids.joined(separator: ", "))
    }
    return provider
  }

  /// Reads the tables.
  ///
  /// - Throws: ``CannotRun`` where there is none, one cannot be read, or none holds the area.
  func read(with providers: [any PartnerUpdateProvider]) throws -> OpenData {
    let configured = try from.isEmpty || area == nil ? Configured(partners.path, providers) : nil
    let sources = from.isEmpty ? configured?.sources ?? [] : from.map(OpenDataSource.init(named:))
    guard !sources.isEmpty else { throw CannotRun(Self.noTables(partners.path)) }
    let area = area ?? configured?.area ?? ""
    guard area.contains(where: { !$0.isWhitespace }) else {
      throw CannotRun("the area is not known: name it with --area, such as --area Bromley")
    }
    let data = try OpenData(sources, area: area, jobs: Cores.all)
    if let unknown = data.unknownArea { throw CannotRun(printable(unknown)) }
    return data
  }

  /// What `partnership.yaml` says of area and tables.
  private struct Configured {
    let area: String
    let sources: [OpenDataSource]

    init(_ folder: String, _ providers: [any PartnerUpdateProvider]) throws {
      var own = OwnFiles(folder: folder)
      let file = try own.readPartnership(
        thresholds: (CommonRules.all + providers.flatMap(\.rules)).thresholds, reporting: [])
      area = file.partnership.area
      do throws(RefusedTable) {
        sources = try file.openData.map { entry throws(RefusedTable) in try OpenDataSource(entry, in: folder)
        }
      } catch {
        throw CannotRun(printable("\(folder)/partnership.yaml: \(error.message); \(error.fix)"))
      }
    }
  }

  private static func noTables(_ folder: String) -> String {
    "no tables are named: name files or folders with --from, or enter them under `open-data:` in "
      + "\"\(folder)/partnership.yaml\""
  }
}
