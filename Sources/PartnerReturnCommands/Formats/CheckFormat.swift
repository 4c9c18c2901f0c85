import ArgumentParser

/// How `check` prints what it found.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people, as compilers print.
  case text
  /// For programs.
  case json
  /// For code scanning.
  case sarif
  /// Annotations on a pull request.
  case github
  /// For test reports.
  case junit

  static let help = ArgumentHelp(
    "text for people, json for programs (of several partnerships a document a line), sarif for code scanning, "
      + "github for annotations on a pull request, junit for test reports.")
}
