/// The rules that every section must satisfy, with or without a module of its own.
public enum CommonRules {
  /// All of them, in the order in which they are applied.
  public static let all: [Rule] =
    identity + commitments + figures + periods + series + changes + agreement + texts
    + history + evidence + typedNumbers + actions + publication
}
