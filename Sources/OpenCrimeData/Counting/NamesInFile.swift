import PartnerUpdates
import Synchronization

/// The kinds of offence that a file names, in its own spellings.
struct KindNames: Sendable {
  /// A group, and after a NUL the subgroup, where there is one.
  var names = ByteKeys(limit: TableLimits.kinds)

  /// Takes over the names of another part of the file.
  ///
  /// - Returns: what their numbers are here, or `nil` where there is no room for all.
  mutating func merge(_ other: KindNames) -> [Int]? {
    var numbers: [Int] = []
    other.names.forEach { _, name in names.number(of: name).map { numbers.append($0) } }
    return numbers.count == other.names.count ? numbers : nil
  }

  /// The kinds, by their numbers.
  func categories(_ cache: KindCache) -> [OffenceCategory] {
    let all = (0..<names.count).map { number in cache.category(names.name(number)) { category(number) } }
    // Of two spellings the first in their order stands, whatever the order in which threads came upon them.
    var spelling: [OffenceCategory: OffenceCategory] = [:]
    for kind in all.sorted(by: { ($0.group, $0.subgroup ?? "") < ($1.group, $1.subgroup ?? "") })
    where spelling[kind] == nil { spelling[kind] = kind }
    return all.map { spelling[$0] ?? $0 }
  }

  /// A kind, by its number.
  func category(_ number: Int) -> OffenceCategory {
    let parts = names.name(number).split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    return OffenceCategory(parts[0], parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil)
  }
}

/// Kinds of offence that many files name alike, each made and kept once.
final class KindCache: Sendable {
  private let known = Mutex<[ArraySlice<UInt8>: OffenceCategory]>([:])

  func category(_ name: ArraySlice<UInt8>, make: () -> OffenceCategory) -> OffenceCategory {
    known.withLock { known in
      if let category = known[name] { return category }
      let category = make()
      // A copy, so that the names of a file are not kept; and no more than one file may hold.
      if known.count < TableLimits.kinds { known[ArraySlice(Array(name))] = category }
      return category
    }
  }
}

/// The forces and months that a file covers.
struct Coverages: Sendable {
  private struct Key: Hashable, Sendable {
    let force: Int
    let month: Int
  }

  private var forces = ByteKeys(limit: TableLimits.coverages)
  private var keys: [Key] = []
  private var numbers: [Key: Int] = [:]

  /// The number of a force and month, or `nil` where there is no room for another.
  mutating func number(force: Bytes, month: Int) -> Int? {
    guard let force = forces.number(of: force) else { return nil }
    let key = Key(force: force, month: month)
    if let number = numbers[key] { return number }
    guard keys.count < TableLimits.coverages else { return nil }
    numbers[key] = keys.count
    keys.append(key)
    return keys.count - 1
  }

  /// Takes over those of another part of the file.
  ///
  /// - Returns: what their numbers are here, or `nil` where there is no room for all.
  mutating func merge(_ other: Coverages) -> [Int]? {
    var forces: [Int] = []
    other.forces.forEach { _, name in self.forces.number(of: name).map { forces.append($0) } }
    guard forces.count == other.forces.count else { return nil }
    var merged: [Int] = []
    for key in other.keys {
      let key = Key(force: forces[key.force], month: key.month)
      if numbers[key] == nil {
        guard keys.count < TableLimits.coverages else { return nil }
        numbers[key] = keys.count
        keys.append(key)
      }
      numbers[key].map { merged.append($0) }
    }
    return merged
  }

  /// The forces and months, by their numbers.
  var all: [CrimeTable.Coverage?] {
    keys.map { key in
      WrittenDate.month(key.month).map {
        CrimeTable.Coverage(force: String(decoding: forces.name(key.force), as: UTF8.self), month: $0)
      }
    }
  }
}
