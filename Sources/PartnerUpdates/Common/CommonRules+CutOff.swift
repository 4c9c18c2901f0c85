// Is a text all there?

extension CommonRules {
  static let cutOff = [textComplete]

  static let textComplete = Rule(
    "common.text-complete",
    title: "A text does not break off",
    rationale:
      "What was pasted from another paper is often cut off at the end of a page, and it is read out at the "
      + "meeting before anybody sees it.",
    passing: [
      cut("Patrols went on in the parks."), cut("More patrols in the parks"),
      cut("Reports of fly-tipping (all wards)"),
      cut("Named in P1.1, 2 and 3"), cut("- Knives;\n- scams; and\n- burglary"),
      cut("He saw no \"need\" for it"), cut("- Patrols went on. They end in May.\n- More patrols"),
    ],
    failing: [
      cut("Patrols went on in the parks and"), cut("Patrols went on in the parks,"),
      cut("Fines came to £1,2"),
      cut("The groups that help to deliver the plans (email, bulletins"), cut("He called it “a rendering"),
      cut("The following groups met:"), cut("Reports of anti-"),
      cut("Patrols went on. They target known netwo"),
    ]
  ) { section in
    section.usualTexts.compactMap { path, words in
      guard let end = words.brokenEnd, !section.isFollowed(path, by: end) else { return nil }
      return Observation(
        at: path, "the text breaks off: it ends \(end.rawValue)",
        fix: "write the rest, or end the sentence before it")
    }
  }

  private static func cut(_ text: String) -> Rule.Example {
    .submission { $0.updates = [.init(commitment: "P1.1", text: text)] }
  }
}

/// How a text breaks off.
private enum BrokenEnd: String {
  case comma = "with a comma"
  case colon = "with a colon"
  case dash = "with a dash"
  case word = "with a word that needs another behind it"
  case number = "in the middle of a number"
  case bracket = "inside a bracket"
  case quotation = "inside a quotation"
  case sentence = "without a full stop, as the sentence before it has"
}

extension Section {
  /// Whether a text is an entry of a list that goes on in the next: "knives," or "scams; and".
  fileprivate func isFollowed(_ path: FieldPath, by end: BrokenEnd) -> Bool {
    guard end == .comma || end == .word || end == .colon else { return false }
    return [
      ("challenges", submission.challenges.count), ("emerging-trends", submission.emergingTrends.count),
      ("support-required", submission.supportRequired.count),
      ("recommendations", submission.recommendations.count),
    ].contains { list, count in
      path.description.hasPrefix(list + "[") && path != .item(list, "\(count)")
    }
  }
}

extension Words {
  /// Words that end no sentence. "As such", "to begin with", "looked into" and "heard of" do.
  private static let unfinished: WordList = [
    "and", "or", "the", "an", "than", "because", "whose", "their", "our", "including",
  ]

  /// How the text breaks off; `nil` where it does not.
  fileprivate var brokenEnd: BrokenEnd? {
    guard places.count > 1 else { return nil }
    return withBytes { bytes in
      guard let last = bytes.lastIndex(where: { $0 > 0x20 }), let word = places.last else { return nil }
      switch bytes[last] {
      case UInt8(ascii: ","): return .comma
      case UInt8(ascii: ":"): return .colon
      case UInt8(ascii: "-"): return .dash
      default: break
      }
      // The last byte of a dash.
      if last >= 2, bytes[last - 2] == 0xE2, bytes[last - 1] == 0x80, (0x90...0x94).contains(bytes[last]) {
        return .dash
      }
      if isOpen(bytes, UInt8(ascii: "("), UInt8(ascii: ")")) { return .bracket }
      if isOpenQuotation(bytes) { return .quotation }
      guard word.range.upperBound == last + 1 else { return nil }
      if word.isPlain, word.initial | 0x20 == word.initial, Self.unfinished.contains(word, in: bytes) {
        // "scams; and" before the next bullet is the end of a line of a list.
        return bytes[..<word.start].last { $0 > 0x20 } == UInt8(ascii: ";") ? nil : .word
      }
      if endsInNumber(word, bytes) { return .number }
      return isLower(bytes[last]) && hasSentence(bytes[..<last]) ? .sentence : nil
    }
  }

  private func isLower(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

  /// Whether a sentence ends with a full stop in the last paragraph or entry of a list.
  private func hasSentence(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let line = UInt8(ascii: "\n")
    for index in bytes.indices.reversed() where index > bytes.startIndex + 1 {
      if bytes[index - 1] == line, bytes[index] == line || bytes[index] == UInt8(ascii: "-") { return false }
      if bytes[index - 1] == UInt8(ascii: "."), bytes[index] <= 0x20, isLower(bytes[index - 2]) {
        return true
      }
    }
    return false
  }

  /// Whether a bracket that is opened last is not closed, but as part of a face.
  private func isOpen(_ bytes: UnsafeBufferPointer<UInt8>, _ opening: UInt8, _ closing: UInt8) -> Bool {
    guard let open = bytes.lastIndex(of: opening) else { return false }
    return !bytes[open...].contains(closing)
      && !(open > 0 && [UInt8(ascii: ":"), UInt8(ascii: "-")].contains(bytes[open - 1]))
  }

  /// Whether the quotation marks that open last, “, are not closed.
  private func isOpenQuotation(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let open = bytes.indices.last(where: { isMark(bytes, at: $0, 0x9C) }) else { return false }
    return !bytes.indices[open...].contains { isMark(bytes, at: $0, 0x9D) }
  }

  private func isMark(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ last: UInt8) -> Bool {
    bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == last
  }

  /// "£1,2": one or two digits after a comma that stands in a number. "P1.1, 2" and "items 1,2" are lists.
  private func endsInNumber(_ word: Place, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.length <= 2, places.count > 1, bytes[word.range].allSatisfy(ContactDetails.isDigit) else {
      return false
    }
    let before = places[places.count - 2]
    // The sign of pounds belongs to the word.
    let isMoney = bytes[before.range].starts(with: "£".utf8)
    let digits = bytes[before.range].dropFirst(isMoney ? "£".utf8.count : 0)
    guard before.range.upperBound + 1 == word.start, bytes[word.start - 1] == UInt8(ascii: ","),
      (1...3).contains(digits.count), digits.allSatisfy(ContactDetails.isDigit),
      before.start == 0 || bytes[before.start - 1] == UInt8(ascii: " ")
    else { return false }
    return isMoney || number(digits) >= number(bytes[word.range])
  }

  private func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1) - 48 }
  }
}
