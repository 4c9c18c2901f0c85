import Foundation
import ReturnPublishing
import Testing

@Suite("The JSON and its schema")
struct SchemaTests {
  let published: Published
  let schema: [String: Any]

  init() throws {
    published = try Published(hasErrors: true)
    let text = try Published.schema("return")
    schema = try #require(JSONSerialization.jsonObject(with: text) as? [String: Any])
  }

  @Test("Every key that is written is described, and every key that is described is written")
  func keys() throws {
    var seen: Set<String> = []
    try walk(try published.object, schema, at: "return", seen: &seen)
    let described = Self.describedKeys(in: schema)
    #expect(described.count > 150)
    let never = described.filter { key in !seen.contains(key) }
    #expect(never == [], "described, but the sample never writes it")
  }

  @Test("Everything in the schema has a description")
  func descriptions() {
    for (name, definition) in Self.objects(in: schema) {
      let properties = definition["properties"] as? [String: Any] ?? [:]
      for (key, property) in properties {
        let property = property as? [String: Any] ?? [:]
        #expect(property["description"] != nil || property["$ref"] != nil, "\(name).\(key)")
      }
      #expect(definition["additionalProperties"] as? Bool == false, "\(name)")
      let optional = Set((definition["dependentRequired"] as? [String: Any] ?? [:]).keys)
      let required = Set(definition["required"] as? [String] ?? [])
      #expect(required.union(optional) == Set(properties.keys), "\(name)")
      #expect(required.isDisjoint(with: optional), "\(name)")
    }
  }

  @Test("Keys come in the order of the schema")
  func order() throws {
    let keys = published.json.matches(of: #/\n\ \ "([A-Za-z]+)":/#).map { String($0.1) }
    #expect(keys == schema["required"] as? [String])
  }

  @Test("Numbers are written digit by digit as they are printed")
  func numbers() {
    for number in ["\"value\": 31.50,", "\"previous\": 32,", "\"amount\": -47,", "\"value\": 45.1,"] {
      #expect(published.json.contains(number), "\(number)")
    }
    #expect(!published.json.contains(/: -?[0-9]+(\.[0-9]+)?[eE]/))
  }

  @Test("Months of a figure are written with their snapshots, and left out where there are none")
  func months() throws {
    let figures = try #require(published.object["figures"] as? [[String: Any]])
    let months = figures.map { ($0["months"] as? [[String: Any]])?.count }
    #expect(months.compactMap(\.self) == [35, 15, 10])
    #expect(figures.map { $0["area"] != nil } == months.map { $0 != nil })
    let last = try #require((figures[0]["months"] as? [[String: Any]])?.last)
    #expect(last["month"] as? String == "2021-01" && last["value"] as? Int == 1_079)
    #expect(last["snapshot"] as? String == "2021-03-09")
    let breaks = figures.compactMap { $0["breaks"] as? [[String: String]] }
    #expect(breaks == [[["month": "2020-04", "change": "the force has counted each victim once"]]])
  }

  @Test("Quotation marks, back strokes and what cannot be seen survive a round trip")
  func roundTrip() throws {
    let odd = "\"quoted\" \\n \n\t\r \u{0} \u{2028} \u{202E} \u{200B} \u{1F600} \u{E0041} </script>"
    let published = try Published.draft { "\($0)\(odd)" }
    let partnership = try published.object["partnership"] as? [String: Any]
    #expect(partnership?["name"] as? String == "Northwick Safer Partnership\(odd)")
  }

  private func walk(_ value: Any, _ schema: Any?, at path: String, seen: inout Set<String>) throws {
    let schema = resolved(schema)
    if let list = value as? [Any] {
      for element in list { try walk(element, schema["items"], at: path, seen: &seen) }
    } else if let object = value as? [String: Any] {
      let properties = try #require(schema["properties"] as? [String: Any], "\(path) is not described")
      for (key, inner) in object {
        #expect(properties[key] != nil, "\(path).\(key) is not described")
        seen.insert("\(Self.identity(schema)).\(key)")
        try walk(inner, properties[key], at: "\(path).\(key)", seen: &seen)
      }
    }
  }

  /// The schema itself behind a reference, or behind "this or null".
  private func resolved(_ value: Any?) -> [String: Any] {
    guard let schema = value as? [String: Any] else { return [:] }
    if let alternatives = schema["oneOf"] as? [Any] { return resolved(alternatives.first) }
    guard let reference = schema["$ref"] as? String, let name = reference.split(separator: "/").last else {
      return schema
    }
    return resolved((self.schema["$defs"] as? [String: Any])?[String(name)])
  }

  private static func identity(_ schema: [String: Any]) -> String {
    (schema["description"] as? String ?? "") + ((schema["required"] as? [String])?.joined() ?? "")
  }

  private static func describedKeys(in schema: [String: Any]) -> Set<String> {
    Set(
      objects(in: schema).flatMap { _, object in
        (object["properties"] as? [String: Any] ?? [:]).keys.map { "\(identity(object)).\($0)" }
      })
  }

  private static func objects(in value: Any, name: String = "return") -> [(String, [String: Any])] {
    if let list = value as? [Any] { return list.flatMap { objects(in: $0, name: name) } }
    guard let object = value as? [String: Any] else { return [] }
    let inner = object.flatMap { objects(in: $0.value, name: $0.key) }
    return object["properties"] is [String: Any] && object["type"] as? String == "object"
      ? [(name, object)] + inner : inner
  }
}
