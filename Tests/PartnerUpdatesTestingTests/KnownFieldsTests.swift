import PartnerUpdatesTesting
import SubmissionFiles
import Testing

@Suite("The fields that findings can point to")
struct KnownFieldsTests {
  @Test("are those that files have")
  func sameAsForm() {
    #expect(KnownFields.ofSubmission == Set(FormGroup.submission.names))
    expectKnown(.submission, in: "")
  }

  private func expectKnown(_ group: FormGroup, in list: String) {
    for field in group.fields {
      guard case .entries(let inner) = field.content else {
        #expect(KnownFields.ofEntries[list + field.name] == nil)
        continue
      }
      #expect(KnownFields.ofEntries[list + field.name] == Set(inner.names), "\(list)\(field.name)")
      expectKnown(inner, in: list + field.name + ".")
    }
  }
}
