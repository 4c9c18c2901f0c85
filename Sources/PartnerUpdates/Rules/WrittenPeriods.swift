/// The months that one text gives for figures: beside a citation, or in a sentence with a figure's title.
struct WrittenPeriods {
  /// Months that a text gives for a figure.
  struct Given {
    let key: FigureKey
    let span: MonthSpan
    /// Whether nothing stands between but words such as "in the year to".
    let isAttached: Bool
  }

  let path: FieldPath
  /// Months that are not those of the figure, with those that are.
  private(set) var wrong: [(key: FigureKey, span: MonthSpan, period: MonthSpan)] = []
  /// Two spans for one figure that are nearly the same.
  private(set) var twice: [(key: FigureKey, one: MonthSpan, other: MonthSpan)] = []

  /// What a text gives; `nil` where it gives no months for any figure.
  ///
  /// - Parameter sentences: those of the text with numbers in them.
  init?(
    _ path: FieldPath, _ words: Words, _ dates: [DateInText], _ sentences: [Sentence], in section: Section
  ) {
    let spans = SpanInText.all(in: words, dates).filter { !$0.isReversed }
    guard !spans.isEmpty else { return nil }
    self.path = path
    let cited = Self.besideCitations(spans, words)
    let named = Self.besideTitles(spans, sentences, words, section)
    guard !cited.isEmpty || !named.isEmpty else { return nil }
    // A citation with its own months may stand beside those of something else.
    let right = Set(cited.filter { $0.span == section[$0.key]?.period }.map(\.key))
    var seen: Set<String> = []
    for given in cited + named.filter(\.hasNumber).map(\.given) {
      guard let reading = section[given.key], let period = reading.period,
        let before = reading.comparisonPeriod,
        given.span != period, given.span != before, !right.contains(given.key),
        given.isAttached || given.span.isNearly(period),
        !section.isUnreadable(.figure(given.key) / "period"),
        seen.insert("\(given.key) \(given.span)").inserted
      else { continue }
      wrong.append((given.key, given.span, given.span.isNearer(before, than: period) ? before : period))
    }
    var first: [FigureKey: MonthSpan] = [:]
    for given in named.map(\.given) {
      guard let one = first[given.key] else {
        first[given.key] = given.span
        continue
      }
      if one.isNearly(given.span), seen.insert("\(given.key)").inserted {
        twice.append((given.key, one, given.span))
      }
    }
  }

  /// The spans that stand near a citation in its sentence, each with the nearest one.
  private static func besideCitations(_ spans: [SpanInText], _ words: Words) -> [Given] {
    guard words.signs.hasBrace else { return [] }
    let citations = CitedText.places(in: words.text)
    let places = words.places
    var next = 0
    return spans.compactMap { span in
      let start = places[span.words.lowerBound].start
      while next < citations.count, citations[next].range.lowerBound < start { next += 1 }
      let before = next > 0 ? between(citations[next - 1].range.upperBound, span, words) : nil
      let after = next < citations.count ? between(span, citations[next].range.lowerBound, words) : nil
      let isBefore = before.map { before in after.map { before.count <= $0.count } ?? true } ?? false
      guard let gap = isBefore ? before : after, let months = span.months,
        !gap.contains(where: { words.words[$0].isOne(of: parting) || isOtherNumber($0, words) })
      else { return nil }
      return Given(
        key: citations[isBefore ? next - 1 : next].citation.figure, span: months,
        isAttached: gap.allSatisfy { words.words[$0].isOne(of: joining) })
    }
  }

  /// Whether a word is a number, but for the twelve of "12 months": the months are of that, not of the citation.
  private static func isOtherNumber(_ index: Int, _ words: Words) -> Bool {
    words.places[index].hasDigit && words.words[index].lower != "12"
  }

  /// The words between a citation that ends with a byte and a span behind it; `nil` where they are too many.
  private static func between(_ end: Int, _ span: SpanInText, _ words: Words) -> Range<Int>? {
    var index = span.words.lowerBound
    while index > 0, words.places[index - 1].start >= end, span.words.lowerBound - index <= most {
      index -= 1
    }
    return isOneSentence(index..<span.words.lowerBound, with: span, words)
      ? index..<span.words.lowerBound : nil
  }

  /// The words between a span and a citation behind it that begins with a byte.
  private static func between(_ span: SpanInText, _ start: Int, _ words: Words) -> Range<Int>? {
    var index = span.words.upperBound
    while index < words.places.count, words.places[index].start < start, index - span.words.upperBound <= most
    {
      index += 1
    }
    return isOneSentence(span.words.upperBound..<index, with: span, words)
      ? span.words.upperBound..<index : nil
  }

  private static func isOneSentence(_ range: Range<Int>, with span: SpanInText, _ words: Words) -> Bool {
    let sentence = words.places[span.words.lowerBound].sentence
    let (first, last) = (max(0, range.lowerBound - 1), min(range.upperBound, words.places.count - 1))
    return range.count <= most && words.places[first].sentence == sentence
      && words.places[last].sentence == sentence
  }

  /// The spans in sentences that name one figure by its title, and whether its value stands there too.
  private static func besideTitles(
    _ spans: [SpanInText], _ sentences: [Sentence], _ words: Words, _ section: Section
  ) -> [(given: Given, hasNumber: Bool)] {
    let starts = spans.map { words.places[$0.words.lowerBound].start }
    var next = 0
    return sentences.flatMap { sentence -> [(given: Given, hasNumber: Bool)] in
      guard let last = sentence.places.last else { return [] }
      let (from, to) = (
        sentence.text.places[sentence.places.lowerBound].start, sentence.text.places[last].start
      )
      while next < spans.count, starts[next] < from { next += 1 }
      let own = spans[next...].prefix { words.places[$0.words.lowerBound].start <= to }
      guard own.count == 1, let months = own.first?.months else { return [] }
      let titles = section.titles.mentions(in: sentence)
      guard Set(titles.map(\.title)).count == 1, let title = titles.first?.title else { return [] }
      let key = section.definitions[title].key
      let hasNumber =
        section[key]?.value.map { value in sentence.numbers.contains { $0.value == value } } ?? false
      return [(Given(key: key, span: months, isAttached: true), hasNumber)]
    }
  }

  /// So many words stand between a figure and its months at most.
  private static let most = 8
  /// Words that begin something else.
  private static let parting: Set = [
    "and", "but", "while", "whereas", "which", "who", "where", "after", "before", "because", "since", "when",
    "of",
    "compared", "against", "than",
  ]
  private static let joining: Set = [
    "in", "from", "between", "over", "for", "during", "the", "period", "year", "months", "there", "were",
    "was",
    "to", "had", "saw", "rolling", "12", "twelve", "covering", "we", "it", "brought", "recorded", "at",
    "stood",
  ]
}

extension MonthSpan {
  /// Whether most of its months are those of another span that is nearly as long, and not all.
  fileprivate func isNearly(_ other: MonthSpan) -> Bool {
    let common = min(last, other.last).ordinal - max(first, other.first).ordinal + 1
    return self != other && common * 2 > max(length, other.length) && abs(length - other.length) <= 3
  }

  /// Whether its months are nearer to those of one span than to those of another.
  fileprivate func isNearer(_ one: MonthSpan, than other: MonthSpan) -> Bool {
    func distance(_ span: MonthSpan) -> Int {
      abs(first.ordinal - span.first.ordinal) + abs(last.ordinal - span.last.ordinal)
    }
    return distance(one) < distance(other)
  }
}

extension Section {
  /// The texts that give months for a figure.
  var writtenPeriods: [WrittenPeriods] {
    guard !dates.isEmpty, !definitions.isEmpty || !readings.isEmpty else { return [] }
    let byPath = Dictionary(sentences.lazy.map { ($0.path, $0.sentences) }) { first, _ in first }
    return dates.compactMap { WrittenPeriods($0.path, $0.words, $0.dates, byPath[$0.path] ?? [], in: self) }
  }
}
