/// Every kind of mistake that is planted by changing a submission.
enum DefectKinds {
  /// Those of a world; relations are those of its rules.
  static func all(for world: World) -> [DefectKind] {
    changes + wordings + relations(of: world) + impossible + periods + comparisons + agreement + history
      + carriedOver
      + evidence + ratings + citations + typedNumbers + personalData + disclosure + commitments + figures
      + actions + boardPapers + papers + answers + identity + modules
  }
}
