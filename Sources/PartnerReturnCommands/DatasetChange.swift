import ReturnPublishing

/// What is being done to a partition of a dataset, noted there before anything is written: a run that is killed leaves
/// the note, and the next one completes what it says, or takes back what only was prepared.
struct DatasetChange: Equatable {
  /// What is done.
  enum Kind: String {
    /// Tables are being written beside their places, and go where that is not brought to its end.
    case prepare
    /// Tables that lie beside their places are put there.
    case replace
    /// The tables are taken out.
    case remove
  }

  let kind: Kind
  /// The folder of the partition inside that of a table.
  let partition: String

  /// The name of the note, in the folder of the dataset. Engines pass over names that begin with a full stop.
  static let file = ".unfinished"
  /// No note comes near this.
  static let mostBytes = 10_000

  /// The note.
  var text: String { "\(kind.rawValue) \(partition)\n" }

  init(_ kind: Kind, _ partition: String) { (self.kind, self.partition) = (kind, partition) }

  /// A change from its note; `nil` where that is something else. Anybody may have written it: what would lead out of
  /// the dataset is no partition.
  init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2, let kind = Kind(rawValue: String(words[0])), words[1].hasSuffix("\n") else {
      return nil
    }
    self.init(kind, String(words[1].dropLast()))
    guard DatasetPartition.isPlace(partition) else { return nil }
  }
}
