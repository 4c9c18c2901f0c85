import PartnerUpdates
import QuarterlyReturn

extension View {
  /// Inspections with their ratings as printed, and as they follow where that is something else.
  static func inspections(of quarterlyReturn: QuarterlyReturn) -> View {
    [
      "hasInspections": .flag(!quarterlyReturn.inspections.isEmpty),
      "inspections": .list(quarterlyReturn.inspections.enumerated()) { index, report in
        View.fields([
          "position": .text(String(index + 1)), "title": .text(report.inspection.title),
          "partner": .name(of: report.partner), "organisation": .text(report.inspection.organisation),
          "published": .day(report.inspection.published), "differs": .flag(!report.agrees),
          "standards": .list(report.standards, standard),
        ]).adding(ratings(report.overall))
      },
    ]
  }

  private static func standard(_ report: InspectionReport.Standard) -> View {
    let standard = report.standard
    return View.fields([
      "name": .text(standard.name), "isCourtWork": .flag(standard.isCourtWork),
      "isNotRated": .flag(!standard.isRated),
      "questions": .list(standard.questions) { question in
        [
          "question": .text(question.question),
          "sufficient": .text(ifAny: question.sufficient.map { "\($0.grouped)%" }),
        ]
      },
    ]).adding(ratings(report.ratings))
  }

  private static func ratings(_ ratings: RatingComparison) -> View {
    let (rating, score) = (ratings.computed, ratings.computedScore)
    return [
      "rating": .text(ifAny: ratings.printed?.title),
      "ratingThatFollows": .text(ifAny: rating == ratings.printed ? nil : rating?.title),
      "score": .text(ifAny: ratings.printedScore.map(String.init)),
      "scoreThatFollows": .text(ifAny: score == ratings.printedScore ? nil : score.map(String.init)),
    ]
  }
}
