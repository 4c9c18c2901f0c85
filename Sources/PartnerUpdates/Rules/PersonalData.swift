/// What a text may hold that must not be published of people.
package enum PersonalData {
  /// What a text holds, in words: ways to reach somebody, and numbers and dates that name one person.
  package static func kinds(in text: String) -> [String] {
    let words = Words(text)
    return ContactDetails.kinds(in: words) + PersonalNumbers.kinds(in: words)
  }
}

/// Finds ways to reach a person in a text. Patterns are those of United Kingdom addresses and numbers.
enum ContactDetails {
  /// What there is, in words.
  static func kinds(in words: Words) -> [String] {
    (hasEmail(words) ? ["an e-mail address"] : []) + (hasTelephone(words) ? ["a telephone number"] : [])
      + (hasPostcode(words) ? ["a full postcode"] : [])
  }

  /// A word, an at sign, and a domain with a dot.
  static func hasEmail(_ words: Words) -> Bool {
    guard words.signs.hasAtSign else { return false }
    let bytes = Array(words.text.utf8)
    return bytes.indices.contains { index in
      guard bytes[index] == UInt8(ascii: "@") else { return false }
      // Some write a space beside the sign.
      let before = bytes[..<index].last == UInt8(ascii: " ") ? index - 1 : index
      let after = bytes[(index + 1)...].first == UInt8(ascii: " ") ? index + 2 : index + 1
      guard before > 0, isWord(bytes[before - 1]) else { return false }
      let domain = bytes[after...].prefix {
        isWord($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
      }
      let labels = domain.split(separator: UInt8(ascii: "."))
      // "@ 10.30" and "@ £3.50" are a time and a price.
      return labels.count > 1 && labels.last?.first.map { isCapital(asCapital($0)) || $0 >= 0x80 } == true
    }
  }

  /// Ten or eleven digits from 0, or more from +44 or 0044, with spaces, dashes, dots or brackets between. Among other
  /// numbers, or over two lines, one is told by its area code and by long groups.
  static func hasTelephone(_ words: Words) -> Bool {
    guard words.signs.mostDigitsInARow >= 10 else { return false }
    return runs(of: words.text, joinedBy: " -().").contains { !isDate($0.prefix(3)) && isTelephone($0) }
      || runs(of: words.text, joinedBy: " -()/\n\t", atMost: 3, wholeNumbers: true).contains { groups in
        groups.indices.contains { isAreaCode(groups[$0]) && beginsTelephone(groups[$0...]) }
      }
  }

  private static func isTelephone(_ groups: some BidirectionalCollection<String>) -> Bool {
    let number = groups.joined()
    let digits = number.drop { $0 == "+" }
    if number.hasPrefix("+44") || digits.hasPrefix("0044") || isMobile(groups.first ?? "") {
      return (11...14).contains(digits.utf8.count)
    }
    return digits.hasPrefix("0") && (10...11).contains(digits.utf8.count)
  }

  /// Whether the first of some groups are a telephone number.
  private static func beginsTelephone(_ groups: ArraySlice<String>) -> Bool {
    guard let first = groups.first else { return false }
    let isInternational = first.hasPrefix("+") || first.hasPrefix("0044") || isMobile(first)
    var digits = 0
    for index in groups.indices {
      digits += groups[index].utf8.count
      // No number has more digits than 14, with a plus before them.
      guard digits <= 15 else { return false }
      let number = groups[...index]
      if digits >= 10, isInternational || number.allSatisfy({ $0.utf8.count > 2 }), isTelephone(number) {
        return true
      }
    }
    return false
  }

  /// `447700900123`, without a plus.
  private static func isMobile(_ group: String) -> Bool { group.hasPrefix("447") && group.utf8.count == 12 }

  /// `020`, `0113`, `01524`, `015396`, or all of a number.
  private static func isAreaCode(_ group: String) -> Bool {
    let isCode = group.hasPrefix("0") && [3, 4, 5, 6, 10, 11].contains(group.utf8.count)
    return group.hasPrefix("+") || group.hasPrefix("0044") || isCode || isMobile(group)
  }

  /// `05-06-2020`: no telephone or NHS number is written in groups of two, two and four.
  static func isDate(_ groups: ArraySlice<String>) -> Bool {
    groups.map(\.utf8.count) == [2, 2, 4] && groups.first.flatMap { Int($0) }.map { $0 <= 31 } == true
      && groups.dropFirst().first.flatMap { Int($0) }.map { $0 <= 12 } == true
  }

  /// Two halves: one or two letters, a digit, perhaps a digit or letter; a digit and two letters. In small letters too
  /// where a space stands between.
  static func hasPostcode(_ words: Words) -> Bool {
    guard words.signs.hasCode else { return false }
    let places = words.places
    return words.withBytes { bytes in
      places.indices.contains { index in
        guard places[index].hasDigit else { return false }
        let word = bytes[places[index].range]
        if isOutward(word), index + 1 < places.count {
          let next = bytes[places[index + 1].range]
          if isInward(next), isOneCase(word, next) { return true }
        }
        return places[index].isCapitalised && word.count >= 5 && isOutward(word.dropLast(3))
          && isInward(word.suffix(3))
      }
    }
  }

  private static func isOutward(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let letters = bytes.prefix { isCapital(asCapital($0)) }
    let rest = bytes.dropFirst(letters.count)
    guard (1...2).contains(letters.count), let digit = rest.first, isDigit(digit), rest.count <= 2,
      !"QVX".utf8.contains(letters.first.map(asCapital) ?? 0)
    else { return false }
    return rest.dropFirst().allSatisfy { isDigit($0) || isCapital(asCapital($0)) }
  }

  private static func isInward(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    // These letters are never used there, so that "Q4 2PM" is a quarter and an hour.
    bytes.count == 3 && bytes.first.map(isDigit) == true
      && bytes.dropFirst().allSatisfy { isCapital(asCapital($0)) && !"CIKMOV".utf8.contains(asCapital($0)) }
  }

  /// Whether both halves are in capitals, or both in small letters and no number with its unit: "a21 5yr", "m25 2nd".
  private static func isOneCase(
    _ outward: Slice<UnsafeBufferPointer<UInt8>>, _ inward: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    let areCapitals = [outward.first, inward.last].map { $0.map(isCapital) ?? false }
    guard areCapitals[0] == areCapitals[1] else { return false }
    return areCapitals[0] || !notInward.contains { inward.dropFirst().elementsEqual($0.utf8) }
  }

  private static let notInward = ["st", "nd", "rd", "th", "yr", "hr", "ft", "pt", "wk", "ed", "gb", "tb"]

  private static func asCapital(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte - 0x20 : byte
  }

  /// Runs of digits with only a few kinds of characters between, in the groups in which they are written.
  ///
  /// - Parameter wholeNumbers: whether digits after a letter or a point, as in codes and decimals, belong to none.
  static func runs(
    of text: String, joinedBy joiners: String, atMost most: Int = 2, wholeNumbers: Bool = false
  ) -> [[String]] {
    let joiners = Set(joiners.unicodeScalars)
    var runs: [[String]] = []
    var run: [String] = []
    var (gap, isPassedOver) = (0, false)
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      if isDigit, isPassedOver || (wholeNumbers && isPartOfCode(previous)) {
        isPassedOver = true
      } else {
        isPassedOver = false
      }
      previous = scalar
      if !isDigit, !run.isEmpty, gap < most, joiners.contains(asTyped(scalar)) {
        gap += 1
        continue
      }
      if !isDigit || isPassedOver, !run.isEmpty {
        runs.append(run)
        run = []
      }
      guard !isPassedOver, isDigit || scalar == "+" else { continue }
      if gap > 0 || run.isEmpty { run.append("") }
      run[run.count - 1].unicodeScalars.append(scalar)
      gap = 0
    }
    return run.isEmpty ? runs : runs + [run]
  }

  private static func isPartOfCode(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// The spaces and dashes that word processors put into numbers, as they are typed.
  private static func asTyped(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{A0}", "\u{2000}"..."\u{200A}", "\u{202F}": " "
    case "\u{2010}"..."\u{2014}": "-"
    default: scalar
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
  static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
  private static func isWord(_ byte: UInt8) -> Bool {
    // Letters with accents are of several bytes beyond ASCII.
    isDigit(byte) || isCapital(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}

/// Finds numbers and details that name one person.
enum PersonalNumbers {
  /// What there is, in words.
  static func kinds(in words: Words) -> [String] {
    (hasNationalInsurance(words) ? ["a National Insurance number"] : [])
      + (hasNHS(words) ? ["an NHS number"] : []) + (hasBirth(words) ? ["a date of birth"] : [])
  }

  /// Two letters, six digits in pairs, a letter from A to D.
  static func hasNationalInsurance(_ words: Words) -> Bool {
    guard words.signs.digits >= 6 else { return false }
    let places = words.places
    return words.withBytes { bytes in
      places.indices.contains { start in
        guard places[start].isCapitalised,
          (start..<min(start + 3, places.count)).contains(where: { places[$0].hasDigit }),
          bytes[places[start].range].prefix(2).allSatisfy(ContactDetails.isCapital)
        else { return false }
        var number: [UInt8] = []
        for place in places[start...].prefix(5) where number.count < 9 { number += bytes[place.range] }
        return number.count == 9 && number[..<2].allSatisfy(ContactDetails.isCapital)
          && number[2..<8].allSatisfy(ContactDetails.isDigit)
          && (UInt8(ascii: "A")...UInt8(ascii: "D")).contains(number[8])
      }
    }
  }

  /// Words before a number of ten digits that say what else it is. One such number in eleven has the check
  /// digit by chance.
  private static let otherNumbers: Set = [
    "reference", "ref", "invoice", "order", "account", "uprn", "cad", "crime", "charity", "contract",
  ]

  /// Ten digits of which the last is the check digit (modulus 11).
  static func hasNHS(_ words: Words) -> Bool {
    guard words.signs.mostDigitsInARow >= 10 else { return false }
    let explained = words.words.indices.filter { index in
      words.places[index].length == 10
        && words.words[max(0, index - 2)..<index].contains { $0.isOne(of: otherNumbers) }
    }
    let others = Set(explained.map { String(words.words[$0].text) })
    func isNHS(_ groups: some Collection<String>) -> Bool {
      let number = groups.joined()
      guard number.utf8.count == 10, !(groups.count == 1 && others.contains(number)) else { return false }
      let digits = number.utf8.compactMap { ContactDetails.isDigit($0) ? Int($0) - 48 : nil }
      guard digits.count == 10, Set(digits).count > 1 else { return false }
      let sum = zip(digits, (2...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
      return (11 - sum % 11) % 11 == digits[9]
    }
    // Beside one other number, or over two lines, one is told by how it is written; in rows of numbers only whole.
    return ContactDetails.runs(of: words.text, joinedBy: " -").contains {
      !ContactDetails.isDate($0.prefix(3)) && isNHS($0)
    }
      || ContactDetails.runs(of: words.text, joinedBy: ".").contains {
        $0.map(\.utf8.count) == [3, 3, 4] && isNHS($0)
      }
      || ContactDetails.runs(of: words.text, joinedBy: " -\n\t", atMost: 3, wholeNumbers: true).contains {
        groups in
        groups.contains { $0.utf8.count == 10 && isNHS([$0]) }
          || groups.count <= 4
            && groups.indices.dropLast(2).contains { first in
              let number = groups[first..<(first + 3)]
              return number.map(\.utf8.count) == [3, 3, 4] && isNHS(number)
            }
      }
  }

  private static let births: WordList = ["born", "dob", "b", "birth", "birthdate"]
  /// What may stand between such a word and the date.
  private static let fillers: Set = ["date", "is", "was", "of", "on", "the"]

  /// "born on 3 May 2004", "DOB 03/05/2004", "D.O.B. 3.5.04", "date of birth: 2004-05-03".
  static func hasBirth(_ words: Words) -> Bool {
    let (text, indices, places, words) = (words, words.indices(of: births), words.places, words.words)
    return indices.contains { index in
      let before = words[max(0, index - 2)..<index].map(\.lower)
      let isInitials =
        before == ["d", "o"]
        && (places[index].start - places[index - 2].start == "d.o.".utf8.count
          || text.gap(after: index - 1).hasPrefix(".") && text.gap(after: index - 2).hasPrefix("."))
      // "(b. 3.4.2010)"
      let isShort =
        !isInitials && words[index].text == "b" && text.gap(after: index).hasPrefix(".")
        && places[index].start > 0 && text.withBytes { $0[places[index].start - 1] } == UInt8(ascii: "(")
      switch words[index].lower {
      case "b" where !isInitials && !isShort: return false
      case "birth" where before.first != "date" && words[(index + 1)...].first?.lower != "date": return false
      default: break
      }
      let rest = words[(index + 1)...].prefix(isShort ? 3 : 8)
      // The full stop of "D.O.B." ends no sentence.
      let sentence = isInitials || isShort ? rest.first?.sentence : words[index].sentence
      // "DOB 03052004"
      let next = rest.first { !$0.isOne(of: fillers) }?.text
      if words[index].lower != "born", let next, next.utf8.count == 8,
        next.utf8.allSatisfy(ContactDetails.isDigit)
      {
        return true
      }
      let isPartOfDate = rest.prefix { $0.sentence == sentence }.filter { !$0.isOne(of: fillers) }.map {
        word in
        word.text.first?.isNumber == true || word.isOne(of: months)
      }
      // Day, month and year: "born in March 2019" may be a scheme.
      return isPartOfDate.indices.dropLast(2).contains { isPartOfDate[$0..<($0 + 3)].allSatisfy(\.self) }
    }
  }

  /// The names of months and their first three letters.
  private static let months = Set(
    CalendarMonth.names.flatMap { [$0.lowercased(), $0.prefix(3).lowercased()] })

  /// "AB12 CDE": two letters, two digits, three letters.
  static func hasRegistration(_ words: Words) -> Bool {
    guard words.signs.hasCode else { return false }
    let places = words.places
    return words.withBytes { bytes in
      places.indices.contains { index in
        guard places[index].isCapitalised, places[index].hasDigit else { return false }
        let word = bytes[places[index].range]
        if word.count == 7 { return isFront(word.prefix(4)) && isBack(word.dropFirst(4)) }
        // "FY20 ASB" is a financial year.
        return isFront(word) && !word.starts(with: "FY".utf8) && index + 1 < places.count
          && isBack(bytes[places[index + 1].range])
      }
    }
  }

  private static func isFront(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.count == 4 && bytes.prefix(2).allSatisfy(ContactDetails.isCapital)
      && bytes.dropFirst(2).allSatisfy(ContactDetails.isDigit)
  }

  private static func isBack(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.count == 3 && bytes.allSatisfy(ContactDetails.isCapital)
  }

  private static let ages: WordList = ["aged", "old"]

  /// A single capital or a capitalised word, then "aged 14" or "14 years old".
  static func hasAgeOfPerson(_ words: Words) -> Bool {
    guard words.signs.digits > 0 else { return false }
    // Who is aged stands before "aged" and before "14 years old".
    return words.indices(of: ages).contains { index in
      guard index > 0 else { return false }
      let isAfterYear = words.places[index - 1].initial | 0x20 == UInt8(ascii: "y")
      // "Sam, a 14-year-old"
      let hasArticle = isAfterYear && index >= 4 && words.words[index - 3].lower == "a"
      return tellsAge(after: index - 1, words) || (isAfterYear && tellsAge(after: index - 3, words))
        || (hasArticle && tellsAge(after: index - 4, words))
    }
  }

  private static func isSmall(_ initial: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(initial)
  }

  private static func tellsAge(after index: Int, _ words: Words) -> Bool {
    guard index >= 0, !Self.isSmall(words.places[index].initial) else { return false }
    let word = words.words[index]
    // The full stop after an initial ends no sentence.
    let sentence = word.text.utf8.count == 1 ? words.words[(index + 1)...].first?.sentence : word.sentence
    let following = words.words[(index + 1)...].prefix(4).prefix { $0.sentence == sentence }.map(\.lower)
    let next = following.first == "a" ? following.dropFirst().map(\.self) : Array(following.prefix(3))
    // "In Bromley a 14-year-old came" names nobody.
    if following.first == "a", !words.gap(after: index).contains(where: { ",(".contains($0) }) {
      return false
    }
    // "A 14-year-old came." begins with an article.
    guard !(word.text == "A" && words.gap(after: index) == " " && following.first != "aged") else {
      return false
    }
    let isNamed = word.text.first?.isUppercase == true && !isOrdinaryStart(index, words)
    guard isNamed, next.count >= 2 else { return false }
    let isAged = next[0] == "aged" && isAge(next[1]) && !isRange(after: index + 2, words)
    let isOld = next.count == 3 && isAge(next[0]) && next[1].hasPrefix("year") && next[2] == "old"
    return (isAged || isOld) && !words.gap(after: index).contains("\n")
  }

  /// "aged 10 to 17", "aged 10–17", "aged 80 and over".
  private static func isRange(after index: Int, _ words: Words) -> Bool {
    words.word(after: index)?.isOne(of: ["to", "and", "or"]) == true
      || words.gap(after: index).contains { "-–".contains($0) }
  }

  private static func isAge(_ word: String) -> Bool { Int(word).map { (0...110).contains($0) } ?? false }

  /// A longer capitalised word at the start of a sentence that ends in s: "Children aged 10".
  private static func isOrdinaryStart(_ index: Int, _ words: Words) -> Bool {
    let word = words.words[index]
    let isFirst = index == 0 || words.words[index - 1].sentence != word.sentence
    return isFirst && word.text.count > 1
      && (word.text.hasSuffix("s") || ["children", "people", "women", "men", "those"].contains(word.lower))
  }
}
