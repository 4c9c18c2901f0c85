import PartnerUpdates

/// A paragraph or a bullet of a text, with the numbers that are typed into it.
struct Paragraph {
  /// Blanks and the dash of a bullet at its beginning.
  let indentation: String
  /// The figures that are cited by name.
  let cited: Set<FigureKey>
  /// Whether it begins with a dash.
  var isBullet: Bool { indentation.contains("-") }
  /// Whether nothing is written in it.
  var isBlank: Bool { words.isEmpty }
  private let words: [String]
  private let numbers: [ExactDecimal]
  /// Whether anything in it is a number, or says one in words. Cited figures are not typed and do not count.
  let hasNumber: Bool

  init(_ text: String) {
    let citedText = CitedText(text)
    cited = Set(citedText.citations.map(\.figure))
    let typed = citedText.replacing { _ in " … " }
    indentation = String(text.prefix { $0 == " " || $0 == "-" })
    let words = Words(typed).words.map(\.lower)
    self.words = words
    let written = words.enumerated().compactMap { index, word in
      WrittenNumbers.value(of: word, after: index > 0 ? words[index - 1] : "")
    }
    numbers = Self.numbers(in: typed) + written.compactMap(\.self)
    hasNumber = typed.unicodeScalars.contains(where: Self.isNumber) || !written.isEmpty
  }

  /// Whether a form of a word stands in it.
  func mentions(_ word: String) -> Bool { words.contains { SignificantWords.match($0, word) } }

  /// Whether a number stands in it: a small one only counts where what it belongs to is near.
  func has(_ number: ExactDecimal, isNear: Bool) -> Bool {
    let isDistinct = number.magnitude >= 13
    if isDistinct || isNear, numbers.contains(number.magnitude) { return true }
    // Any small number beside a small suppressed one: to withhold the right one only would tell it.
    return isNear && !isDistinct && numbers.contains { $0 < 13 && $0.wholeNumber != nil }
  }

  /// The paragraphs and bullets of a text with the blank lines between them; joined by new lines they are the
  /// text again.
  static func split(_ text: String) -> [String] {
    var paragraphs: [String] = []
    for bytes in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = String(Substring(bytes))
      let isBlank = Self.isBlank(line)
      let isBullet = line.drop { $0 == " " }.hasPrefix("- ")
      if let last = paragraphs.last, !isBlank, !isBullet, !Self.isBlank(last) {
        paragraphs[paragraphs.count - 1] = last + "\n" + line
      } else {
        paragraphs.append(line)
      }
    }
    return paragraphs
  }

  /// The numbers typed in digits, without signs.
  private static func numbers(in text: String) -> [ExactDecimal] {
    var numbers: [ExactDecimal] = []
    var typed = ""
    for scalar in (text + " ").unicodeScalars {
      if let digit = digit(scalar) {
        typed += String(digit)
      } else if !typed.isEmpty, scalar == "." || scalar == "," {
        typed.unicodeScalars.append(scalar)
      } else if !typed.isEmpty {
        while let last = typed.last, ".,".contains(last) { typed.removeLast() }
        if let number = ExactDecimal(typed) ?? ExactDecimal(typed.filter { $0 != "," }) {
          numbers.append(number)
        }
        typed = ""
      }
    }
    return numbers
  }

  /// The digit of any script, or `nil`.
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if scalar.isASCII { return ("0"..."9").contains(scalar) ? Int(scalar.value) - 48 : nil }
    guard scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.flatMap { Int(exactly: $0) }
  }

  /// Whether it is a digit, a fraction or a numeral of any script.
  private static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("0"..."9").contains(scalar) : scalar.properties.numericType != nil
  }

  private static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}

/// Numbers that are written in words.
enum WrittenNumbers {
  private static let values: [String: Int] = [
    "zero": 0, "one": 1, "once": 1, "single": 1, "sole": 1, "lone": 1, "two": 2, "twice": 2,
    "pair": 2, "couple": 2, "three": 3, "thrice": 3, "trio": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "dozen": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20,
  ]
  private static let others: Set = [
    "both", "half", "halved", "double", "doubled", "doubling", "treble", "trebled", "triple", "tripled",
    "thirds",
    "quarters", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand",
  ]

  /// What a word says: `nil` if no number, and `.some(nil)` if a number that has no value of its own.
  static func value(of word: String, after before: String) -> ExactDecimal?? {
    if let value = values[word] { return .some(ExactDecimal(value)) }
    let isShare = (word == "third" || word == "quarter") && ["a", "one"].contains(before)
    return others.contains(word) || isShare ? .some(nil) : nil
  }
}
