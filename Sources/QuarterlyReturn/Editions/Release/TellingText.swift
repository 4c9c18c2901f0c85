import PartnerUpdates

/// Whether anything in a text could tell how many.
///
/// No list of words is ever complete, so this errs on the side of asking. What it leaves out is what surely says
/// something else: dates, years, quarters, lengths of time, pages, the codes of commitments.
struct TellingText {
  /// What in it could tell a number, for the person who decides; `nil` where there is nothing.
  let sign: String?
  /// Whether it has characters that this program does not read, so that nobody can say what it is about.
  let isUnread: Bool
  private let words: Set<String>

  /// - Parameters:
  ///   - texts: the heading and the texts of an item.
  ///   - codes: the codes of commitments and priorities in lower case.
  init(_ texts: [String], codes: Set<String>) {
    let read = ReadText(texts.map { CitedText($0).replacing { _ in " ... " } })
    isUnread = read.isUnread
    sign = Self.sign(in: read, codes)
    words = sign == nil ? [] : Set(read.tokens.flatMap { [$0.letters] + $0.parts.map(String.init) })
  }

  /// Whether a form of a word stands in it.
  func mentions(_ word: String) -> Bool { words.contains { SignificantWords.match($0, word) || $0 == word } }

  private static func sign(in read: ReadText, _ codes: Set<String>) -> String? {
    if read.isUnread { return unread }
    if read.hasOtherNumeral { return "a sign that is a number" }
    if read.hasPercent { return "a percentage" }
    if read.hasTally { return "signs in a row, as in a tally" }
    let tokens = read.tokens
    let plain = PlainNumbers(tokens, codes: codes)
    for index in tokens.indices where !plain.covers(index) {
      if let sign = sign(of: index, in: tokens) { return sign }
    }
    return nil
  }

  private static func sign(of index: Int, in tokens: [ReadText.Token]) -> String? {
    let token = tokens[index]
    if token.hasDigit { return "the number \"\(token.core)\"" }
    if NumberWords.has(token) { return "the word \"\(token.core)\"" }
    guard index + 1 < tokens.count else { return nil }
    let next = tokens[index + 1]
    if NumberWords.isSplit(token.letters, next.letters)
      || NumberWords.pairs.contains("\(token.lower) \(next.lower)")
    {
      return "the words \"\(token.core) \(next.core)\""
    }
    if NumberWords.articles.contains(token.lower),
      tokens[(index + 1)...].prefix(3).contains(where: { NumberWords.onePerson.contains($0.letters) })
    {
      return "one person: \"\(token.core) \(next.core)\""
    }
    if token.letters == next.letters, token.letters.utf8.count >= 3 { return "a word that is repeated" }
    return isListOfNames(tokens[index...]) || isPairOfNames(index, in: tokens)
      ? "what may be a list of names" : nil
  }

  /// "Adam, Beth and Carl".
  private static func isListOfNames(_ tokens: ArraySlice<ReadText.Token>) -> Bool {
    let tokens = Array(tokens.prefix(4))
    guard tokens.count >= 3, tokens[0].isCapitalised, tokens[0].hasComma, tokens[1].isCapitalised else {
      return false
    }
    if tokens[1].hasComma { return tokens[2].isCapitalised }
    return tokens.count == 4 && ["and", "or"].contains(tokens[2].lower) && tokens[3].isCapitalised
  }

  /// "Adam and Beth", but not "the Health and Wellbeing Board" and not "January and May".
  private static func isPairOfNames(_ index: Int, in tokens: [ReadText.Token]) -> Bool {
    guard index + 2 < tokens.count, tokens[index + 1].lower == "and" else { return false }
    let names = [tokens[index], tokens[index + 2]]
    return names.allSatisfy { $0.isCapitalised && !CalendarMonth.names.contains($0.core) }
      && !(index > 0 && tokens[index - 1].isCapitalised)
      && !(index + 3 < tokens.count && tokens[index + 3].isCapitalised)
  }

  private static let unread = "characters that this program does not read"
}
