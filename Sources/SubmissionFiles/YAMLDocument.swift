import PartnerUpdates
import Yams

/// A text parsed as plain YAML: one document without anchors, aliases or tags.
struct YAMLDocument {
  /// What the document holds.
  let root: Node
  /// Keeps alive what the nodes refer to.
  private let parser: Parser

  /// - Throws: what is wrong, where, and how to put it right.
  init(_ text: String) throws(YAMLProblem) {
    try Self.refuseAliases(in: text)
    let parsed: (Parser, Node)
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot(), root.scalar?.string.isEmpty != true else {
        throw YAMLProblem.empty
      }
      parsed = (parser, root)
    } catch let problem as YAMLProblem {
      throw problem
    } catch {
      throw YAMLProblem(error, in: text)
    }
    (parser, root) = parsed
    // Without its sign there is neither anchor nor tag.
    let hasSigns = text.utf8.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "!") }
    try Self.refuseSurprises(in: root, depth: 1, isKey: false, hasSigns: hasSigns)
  }

  /// The deepest that a file may be nested: inspections › standards › questions › share is eight.
  private static let deepest = 12

  private static func refuseSurprises(
    in node: Node, depth: Int, isKey: Bool, hasSigns: Bool
  ) throws(YAMLProblem) {
    if hasSigns, node.anchor != nil { throw YAMLProblem(.plainYAML, .anchor, at: Position(node.mark)) }
    if hasSigns, let tag = node.explicitTag(isKey: isKey) {
      throw YAMLProblem(.plainYAML, .tag(tag), at: Position(node.mark))
    }
    if depth > deepest { throw YAMLProblem(.depth, .nested(deepest), at: Position(node.mark)) }
    switch node {
    case .scalar, .alias: break
    case .sequence(let sequence):
      for element in sequence {
        try refuseSurprises(in: element, depth: depth + 1, isKey: false, hasSigns: hasSigns)
      }
    case .mapping(let mapping):
      for (key, value) in mapping {
        guard key.scalar != nil else { throw YAMLProblem(.yaml, .keyNotText, at: Position(key.mark)) }
        try refuseSurprises(in: key, depth: depth + 1, isKey: true, hasSigns: hasSigns)
        try refuseSurprises(in: value, depth: depth + 1, isKey: false, hasSigns: hasSigns)
      }
    }
  }

  /// How much of the name of an anchor is looked at, so that names within names take no time.
  private static let longestAnchor = 40

  /// Refuses a text that refers to an anchor before it is parsed: expanded, the references could be endless.
  private static func refuseAliases(in text: String) throws(YAMLProblem) {
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else { return }
    var anchors: [Substring: Position] = [:]
    var place = PlaceInText()
    var startsWord = true
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      if startsWord, scalar == "&" || scalar == "*" {
        let rest = text.unicodeScalars[text.unicodeScalars.index(after: index)...].prefix(longestAnchor)
        let name = Substring(rest.prefix(while: isInAnchor))
        if scalar == "&", !name.isEmpty, anchors[name] == nil { anchors[name] = place.position }
        if scalar == "*", !name.isEmpty, let anchor = anchors[name] {
          throw YAMLProblem(.plainYAML, .anchor, at: anchor)
        }
      }
      startsWord = scalar.properties.isWhitespace || ",[]{}:-?\u{FEFF}".unicodeScalars.contains(scalar)
      place.pass(scalar)
    }
  }

  /// What libyaml takes for a part of an anchor's name.
  private static func isInAnchor(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }
}

extension Position {
  init(_ mark: Mark?) { self.init(line: max(1, mark?.line ?? 1), column: max(1, mark?.column ?? 1)) }
}

extension Node {
  /// The tag that the text gives the node, or `nil` for the usual case that it gives none.
  ///
  /// Keys, which have been compared with one another, and quoted texts are tagged as text without it.
  fileprivate func explicitTag(isKey: Bool) -> String? {
    let tag: Tag
    switch self {
    case .scalar(let scalar): tag = scalar.tag
    case .sequence(let sequence): tag = sequence.tag
    case .mapping(let mapping): tag = mapping.tag
    case .alias: return nil
    }
    let isText = isKey || (scalar.map { $0.style != .plain } ?? false)
    let isUsual = tag.description.isEmpty || (isText && tag.description == "tag:yaml.org,2002:str")
    return isUsual ? nil : tag.description
  }
}
