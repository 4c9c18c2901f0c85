import PartnerUpdates

extension Inputs {
  /// The files of which something could not be used, in the order of their names.
  var unusable: [UnusableFile] {
    let entries = inRosterOrder
    let whole = entries.filter(hasPlaceForAll).map(\.file)
    return received.filter { $0.hasErrors || !whole.contains($0.file) }.map { file in
      UnusableFile(
        file: file.file, partner: partner(file.partner),
        errors: file.findings.filter { $0.finding.severity == .error }, text: file.text,
        marking: marking(of: file),
        isPartlyUsed: entries.contains { $0.file == file.file })
    }
  }

  private func marking(of file: ReceivedSubmission) -> Marking {
    let isSensitive =
      file.submission.map { $0.handling == .officialSensitive || !$0.restricted.isEmpty }
      ?? file.text.contains(Marking.officialSensitive.rawValue)
    return isSensitive ? .officialSensitive : .official
  }

  /// Whether every update and every figure of a submission has a place in the return.
  private func hasPlaceForAll(_ entry: Entry) -> Bool {
    entry.submission.strategy == strategy.id
      && entry.submission.updates.allSatisfy { strategy.commitment($0.commitment) != nil }
      && entry.submission.figures.allSatisfy { reading in
        entry.definitions.contains { $0.key == reading.key }
      }
  }

  private func partner(_ id: Partner.ID) -> Partner {
    partnership.member(id)?.partner ?? Partner(id: id, name: id.description)
  }
}
