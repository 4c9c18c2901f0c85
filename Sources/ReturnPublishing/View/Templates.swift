import Mustache

/// The templates of one notation: a page and the parts it is put together from.
///
/// Each is a file in `Templates/`, built into the toolkit, and known to the others by its name without
/// the notation: `{{> status}}` is `status.html.mustache` on the page.
struct Templates: Sendable {
  private let notation: Notation
  private let library: Result<MustacheLibrary, TemplateError>

  /// The page.
  static let html = Templates(
    .html,
    [
      ("page", PackageResources.page_html_mustache),
      ("glance", PackageResources.glance_html_mustache), ("matrix", PackageResources.matrix_html_mustache),
      ("priority", PackageResources.priority_html_mustache),
      ("commitment", PackageResources.commitment_html_mustache),
      ("history", PackageResources.history_html_mustache),
      ("comparisons", PackageResources.comparisons_html_mustache),
      ("bars", PackageResources.bars_html_mustache), ("series", PackageResources.series_html_mustache),
      ("months", PackageResources.months_html_mustache),
      ("sparkline", PackageResources.sparkline_html_mustache),
      ("figures", PackageResources.figures_html_mustache), ("gaps", PackageResources.gaps_html_mustache),
      ("messages", PackageResources.messages_html_mustache),
      ("actions", PackageResources.actions_html_mustache),
      ("reports", PackageResources.reports_html_mustache),
      ("plans", PackageResources.plans_html_mustache),
      ("meetings", PackageResources.meetings_html_mustache),
      ("inspections", PackageResources.inspections_html_mustache),
      ("restricted", PackageResources.restricted_html_mustache),
      ("appendices", PackageResources.appendices_html_mustache),
      ("quality", PackageResources.quality_html_mustache),
      ("findings", PackageResources.findings_html_mustache),
      ("notes", PackageResources.notes_html_mustache), ("annex", PackageResources.annex_html_mustache),
      ("status", PackageResources.status_html_mustache),
      ("letter", PackageResources.letter_html_mustache), ("rollup", PackageResources.rollup_html_mustache),
    ])

  /// The paper.
  static let markdown = Templates(
    .markdown,
    [
      ("page", PackageResources.page_md_mustache), ("glance", PackageResources.glance_md_mustache),
      ("matrix", PackageResources.matrix_md_mustache), ("priority", PackageResources.priority_md_mustache),
      ("figures", PackageResources.figures_md_mustache), ("gaps", PackageResources.gaps_md_mustache),
      ("messages", PackageResources.messages_md_mustache),
      ("actions", PackageResources.actions_md_mustache),
      ("reports", PackageResources.reports_md_mustache),
      ("plans", PackageResources.plans_md_mustache),
      ("meetings", PackageResources.meetings_md_mustache),
      ("inspections", PackageResources.inspections_md_mustache),
      ("restricted", PackageResources.restricted_md_mustache),
      ("appendices", PackageResources.appendices_md_mustache),
      ("commitment", PackageResources.commitment_md_mustache),
      ("quality", PackageResources.quality_md_mustache),
      ("findings", PackageResources.findings_md_mustache), ("notes", PackageResources.notes_md_mustache),
      ("annex", PackageResources.annex_md_mustache),
      ("rollup", PackageResources.rollup_md_mustache),
    ])

  private init(_ notation: Notation, _ files: [(name: String, contents: [UInt8])]) {
    self.notation = notation
    library = Result { () throws(TemplateError) in
      var library = MustacheLibrary()
      for file in files {
        do {
          try library.register(
            Self.unescaped + String(decoding: file.contents, as: UTF8.self), named: file.name)
        } catch {
          throw TemplateError(
            description: "the template \"\(file.name)\" (\(notation)) cannot be read: \(error)")
        }
      }
      return library
    }
  }

  /// Tells the template engine to print what it is given: the ``Notation`` has escaped it, byte by byte,
  /// which the engine, going by what a reader perceives as one character, would not.
  private static let unescaped = "{{% CONTENT_TYPE:TEXT}}\n"

  /// The view, printed with a template.
  ///
  /// - Throws: ``TemplateError`` when one of the templates cannot be read.
  func render(_ view: View, with template: String = "page") throws(TemplateError) -> String {
    guard let text = try library.get().render(notation.value(of: view), withTemplate: template) else {
      throw TemplateError(description: "there is no template \"\(template)\" (\(notation))")
    }
    return text
  }
}
