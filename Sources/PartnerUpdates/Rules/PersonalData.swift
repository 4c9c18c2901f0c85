/// What a text may hold that must not be published of people.
package enum PersonalData {
  /// What a text holds, in words: ways to reach somebody, and numbers and dates that name one person.
  package static func kinds(in text: String) -> [String] {
    let words = Words(text)
    return ContactDetails.kinds(in: words) + PersonalNumbers.kinds(in: words)
  }
}
