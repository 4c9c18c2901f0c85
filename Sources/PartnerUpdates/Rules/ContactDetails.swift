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
      isPassedOver = isDigit && (isPassedOver || (wholeNumbers && isPartOfCode(previous)))
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
