/// Choices drawn by lot. The same seed gives the same choices everywhere.
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A whole number from zero up to a limit, the limit left out.
  mutating func below(_ limit: Int) -> Int {
    // SplitMix64, whose low bits are as good as its high ones.
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
  }

  /// Whether something happens that happens once in so many times.
  mutating func once(in times: Int) -> Bool { below(times) == 0 }

  /// One of some values, or `nil` where there are none.
  mutating func pick<Values: RandomAccessCollection>(_ values: Values) -> Values.Element? {
    values.isEmpty ? nil : values[values.index(values.startIndex, offsetBy: below(values.count))]
  }

  /// The values in another order.
  mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
    var shuffled = values
    for index in shuffled.indices { shuffled.swapAt(index, index + below(shuffled.count - index)) }
    return shuffled
  }
}
