import ReturnPublishing
import SubmissionFiles

/// A JSON Schema (draft 2020-12) by which an editor completes and checks a file while it is written.
///
/// It accepts every file in which a check finds nothing wrong, and refuses what no file can hold: unknown
/// fields, figures, commitments and words. It looks at one field at a time: what must agree with one another
/// only a check tells.
struct EditorSchema {
  /// A key of a schema and its value.
  typealias Entry = (key: String, value: JSONText)

  /// The file that it describes.
  let root: FormGroup
  /// What the file is called.
  let title: String
  /// The names that the file can use.
  let names: FormNames
  /// The command that writes the schema.
  let command: String

  /// The schema as a file in UTF-8.
  var contents: [UInt8] { JSONText.object(head + object(root) + [definitions]).printed }

  private var head: [Entry] {
    [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("$comment", .text("Written by `\(command)`. Do not change it here: run the command again.")),
      ("title", .text(title)),
    ]
  }

  /// The entries of lists, each described once, however many lists have them.
  private var definitions: Entry {
    let used = groups(below: root)
    let groups = FormGroup.allCases.filter { used.contains($0) }
    return ("$defs", .object(groups.map { (key: $0.rawValue, value: .object(object($0))) }))
  }

  /// The groups of fields that a group holds at any depth.
  private func groups(below group: FormGroup) -> Set<FormGroup> {
    var found: Set<FormGroup> = []
    var next = [group]
    while let group = next.popLast() {
      for inner in group.fields.compactMap(\.content.group) where found.insert(inner).inserted {
        next.append(inner)
      }
    }
    return found
  }

  private func object(_ group: FormGroup) -> [Entry] {
    let properties = group.fields.map { field in
      (key: field.name, value: JSONText.object(FieldSchema(field, names).entries))
    }
    let required = group.fields.filter(\.isRequired)
    return [
      ("type", .text("object")), ("properties", .object(properties)),
      ("required", .list(required) { .text($0.name) }), ("additionalProperties", .flag(false)),
    ]
  }
}

extension FormField.Content {
  /// The group of fields that each entry of the field holds.
  fileprivate var group: FormGroup? {
    switch self {
    case .entries(let group): group
    case .text, .name, .value, .texts, .names, .thresholds: nil
    }
  }
}
