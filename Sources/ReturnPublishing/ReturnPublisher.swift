import Dispatch
public import QuarterlyReturn
import Synchronization

/// A file ready to be written, as bytes: whoever writes it adds nothing and changes nothing.
public struct PublishedFile: Sendable {
  /// The name, without a folder: `return.html`.
  public let name: String
  /// The contents, UTF-8 for every text.
  public let contents: [UInt8]

  /// A file from its bytes.
  public init(name: String, contents: [UInt8]) { (self.name, self.contents) = (name, contents) }

  /// A file from its text.
  init(name: String, text: String) { self.init(name: name, contents: Array(text.utf8)) }
}

/// Prints a quarterly return: `return.html` for the board, `return.md` for a paper, `return.json` for
/// programs.
///
/// Prints everything that the return holds, restricted items included: this is the board's edition.
/// Pure: no file is read or written, no clock, no locale; the same return gives the same bytes on every
/// machine.
public struct ReturnPublisher: Sendable {
  /// A publisher.
  public init() {}

  /// The JSON Schema (draft 2020-12) that describes every field of `return.json`.
  public static var schema: PublishedFile {
    PublishedFile(name: "return.schema.json", contents: PackageResources.return_schema_json)
  }

  /// The three files, in the order of the page, the paper and the data.
  ///
  /// - Throws: ``TemplateError`` when a template of the toolkit itself is broken; never because of what
  ///   stands in the return.
  public func files(for quarterlyReturn: QuarterlyReturn) throws -> [PublishedFile] {
    let view = View.page(of: quarterlyReturn)
    let formats: [@Sendable () throws -> PublishedFile] = [
      { PublishedFile(name: "return.html", text: try Templates.html.render(view)) },
      { PublishedFile(name: "return.md", text: try Templates.markdown.render(view)) },
      { PublishedFile(name: "return.json", contents: JSONText.document(of: quarterlyReturn).printed) },
    ]
    // Each format is printed on a core of its own, and handed out in this order.
    let printed = Mutex<[Int: Result<PublishedFile, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: formats.count) { index in
      let result = Result { try formats[index]() }
      printed.withLock { $0[index] = result }
    }
    return try formats.indices.compactMap { index in try printed.withLock { $0[index] }?.get() }
  }
}

/// A template of the toolkit that cannot be used: a mistake in the toolkit, not in a return.
public struct TemplateError: Error, CustomStringConvertible {
  /// What is wrong with which template.
  public let description: String
}
