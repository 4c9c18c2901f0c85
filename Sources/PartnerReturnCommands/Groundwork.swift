import PartnerUpdates
import QuarterlyReturn
import SubmissionFiles

/// What submissions are checked against: the partnership, its strategies, the modules and the published tables.
struct Groundwork: Sendable {
  /// The folder as the person named it.
  let folder: String
  /// The partnership.
  let partnership: Partnership
  /// The strategies that could be read.
  let strategies: [Strategy]
  /// What was decided about texts before publication.
  let releases: [ReleaseDecision]
  /// A provider for every partner on the roster.
  let providers: [Partner.ID: any PartnerUpdateProvider]
  /// What published tables say of the area; `nil` where there are none.
  let recordedCrime: RecordedCrime?
  /// The published tables that `partnership.yaml` names, as it names them.
  let openData: [OpenDataFile]
  /// When each of these was last changed before it was read.
  let openDataStamps: [TableStamp]
  /// The files of these that were read, from the partnership's folder.
  let openDataFiles: [String]
  /// The most bytes that a submission may have.
  let largestFile: Int
  /// What the rules of the tool go by, which the partnership may set.
  let thresholds: [Threshold]
  /// Findings in the partnership's own files.
  let ownFindings: [LocatedFinding]
  /// The texts of the partnership's own files, to quote from.
  let ownTexts: [String: String]

  /// Reads the partnership's own files.
  ///
  /// - Parameters:
  ///   - openData: the published tables that a person names, in place of those of `partnership.yaml`.
  ///   - jobs: how many cores read tables.
  /// - Throws: ``CannotRun`` when there is no usable `partnership.yaml`, or a table that a person names cannot be
  ///   read.
  init(
    _ listing: PartnersFolder, modules: [any PartnerUpdateProvider], openData named: [OpenDataSource]? = nil,
    jobs: Int
  ) throws {
    folder = listing.path
    var own = OwnFiles(folder: folder)
    thresholds = (CommonRules.all + modules.flatMap(\.rules)).thresholds
    let file = try own.readPartnership(
      thresholds: thresholds, reporting: Set(listing.submissions.map(\.place.folder)))
    (partnership, largestFile, openData) = (file.partnership, file.largestFile, file.openData)
    let providers = Self.providers(for: file.partnership, modules: modules)
    self.providers = providers
    let roster = partnership.members.map(\.partner.id)
    strategies = own.readStrategies(
      listing.strategies, roster: roster, figures: Self.figures(of: partnership, providers))
    releases = own.readReleases(
      listing.releases, roster: roster, strategies: strategies, of: listing.strategies.count)

    let figures = partnership.members.flatMap { providers[$0.partner.id]?.figures ?? [] }
    openDataStamps = file.openData.map { TableStamp(of: $0.file, in: listing.path) }
    if let named {
      recordedCrime = try OpenData.recordedCrime(
        in: named, area: partnership.area, counting: figures, jobs: jobs)
    } else {
      recordedCrime = own.readOpenData(file.openData, area: partnership.area, counting: figures, jobs: jobs)
    }
    (openDataFiles, ownFindings, ownTexts) = (own.openDataFiles, own.findings, own.texts)
  }

  private static func providers(
    for partnership: Partnership, modules: [any PartnerUpdateProvider]
  ) -> [Partner.ID: any PartnerUpdateProvider] {
    var providers: [Partner.ID: any PartnerUpdateProvider] = [:]
    for member in partnership.members {
      providers[member.partner.id] =
        modules.first { $0.partner.id == member.partner.id }.map { ExtendedProvider($0, for: member) }
        ?? RosterProvider(member)
    }
    return providers
  }

  /// The figures that anybody reports; `nil` where a partner may have a module that this tool does not have.
  private static func figures(
    of partnership: Partnership, _ providers: [Partner.ID: any PartnerUpdateProvider]
  ) -> [FigureKey]? {
    let figures = partnership.members.map { providers[$0.partner.id]?.figures ?? [] }
    return figures.contains(where: \.isEmpty) ? nil : figures.flatMap(\.self).map(\.key)
  }
}
