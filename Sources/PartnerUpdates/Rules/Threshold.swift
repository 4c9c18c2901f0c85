/// A number that a rule goes by. Partnerships agree on their own in `partnership.yaml`, under `thresholds:`.
public struct Threshold: Hashable, Sendable {
  /// The name under which a partnership sets it, such as `small-number`.
  public let name: String
  /// What holds where the partnership says nothing.
  public let standard: Int
  /// What it may be.
  public let range: ClosedRange<Int>
  /// What it is counted in: `people`, `per cent`, `months`.
  public let unit: String
  /// What it decides, in a sentence.
  public let meaning: String

  /// A threshold, a whole number of a unit.
  public init(_ name: String, standard: Int, in range: ClosedRange<Int>, unit: String, meaning: String) {
    (self.name, self.standard, self.range) = (name, standard, range)
    (self.unit, self.meaning) = (unit, meaning)
  }
}

extension Threshold {
  /// From how many people on a count is no longer small.
  public static let smallNumber = Threshold(
    "small-number", standard: 5, in: 0...100, unit: "people",
    meaning: "A count of people below this, and not zero, is suppressed in public; 2 counts as 3.")
  /// To what counts of people are rounded in public.
  public static let roundingBase = Threshold(
    "rounding-base", standard: 0, in: 0...100, unit: "people",
    meaning: "In public, counts of people are rounded to multiples of this; 0 or 1 rounds nothing.")
  /// Whether small counts of offences whose victims are few are suppressed in public.
  public static let protectOffences = Threshold(
    "protect-offences", standard: 1, in: 0...1, unit: "(1 for yes, 0 for no)",
    meaning:
      "In public, small counts of hate crime, sexual offences and domestic abuse are suppressed like small "
      + "counts of people.")
  /// Whether it is protected in public that a part is all of its whole.
  public static let protectAllOrNothing = Threshold(
    "protect-all-or-nothing", standard: 0, in: 0...1, unit: "(1 for yes, 0 for no)",
    meaning:
      "In public, a part that is all of its whole, such as 5 of 5, is suppressed: it says the same of each.")
  /// The practice of the National Health Service: 7 and below suppressed, all others rounded to 5.
  public static let nhsPractice = Threshold(
    "nhs-practice", standard: 0, in: 0...1, unit: "(1 for yes, 0 for no)",
    meaning:
      "Sets `small-number` to 8 and `rounding-base` to 5, as the National Health Service publishes, where "
      + "they are not set themselves.")
  /// How many times the values before it a figure may be.
  public static let jump = Threshold(
    "jump", standard: 5, in: 2...100, unit: "times",
    meaning: "A figure may be so many times the values before it, or so many times less.")
  /// Below this value a figure may jump.
  public static let jumpFrom = Threshold(
    "jump-from", standard: 20, in: 0...1_000_000, unit: "or more",
    meaning: "A jump is asked about when the larger of the two values is at least this.")
  /// By how much a green figure may be worse.
  public static let worsening = Threshold(
    "worsening", standard: 10, in: 0...100, unit: "per cent",
    meaning: "A green figure may be worse than the earlier value by so much.")
  /// By how much a red or amber figure may be better.
  public static let improvement = Threshold(
    "improvement", standard: 0, in: 0...100, unit: "per cent",
    meaning: "A red or amber figure may be better than the earlier value by so much.")
  /// How much older than its usual lag a figure may be.
  public static let patience = Threshold(
    "patience", standard: 2, in: 0...24, unit: "months",
    meaning: "A figure may be so much older than it is usually published.")
  /// How far a figure may be from published tables of recorded crime.
  public static let openDataTolerance = Threshold(
    "open-data-tolerance", standard: 5, in: 0...100, unit: "per cent",
    meaning: "A figure may differ from published tables by so much, as months are revised after publication.")
  /// How long a paragraph is that should not stand twice.
  public static let paragraph = Threshold(
    "paragraph", standard: 12, in: 5...100, unit: "words",
    meaning: "A paragraph of so many words or more should stand in one update only.")
}

extension Section {
  /// What the partnership has set, or the standard.
  public func number(_ threshold: Threshold) -> ExactDecimal { ExactDecimal(partnership[threshold]) }
}

extension Partnership {
  /// What the partnership has set, or the standard.
  public subscript(threshold: Threshold) -> Int {
    thresholds[threshold.name] ?? (followsNHSPractice ? Self.nhsPractice[threshold.name] : nil)
      ?? threshold.standard
  }

  private var followsNHSPractice: Bool { (thresholds[Threshold.nhsPractice.name] ?? 0) > 0 }

  private static let nhsPractice = [Threshold.smallNumber.name: 8, Threshold.roundingBase.name: 5]

  /// A count of people from 1 up to this, exclusive, is small; `nil` where none is.
  public var smallNumber: Int? { Self.smallNumber(from: self[.smallNumber]) }

  /// What a count of people is small below, from what a partnership sets; `nil` where none is small.
  ///
  /// 0 and 1 make none small. 2 counts as 3, since where only ones are suppressed everybody knows what was.
  public static func smallNumber(from set: Int) -> Int? { set < 2 ? nil : max(3, set) }
}

extension Sequence<Rule> {
  /// The numbers that some rules go by, each once.
  package var thresholds: [Threshold] {
    flatMap(\.thresholds).reduce(into: []) { known, threshold in
      if !known.contains(threshold) { known.append(threshold) }
    }
  }
}
