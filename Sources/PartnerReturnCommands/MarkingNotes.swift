import PartnerUpdates

/// What `check` says of the markings of submissions: a line for each that is not for everybody.
struct MarkingNotes {
  let lines: [String]

  init(_ files: [CheckedFile]) {
    lines = files.compactMap { file in
      guard let submission = file.submission, submission.handling == .officialSensitive else { return nil }
      let released = submission.released.count
      return
        "\(file.name) is marked OFFICIAL-SENSITIVE: the public edition prints its statuses, dates and ratings, "
        + "and no text or figure"
        + (released == 0 ? "" : " but the \(counted(released, "item", "items")) under `released:`")
    }
  }
}
