import Foundation
import Testing

@Suite("A change that is stated with one of its two values")
struct StatedChangeTests {
  /// 12 after a number that an earlier edition may have withheld: each of these says that it was 3.
  @Test(
    "stands in no file of the public edition, as it tells the other",
    arguments: [("+300%", "300"), ("+9", "+9")],
    [[], ["previous-period: 2025-04 to 2025-06"], ["note: see {helped.change}"]])
  func oneValue(_ change: (written: String, seen: String), _ further: [String]) throws {
    let partnership = SmallPartnership(
      figures: [.init(key: "helped", value: "12", given: ["change: \(change.written)"] + further)])
    let files = try partnership.published()
    #expect(files.count > 10)
    for (name, bytes) in files where !name.hasSuffix(".html") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(change.seen), "\(name)")
    }
    #expect(try partnership.cells() == ["helped": "12"])
  }

  @Test("is printed with both")
  func bothValues() throws {
    let partnership = SmallPartnership(
      figures: [.init(key: "helped", value: "12", given: ["previous: 10", "change: +2"])])
    let table = try partnership.published().first { $0.key.hasSuffix("/return.md") }?.value ?? Data()
    #expect(String(decoding: table, as: UTF8.self).contains("+2"))
  }
}
