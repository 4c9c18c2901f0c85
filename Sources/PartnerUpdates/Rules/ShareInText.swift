/// A share of a number of things as a text states it: `85% of the 29 young people`, `Of 29 children, 85 %`.
struct ShareInText: Hashable {
  /// The share in per cent, with the digits with which it is written.
  let share: ExactDecimal
  /// Of how many, 2 to 999.
  let base: Int

  /// The shares in a sentence that are stated without a word such as "about".
  static func all(in sentence: Sentence) -> [ShareInText] {
    // "85% of the 8 sessions each" is no share of eight.
    let isMean = sentence.places.contains { sentence.text.words[$0].isOne(of: means) }
    return isMean
      ? []
      : sentence.places.compactMap { index in
        guard sentence.text.places[index].hasDigit, let share = percentage(at: index, in: sentence),
          let base = base(after: share.end, in: sentence) ?? base(before: index, in: sentence)
        else { return nil }
        return ShareInText(share: share.value, base: base)
      }
  }

  /// A percentage that begins with a word, and its last word.
  private static func percentage(at index: Int, in sentence: Sentence) -> (value: ExactDecimal, end: Int)? {
    let text = sentence.text
    var (end, number) = (index, String(text.words[index].text))
    if text.gap(after: index) == ".", index + 1 < sentence.places.upperBound {
      end += 1
      number += "." + text.words[end].text
    }
    guard number.utf8.count <= 8, let value = ExactDecimal(number), !isRough(before: index, in: sentence)
    else {
      return nil
    }
    let gap = text.gap(after: end)
    if gap.hasPrefix("%") || gap.hasPrefix(" %") { return (value, end) }
    guard end + 2 < sentence.places.upperBound, text.words[end + 1].lower == "per",
      text.words[end + 2].lower == "cent"
    else { return nil }
    return (value, end + 2)
  }

  /// Whether a number is said not to be exact, or is the end of another.
  private static func isRough(before index: Int, in sentence: Sentence) -> Bool {
    guard index > sentence.places.lowerBound else { return false }
    let gap = sentence.text.gap(after: index - 1)
    return gap.contains { "-–~<>≈±.,/".contains($0) && gap != ", " && gap != " – " && gap != ". " }
      || sentence.text.words[index - 1].isOne(of: rough)
  }

  /// "of the 29 young people" behind a percentage.
  private static func base(after end: Int, in sentence: Sentence) -> Int? {
    var index = end + 1
    guard index < sentence.places.upperBound, sentence.text.words[index].lower == "of" else { return nil }
    index += 1
    if index < sentence.places.upperBound, sentence.text.words[index].isOne(of: articles) { index += 1 }
    return count(at: index, in: sentence)
  }

  /// "Of the 29 young people," before a percentage, at the start of a sentence.
  private static func base(before index: Int, in sentence: Sentence) -> Int? {
    let text = sentence.text
    var first = sentence.places.lowerBound
    guard index - first <= 8, text.words[first].lower == "of" else { return nil }
    first += 1
    if first < index, text.words[first].isOne(of: articles) { first += 1 }
    guard first < index - 1, let base = count(at: first, in: sentence), text.gap(after: index - 1) == ", ",
      !(first + 1..<index).contains(where: {
        text.places[$0].hasDigit || text.gap(after: $0 - 1).contains(",")
      })
    else { return nil }
    return base
  }

  /// A number of whole things: not of years, pounds or a telephone number.
  private static func count(at index: Int, in sentence: Sentence) -> Int? {
    guard index < sentence.places.upperBound, sentence.text.places[index].length <= 3,
      let count = Int(sentence.text.words[index].text), (2...999).contains(count),
      ![101, 111, 999].contains(count),
      index == 0 || sentence.text.gap(after: index - 1) == " "
    else { return nil }
    let gap = sentence.text.gap(after: index)
    guard index + 1 < sentence.places.upperBound else {
      return gap.first.map { "%/-:".contains($0) } ?? false ? nil : count
    }
    let next = sentence.text.words[index + 1]
    guard gap == " ", next.text.utf8.count > 2, !sentence.text.places[index + 1].hasDigit,
      !next.isOne(of: measures)
    else { return nil }
    return count
  }

  private static let means: Set = [
    "average", "each", "every", "attendance", "attended", "spent", "spend", "time", "counting",
  ]
  private static let articles: Set = ["the", "these", "those", "all", "our", "its", "their"]
  private static let rough: Set = [
    "about", "around", "some", "nearly", "almost", "over", "under", "approximately", "roughly", "circa",
    "least",
    "most", "than", "below", "above", "only", "between", "to", "by",
  ]
  private static let measures: Set = [
    "million", "billion", "thousand", "hundred", "years", "year", "months", "month", "weeks", "week", "days",
    "day",
    "hours", "hour", "hrs", "minutes", "minute", "mins", "miles", "mile", "metres", "tonnes", "tons", "acres",
    "hectares", "litres", "per", "percentage", "points", "and", "fte", "posts", "target", "pence", "pounds",
    "square",
  ]
}
