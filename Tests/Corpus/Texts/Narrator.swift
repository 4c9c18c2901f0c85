import PartnerUpdates

/// Writes the texts of one submission.
struct Narrator {
  var phrasing: Phrasing
  var random: SeededRandom
  /// The names of the quarter's months.
  let months: [String]
  /// The figures that can be spoken of.
  let figures: [(reading: FigureReading, definition: FigureDefinition)]

  /// An update of one to three paragraphs, perhaps with bullets, that tells of something done.
  mutating func update(on commitment: Commitment) -> String {
    if random.chance(12) { return short() }
    var paragraphs = (0..<(1 + random.below(3))).map { _ in paragraph() }
    if random.chance(25) {
      let bullets = (0..<(2 + random.below(3))).map { _ in phrasing.bullet(in: months) }
      let intro = random.text(of: ["The team:", "In detail, the partners:", "This quarter colleagues:"])
      paragraphs.append(([intro] + bullets).joined(separator: "\n"))
    }
    if random.chance(10) {
      paragraphs.append(phrasing.sentence(from: ["Work on “\(commitment.title)” goes on in %p with %o."]))
    }
    return paragraphs.joined(separator: "\n\n")
  }

  /// One sentence: what a busy officer writes.
  private mutating func short() -> String {
    random.chance(50) ? phrasing.deed(in: months) : phrasing.sentence(from: HarmlessDetails.all)
  }

  /// A deed, and whatever else belongs to it.
  mutating func paragraph() -> String {
    var sentences = [phrasing.deed(in: months)]
    for _ in 0..<random.below(4) { sentences.append(another()) }
    return random.chance(20) ? wrapped(sentences.joined(separator: " ")) : sentences.joined(separator: " ")
  }

  private mutating func another() -> String {
    switch random.below(10) {
    case 0...2: return phrasing.deed(in: months)
    case 3...5: return phrasing.sentence(from: HarmlessDetails.all)
    case 6: return phrasing.sentence(from: Vocabulary.plans)
    default:
      let figure = random.pick(figures)
      let sentence = figure.flatMap { TypedFigures.sentence($0.reading, $0.definition, &random) }
      return sentence ?? phrasing.deed(in: months)
    }
  }

  /// What holds the partner up, what is coming, what the board should do.
  mutating func message(_ patterns: [String]) -> String {
    phrasing.sentence(from: patterns) + (random.chance(40) ? " " + another() : "")
  }

  /// Where the work is told, of what has no rating of its own.
  mutating func pointer() -> String {
    phrasing.sentence(from: [
      "Reported under another commitment, with # visits to %p.", "See the work with %o in %p.",
    ])
  }

  /// Why something is not green.
  mutating func delay() -> String { phrasing.sentence(from: Vocabulary.delays) }

  /// Lines of at most some eighty characters, as people type into a file.
  private func wrapped(_ text: String) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < 80, !word.hasPrefix("-") {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }
}
