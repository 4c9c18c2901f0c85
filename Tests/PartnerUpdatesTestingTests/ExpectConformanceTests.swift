import PartnerUpdates
import PartnerUpdatesTesting
import Synchronization
import Testing

@Suite("What the conformance kit says of a provider")
struct ExpectConformanceTests {
  /// A provider with one thing wrong, and what is said of it.
  struct Case: CustomTestStringConvertible {
    let says: String
    let provider: FireUpdates
    var testDescription: String { says }

    init(_ says: String, _ change: (inout FireUpdates) -> Void) {
      (self.says, provider) = (says, .spoilt(change))
    }

    /// A provider with one rule that is not sound.
    static func rule(_ says: String, _ change: (inout RuleParts) -> Void) -> Case {
      Case(says) { $0.rules[1] = .making("fire.few", change) }
    }

    /// A provider with one figure that is not sound.
    static func figure(
      _ says: String, _ key: FigureKey = "visits", _ title: String = "Visits", lag: Int = 1,
      meaning: String = ""
    ) -> Case {
      Case(says) {
        $0.figures[2] = FigureDefinition(
          key, title, unit: .count("visits"), basis: .rollingYear, good: .higher, usualLag: lag,
          meaning: meaning)
      }
    }
  }

  private static let threshold = Threshold(
    "fire.limit", standard: 5, in: 1...10, unit: "fires", meaning: "The limit.")
  private static let other = Threshold(
    "fire.limit", standard: 6, in: 1...10, unit: "fires", meaning: "The limit.")

  private static let names: [Case] = [
    Case("the partner's id \"Fire Brigade\" is no name for a folder") {
      $0.partner = Partner(id: "Fire Brigade", name: "Fire")
    },
    Case("the partner's id \"common\" is used by the toolkit itself") {
      $0.partner = Partner(id: "common", name: "Fire")
    },
    Case("the partner has no name") { $0.partner = Partner(id: "fire", name: "") },
    Case("the name police.few of a rule is not one of fire: write `fire.`") {
      $0.rules[1] = .making("police.few") { _ in }
    },
    Case("the name fire.Too_many of a rule is not one of fire") {
      $0.rules[1] = .making("fire.Too_many") { _ in }
    },
    Case("the rule fire.few has the name of another") { $0.rules.append(.making("fire.few") { _ in }) },
    .rule("the name few of a rule is not one of fire") { $0.aliases = ["few"] },
    .rule("the former name fire.old is given twice") { $0.aliases = ["fire.old", "fire.old"] },
    .rule("the former name fire.deliberate-within-all is the name of a rule") {
      $0.aliases = ["fire.deliberate-within-all"]
    },
    .rule("the threshold limit is not one of fire") {
      $0.thresholds = [Threshold("limit", standard: 5, in: 1...10, unit: "fires", meaning: "The limit.")]
    },
    .rule("the threshold fire.limit means two things") { $0.thresholds = [threshold, other] },
    .rule("the threshold fire.limit has the standard 0, which it may not be") {
      $0.thresholds = [Threshold("fire.limit", standard: 0, in: 1...10, unit: "", meaning: "The limit.")]
    },
  ]

  private static let figures: [Case] = [
    .figure("the figure fires is declared twice", "fires"),
    .figure("the figure home visits has a name that texts cannot cite", "home visits"),
    .figure("the figure visits- has a name that texts cannot cite", "visits-"),
    .figure("the figure visits has no title that a table can print", "visits", ""),
    .figure("the figure visits has no title that a table can print", "visits", "Visits."),
    .figure("the figure visits is published 25 months after its period", lag: 25),
    .figure("the figure visits has a meaning without a full stop", meaning: "Visits to homes"),
    .figure("the figure hate-crime is not what the other agencies mean by it", "hate-crime"),
    Case("the rule fire.deliberate-within-all uses the figure fires, which is not declared") {
      $0.figures.removeFirst()
    },
  ]

  private static let wording: [Case] = [
    .rule("the rule fire.few has no title that a list can print") { $0.title = "Few." },
    .rule("the rule fire.few has no title that a list can print") { $0.title = "" },
    .rule("the rule fire.few does not say in a sentence why it asks") { $0.rationale = "a digit too many" },
    .rule("the rule fire.few says \"Too many\": start in lower case") { $0.message = "Too many" },
    .rule("the rule fire.few says \"too many.\"") { $0.message = "too many." },
    .rule("the rule fire.few proposes \"\": say what to do") { $0.fix = "" },
    .rule("the rule fire.few proposes \"Check it\"") { $0.fix = "Check it" },
    .rule("the rule fire.few points to \"figures[fires].vlaue\", which no submission has") {
      $0.field = "vlaue"
    },
  ]

  private static let examples: [Case] = [
    .rule("the rule fire.few has no passing example: give one") { $0.passing = [] },
    .rule("the rule fire.few has no failing example: give one") { $0.failing = [] },
    .rule("has passing example 2, in which it finds \"there are too many\"") {
      $0.passing.append(.values(["fires": 101]))
    },
    .rule("has failing example 2, in which it finds nothing") { $0.failing.append(.values(["fires": 99])) },
    .rule("uses the figure fries, which is not declared") {
      $0.passing = [.values(["fries": 100])]
    },
    .rule("the rule fire.few throws Absent() in an example") {
      $0.readings = { throw Absent(from: $0) }
    },
  ]

  private static let generated: [Case] = [
    .rule("the rule fire.few throws Absent() where values are absent or odd") {
      $0.readings = { section in
        guard section["fires"]?.value != nil else { throw Absent(from: section) }
        return section.readings
      }
    },
    .rule("finds other things when it looks at the same section again: keep nothing") {
      let calls = Counter()
      $0.readings = { calls.next().isMultiple(of: 3) ? [] : $0.readings }
    },
    .rule("finds other things when figures, updates or partners stand in another order") {
      $0.readings = { Array($0.readings.prefix(1)) }
    },
    .rule("finds things in an order that changes: go through lists in their order") {
      $0.readings = { $0.readings.sorted { ($0.reading.value ?? 0) < ($1.reading.value ?? 0) } }
    },
  ]

  @Test("Nothing is said of a sound one")
  func sound() {
    #expect(Conformance(of: FireUpdates()).breaches == [])
    expectConformance(of: FireUpdates())
  }

  @Test(
    "A breach is an issue at the caller's line", arguments: names + figures + wording + examples + generated)
  func breach(_ place: Case) {
    let caller = SourceLocation(
      fileID: "FireTests/FireTests.swift", filePath: "FireTests.swift", line: 7, column: 3)
    var issues: [String] = []
    report(place.provider, at: caller) { text, place in
      issues.append(text)
      #expect(place == caller)
    }
    #expect(issues.contains { $0.contains(place.says) }, "\(issues)")
  }

  @Test("The caller's line is the line of the call where no other is stated", .filterIssues(isAnother))
  func line() {
    let line = #line + 1
    expectConformance(of: FireUpdates.spoilt { $0.partner = Partner(id: "fire", name: "") })
    #expect(Self.lines.withLock { $0 } == [line])
  }

  /// The lines at which `line()` is said to breach something.
  private static let lines = Mutex<[Int]>([])

  /// Notes the breach that is expected, and leaves it out of the report: a run whose issues are all meant has none.
  @Sendable private static func isAnother(_ issue: Issue) -> Bool {
    guard issue.comments.contains(where: { $0.rawValue.contains("the partner has no name") }),
      let place = issue.sourceLocation, place.fileID == #fileID
    else { return true }
    lines.withLock { $0.append(place.line) }
    return false
  }

  @Test(
    "One mistake gives one issue, a sentence with a fix",
    arguments: names + figures + wording + examples + generated)
  func once(_ place: Case) {
    let breaches = Conformance(of: place.provider).breaches
    // A figure that is not declared is missed by every rule that uses it.
    #expect(breaches.count { !$0.message.hasPrefix("uses the figure") } <= 1, "\(breaches)")
    for breach in breaches {
      #expect(!breach.fix.isEmpty && !breach.fix.hasSuffix("."))
      #expect(breach.fix.first?.isUppercase == false)
    }
  }
}

private struct Absent: Error, CustomStringConvertible {
  init(from section: Section) {}
  var description: String { "Absent()" }
}

/// Counts its calls, as no rule should.
private final class Counter: Sendable {
  private let calls = Mutex(0)

  func next() -> Int {
    calls.withLock { calls in
      calls += 1
      return calls
    }
  }
}
