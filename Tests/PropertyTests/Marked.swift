import PartnerUpdates

/// Gives every text a mark of its own, by which it is found wherever it is printed.
struct Marks {
  private(set) var count = 0

  mutating func mark(_ text: inout String) {
    // What is not there is not printed either.
    guard !text.isEmpty else { return }
    text = marked(text)
  }

  mutating func marked(_ text: String) -> String {
    guard !text.isEmpty else { return text }
    count += 1
    // Letters only: a number would be one more that stands in the text.
    return text + " mark" + Self.letters(count) + "q"
  }

  private static func letters(_ number: Int) -> String {
    String(
      String(number + 100_000).dropFirst().map {
        Character(UnicodeScalar(UInt8($0.wholeNumberValue ?? 0) + 97))
      })
  }

  /// The marks that stand in a text or a file.
  static func found(in text: String) -> Set<String> {
    Set(text.matches(of: /mark[a-j]{5}q/).map { String($0.output) })
  }
}

extension Submission {
  /// The submission with a mark in every text that is no name of something else.
  func marked(by marks: inout Marks) -> Submission {
    var marked = self
    marks.mark(&marked.preparedBy)
    marks.mark(&marked.subject)
    marks.mark(&marked.briefUpdate)
    for index in updates.indices {
      marks.mark(&marked.updates[index].reason)
      marks.mark(&marked.updates[index].text)
    }
    for index in figures.indices { marked.figures[index] = figures[index].marked(by: &marks) }
    marked.challenges = challenges.map { marks.marked($0) }
    marked.emergingTrends = emergingTrends.map { marks.marked($0) }
    marked.supportRequired = supportRequired.map { marks.marked($0) }
    marked.recommendations = recommendations.map { marks.marked($0) }
    marked.actions = actions.map { $0.replacingTexts { marks.marked($0) } }
    marked.violenceReduction = violenceReduction.map { $0.replacingTexts { marks.marked($0) } }
    marked.forwardPlan = forwardPlan.map { $0.replacingTexts { marks.marked($0) } }
    marked.inspections = inspections.map { $0.replacingTexts { marks.marked($0) } }
    marked.restricted = restricted.map {
      RestrictedItem(title: marks.marked($0.title), paragraph: $0.paragraph, text: marks.marked($0.text))
    }
    marked.appendices = appendices.map {
      Appendix(name: $0.name, title: marks.marked($0.title), file: $0.file)
    }
    for index in explanations.indices { marks.mark(&marked.explanations[index].reason) }
    return marked
  }

  /// Every text of the submission, found by looking inside it: a field that is new is found without anybody
  /// thinking of it. Names of other things, and the words of ratings and dates, are left out.
  var leaves: [(field: String, text: String)] { Self.leaves(of: self, "") }

  /// Every number, date, month and status of the submission, as `return.json` has it.
  var values: [(field: String, text: String)] { Self.values(of: self, "") }

  private static func values(of value: Any, _ field: String) -> [(field: String, text: String)] {
    switch value {
    case let number as ExactDecimal: [(field, number.description)]
    case let date as CalendarDate: [(field, date.description)]
    case let month as CalendarMonth: [(field, month.description)]
    case let status as Status: [(field, status.description)]
    case is Partner.ID, is FigureKey, is Quarter, is String: []
    default:
      Mirror(reflecting: value).children.flatMap { child in
        values(of: child.value, child.label.map { $0 == "some" ? field : field + "." + $0 } ?? field)
      }
    }
  }

  private static func leaves(of value: Any, _ field: String) -> [(field: String, text: String)] {
    switch value {
    case let text as String: text.isEmpty ? [] : [(field, text)]
    case is Partner.ID, is FigureKey, is Quarter, is CalendarDate, is MonthSpan, is CalendarMonth, is Status:
      []
    default:
      Mirror(reflecting: value).children.flatMap { child in
        leaves(of: child.value, child.label.map { $0 == "some" ? field : field + "." + $0 } ?? field)
      }
    }
  }
}

extension FigureReading {
  fileprivate func marked(by marks: inout Marks) -> FigureReading {
    var marked = self
    marks.mark(&marked.reason)
    marks.mark(&marked.source)
    marks.mark(&marked.restated)
    marks.mark(&marked.note)
    marked.nilReturn = nilReturn.map { marks.marked($0) }
    return marked
  }
}
