import Foundation
import Nation
import Testing

@Suite("A nation")
struct NationTests {
  private static let nation = Nation(seed: 5, quarters: 2)

  private static func files(_ index: Int, of nation: Nation = nation) throws -> MemberFiles {
    try MemberFiles(nation.member(index), of: nation)
  }

  @Test("is the same for the same seed, and another for another")
  func seeded() throws {
    func texts(_ seed: UInt64) throws -> [String] {
      let files = try Self.files(0, of: Nation(seed: seed, quarters: 2))
      return (files.own + files.submissions).map(\.text)
    }

    #expect(try texts(5) == texts(5))
    #expect(try Set(texts(5)).isDisjoint(with: texts(6).dropFirst(2)))
  }

  @Test("has partnerships that do not depend on how many others are written")
  func independent() throws {
    let (small, large) = (try Written(0..<1, of: Self.nation), try Written(0..<2, of: Self.nation))
    let (few, more) = (small.contents(), large.contents())
    #expect(few.count > 12)
    #expect(few.filter { more[$0.key] != $0.value }.keys.sorted() == [])
    #expect(more.count > few.count)
  }

  @Test("has six submissions a partnership and quarter, with texts of 5 to 15 KB each", arguments: 0..<3)
  func sizes(index: Int) throws {
    let files = try Self.files(index).submissions
    #expect(files.count == 12)
    #expect(
      files.filter { !(5_000...15_000).contains($0.narrative) }.map { "\($0.name): \($0.narrative)" } == [])
    #expect(files.allSatisfy { $0.text.utf8.count > $0.narrative })
  }

  @Test("has names of which no two are the same")
  func names() {
    let members = (0..<3_000).map { Self.nation.member($0) }
    #expect(Set(members.map(\.name)).count == 3_000)
    #expect(Set(members.map { $0.slug.lowercased() }).count == 3_000)
    #expect(members.allSatisfy { !$0.slug.contains("/") && !$0.slug.hasPrefix(".") })
  }

  @Test("is sound but for what was planted, as the real command finds", arguments: [0..<3])
  func sound(indices: Range<Int>) throws {
    let written = try Written(indices, of: Self.nation)
    for index in indices {
      let member = Self.nation.member(index)
      let found = try CheckedFolder(written.partners(of: member)).found
      #expect(found == Set(try Self.files(index).planted), "\(member.slug)")
    }
  }
}
