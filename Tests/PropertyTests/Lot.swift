import Foundation

/// Draws by lot, the same for the same seed.
struct Lot: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  /// How many times as many cases as usual: 1 unless `PARTNER_RETURN_PROPERTY_CASES` says so, such as 20 for a night.
  static let effort =
    ProcessInfo.processInfo.environment["PARTNER_RETURN_PROPERTY_CASES"].flatMap { Int($0) } ?? 1
}
