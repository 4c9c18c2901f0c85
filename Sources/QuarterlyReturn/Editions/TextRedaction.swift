import PartnerUpdates

/// Takes out of a text what could tell of a suppressed number.
///
/// A paragraph is withheld whole. To print `[c]` in the place of the number alone would tell which number it
/// was wherever a reader can guess what stood there. Where it is unsure what a paragraph speaks of, it goes.
struct TextRedaction {
  private let partner: Partner.ID
  private let figures: [SuppressedFigure]
  private let about: FigureKey?

  /// Stands where a paragraph stood.
  static let withheldParagraph =
    "[A paragraph is withheld, as it could tell of a number that is confidential.]"
  private static let confidential = "[c]"

  /// A text of a partner, perhaps one that stands beside a figure and is about it.
  init(of partner: Partner.ID, figures: [SuppressedFigure], about: FigureKey?) {
    (self.partner, self.figures, self.about) = (partner, figures, about)
  }

  /// The text that may be printed, and how many paragraphs it lacks.
  func redacted(_ text: String) -> (text: String, withheld: Int) {
    guard !figures.isEmpty else { return (text, 0) }
    var withheld = 0
    var before = Paragraph("")
    let paragraphs = Paragraph.split(text).map { written in
      let paragraph = Paragraph(written)
      // Bullets are about what introduces them, not about one another.
      defer { if !paragraph.isBlank, !paragraph.isBullet { before = paragraph } }
      guard figures.contains(where: { tells(of: $0, paragraph, after: before) }) else {
        return replacingCitations(in: written)
      }
      withheld += 1
      return paragraph.indentation + Self.withheldParagraph
    }
    return (paragraphs.joined(separator: "\n"), withheld)
  }

  private func replacingCitations(in text: String) -> String {
    CitedText(text).replacing { citation in
      let isHidden = figures.contains {
        $0.key == citation.figure && $0.partners.contains(partner) && $0.fields.contains(citation.field)
      }
      return isHidden ? Self.confidential : nil
    }
  }

  private func tells(of figure: SuppressedFigure, _ paragraph: Paragraph, after before: Paragraph) -> Bool {
    guard paragraph.hasNumber else { return false }
    let isThisQuarter = !figure.fields.isEmpty
    if about == figure.key || paragraph.cited.contains(figure.key), isThisQuarter { return true }
    let named = figure.title.count { paragraph.mentions($0) }
    let half = max(1, (figure.title.count + 1) / 2)
    // Another partner that writes about the figure will name it in full.
    guard figure.partners.contains(partner) else {
      return (isThisQuarter && named > 0 && named == figure.title.count)
        || (named >= half && figure.numbers.contains { paragraph.has($0, isNear: true) })
    }
    if isThisQuarter, named >= half { return true }
    let isNear =
      about == figure.key
      || (figure.title + figure.unit).contains { paragraph.mentions($0) || before.mentions($0) }
    return figure.numbers.contains { paragraph.has($0, isNear: isNear) }
  }
}
