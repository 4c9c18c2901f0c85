/// How far a run over many partnerships is, in words.
struct RunProgress {
  /// How many partnerships there are.
  let total: Int
  /// What the rate counts: files or returns.
  let things: String
  /// How many partnerships are done.
  private(set) var done = 0
  private var count = 0

  init(total: Int, things: String) { (self.total, self.things) = (total, things) }

  /// One more partnership is done.
  mutating func add(things: Int) {
    done += 1
    count += things
  }

  /// `200 of 1,000 partnerships, 3,100 files a second`
  func line(after seconds: Double) -> String {
    let rate = Self.whole(Double(count) / max(seconds, 0.001))
    return "\(share), \(grouped(rate)) \(rate == 1 ? String(things.dropLast()) : things) a second"
  }

  /// The same as a bar, with the time that is left.
  func bar(after seconds: Double) -> String {
    let filled = total == 0 ? 0 : Self.width * done / total
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: Self.width - filled)
    let left = done == 0 ? "" : ", \(Self.words(seconds / Double(done) * Double(total - done))) left"
    return "[\(bar)] \(line(after: seconds))\(left)"
  }

  /// `312 of 1,000 partnerships were built`
  func account(_ participle: String) -> String { "\(share) \(done == 1 ? "was" : "were") \(participle)" }

  private var share: String {
    "\(grouped(done)) of \(grouped(total)) \(total == 1 ? "partnership" : "partnerships")"
  }

  /// `1 min 5 s`
  private static func words(_ seconds: Double) -> String {
    let seconds = whole(seconds)
    guard seconds >= 60 else { return "\(seconds) s" }
    return seconds < 3_600
      ? "\(seconds / 60) min \(seconds % 60) s" : "\(seconds / 3_600) h \(seconds / 60 % 60) min"
  }

  private static func whole(_ number: Double) -> Int { Int(exactly: number.rounded()) ?? 0 }

  private static let width = 20
}
