extension SubmissionWriter {
  /// An entry of a list: its fields on lines of their own, the first behind the dash.
  struct Entry {
    private(set) var text: String
    /// How far its fields are indented.
    private let indent: Int

    /// - Parameter level: 1 for a list of the file, 2 for one in an entry of such a list, and so on.
    init(_ name: String, _ value: String, level: Int = 1) {
      indent = 4 * level
      let space = String(repeating: " ", count: indent - 2)
      text = "\(space)- \(name): " + YAMLText.text(value, indent: indent + 2)
    }

    /// Adds a value that needs no quotation marks, where there is one.
    func value(_ name: String, _ value: (some CustomStringConvertible)?) -> Entry {
      value.map { adding(name, $0.description) } ?? self
    }

    /// Adds a `yes` where something holds.
    func flag(_ name: String, _ holds: Bool) -> Entry { holds ? adding(name, "yes") : self }

    /// Adds a text, unless it is empty.
    func text(_ name: String, _ text: String, isLong: Bool = false) -> Entry {
      text.isEmpty ? self : adding(name, YAMLText.text(text, indent: indent + 2, isLong: isLong))
    }

    /// Adds a text even if it is empty.
    func always(_ name: String, _ text: String) -> Entry {
      adding(name, YAMLText.text(text, indent: indent + 2))
    }

    /// Adds a list of texts, unless it is empty.
    func texts(_ name: String, _ texts: [String]) -> Entry {
      guard !texts.isEmpty else { return self }
      let space = String(repeating: " ", count: indent + 2)
      return adding(name, below: texts.map { "\(space)- " + YAMLText.text($0, indent: indent + 4) })
    }

    /// Adds a list of entries of the next level, unless it is empty.
    func entries(_ name: String, _ entries: [Entry]) -> Entry {
      entries.isEmpty ? self : adding(name, below: entries.map(\.text))
    }

    private func adding(_ name: String, _ written: String) -> Entry { adding("\(name): \(written)") }

    private func adding(_ name: String, below lines: [String]) -> Entry {
      adding((["\(name):"] + lines).joined(separator: "\n"))
    }

    private func adding(_ field: String) -> Entry {
      var entry = self
      entry.text += "\n" + String(repeating: " ", count: indent) + field
      return entry
    }
  }
}
