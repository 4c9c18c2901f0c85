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
  /// The readings with their paths, in the order of the submission.
  public let readings: [(path: FieldPath, reading: FigureReading)]
  /// The updates with their paths, in the order of the submission.
  public let updates: [(path: FieldPath, update: Update)]
  /// The actions with their paths, in the order of the submission.
  public let actions: [(path: FieldPath, action: Action)]
  /// Every text a reader sees, with its path and its words.
  public let texts: [(path: FieldPath, words: Words)]
  /// Every text that anybody wrote, with its path and its words: those of ``texts`` and the names of roles,
  /// sources and owners, and answers.
  package let everyText: [(path: FieldPath, words: Words)]
  private let wordsByPath: [FieldPath: Words]
  /// The sentences of ``texts`` with numbers in them.
  let sentences: [(path: FieldPath, sentences: [Sentence])]
  private let sentencesByPath: [FieldPath: [Sentence]]
  private let readingsByKey: [FigureKey: FigureReading]
  private let definitionsByKey: [FigureKey: FigureDefinition]

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
    readings = submission.readingsWithPaths
    updates = submission.updatesWithPaths
    actions = submission.actionsWithPaths
    texts = submission.texts.map { (path: $0.path, words: Words($0.text)) }
    everyText = texts + submission.otherTexts.map { (path: $0.path, words: Words($0.text)) }
    wordsByPath = Dictionary(texts.map { ($0.path, $0.words) }) { first, _ in first }
    sentences = texts.filter { $0.words.digits > 0 }.map { path, words in
      (path: path, sentences: Sentence.all(of: words.text))
    }
    sentencesByPath = Dictionary(sentences.map { ($0.path, $0.sentences) }) { first, _ in first }
    readingsByKey = Dictionary(submission.figures.map { ($0.key, $0) }) { first, _ in first }
    definitionsByKey = Dictionary(definitions.map { ($0.key, $0) }) { first, _ in first }
  }

  /// The reading of a figure, or `nil` when the submission does not have it.
  public subscript(key: FigureKey) -> FigureReading? { readingsByKey[key] }

  /// The words of the text at a path; none where there is no text.
  public func words(at path: FieldPath) -> [Words.Word] { wordsByPath[path]?.words ?? [] }

  /// The sentences with numbers of the text at a path; none where there is no text.
  func sentences(at path: FieldPath) -> [Sentence] { sentencesByPath[path] ?? [] }

  /// The definition of a figure.
  public func definition(of key: FigureKey) -> FigureDefinition? { definitionsByKey[key] }

  /// The value of a figure, or `nil` when it is absent, a nil return or unreadable.
  public func value(_ key: FigureKey) -> ExactDecimal? { self[key]?.value }

  /// Whether it is known whose section this is: the partner is on the roster and the file in its folder.
  /// If not, that is the finding, and what is due from whom cannot be told.
  var isOfKnownPartner: Bool {
    partnership.member(submission.partner) != nil
      && (place?.folder ?? submission.partner) == submission.partner
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

extension Submission {
  var readingsWithPaths: [(path: FieldPath, reading: FigureReading)] {
    Self.withPaths(figures, list: "figures", name: \.key.description).map {
      (path: $0.path, reading: $0.element)
    }
  }

  var updatesWithPaths: [(path: FieldPath, update: Update)] {
    Self.withPaths(updates, list: "updates", name: \.commitment).map { (path: $0.path, update: $0.element) }
  }

  package var actionsWithPaths: [(path: FieldPath, action: Action)] {
    Self.withPaths(actions, list: "actions", name: \.reference).map { (path: $0.path, action: $0.element) }
  }

  var appendicesWithPaths: [(path: FieldPath, appendix: Appendix)] {
    Self.withPaths(appendices, list: "appendices", name: \.name).map { (path: $0.path, appendix: $0.element) }
  }

  /// The entries of a list with their paths, repeated names counted.
  static func withPaths<Element>(
    _ elements: [Element], list: String, name: (Element) -> String
  ) -> [(path: FieldPath, element: Element)] {
    var occurrences: [String: Int] = [:]
    return elements.map { element in
      occurrences[name(element), default: 0] += 1
      let path = FieldPath.item(list, name(element), occurrence: occurrences[name(element), default: 1])
      return (path, element)
    }
  }
}
