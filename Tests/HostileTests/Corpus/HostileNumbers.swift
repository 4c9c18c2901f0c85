/// Numbers at the limits of what is read, and beyond.
enum HostileNumbers {
  static let all: [HostileFile] = read + refused + changes

  private static let read: [HostileFile] = [
    .figure("value: 999999999999999", "the largest whole number"),
    .figure("value: 999999999999999.999999", "the largest number"),
    .figure("value: -999999999999999.999999", "the smallest number"),
    .figure("value: 0.000001", "the smallest fraction"),
    .figure("value: -0", "zero below zero"),
    .figure("value: +0.000000", "zero with everything"),
    .figure("value: £5,425", "pounds"),
    .figure("value: -£5,425", "pounds below zero"),
    .figure("value: \u{2212}5", "a typographic minus"),
    .figure("value: 999,999,999,999,999", "the largest number, grouped"),
  ]

  private static let refused: [HostileFile] = [
    refused("1000000000000000", "a number too large by one"),
    refused("0.0000001", "a fraction too fine"),
    refused("9223372036854775808", "a number beyond sixty-four bits"),
    refused("170141183460469231731687303715884105728", "a number beyond a hundred and twenty-eight bits"),
    refused("-170141183460469231731687303715884105729", "the same below zero"),
    refused("--5", "two signs"), refused("+-5", "plus and minus"), refused("5-", "a sign behind"),
    refused("£-5", "a sign behind the pound"), refused("££5", "two pounds"),
    refused("£", "a pound and nothing"),
    refused("+", "a sign and nothing"), refused("1,2", "a comma for a point"), refused("1,23,456", "lakhs"),
    refused("1,234,56", "a short group"), refused("1,,234", "two commas in a number"),
    refused("1.234.567", "points for commas"), refused("1.2.3", "two points"),
    refused("1’234", "apostrophes for commas"), refused("1\u{A0}234", "a hard space for a comma"),
    refused("6٣9", "a digit of Arabic"), refused("６３９", "digits of full width"),
    refused("639²", "a superscript"),
    refused("½", "a fraction as a character"), refused("Ⅻ", "a Roman number"),
    refused("1\u{301}", "a digit with an accent"),
    refused("6\u{200B}39", "a digit and a space of no width"),
  ]

  private static func refused(_ number: String, _ name: String) -> HostileFile {
    .figure("value: ⟦\(number)", says: "\"\(number)\" is not a number", name)
  }

  private static let changes: [HostileFile] = [
    .figure("change: -100%", "a fall to nothing"),
    .figure("change: +999999999999999.999999%", "the largest change"),
    .figure(
      "change: ⟦+1000000000000000%", says: "\"+1000000000000000%\" is not a change", "a change too large"),
    .figure(
      "change: ⟦%", says: "a text cannot start with %",
      "a per cent sign and nothing, which no text starts with"),
    .figure("change: ⟦5%%", says: "\"5%%\" is not a change", "two per cent signs"),
    .figure("change: ⟦infinite", says: "\"infinite\" is not a change", "an infinite change"),
    .figure("change: ⟦-47 per cent", says: "\"-47 per cent\" is not a change", "a change in words"),
    .submission(
      "restricted:\n  - title: x\n    paragraph: ⟦8", says: "\"8\" is not", "a paragraph that does not exist"),
    .submission(
      "restricted:\n  - title: x\n    paragraph: ⟦99999999999999999999",
      says: "\"99999999999999999999\" is not",
      "a paragraph beyond all numbers"),
    .submission("restricted:\n  - title: x\n    paragraph: +7", "a paragraph with a sign"),
  ]
}
