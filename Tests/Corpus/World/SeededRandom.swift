/// Numbers that look random and are the same for the same seed and purpose, on every machine.
package struct SeededRandom: Sendable {
  private var state: UInt64

  /// Numbers for a seed and a purpose: two purposes have nothing in common.
  package init(_ seed: UInt64, _ purpose: String...) {
    state = purpose.reduce(seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x632B_E59B_D9B4_E019) { hash, word in
      word.utf8.reduce(hash &* 31 &+ 17) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
    _ = next()
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0 to one less than a limit.
  package mutating func below(_ limit: Int) -> Int { limit < 2 ? 0 : Int(next() % UInt64(limit)) }

  /// A whole number of a range.
  package mutating func whole(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// A number of a range.
  package mutating func number(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * Double(next() >> 11) / Double(1 << 53)
  }

  /// True so many times in a hundred.
  package mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of some values, or `nil` where there are none.
  package mutating func pick<Value>(_ values: [Value]) -> Value? {
    values.isEmpty ? nil : values[below(values.count)]
  }

  /// One of some texts; empty where there are none.
  package mutating func text(of texts: [String]) -> String { pick(texts) ?? "" }
}
