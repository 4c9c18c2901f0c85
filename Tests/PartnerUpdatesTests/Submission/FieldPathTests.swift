import PartnerUpdates
import SampleSections
import Testing

@Suite("A field path")
struct FieldPathTests {
  @Test(
    "is written as the submission names the field",
    arguments: [
      (FieldPath.whole / "marking", "marking"), (.update("P1.4") / "status", "updates[P1.4].status"),
      (.figure("knife-crime") / "change", "figures[knife-crime].change"),
      (.update("P1.4", occurrence: 2), "updates[P1.4][2]"), (.item("challenges", "3"), "challenges[3]"),
    ])
  func writing(_ path: FieldPath, text: String) {
    #expect(path.description == text)
    #expect(path == FieldPath(text))
  }

  @Test(
    "leads from a field to what holds it, up to the whole submission",
    arguments: [
      ["updates[P1.4].status", "updates[P1.4]", "updates", ""],
      ["figures[knife-crime][2].change", "figures[knife-crime][2]", "figures[knife-crime]", "figures", ""],
      ["actions[2020-21/07 [a]].due", "actions[2020-21/07 [a]]", "actions", ""], ["marking", ""],
    ])
  func parents(_ texts: [String]) {
    let chain = sequence(first: FieldPath(texts[0]), next: \.parent).map(\.description)

    #expect(Array(chain) == texts)
  }

  @Test(
    "comes to an end whatever stands in it",
    arguments: ["]", "[", "[[", "]]", "a[b", "a]b", ".", "..", "a.", ".a", "[.]", "a[b[c].d"])
  func oddPaths(_ text: String) {
    let chain = Array(sequence(first: FieldPath(text), next: \.parent).prefix(10))

    #expect(chain.count < 10)
    #expect(chain.last == .whole)
  }

  @Test(
    "contains itself and what lies inside it",
    arguments: [
      ("updates[P1.4]", "updates[P1.4]"), ("updates[P1.4]", "updates[P1.4].status"),
      ("updates", "updates[P1.4].status"), ("", "marking"), ("", ""), ("figures", "figures[knife-crime][2]"),
    ])
  func contains(_ outer: String, _ inner: String) {
    #expect(FieldPath(outer).contains(FieldPath(inner)))
    #expect(outer == inner || !FieldPath(inner).contains(FieldPath(outer)))
  }

  @Test(
    "does not contain a field that only begins alike",
    arguments: [
      ("updates[P1]", "updates[P1.4]"), ("updates[P1.1]", "updates[P1.10]"), ("update", "updates[P1.4]"),
      ("figures[knife-crime].read", "figures[knife-crime].reading"), ("figures", "updates[P1.4]"),
      ("figures[gun-crime]", "figures[knife-crime]"),
    ])
  func doesNotContain(_ outer: String, _ inner: String) {
    #expect(!FieldPath(outer).contains(FieldPath(inner)))
  }

  @Test("does not take the second entry of a name for a field of the first")
  func occurrences() {
    let (first, second) = (FieldPath.figure("knife-crime"), FieldPath.figure("knife-crime", occurrence: 2))

    #expect(!first.contains(second) && !first.contains(second / "value"))
    #expect(!second.contains(first) && second.contains(second / "value"))
  }

  @Test(
    "lies in one of many that cannot be read if one of them contains it",
    arguments: [
      "figures[a].value", "figures[a]", "figures[a][2].value", "figures[b][2].value", "figures[b].value",
      "updates[P1.4].status", "updates[P1].status", "updates[P1.4", "actions[x].due.day", "figures", "",
      "figures[caf\u{E9}].value", "figures[cafe\u{301}].value", "updates[....].status",
    ])
  func unreadable(_ path: String) {
    let many = (0..<100).map { FieldPath("challenges[\($0)]") }
    let others: [FieldPath] = [
      "figures[a]", "figures[b][2]", "updates[P1.4]", "actions", "figures[caf\u{E9}]", "updates[...]",
    ]
    let section = CoreSample.section(unreadable: Set(many + others))

    #expect(section.isUnreadable(FieldPath(path)) == others.contains { $0.contains(FieldPath(path)) })
  }

  @Test("counts the entries of one name in the order of the submission")
  func sectionPaths() {
    let codes = ["P1.4", "P1.1", "P1.4", "P1.4"]
    let section = Rule.Example.submission { $0.updates = codes.map { Update(commitment: $0) } }.section([])

    #expect(
      section.updates.map(\.path.description) == [
        "updates[P1.4]", "updates[P1.1]", "updates[P1.4][2]", "updates[P1.4][3]",
      ])
  }
}
