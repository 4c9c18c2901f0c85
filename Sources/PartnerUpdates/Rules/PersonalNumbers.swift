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
