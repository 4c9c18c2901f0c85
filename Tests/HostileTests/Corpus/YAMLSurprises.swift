/// What YAML takes for something else than it looks like.
enum YAMLSurprises {
  static let all: [HostileFile] = values + texts + names

  private static let values: [HostileFile] = [
    .figure("value: ⟦no", says: "\"no\" is not a number", "no as a number"),
    .figure("value: ⟦1e3", says: "\"1e3\" is not a number", "an exponent"),
    .figure("value: ⟦0o17", says: "\"0o17\" is not a number", "an octal number"),
    .figure("value: ⟦0x1F", says: "\"0x1F\" is not a number", "a hexadecimal number"),
    .figure("value: ⟦0b11", says: "\"0b11\" is not a number", "a binary number"),
    .figure("value: ⟦017", says: "\"017\" is not a number", "an octal number of old"),
    .figure("value: ⟦12:30:45", says: "\"12:30:45\" is not a number", "a number to the base of sixty"),
    .figure("value: ⟦1_000", says: "\"1_000\" is not a number", "a number with an underscore"),
    .figure("value: ⟦.inf", says: "\".inf\" is not a number", "infinity"),
    .figure("value: ⟦.nan", says: "\".nan\" is not a number", "not a number"),
    .figure("value: ⟦.5", says: "\".5\" is not a number", "a fraction without a whole"),
    .figure("value: ⟦5.", says: "\"5.\" is not a number", "a point without a fraction"),
    .figure("value: ⟦true", says: "\"true\" is not a number", "a truth value as a number"),
    .figure("value: ~", "nothing, as a tilde"),
    .figure("value: null", "nothing, as a word"),
    .figure("value: ⟦NULL", says: "\"NULL\" is not a number", "nothing, in capitals"),
    .figure("value:", "nothing at all"),
    .figure("value: ⟦''", says: "\"\" is not a number", "an empty text in quotes"),
    .figure("value: ⟦'~'", says: "\"~\" is not a number", "a tilde in quotes"),
    .figure("value: '639'", "a number in quotes"),
    .figure("value: \"639\"", "a number in double quotes"),
    .figure("value: |\n      639", "a number in a block"),
    .figure("value: ⟦6 39", says: "\"6 39\" is not a number", "a number with a space"),
    .figure("value: ⟦6\n      39", says: "\"6 39\" is not a number", "a number on two lines"),
    .figure("illustrative: ⟦Yes", says: "\"Yes\" is not", "yes with a capital"),
    .figure("illustrative: ⟦on", says: "\"on\" is not", "on for yes"),
    .figure("illustrative: ⟦y", says: "\"y\" is not", "y for yes"),
    .figure("illustrative: no", "no for no"),
    .figure("read: ⟦2021-02-30", says: "\"2021-02-30\" is not a date", "a day that does not exist"),
    .figure("read: ⟦2021-2-3", says: "\"2021-2-3\" is not a date", "a date without zeros"),
    .figure("read: ⟦2021-02-03T10:00:00Z", says: "\"2021-02-03T10:00:00Z\" is not a date", "a time stamp"),
    .figure("status: ⟦Green", says: "\"Green\" is not a status, did you mean", "a status with a capital"),
    .figure("status: ⟦y", says: "\"y\" is not a status", "a letter for a status"),
  ]

  private static let texts: [HostileFile] = [
    .figure("source: no", "no as a text"),
    .figure("source: 12:30", "a time as a text"),
    .figure("source: ⟦a # comment", says: "the text ends before \" #\"", "a comment behind a text"),
    .figure("source: a#no comment", "a hash inside a text"),
    .figure("source: >-\n      folded\n      text", "a folded text"),
    .figure("source: |2\n       two spaces more", "a block with its indent"),
    .figure("source: |+\n      kept\n\n", "a block that keeps its end"),
    .figure(
      "source: |⟦0\n      zero", says: "this is not readable YAML: found an indentation indicator equal to 0",
      "a block with an indent of nothing"),
    .figure(
      "source: |1⟦1\n      eleven",
      says: "this is not readable YAML: did not find expected comment or line break",
      "a block with an indent of eleven"),
    .figure(
      "source: |⟦x\n      odd",
      says: "this is not readable YAML: did not find expected comment or line break",
      "a block with an odd mark"),
    .figure("source: \"\\x41\\u0042\\U00000043\"", "escaped letters"),
    .figure("source: \"a\\\n      b\"", "an escaped line end"),
    .figure("source: ⟦!important", says: "tags such as", "an exclamation mark"),
    .figure("source: ⟦*starred*", says: "anchors (&) and aliases (*)", "a text in asterisks"),
    .figure("source: ⟦&c", says: "anchors (&) and aliases (*)", "an ampersand"),
    .figure("source: ⟦@police", says: "a text cannot start with @", "an at sign"),
    .figure("source: ⟦`police`", says: "a text cannot start with `", "a backtick"),
    .figure("source: ⟦%police", says: "a text cannot start with %", "a per cent sign"),
    .figure(
      "source: ⟦- police",
      says: "a text cannot begin with \"- \"",
      "a dash before a text"),
    .figure(
      "source: police⟦: the dashboard", says: "the text after `source:` holds a colon", "a second colon"),
    .figure(
      "source: [draft] ⟦the dashboard", says: "a text that starts with [ is taken for a list", "a bracket"),
    .figure(
      "source: {draft} ⟦the dashboard", says: "a text that starts with { is taken for a list", "a brace"),
    .figure(
      "source: ⟦? police", says: "a text cannot start with ?",
      "a question mark"),
  ]

  private static let names: [HostileFile] = [
    .submission("⟦<<: {value: 1}", says: "there is no field \"<<\"", "a merge key"),
    .submission("⟦yes: 1", says: "there is no field \"yes\"", "yes as a field"),
    .submission("⟦~: 1", says: "there is no field \"~\"", "a tilde as a field"),
    .submission("⟦'': 1", says: "there is no field \"\"", "an empty name"),
    .submission("⟦? subject\n: the name above", "a name with a question mark"),
    .submission("? ⟦[a, b]\n: list", says: "the name of a field must be a word", "a list as a name"),
    .submission("? ⟦{a: b}\n: fields", says: "the name of a field must be a word", "fields as a name"),
    .submission(
      "? |\n  subject\n: a block as a name", says: "there is no field \"subject", "a block as a name"),
    .submission("\"subject\": quoted", "a name in quotes"),
    .submission("⟦Subject: x", says: "there is no field \"Subject\", did you mean", "a name with a capital"),
    .submission("⟦subject : x", "a space before the colon"),
  ]
}
