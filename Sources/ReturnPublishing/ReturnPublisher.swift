import Dispatch
public import QuarterlyReturn
import Synchronization

/// A file ready to be written, as bytes: whoever writes it adds nothing and changes nothing.
public struct PublishedFile: Sendable {
  /// The name, with the folders inside the return: `board/return.html`.
  public let name: String
  /// The contents, UTF-8 for every text.
  public let contents: [UInt8]

  /// A file from its bytes.
  public init(name: String, contents: [UInt8]) { (self.name, self.contents) = (name, contents) }

  /// The same file in a folder.
  public func inFolder(_ folder: String) -> PublishedFile {
    PublishedFile(name: "\(folder)/\(name)", contents: contents)
  }

  /// A file from its text.
  init(name: String, text: String) { self.init(name: name, contents: Array(text.utf8)) }
}

/// Prints an edition of a quarterly return: `return.html` to read, `return.md` for a paper, `return.json` for
/// programs, and the data pack in `data/`.
///
/// The JSON Schema `Schemas/return.schema.json` (draft 2020-12) describes every field of `return.json`.
///
/// Pure: no file is read or written, no clock, no locale; the same return gives the same bytes on every
/// machine.
public struct ReturnPublisher: Sendable {
  /// A publisher.
  public init() {}

  /// The files of the board's edition: everything that was handed in, and in `queries/` what goes back to each
  /// partner of which something is asked.
  ///
  /// - Throws: ``TemplateError`` when a template of the toolkit itself is broken; never because of what
  ///   stands in the return.
  public func files(for edition: BoardEdition) throws -> [PublishedFile] {
    let readers = Readers(of: edition, isPublic: false)
    return try files(for: readers) + PartnerQueries.all(for: readers).map(\.published)
  }

  /// The files of the public edition. Only disclosure control can make one.
  ///
  /// - Throws: ``TemplateError`` when a template of the toolkit itself is broken; never because of what
  ///   stands in the return.
  public func files(for edition: PublicEdition) throws -> [PublishedFile] {
    try files(for: Readers(of: edition, isPublic: true))
  }

  private func files(for readers: Readers) throws -> [PublishedFile] {
    let view = View.page(for: readers)
    let formats: [@Sendable () throws -> PublishedFile] = [
      { PublishedFile(name: "return.html", text: try Templates.html.render(view)) },
      { PublishedFile(name: "return.md", text: try Templates.markdown.render(view)) },
      { PublishedFile(name: "return.json", contents: JSONText.document(for: readers).printed) },
    ]
    // Each format is printed on a core of its own, and handed out in this order.
    let printed = Mutex<[Int: Result<PublishedFile, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: formats.count) { index in
      let result = Result { try formats[index]() }
      printed.withLock { $0[index] = result }
    }
    return try formats.indices.compactMap { index in try printed.withLock { $0[index] }?.get() }
      + DataPackage(readers).files
  }
}

/// A template of the toolkit that cannot be used: a mistake in the toolkit, not in a return.
public struct TemplateError: Error, CustomStringConvertible {
  /// What is wrong with which template.
  public let description: String
}
