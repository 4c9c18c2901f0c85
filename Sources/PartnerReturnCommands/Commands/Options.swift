import ArgumentParser
import PartnerUpdates

/// The option that every command has.
struct PartnersOption: ParsableArguments {
  @Option(
    name: .customLong("partners"),
    help: ArgumentHelp("The partnership's folder.", valueName: "folder"))
  var folder = "partners"

  /// The folder without a slash at its end.
  var path: String {
    let trimmed = folder.trimmingSuffix("/")
    return trimmed.isEmpty && folder.hasPrefix("/") ? "/" : trimmed
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: Character) -> String {
    var text = self
    while text.last == suffix { text.removeLast() }
    return text
  }
}

func quarter(_ text: String) throws -> Quarter {
  guard let quarter = Quarter(text) else {
    throw ValidationError(
      "\"\(text)\" is not a quarter: write a financial year and Q1 to Q4, such as \"2020-21 Q4\"")
  }
  return quarter
}

func date(_ text: String) throws -> CalendarDate {
  guard let date = CalendarDate(text) else {
    throw ValidationError("\"\(text)\" is not a date: write one that exists, such as 2021-03-11")
  }
  return date
}

let quarterHelp = ArgumentHelp("The quarter, such as \"2020-21 Q4\".", valueName: "quarter")
