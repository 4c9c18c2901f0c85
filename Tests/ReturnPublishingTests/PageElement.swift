import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An element of the page. The page is written so that it is well-formed XML too: whatever breaks out of
/// its place in it makes the test fail that reads it.
final class PageElement {
  let name: String
  let attributes: [String: String]
  fileprivate(set) var children: [PageElement] = []
  fileprivate(set) var text = ""

  fileprivate init(_ name: String, _ attributes: [String: String]) {
    (self.name, self.attributes) = (name, attributes)
  }

  /// The root element of a page.
  convenience init(parsing html: String) throws {
    let builder = Builder()
    let document = html.replacing("<!doctype html>", with: "", maxReplacements: 1)
    let parser = XMLParser(data: Data(document.utf8))
    parser.delegate = builder
    try #require(parser.parse(), "the page is not well-formed: line \(parser.lineNumber)")
    let root = try #require(builder.root.children.first)
    self.init(root.name, root.attributes)
    (children, text) = (root.children, root.text)
  }

  /// Itself and everything inside it, in the order of the page.
  var all: [PageElement] { [self] + children.flatMap(\.all) }

  /// Everything inside it with a name.
  func all(_ names: String...) -> [PageElement] { all.filter { names.contains($0.name) } }

  /// Its whole text, style sheets left out.
  var fullText: String {
    name == "style" ? "" : name == "#text" ? text : children.map(\.fullText).joined()
  }

  /// The names of elements and attributes, without any text or value.
  var skeleton: String {
    name == "#text"
      ? ""
      : "<\(name) \(attributes.keys.sorted().joined(separator: " "))>"
        + children.map(\.skeleton).joined() + "</\(name)>"
  }

  private final class Builder: NSObject, XMLParserDelegate {
    let root = PageElement("#root", [:])
    private lazy var open = [root]

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      let element = PageElement(name, attributes)
      open.last?.children.append(element)
      open.append(element)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) { open.removeLast() }

    func parser(_ parser: XMLParser, foundCharacters characters: String) {
      let text = PageElement("#text", [:])
      text.text = characters
      open.last?.children.append(text)
    }
  }
}
