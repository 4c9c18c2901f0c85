import PartnerUpdates

/// Why a text is not the plain YAML that a file should be, in words for somebody who has never heard of it.
struct YAMLProblem: Error {
  let rule: FileRule
  let words: Words
  let position: Position
  /// The text without it, where there is one way to mend it.
  private(set) var mended: String?

  init(_ rule: FileRule, _ words: Words, at position: Position) {
    (self.rule, self.words, self.position) = (rule, words, position)
  }

  var found: FileFinding { FileFinding(rule.finding(words.message, fix: words.fix), at: position) }

  /// What is wrong and how to put it right.
  struct Words {
    let message: String
    let fix: String

    private init(_ message: String, fix: String) { (self.message, self.fix) = (message, fix) }

    static let anchor = Words(
      "anchors (&) and aliases (*) are not allowed",
      fix: "write the text out in full; quote a text that starts with & or *")
    static func tag(_ tag: String) -> Words {
      Words("tags such as \"\(tag)\" are not allowed", fix: "remove it; quote a text that starts with !")
    }
    static let documents = Words(
      "a second document starts here", fix: "remove the line ---, or move what follows to a file of its own")
    static let directive = Words(
      "a line that starts with % is not allowed", fix: "remove the line, or quote the text")
    static func nested(_ limit: Int) -> Words {
      Words(
        "the file is nested more than \(limit) levels deep",
        fix: "remove brackets, dashes or indents until the fields line up as in a pro-forma")
    }
    static let strangeBlanks = Words(
      "blanks at the beginning of this line look like spaces and are not",
      fix: "delete them and type spaces anew")
    static let wideColon = Words(
      "this colon is not the one of the keyboard", fix: "type an ordinary colon and a space")
    static func blankAfterColon(_ name: String) -> Words {
      Words("there is no space after \(name)", fix: "put a space after the colon")
    }
    static let noColon = Words(
      "there is no colon behind the first word of this line, which is the name of a field",
      fix: "put a colon behind it")
    static let dash = Words(
      "a text cannot begin with \"- \", which starts an entry of a list",
      fix:
        "put the text in quotation marks; where there is no number, put `nil-return:` with the reason in its "
        + "place")
    static func textAfterBar(_ name: String) -> Words {
      Words(
        "text stands behind the bar after \(name)",
        fix: "begin the text on the next line, indented by two spaces more than \(name)")
    }
    static func colonInText(_ name: String) -> Words {
      Words(
        "the text after \(name) holds a colon, which is taken for another field",
        fix:
          "put the whole text in quotation marks; if it goes on below, put a bar, `|`, in its place and the text on "
          + "the next lines, indented by two spaces more")
    }
    static let partlyQuoted = Words(
      "only a part of this text is in quotation marks",
      fix: "put the whole text in quotation marks, or none of it: begin it with another word")
    static func emptyList(_ name: String) -> Words {
      Words("`[]` after \(name) says that there are no entries, and entries follow", fix: "remove `[]`")
    }
    static let lostList = Words(
      "this entry belongs to no list: the name of the list above it is missing",
      fix: "write the name of the list on a line of its own above it, such as `updates:`")
    static func indented(by count: Int) -> Words {
      Words(
        "this line is indented further than the one above it",
        fix: "remove \(count == 1 ? "one space" : "\(count) spaces") at its beginning")
    }
    static func textOf(_ name: String, line: Int, indent: Int) -> Words {
      Words(
        "this text belongs to \(name) in line \(line), and is not indented as a part of it",
        fix: "put \(indent) spaces before each of its lines, and a bar, `|`, after \(name) above them")
    }
    static let keyNotText = Words("the name of a field must be a word", fix: "write `name: value`")
    static func twice(_ key: String) -> Words {
      Words(
        "the field \"\(key)\" stands twice",
        fix:
          "keep one of the two, or correct the name of one; if an entry begins here, write \"- \" before it")
    }
    static let tab = Words("a tab stands where spaces are needed", fix: "indent with spaces")
    static func reserved(_ character: String) -> Words {
      Words("a text cannot start with \(character)", fix: "put the whole text in quotation marks")
    }
    static let openQuote = Words(
      "the quotation mark that opens here is never closed",
      fix: "close it, or use none: long text goes under `|`")
    static let openBracket = Words(
      "a bracket or brace is not closed, or a comma is missing",
      fix: "close it, or quote the text that it belongs to")
    static let extraColon = Words(
      "a second colon makes this line unreadable",
      fix: "put the text after the first colon in quotation marks, or check the indent")
    static let notAField = Words(
      "this line does not fit: it is neither `name: value` nor at the right indent",
      fix: "line it up with its neighbours; long text goes under `|`, indented by two spaces")
    static func listLike(_ bracket: Character) -> Words {
      Words(
        "a text that starts with \(bracket) is taken for a list, and this one goes on behind it",
        fix: "put the whole text in quotation marks")
    }
    static let escape = Words(
      "a backslash in double quotation marks starts something unknown",
      fix: "use single quotation marks, or write two backslashes")
    static let control = Words("a control character stands here", fix: "delete it and type the text again")
    static func other(_ problem: String) -> Words {
      Words("this is not readable YAML: \(problem)", fix: "compare the lines around it with a pro-forma")
    }
    static let empty = Words(
      "the file holds no fields",
      fix: "remove it, or write a pro-forma with `partner-return new` and fill it in")
  }

  static let empty = YAMLProblem(.notEmpty, .empty, at: .start)
}

extension YAMLProblem {
  /// The problem behind what libyaml says of a text.
  ///
  /// - Parameter holder: where the list or the fields begin inside which it was found.
  init(_ failure: YAMLFailure, within holder: Position?, in text: String) {
    switch failure.kind {
    case .memory: self.init(.depth, .nested(1_000), at: Self.deepestLine(in: text))
    case .character(let value): self.init(.yaml, .control, at: Self.position(of: value, in: text))
    case .structure: self.init(structure: failure, within: holder, in: text)
    }
  }

  private init(structure failure: YAMLFailure, within holder: Position?, in text: String) {
    let plain = YAMLProblem(plain: failure, within: holder, in: text)
    // Where the library knows what is wrong, it is that.
    let vague = [Words.notAField.message, Words.extraColon.message]
    let isVague =
      vague.contains(plain.words.message) || plain.words.message == Words.other(failure.problem).message
    guard isVague, let slip = YAMLSlip(at: plain.position, in: text)
    else {
      self = plain
      return
    }
    self.init(.yaml, slip.words, at: slip.position)
    mended = slip.mended
  }

  private init(plain failure: YAMLFailure, within holder: Position?, in text: String) {
    let (problem, context) = (failure.problem, failure.context)
    let end = text.yamlEnd
    let position = min(failure.position, end)
    let opened = failure.opened.map { min($0, end) } ?? position
    let character = Self.character(at: position, in: text)
    if context.contains("an alias") || context.contains("an anchor") {
      self.init(.plainYAML, .anchor, at: opened)
    } else if problem.contains("nesting level") {
      self.init(.depth, .nested(1_000), at: position)
    } else if problem.contains("tag handle") || context.contains("tag") {
      self.init(.plainYAML, .tag("!"), at: position)
    } else if context.contains("directive") || problem.contains("directive") {
      self.init(.plainYAML, .directive, at: position)
    } else if context.contains("quoted scalar") {
      // The library's spelling.
      let isEscape = problem.contains("escape") || problem.contains("hexdecimal")
      self.init(.yaml, isEscape ? .escape : .openQuote, at: isEscape ? position : opened)
    } else if character == "\t" || problem.contains("tab character") {
      self.init(.yaml, .tab, at: position)
    } else if problem.contains("cannot start any token") || problem.contains("mapping keys are not allowed") {
      self.init(.yaml, .reserved(character.map { String($0) } ?? "this character"), at: position)
    } else if problem.contains("mapping values are not allowed") {
      self.init(.yaml, .extraColon, at: position)
    } else if problem.contains("',' or") || context.contains("flow") {
      // Where the text ends inside a bracket, libyaml says only where that is.
      let isAtEnd = context.contains("flow node") && position == end
      self.init(.yaml, .openBracket, at: isAtEnd ? holder ?? opened : opened)
    } else if ["expected key", "':'", "block sequence entries", "'-' indicator", "document start"]
      .contains(where: problem.contains)
    {
      // A name without a colon is noticed only behind it, perhaps on a line that is not there.
      let place = context.contains("simple key") ? opened : position
      let bracket = Self.bracket(openingValueOf: place.line, in: text)
      self.init(.yaml, bracket.map { .listLike($0) } ?? .notAField, at: place)
    } else {
      self.init(.yaml, .other(problem), at: position)
    }
  }

  private static func character(at position: Position, in text: String) -> Unicode.Scalar? {
    let lines = text.yamlLines
    guard lines.indices.contains(position.line - 1) else { return nil }
    let rest = text[lines[position.line - 1].startIndex...].unicodeScalars.dropFirst(position.column - 1)
    return rest.first
  }

  /// The bracket or brace that a value starts with, on a line that somebody meant to be text.
  private static func bracket(openingValueOf line: Int, in text: String) -> Character? {
    let value = text.yamlLines.dropFirst(line - 1).first?.drop { $0 != ":" }.dropFirst().first { $0 != " " }
    return value == "[" || value == "{" ? value : nil
  }

  /// Where a character first stands. The library counts characters, of which several can be one to it and two to a
  /// person.
  private static func position(of value: UInt32, in text: String) -> Position {
    var place = PlaceInText()
    for scalar in text.unicodeScalars {
      if scalar.value == value { return place.position }
      place.pass(scalar)
    }
    return .start
  }

  /// The line that starts furthest to the right: where nesting went too far.
  private static func deepestLine(in text: String) -> Position {
    let widths = text.yamlLines.map { line in line.prefix { " -?[{".contains($0) }.count }
    let deepest = widths.max() ?? 0
    return Position(line: (widths.firstIndex(of: deepest) ?? 0) + 1, column: deepest + 1)
  }
}
