import PartnerUpdatesTesting
import SubmissionFiles
import Testing

@Suite("The fields that findings can point to")
struct KnownFieldsTests {
  @Test("are those that files have")
  func sameAsForm() {
    #expect(KnownFields.ofSubmission == Set(FormGroup.submission.names))
    for field in FormGroup.submission.fields {
      guard case .entries(let group) = field.content else {
        #expect(KnownFields.ofEntries[field.name] == nil)
        continue
      }
      #expect(KnownFields.ofEntries[field.name] == Set(group.names), "\(field.name)")
    }
  }
}
