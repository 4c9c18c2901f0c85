import PartnerUpdates
import QuarterlyReturn

extension View {
  /// What a reader needs to know to read the rest: the strategy, the definitions, the dates.
  static func notes(on quarterlyReturn: QuarterlyReturn) -> View {
    let strategy = quarterlyReturn.strategy
    let partnership = quarterlyReturn.partnership
    return [
      "strategy": .text(strategy.title),
      "strategyID": .text(strategy.id),
      "inForce": .text("\(strategy.inForce.lowerBound) to \(strategy.inForce.upperBound)"),
      "leadTime": .text(Wording.count(partnership.leadTime, "day", "days")),
      "smallNumber": .text(ifAny: partnership.smallNumber.map(String.init)),
      "hasMeetings": .flag(!partnership.meetings.isEmpty),
      "meetings": .list(partnership.meetings.sorted { $0.key < $1.key }) { meeting in
        ["quarter": .text(meeting.key.description), "date": .day(meeting.value)]
      },
      "hasProgramme": .flag(!strategy.programme.isEmpty),
      "programme": .list(strategy.programme) { quarter in
        [
          "quarter": .text("Quarter \(quarter.number)"), "theme": .text(ifAny: quarter.theme),
          "reportOn": .text(Wording.list(quarter.reportOn)),
        ]
      },
      "hasSupporting": .flag(!strategy.supporting.isEmpty),
      "supportedPriorities": .list(strategy.priorities) { priority in
        ["code": .text(priority.code), "title": .text(priority.title)]
      },
      "supporting": .list(strategy.supporting) { supporting in
        [
          "title": .text(supporting.title),
          "cells": .list(strategy.priorities) { priority in
            ["word": .text(supporting.supports.contains(priority.code) ? "supports" : "")]
          },
        ]
      },
      "hasPrinciples": .flag(!strategy.principles.isEmpty),
      "principles": .list(strategy.principles, View.text),
      "hasIndicators": .flag(!strategy.indicators.isEmpty),
      "indicators": .list(strategy.indicators) { indicator($0, in: quarterlyReturn) },
      "hasDefinitions": .flag(!quarterlyReturn.figures.isEmpty),
      "definitions": .list(quarterlyReturn.figures) { definition($0.definition) },
    ]
  }

  /// An indicator with its figures of the quarter.
  private static func indicator(_ indicator: Indicator, in quarterlyReturn: QuarterlyReturn) -> View {
    [
      "title": .text(indicator.title), "reading": .text(indicator.reading),
      "figures": .list(indicator.figures.enumerated()) { index, key in
        let report = quarterlyReturn.figures.first { $0.definition.key == key }
        let change = report.flatMap { report in
          report.leading.map { PrintedChange(of: $0, in: report.definition.unit) }
        }
        return [
          "follows": .flag(index > 0),
          "title": .text(
            report.map { found in found.leading.map(found.definition.title(of:)) ?? found.definition.title }
              ?? key.description),
          "value": .text(
            ifAny: report.flatMap { $0.leading?.valueCell.printed($0.definition.unit.inText) }),
          "change": .text(ifAny: change?.stated ?? change?.computed),
        ]
      },
    ]
  }

  private static func definition(_ definition: FigureDefinition) -> View {
    [
      "title": .text(definition.title),
      "key": .text(definition.key.description),
      "meaning": .text(definition.meaning),
      "counting": .text(counting(of: definition)),
    ]
  }

  /// `offences; rolling year; lower is better; usually published within 1 month`.
  private static func counting(of definition: FigureDefinition) -> String {
    let lag = definition.usualLag == 0 ? "the month" : Wording.count(definition.usualLag, "month", "months")
    let parts = [
      definition.unit.description, definition.basis.inWords, definition.good.inWords,
      "usually published within \(lag)",
    ]
    return
      (parts + (definition.countsPeople ? ["counts people"] : [])
      + (definition.isRated ? [] : ["context, not rated"])).joined(separator: "; ")
  }

  /// The files of which something could not be used, as they were handed in.
  static func annex(of quarterlyReturn: QuarterlyReturn) -> View {
    [
      "hasUnusable": .flag(!quarterlyReturn.unusable.isEmpty),
      "unusable": .list(quarterlyReturn.unusable) { file in
        [
          "file": .text(file.file),
          "partner": .name(of: file.partner),
          "marking": .text(file.marking.rawValue),
          "isPartlyUsed": .flag(file.isPartlyUsed),
          "errors": .list(file.errors) {
            row(for: $0, in: quarterlyReturn, subjects: Subjects(in: quarterlyReturn))
          },
          "hasErrors": .flag(!file.errors.isEmpty),
          "text": .verbatim(file.text),
          "fence": .own(MarkdownText.fence(around: file.text)),
        ]
      },
    ]
  }
}
