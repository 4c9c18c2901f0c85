/// The rules that every section must satisfy, with or without a module of its own.
public enum CommonRules {
  /// All of them, in the order in which they are applied.
  public static let all: [Rule] =
    identity + papers + placeholders + commitments + figures + periods + series + longerPeriods
    + changes + agreement + openData + wholes + shares + texts + cutOff + writtenDates + writtenSpans
    + writtenPeriods + countedItems + wordings + unitCosts + history + evidence + typedNumbers + levels
    + actions + actionLog + subgroupReport + violenceReduction + forwardPlan + inspections + publication
}
