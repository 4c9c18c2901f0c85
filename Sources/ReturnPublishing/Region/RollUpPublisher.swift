public import QuarterlyReturn

/// Prints the view of a region: `rollup.html` to read, `rollup.md` for a paper, `rollup.json` for programs, and
/// tables in `data/`.
///
/// The JSON Schema `Schemas/rollup.schema.json` (draft 2020-12) describes every field of `rollup.json`.
///
/// Pure, as ``ReturnPublisher`` is: the same view gives the same bytes on every machine.
public struct RollUpPublisher: Sendable {
  /// A publisher.
  public init() {}

  /// The files of a view.
  ///
  /// - Throws: ``TemplateError`` when a template of the toolkit itself is broken; never because of what
  ///   stands in the returns.
  public func files(for rollUp: RegionalRollUp) throws -> [PublishedFile] {
    let view = View.page(for: rollUp)
    return [
      PublishedFile(name: "rollup.html", text: try Templates.html.render(view, with: "rollup")),
      PublishedFile(name: "rollup.md", text: try Templates.markdown.render(view, with: "rollup")),
      PublishedFile(name: "rollup.json", contents: JSONText.document(for: rollUp).printed),
    ] + RollUpPackage(rollUp).files
  }
}
