import Corpus
import PartnerUpdates
import QuarterlyReturn
import ReturnPublishing
import SubmissionFiles
import Testing

@Suite("Of every submission that can be made up")
struct CorpusPropertyTests {
  static let quarters = CaseOfCorpus.all

  @Test("Every text has a mark, so that what follows looks for all of them")
  func marks() throws {
    let quarter = try Self.quarters[0].marked()
    // Names of other things, or of files.
    let names = [
      ".strategy", ".commitment", ".reference", ".file", ".rule", ".field", ".value", ".name",
      ".illustrative",
    ]
    for submission in quarter.submissions {
      for leaf in submission.leaves where !names.contains(where: leaf.field.hasSuffix) {
        #expect(Marks.found(in: leaf.text).count == 1, "\(submission.partner) \(leaf)")
      }
    }
    #expect(Marks.found(in: quarter.submissions.flatMap(\.leaves).map(\.text).joined()).count > 400)
  }

  @Test("nothing is lost on the way to the board: page, Markdown, JSON", arguments: quarters)
  func nothingLost(_ one: CaseOfCorpus) throws {
    let quarter = try one.marked()
    let files = try ReturnPublisher().files(for: BoardEdition(of: quarter.inputs))
    for name in ["return.html", "return.md", "return.json"] {
      let file = try #require(files.first { $0.name == name })
      let printed = Marks.found(in: String(decoding: file.contents, as: UTF8.self))
      for submission in quarter.submissions {
        for leaf in submission.leaves {
          #expect(Marks.found(in: leaf.text).isSubset(of: printed), "\(name): \(submission.partner) \(leaf)")
        }
      }
    }
  }

  @Test("no number, date, month and status is lost on the way to the board", arguments: quarters)
  func noValueLost(_ one: CaseOfCorpus) throws {
    let quarter = try one.marked()
    let files = try ReturnPublisher().files(for: BoardEdition(of: quarter.inputs))
    let json = try #require(files.first { $0.name == "return.json" })
    let ends = Set("[]{}\",: \n".utf8)
    let printed = Set(
      json.contents.split(whereSeparator: ends.contains).map { String(decoding: $0, as: UTF8.self) })
    for submission in quarter.submissions {
      for value in submission.values {
        #expect(printed.contains(value.text), "\(submission.partner) \(value)")
      }
    }
    // Many numbers stand for other quarters too: of a figure its own are looked for beside one another.
    let text = String(decoding: json.contents.filter { !$0.isASCIIWhitespace }, as: UTF8.self)
    for reading in quarter.submissions.flatMap(\.figures) {
      guard let value = reading.value, let previous = reading.previous else { continue }
      #expect(text.contains("\"value\":\(value),\"previous\":\(previous)"), "\(reading.key)")
    }
  }

  @Test("Every field of a submission has something in it in some of the cases")
  func everyField() throws {
    var missing: Set<String> = []
    for (number, quarter) in Self.quarters.enumerated() {
      let empty = try quarter.marked().submissions.map { submission in
        Set(Mirror(reflecting: submission).children.filter { Self.isEmpty($0.value) }.compactMap(\.label))
      }
      for fields in empty { missing = number == 0 && missing.isEmpty ? fields : missing.intersection(fields) }
    }
    // These say of other items who may read them, and are no content of their own.
    #expect(missing.subtracting(["restrictions", "released"]) == [])
  }

  private static func isEmpty(_ value: Any) -> Bool {
    if let text = value as? String { return text.isEmpty }
    let mirror = Mirror(reflecting: value)
    return (mirror.displayStyle == .collection || mirror.displayStyle == .optional) && mirror.children.isEmpty
  }

  @Test("nothing leaks to the public of what is restricted or marked higher: every file", arguments: quarters)
  func nothingLeaks(_ one: CaseOfCorpus) throws {
    let quarter = try MarkedQuarter(one.corpus(), at: one.step) { submission in
      // Every second partner marks its submission, and all of them restrict something.
      if submission.partner.description.count.isMultiple(of: 2) { submission.marking = .officialSensitive }
      submission.restricted.append(
        RestrictedItem(title: "Operation", paragraph: 3, text: "Names of streets."))
    }
    let edition = try quarter.control(smallNumber: 5).publicEdition(of: quarter.inputs).get()
    let secret = Set(
      quarter.submissions.flatMap { submission in
        let texts =
          submission.restricted.flatMap { [$0.title, $0.text] } + submission.appendices.map(\.title)
        return (submission.marking == .officialSensitive ? submission.leaves.map(\.text) : texts)
          .flatMap { Marks.found(in: $0) }
      })
    try #require(secret.count > 20)
    let files = try ReturnPublisher().files(for: edition)
    #expect(files.count > 10)
    for file in files {
      let printed = Marks.found(in: String(decoding: file.contents, as: UTF8.self))
      #expect(printed.isDisjoint(with: secret), "\(file.name): \(printed.intersection(secret))")
    }
  }
}

extension UInt8 {
  fileprivate var isASCIIWhitespace: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\n") }
}
