/// The values of a submission by their paths, to be looked up as often as something is asked about them.
struct StatedValues {
  private let submission: Submission
  private let statuses: [FieldPath: Status?]
  private let readings: [FieldPath: FigureReading]

  /// The values of a submission; of what stands there twice, those that come first.
  init(_ submission: Submission) {
    self.submission = submission
    statuses = Dictionary(submission.updates.map { (.update($0.commitment) / "status", $0.status) }) {
      first, _ in first
    }
    readings = Dictionary(submission.figures.map { (.figure($0.key), $0) }) { first, _ in first }
  }

  /// The value at a path as the submission states it; `nil` for paths that hold no single value.
  func text(at path: FieldPath) -> String? {
    if let status = statuses[path] { return status?.description }
    if let reading = readings[path] { return reading.value?.description }
    guard let figure = path.parent, let reading = readings[figure] else {
      return submission.paperValue(at: path)
    }
    return Self.text(of: reading, at: path, in: figure)
  }

  private static func text(
    of reading: FigureReading, at path: FieldPath, in figure: FieldPath
  ) -> String? {
    switch path {
    case figure / "value": reading.value?.description
    case figure / "previous": reading.previous?.description
    case figure / "change": reading.change?.description
    case figure / "status": reading.status?.description
    case figure / "period": reading.period?.description
    case figure / "previous-period": reading.comparisonPeriod?.description
    case figure / "read": reading.read?.description
    default: nil
    }
  }
}

extension Submission {
  /// What stands at a path, a value or a text.
  func leaf(at path: FieldPath) -> String? { text(at: path) ?? texts.first { $0.path == path }?.text }

  /// The value at a path as the submission states it, for binding an explanation to it.
  ///
  /// - Returns: `nil` for paths that hold no single value.
  public func text(at path: FieldPath) -> String? { StatedValues(self).text(at: path) }
}
