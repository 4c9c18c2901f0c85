import Foundation
import QuarterlyReturn
import ReturnPublishing
import SampleSections
import Synchronization
import Testing

/// A sample return with its three files.
struct Published {
  let quarterlyReturn: QuarterlyReturn
  let html: String
  let markdown: String
  let json: String

  /// The schema of a document, as it lies among the sources.
  static func schema(_ name: String) throws -> Data {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try Data(
      contentsOf: repository.appending(path: "Sources/ReturnPublishing/Schemas/\(name).schema.json"))
  }

  init(_ sample: SampleReturn) throws {
    quarterlyReturn = try sample.combined()
    let files = try ReturnPublisher().files(for: BoardEdition(quarterlyReturn))
    func text(_ name: String) throws -> String {
      let file = try #require(files.first { $0.name == name })
      return try #require(String(validating: file.contents, as: UTF8.self))
    }
    html = try text("return.html")
    markdown = try text("return.md")
    json = try text("return.json")
  }

  /// A return without errors, or a draft; with the board's other papers, or without.
  init(hasErrors: Bool = false, hasPapers: Bool = true) throws {
    var sample = SampleReturn()
    (sample.hasErrors, sample.hasPapers) = (hasErrors, hasPapers)
    try self.init(sample)
  }

  /// A return of a partnership that has no earlier submissions.
  static func withoutHistory() throws -> Published {
    var sample = SampleReturn()
    sample.hasHistory = false
    return try Published(sample)
  }

  /// A draft in which every text is changed.
  static func draft(writing write: @escaping @Sendable (String) -> String) throws -> Published {
    var sample = SampleReturn()
    sample.hasErrors = true
    sample.write = write
    return try Published(sample)
  }

  /// A draft in which every text ends in a number of its own, so that none can stand for another.
  static func numbered() throws -> Published {
    let count = Counter()
    return try draft { "\($0) §\(count.next())§" }
  }

  private final class Counter: Sendable {
    private let value = Mutex(0)
    func next() -> Int {
      value.withLock { value in
        value += 1
        return value
      }
    }
  }

  var page: PageElement { get throws { try PageElement(parsing: html) } }

  /// The parsed JSON.
  var object: [String: Any] {
    get throws {
      try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    }
  }
}

/// The text with every run of white space as one space, and without the marks of bullets.
func normalised(_ text: String) -> String {
  text.split { $0.isNewline }
    .map { line in
      let words = line.split(whereSeparator: \.isWhitespace)
      return words.dropFirst(words.first == "-" ? 1 : 0).joined(separator: " ")
    }
    .filter { !$0.isEmpty }.joined(separator: " ")
}
