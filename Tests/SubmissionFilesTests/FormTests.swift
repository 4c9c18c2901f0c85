import PartnerUpdates
import SubmissionFiles
import Testing

/// A field and the group in which it stands.
struct FieldInGroup: CustomTestStringConvertible {
  let group: FormGroup
  let field: FormField

  var testDescription: String { "\(group).\(field.name)" }

  static let all = FormGroup.allCases.flatMap { group in
    group.fields.map { FieldInGroup(group: group, field: $0) }
  }

  /// The form in which the field's value is written, where it has one.
  var form: ValueForm? { if case .value(let form) = field.content { form } else { nil } }
}

@Suite("The list of what files can hold is what readers read")
struct FormTests {
  @Test("Every field is read: it cannot hold a thing of another kind", arguments: FieldInGroup.all)
  func isRead(_ place: FieldInGroup) {
    let isList =
      switch place.field.content {
      case .texts, .names, .entries, .thresholds: true
      case .text, .name, .value: false
      }
    let findings = FormSheet(place.group, place.field).findings(with: isList ? "x" : "[]")
    #expect(findings.map(\.rule) == ["file.type"])
    #expect(findings.first?.path.description.hasSuffix(place.field.name) == true)
  }

  @Test("A field is missed where it is required, and only there", arguments: FieldInGroup.all)
  func isRequired(_ place: FieldInGroup) {
    for absent in [nil, ""] {
      let findings = FormSheet(place.group, place.field).findings(with: absent)
      #expect(findings.count == (place.field.isRequired ? 1 : 0), "\(findings)")
    }
  }

  @Test(
    "A value has the form that the list states, and every word of it is read",
    arguments: FieldInGroup.all.filter { $0.form != nil })
  func form(of place: FieldInGroup) throws {
    let form = try #require(place.form)
    let sheet = FormSheet(place.group, place.field)
    #expect(sheet.findings(with: "\"!\"").map(\.fix) == ["write `\(place.field.name):` with \(form.example)"])
    #expect(!form.words.isEmpty || form.pattern != nil)
    for word in form.words { #expect(sheet.findings(with: word.text).isEmpty, "\(word.text)") }
  }

  @Test("A text may be anything", arguments: FieldInGroup.all.filter { $0.form == nil })
  func text(of place: FieldInGroup) {
    guard case .text = place.field.content else { return }
    for text in ["2021-03-11", "-47%", "yes", "~x", "\"2 MB\""] where place.field.name != "theme" {
      #expect(FormSheet(place.group, place.field).findings(with: text).isEmpty)
    }
  }

  @Test("Every field says what it means in sentences, for somebody who has never seen the file")
  func meanings() {
    for place in FieldInGroup.all {
      let meanings = [place.field.meaning] + (place.form?.words.map(\.meaning) ?? [])
      #expect(meanings.filter { !$0.hasSuffix(".") } == [])
      #expect(meanings.filter { $0.first?.isUppercase != true } == [])
    }
  }
}
