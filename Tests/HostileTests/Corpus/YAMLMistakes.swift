/// Files that are no YAML, or not plain.
enum YAMLMistakes {
  static let all: [HostileFile] = marks + layout + directives

  private static let marks: [HostileFile] = [
    .submission(
      "subject: ⟦\"open", says: "the quotation mark that opens here is never closed", "an open quote"),
    .submission(
      "subject: ⟦'open", says: "the quotation mark that opens here is never closed", "an open apostrophe"),
    .submission(
      "subject: \"a⟦\\q\"", says: "a backslash in double quotation marks starts something unknown",
      "an unknown escape"),
    .submission(
      "subject: \"\\x⟦ZZ\"", says: "a backslash in double quotation marks starts something unknown",
      "an escape without digits"),
    .submission(
      "subject: \"\\U⟦FFFFFFFF\"", says: "a backslash in double quotation marks starts something unknown",
      "an escape beyond Unicode"),
    .submission(
      "subject: \"\\u⟦d800\"", says: "a backslash in double quotation marks starts something unknown",
      "half a character, escaped"),
    .submission(
      "subject: \"\\u⟦dfff\\ud800\"", says: "a backslash in double quotation marks starts something unknown",
      "two halves in the wrong order"),
    .submission(
      "subject: \"\\u⟦d83d\\ude00\"", says: "a backslash in double quotation marks starts something unknown",
      "two halves of a character, escaped"),
    .submission("subject: ⟦\"a\\", says: "the quotation mark", "an escape at the end"),
    .submission("challenges: ⟦[a, b", says: "a bracket or brace is not closed", "an open bracket"),
    .submission("challenges: ⟦{a: b", says: "a bracket or brace is not closed", "an open brace"),
    .submission(
      "challenges: ⟦[a,\n\n\n", says: "a bracket or brace is not closed", "an open bracket before empty lines"
    ),
    .submission(
      "updates: [{commitment: ⟦[\n", says: "a bracket or brace is not closed", "an open bracket inside others"
    ),
    .submission(
      "challenges: [a, b]⟦]",
      says: "a text that starts with [ is taken for a list, and this one goes on behind it",
      "a bracket too many"),
    .submission("challenges: ⟦[a}", says: "a bracket or brace is not closed", "a bracket closed by a brace"),
    .submission(
      "challenges: [a,⟦, b]", says: "a bracket or brace is not closed, or a comma is missing", "two commas"),
    .submission(
      "challenges: [⟦,]", says: "a bracket or brace is not closed, or a comma is missing", "a comma alone"),
    .submission(
      "subject: \"a\" ⟦b",
      says: "only a part of this text is in quotation marks",
      "a text behind a quote"),
    .submission(
      "subject: 'a' ⟦'b'",
      says: "only a part of this text is in quotation marks", "two quoted texts"),
    .submission("⟦:", says: "this line does not fit", "a colon alone"),
    .submission(
      "⟦-", says: "this line does not fit: it is neither `name: value` nor at the right indent",
      "a dash alone"),
    .submission(
      "⟦]", says: "this line does not fit: it is neither `name: value` nor at the right indent",
      "a bracket alone"),
  ]

  private static let layout: [HostileFile] = [
    .submission("⟦\tsubject: x", says: "a tab stands where spaces are needed", "a tab as indent"),
    .submission("subject:\n⟦\tx", says: "a tab stands where spaces are needed", "a tab below a name"),
    .submission("subject:⟦\tx", "a tab behind a colon"),
    .submission(
      "⟦ subject: x", says: "this line is indented further than the one above it", "an indent of one"),
    .submission("challenges:\n- a\n - b", "an entry further in"),
    .submission("challenges:\n  - a\n ⟦- b", says: "this line does not fit", "an entry further out"),
    .submission(
      "⟦subject", says: "this line does not fit: it is neither `name: value` nor at the right indent",
      "a name without a colon"),
    .submission(
      "subject:x", says: "there is no space after `subject:`",
      "a colon without a space"),
    .submission(
      "⟦just a sentence.",
      says: "this line does not fit: it is neither `name: value` nor at the right indent", "a sentence"),
    .submission("subject: a\n⟦subject: b", says: "the field \"subject\" stands twice", "a field twice"),
    .submission(
      "subject: a\n⟦\"subject\": b", says: "the field \"subject\" stands twice", "a field twice, once quoted"),
    .submission(
      "actions: [{due: 1, ⟦due: 2}]", says: "the field \"due\" stands twice", "a field twice in braces"),
    HostileFile("a list for the whole", .submission, says: "expected fields here, found a list") {
      "⟦- a\n- b\n"
    },
    HostileFile("a text for the whole", .submission, says: "expected fields here, found the text") {
      "⟦hello\n"
    },
    HostileFile("a number for the whole", .submission, says: "expected fields here, found the text") {
      "⟦42"
    },
    HostileFile("nothing but a comment", .submission, says: "the file holds no fields") { "⟦# to do\n" },
    HostileFile("nothing but dashes", .submission, says: "the file holds no fields") { "⟦---\n" },
    HostileFile("nothing but an end", .submission, says: "this is not readable YAML") { "⟦...\n" },
    HostileFile("nothing", .submission, says: "the file is empty") { "⟦" },
    HostileFile("nothing but space", .submission, says: "the file is empty") { "⟦ \n\n \t\n" },
  ]

  private static let directives: [HostileFile] = [
    HostileFile("a version", .submission, says: nil) { "%YAML 1.1\n---\n" + SoundFiles.submission },
    HostileFile(
      "a version of the future", .submission,
      says: "this is not readable YAML: found incompatible YAML document"
    ) {
      "⟦%YAML 9.9\n---\n" + SoundFiles.submission
    },
    HostileFile(
      "a tag of one's own", .submission, says: "tags such as \"tag:example.org,2000:x\" are not allowed"
    ) {
      "%TAG !e! tag:example.org,2000:\n---\n" + SoundFiles.head + "subject: ⟦!e!x y\n"
    },
    HostileFile("an unknown directive", .submission, says: "a line that starts with % is not allowed") {
      "%POLICE⟦ yes\n---\n" + SoundFiles.submission
    },
    HostileFile(
      "a directive and no document", .submission,
      says: "this line does not fit: it is neither `name: value` nor at the right indent"
    ) {
      "%YAML 1.1\n⟦" + SoundFiles.submission
    },
    .submission("⟦---\nsubject: x", says: "a second document starts here", "a second document"),
    .submission("...\n⟦---\nsubject: x", says: "a second document starts here", "a document behind an end"),
    .submission("...", "an end and nothing behind it"),
    HostileFile("dashes first", .submission, says: nil) { "---\n" + SoundFiles.submission },
    .submission("subject: ⟦!!str x", says: "tags such as", "a text that says so"),
    .submission("subject: ⟦!!binary aGk=", says: "tags such as", "bytes"),
    .submission("challenges: ⟦!!set {a, b}", says: "tags such as", "a set"),
    .submission("subject: ⟦!<tag:x> y", says: "tags such as", "a tag in full"),
    .submission("subject: ⟦!x!y z", says: "tags such as", "a tag with an unknown handle"),
    .submission("!!str subject: x", "a tag at a name"),
  ]
}
