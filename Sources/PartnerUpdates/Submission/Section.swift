/// A submission in its context: everything that a rule may look at.
public struct Section: Sendable {
  /// What was handed in.
  public let submission: Submission
  /// The figures its partner declares, in printed order.
  public let definitions: [FigureDefinition]
  /// The strategy that it names, if the partnership has it.
  public let strategy: Strategy?
  /// The ids of all strategies the partnership has.
  public let knownStrategies: [String]
  /// The partnership.
  public let partnership: Partnership
  /// Where the file lies; `nil` for a submission that was not read from a file.
  public let place: Place?
  /// Earlier submissions of the same partner, newest first.
  public let earlier: [Submission]
  /// The other partners' submissions for the same quarter, in roster order.
  public let others: [Submission]
  /// Fields that could not be read and already have a finding.
  public let unreadable: Set<FieldPath>
  /// What published tables of recorded crime say of the partnership's area; `nil` where there are none.
  public let recordedCrime: RecordedCrime?
  /// The entries of the submission's lists with their paths.
  let entries: Entries
  /// Every text a reader sees, with its path and its words.
  public let texts: [(path: FieldPath, words: Words)]
  /// Every text that anybody wrote, with its path and its words: those of ``texts`` and the names of roles,
  /// sources and owners, and answers.
  package let everyText: [(path: FieldPath, words: Words)]
  /// The sentences of ``texts`` with numbers in them.
  let sentences: [(path: FieldPath, sentences: [Sentence])]
  /// The texts of ``everyText`` in which dates are written, with these dates.
  let dates: [(path: FieldPath, words: Words, dates: [DateInText])]
  /// The paragraphs of its updates, and of those of the other partners in their order, where whoever made the
  /// section has found them for several.
  package var knownParagraphs: (own: Paragraphs, others: [Paragraphs])?
  /// The titles of the figures that its partner declares, in their order.
  let titles: Titles
  private let textsByPath: [FieldPath: Int]
  private let readingsByKey: [FigureKey: Int]
  private let definitionsByKey: [FigureKey: Int]

  /// Where the file of a submission lies.
  public struct Place: Hashable, Sendable {
    /// The folder, which should be the partner's id.
    public let folder: Partner.ID
    /// The quarter that the file's name states.
    public let quarter: Quarter?

    /// A place.
    public init(folder: Partner.ID, quarter: Quarter?) { (self.folder, self.quarter) = (folder, quarter) }
  }

  /// A section.
  public init(
    _ submission: Submission, definitions: [FigureDefinition], strategy: Strategy? = nil,
    knownStrategies: [String] = [], partnership: Partnership, place: Place? = nil,
    earlier: [Submission] = [], others: [Submission] = [], unreadable: Set<FieldPath> = [],
    recordedCrime: RecordedCrime? = nil
  ) {
    (self.submission, self.definitions, self.strategy) = (submission, definitions, strategy)
    (self.knownStrategies, self.partnership, self.place) = (knownStrategies, partnership, place)
    (self.earlier, self.others, self.unreadable) = (earlier, others, unreadable)
    self.recordedCrime = recordedCrime
    entries = Entries(submission)
    texts = submission.texts(entries).map { (path: $0.path, words: Words($0.text)) }
    everyText = texts + submission.otherTexts(entries).map { (path: $0.path, words: Words($0.text)) }
    sentences = texts.compactMap { path, words in
      words.signs.digits > 0 ? (path: path, sentences: Sentence.all(of: words)) : nil
    }
    dates = everyText.compactMap { path, words in
      guard words.isOfUsualLength else { return nil }
      let dates = DateInText.all(in: words)
      return dates.isEmpty ? nil : (path: path, words: words, dates: dates)
    }
    titles = Titles(sentences.isEmpty ? [] : definitions.map(\.titleWords))
    let places = texts.enumerated().lazy.map { ($0.element.path, $0.offset) }
    textsByPath = texts.count > Self.few ? Dictionary(places) { first, _ in first } : [:]
    readingsByKey = Dictionary(submission.figures.enumerated().lazy.map { ($0.element.key, $0.offset) }) {
      first, _ in first
    }
    definitionsByKey = Dictionary(definitions.enumerated().lazy.map { ($0.element.key, $0.offset) }) {
      first, _ in first
    }
  }

  /// Among so few texts one is found as fast without a dictionary.
  private static let few = 64

  /// The readings with their paths, in the order of the submission.
  public var readings: [(path: FieldPath, reading: FigureReading)] { entries.readings }
  /// The updates with their paths, in the order of the submission.
  public var updates: [(path: FieldPath, update: Update)] { entries.updates }
  /// The actions with their paths, in the order of the submission.
  public var actions: [(path: FieldPath, action: Action)] { entries.actions }

  /// The reading of a figure, or `nil` when the submission does not have it.
  public subscript(key: FigureKey) -> FigureReading? { readingsByKey[key].map { submission.figures[$0] } }

  /// The words of the text at a path; none where there is no text.
  public func words(at path: FieldPath) -> [Words.Word] { text(at: path).map { Array($0.words) } ?? [] }

  /// The text at a path.
  func text(at path: FieldPath) -> Words? {
    let index = texts.count > Self.few ? textsByPath[path] : texts.firstIndex { $0.path == path }
    return index.map { texts[$0].words }
  }

  /// The definition of a figure.
  public func definition(of key: FigureKey) -> FigureDefinition? {
    definitionsByKey[key].map { definitions[$0] }
  }

  /// Where a definition stands among all of them.
  func indexOfDefinition(of key: FigureKey) -> Int? { definitionsByKey[key] }

  /// The value of a figure, or `nil` when it is absent, a nil return or unreadable.
  public func value(_ key: FigureKey) -> ExactDecimal? { self[key]?.value }

  /// Whether it is known whose section this is: the partner is on the roster and the file in its folder.
  /// If not, that is the finding, and what is due from whom cannot be told.
  var isOfKnownPartner: Bool {
    partnership.member(submission.partner) != nil
      && (place?.folder ?? submission.partner) == submission.partner
  }

  /// The paragraphs of its updates, and of those of the other partners in their order.
  var paragraphs: (own: Paragraphs, others: [Paragraphs]) {
    knownParagraphs ?? (Paragraphs(of: submission), others.map(Paragraphs.init))
  }

  /// The title of a figure, in running text.
  public func title(_ key: FigureKey) -> String { definition(of: key)?.title ?? key.description }
}

extension Section {
  /// Whether a field could not be read and has a finding that says so.
  public func isUnreadable(_ path: FieldPath) -> Bool { path.isInside(anyOf: unreadable) }

  /// How many entries of a list could not be read, so that nobody knows what they are about.
  func unreadableEntries(of list: String, namedBy key: String) -> Int {
    unreadable.count { path in
      path.parent == FieldPath(list)
        || (path.parent?.parent == FieldPath(list) && path == path.parent.map { $0 / key })
    }
  }
}
