package import PartnerUpdates

/// What every file must satisfy, whoever owns it. What breaches most of these cannot be read: those are errors.
package struct FileRule: Sendable {
  package let slug: String
  /// How much a breach matters.
  package let severity: Severity
  /// The version, from 1: raised when what the rule finds changes.
  package let version: Int
  package let title: String
  package let rationale: String

  private init(
    _ slug: String, _ title: String, _ rationale: String, as severity: Severity = .error, version: Int = 1
  ) {
    (self.slug, self.severity, self.version) = (slug, severity, version)
    (self.title, self.rationale) = (title, rationale)
  }

  /// A breach of this rule.
  package func finding(_ message: String, fix: String, at path: FieldPath = .whole) -> Finding {
    Finding(rule: slug, severity: severity, path: path, message: message, fix: fix)
  }

  package static let readable = FileRule(
    "file.readable", "The file can be read", "A file without permission, or gone, tells nothing.")
  package static let insideFolder = FileRule(
    "file.inside-folder", "The file lies in the partnership's folder",
    "A link that leads out of the folder could publish any file of the machine.")
  package static let size = FileRule(
    "file.size", "The file is not larger than the limit",
    "A submission is a few pages; a huge file is a mistake, and would hold everybody up.")
  package static let name = FileRule(
    "file.name", "The file is named for its quarter, such as 2020-21-Q4.yaml",
    "The name is how everybody finds a quarter; a file with another name would be overlooked.")
  package static let onlyOne = FileRule(
    "file.only-one", "A partner has one submission a quarter",
    "Of two submissions nobody could say which holds.")
  package static let notEmpty = FileRule(
    "file.not-empty", "The file is not empty",
    "A partner with nothing to report gives nil returns, with reasons.")
  package static let utf8 = FileRule(
    "file.utf-8", "The file is text in UTF-8",
    "Other encodings turn pound signs and apostrophes into other letters.")
  package static let yaml = FileRule(
    "file.yaml", "The file is YAML",
    "Where indents and colons do not add up, nobody can tell what belongs to what.")
  package static let plainYAML = FileRule(
    "file.plain-yaml", "The file uses plain YAML only: no anchors, aliases, tags or second document",
    "They make a file mean something other than what it shows.")
  package static let depth = FileRule(
    "file.depth", "The file is not nested deeply", "No field of a submission lies deeper than eight levels.")
  package static let uniqueKeys = FileRule(
    "file.unique-keys", "A field stands once", "Of two values for one field nobody could say which holds.")
  package static let knownKeys = FileRule(
    "file.known-keys", "Every field is one that is known", "A misspelt field would be lost without a word.")
  package static let requiredKeys = FileRule(
    "file.required-keys", "Every required field is there", "Without it the file cannot be placed.")
  package static let type = FileRule(
    "file.type", "A field holds what it should: a text, a list, or further fields",
    "Anything else cannot be read.")
  package static let value = FileRule(
    "file.value", "A value can be read: a number, date, period, quarter, status",
    "A value that cannot be read would be missing from the return.")
  package static let appendixThere = FileRule(
    "file.appendix-there", "The file of an appendix lies in the partner's folder",
    "An appendix that is named and absent leaves the board without it.")

  package static let filledIn = FileRule(
    "file.filled-in", "What is to be filled in has been filled in",
    "The return prints it to the board as it stands.", as: .query)
  package static let wholeText = FileRule(
    "file.whole-text", "A text is read to its end",
    "Behind a space, # begins a comment: \"see action #12\" would lose what follows without a word.",
    as: .query)
  package static let peopleAnswered = FileRule(
    "file.people-answered", "It is said whether a figure counts people, and of what a share is one",
    "A small number of people, or a share of few, can show who somebody is.", as: .query)
  package static let noPersonalData = FileRule(
    "file.no-personal-data",
    "The partnership's own files hold no contact details and no numbers that name a person",
    "Names, roles, titles and aims are published as they stand.")
  package static let reportedOn = FileRule(
    "file.reported-on", "Somebody reports on every commitment",
    "What nobody is asked about is missing from every return without a word.", as: .query)
  package static let knownPartner = FileRule(
    "file.known-partner", "A strategy or a decision names partners of the roster",
    "Who is not on the roster is never asked, so there is no text to decide on.", as: .query)
  package static let knownFigure = FileRule(
    "file.known-figure", "An indicator names figures that somebody reports",
    "The return prints an indicator beside its figures; a misspelt one would never be reported.", as: .query)
  package static let meetingSet = FileRule(
    "file.meeting-set", "A meeting of the board is set",
    "Updates are due so many days before a meeting: without one nothing is due, and nothing is late.",
    as: .note)
  package static let earlierReadable = FileRule(
    "file.earlier-readable", "Every earlier submission can be read",
    "What an earlier public edition showed can give away what a later one withholds. An earlier file that cannot be "
      + "read is not one that was never there: until it can be read, nothing more is published.")
  package static let openData = FileRule(
    "file.open-data", "The published tables of recorded crime can be read, and hold the area",
    "Figures are held against them: a table that cannot be read, or only in part, checks nothing.", as: .query
  )

  /// All of them.
  package static let all = [
    readable, insideFolder, size, name, onlyOne, notEmpty, utf8, yaml, plainYAML, depth, uniqueKeys,
    knownKeys, requiredKeys, type, value, appendixThere, wholeText, filledIn, peopleAnswered, noPersonalData,
    reportedOn, knownPartner, knownFigure, meetingSet, earlierReadable, openData,
  ]
}
