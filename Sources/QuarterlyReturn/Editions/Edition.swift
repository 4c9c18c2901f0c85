public import PartnerUpdates

/// A return as one kind of reader may see it.
///
/// Both editions hold a ``QuarterlyReturn``, so that one set of templates prints both:
///
/// ```swift
/// func page(of edition: some Edition) -> String                      // shared by both
/// public func files(for edition: BoardEdition) -> [PublishedFile]    // with queries and the annex
/// public func files(for edition: PublicEdition) -> [PublishedFile]   // takes nothing else
/// ```
///
/// A publisher walks ``content`` (priorities, figures, actions and so on) and prints what it finds. It asks a
/// reading for its cells (``PartnerReading/valueCell``), which say whether a number is shown, confidential or
/// unavailable; the numbers of a confidential cell are not there to be printed. It takes the marking and the
/// restricted items from the edition, and never from the content.
public protocol Edition: Sendable {
  /// What there is to print.
  var content: QuarterlyReturn { get }
  /// The marking of every page.
  var marking: Marking { get }
  /// What is kept from the readers of this edition, for the notes that explain it.
  var withheld: Withheld { get }
}

/// What an edition keeps from its readers.
public struct Withheld: Hashable, Sendable {
  /// The paragraphs of Schedule 12A, Part 1, of the Local Government Act 1972 under which items were
  /// considered, an entry for each paragraph of each item, sorted so that their order tells nothing; `nil` where none is named.
  public internal(set) var exemptParagraphs: [Int?] = []
  /// The partners whose texts are withheld, as their submissions are marked `OFFICIAL-SENSITIVE`.
  public internal(set) var sensitivePartners: [Partner] = []
  /// How many actions are withheld, as a submission that reports them is marked `OFFICIAL-SENSITIVE`.
  public internal(set) var sensitiveActions = 0
  /// How many numbers are confidential, their changes included.
  public internal(set) var confidentialCells = 0
  /// How many texts are withheld that could tell of a confidential number, because nobody has released them. A reader
  /// counts as many in the edition.
  public internal(set) var paragraphs = 0
  /// Of how many figures the published months are withheld, for that reason or because the figure counts people.
  public internal(set) var publishedMonths = 0
  /// The multiple to which counts of people are rounded; `nil` where they are not.
  public internal(set) var roundingBase: Int?

  /// Nothing withheld.
  public static let nothing = Withheld()
}

/// A return for the board: everything that was handed in.
public struct BoardEdition: Edition {
  /// The return.
  public let content: QuarterlyReturn

  /// The board's edition of a return.
  public init(_ quarterlyReturn: QuarterlyReturn) { content = quarterlyReturn }

  /// The highest marking of anything in it.
  public var marking: Marking { content.marking }

  /// Nothing.
  public var withheld: Withheld { .nothing }
}
