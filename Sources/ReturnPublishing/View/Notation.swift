import Mustache

/// The notation that a view is written in: how a text is made safe, and how templates see the view.
///
/// Templates print what they are given, with two braces and no escaping of their own: every text has
/// passed through here, and a view has no other way to hold one.
enum Notation: Sendable {
  /// A web page.
  case html
  /// GitHub-flavoured Markdown.
  case markdown

  /// What a template gets for a view.
  func value(of view: View) -> Any {
    switch (view, self) {
    case (.absent, _): Printed.nothing
    case (.text(let text), .html): Printed(renderText: HTMLText.escaped(text))
    case (.text(let text), .markdown): Printed(renderText: MarkdownText.escaped(text))
    case (.prose(let text), .html): Printed(renderText: Prose(text).html)
    case (.prose(let text), .markdown): Printed(renderText: Prose(text).markdown)
    case (.verbatim(let text), .html): Printed(renderText: HTMLText.escaped(text))
    case (.verbatim(let text), .markdown): Printed(renderText: LegibleText.cleaned(text))
    case (.own(let text), _): Printed(renderText: text)
    case (.flag(let flag), _): flag
    case (.list(let entries), _): entries.filter(\.isPresent).map(value)
    case (.fields(let fields), _): Fields(fields: fields, notation: self)
    }
  }

  /// Fields that a template looks up by name.
  private struct Fields: MustacheParent {
    let fields: [String: View]
    let notation: Notation

    func child(named name: String) -> Any? { fields[name].map(notation.value) }
  }

  /// A text ready to print. An empty one is not there: a section over it is left out, and a template that
  /// asks for it does not go on to find the same name further out.
  private struct Printed: MustacheCustomRenderable {
    let renderText: String
    var isNull: Bool { renderText.isEmpty }

    static let nothing = Printed(renderText: "")
  }
}
