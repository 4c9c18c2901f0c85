/// Names in the bytes of a file, numbered in the order in which they first came.
struct ByteKeys: Sendable {
  /// How many it takes.
  let limit: Int
  private var bytes: [UInt8] = []
  /// Where each name ends; the first entry is 0.
  private var ends = [0]
  private var hashes: [UInt64] = []
  /// An open-addressing table of numbers, -1 where free; at most half full.
  private var slots = [Int32](repeating: -1, count: 64)

  init(limit: Int) { self.limit = limit }

  var count: Int { hashes.count }

  /// A name, by its number.
  func name(_ number: Int) -> ArraySlice<UInt8> { bytes[ends[number]..<ends[number + 1]] }

  /// The number of a name, which it is given when it is new; `nil` where there is no room for another.
  mutating func number(of name: Bytes) -> Int? {
    let hash = name.hash(Self.seed)
    let slot = slot(of: name, hash)
    let number = Int(slots[slot])
    guard number < 0 else { return number }
    return count < limit ? add(name, hash, at: slot) : nil
  }

  /// The number of a name, where it has one.
  func existingNumber(of name: Bytes) -> Int? {
    let number = Int(slots[slot(of: name, name.hash(Self.seed))])
    return number < 0 ? nil : number
  }

  /// Calls with the bytes of each name, in the order of their numbers.
  func forEach(_ body: (Int, Bytes) -> Void) {
    bytes.withUnsafeBytes { memory in
      let all = Bytes(memory)
      for number in 0..<count { body(number, all.slice(ends[number], ends[number + 1])) }
    }
  }

  mutating func removeAll() { self = ByteKeys(limit: limit) }

  private func slot(of name: Bytes, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, equals(number, name) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func equals(_ number: Int, _ name: Bytes) -> Bool {
    bytes.withUnsafeBytes { Bytes($0).slice(ends[number], ends[number + 1]).equals(name) }
  }

  private mutating func add(_ name: Bytes, _ hash: UInt64, at slot: Int) -> Int {
    let number = count
    bytes.append(contentsOf: name.buffer)
    ends.append(bytes.count)
    hashes.append(hash)
    slots[slot] = Int32(truncatingIfNeeded: number)
    if count * 2 > slots.count { enlarge() }
    return number
  }

  private mutating func enlarge() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(truncatingIfNeeded: number)
    }
  }

  /// Different in every run, so that no file can be made to fall into one slot. Numbers do not depend on it.
  private static let seed = UInt64.random(in: .min ... .max)
}
