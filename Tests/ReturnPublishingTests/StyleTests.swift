import Foundation
import Testing

@Suite("Colours and sizes can be read")
struct StyleTests {
  let style: String
  /// The colours by name: on a light screen, and on a dark one.
  let schemes: [[String: String]]

  init() throws {
    let html = try Published().html
    let style = try #require(html.firstMatch(of: /<style>(?s:(.*?))<\/style>/)?.1)
    self.style = String(style)
    schemes = style.matches(of: /:root \{(?s:(.*?))\}/).map { block in
      Dictionary(
        block.1.matches(of: /--([a-z-]+): (#[0-9a-f]{6});/).map { (String($0.1), String($0.2)) },
        uniquingKeysWith: { $1 })
    }
  }

  @Test("The light and the dark scheme name the same colours")
  func schemesMatch() {
    #expect(schemes.count == 2)
    #expect(Set(schemes[0].keys) == Set(schemes[1].keys))
    #expect(schemes[0] != schemes[1])
  }

  @Test(
    "Every status has a contrast of at least 4.5 to 1",
    arguments: ["red", "amber", "green", "grey", "nil-return", "missing"])
  func statuses(_ name: String) throws {
    for scheme in schemes {
      let (text, fill) = (try #require(scheme["\(name)-text"]), try #require(scheme["\(name)-fill"]))
      #expect(try Self.contrast(text, fill) >= 4.5, "\(name): \(text) on \(fill)")
      #expect(style.contains("var(--\(name)-text); background: var(--\(name)-fill)"), "\(name) is not in use")
    }
  }

  @Test("Every other text has a contrast of at least 4.5 to 1 where it stands")
  func texts() throws {
    for scheme in schemes {
      for (name, text) in scheme where name.hasSuffix("-text") {
        let fill = try #require(scheme[name.replacing("-text", with: "-fill")])
        #expect(try Self.contrast(text, fill) >= 4.5, "\(name)")
      }
      for name in ["page-text", "muted-text", "link-text", "missing-text"] {
        for fill in ["page-fill", "band-fill"] {
          #expect(
            try Self.contrast(#require(scheme[name]), #require(scheme[fill])) >= 4.5, "\(name) on \(fill)")
        }
      }
      for fill in ["page-fill", "band-fill"] {
        #expect(try Self.contrast(#require(scheme["focus"]), #require(scheme[fill])) >= 3)
      }
    }
  }

  @Test("What a chart draws has a contrast of at least 3 to 1, and no chart has more than four colours")
  func charts() throws {
    let names = [["now", "before"], ["red", "amber", "green", "none"]]
    for scheme in schemes {
      for (name, colour) in scheme where name.hasPrefix("chart-") {
        #expect(names.joined().contains(String(name.dropFirst(6))))
        #expect(try Self.contrast(colour, #require(scheme["page-fill"])) >= 3, "\(name)")
      }
      for drawn in ["strong-line", "page-text"] {
        #expect(try Self.contrast(#require(scheme[drawn]), #require(scheme["page-fill"])) >= 3)
      }
      for chart in names {
        let colours = try chart.map { try #require(scheme["chart-\($0)"]) }
        #expect(Set(colours).count == chart.count)
      }
    }
    for name in names.joined() { #expect(style.contains("fill: var(--chart-\(name))")) }
  }

  @Test("On a light screen and on paper charts have the colours of the Analysis Function")
  func palette() {
    let palette = ["#12436d", "#28a197", "#801650", "#f46a25", "#3d3d3d", "#a285d1"]
    let colours = schemes[0].filter { $0.key.hasPrefix("chart-") }.values
    #expect(colours.count == 6)
    #expect(colours.allSatisfy(palette.contains))
  }

  @Test("Colours set for paper have a contrast of at least 4.5 to 1")
  func paper() throws {
    let pairs = style.matches(of: /color: (#[0-9a-f]{6}); background: (#[0-9a-f]{6})/)
    #expect(!pairs.isEmpty)
    for pair in pairs { #expect(try Self.contrast(String(pair.1), String(pair.2)) >= 4.5) }
  }

  @Test("No two statuses share a border, so that they differ in black and white")
  func shapes() throws {
    let names = ["red", "amber", "green", "grey", "nil-return", "missing"]
    let borders = try names.map(border)
    #expect(Set(borders).count == borders.count)
  }

  private func border(of name: String) throws -> String {
    let rules = style.split(separator: "\n").filter {
      $0.contains(".tag.\(name)") && $0.contains("background")
    }
    let rule = try #require(rules.first)
    return rule.split(separator: ";").filter { $0.contains("border") }.joined()
      .replacing("var(--\(name)-fill)", with: "")
  }

  @Test("On paper no type is smaller than 10 points")
  func sizes() throws {
    let root = try #require(style.firstMatch(of: /html \{ font-size: ([0-9.]+)pt; --small: 1rem; \}/)?.1)
    let points = try #require(Double(root))
    let sizes = style.matches(of: /font(?:-size)?: ([0-9.]+)(rem|em|pt|px|%)/)
    #expect(sizes.count > 10)
    for size in sizes {
      let number = try #require(Double(size.1))
      switch size.2 {
      case "rem": #expect(number * points >= 10)
      case "pt": #expect(number >= 10)
      case "%": #expect(number == 100)
      default: Issue.record("a size in \(size.2) depends on where it stands")
      }
    }
  }

  @Test("The head of a printed sheet names partnership, quarter and marking")
  func sheet() throws {
    let contents = style.matches(of: /content: "(.*?)"/).map { Self.decoded(String($0.1)) }
    #expect(contents.contains { $0.contains("Northwick Safer Partnership") && $0.contains("2020-21 Q4") })
    #expect(contents.contains { $0.contains("OFFICIAL-SENSITIVE") })
  }

  /// A string of a style sheet with its characters put in for their numbers.
  private static func decoded(_ text: String) -> String {
    text.replacing(#/\\([0-9a-f]+)\ /#) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map(String.init) ?? ""
    }
  }

  /// The contrast of two colours as WCAG 2.2 defines it.
  static func contrast(_ one: String, _ other: String) throws -> Double {
    let luminances = try [one, other].map(luminance).sorted()
    return (luminances[1] + 0.05) / (luminances[0] + 0.05)
  }

  private static func luminance(_ colour: String) throws -> Double {
    let value = try #require(Int(colour.dropFirst(), radix: 16))
    let parts = [16, 8, 0].map { shift in
      let part = Double(value >> shift & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  @Test("Contrast is computed as WCAG defines it")
  func contrast() throws {
    #expect(try abs(Self.contrast("#000000", "#ffffff") - 21) < 0.001)
    #expect(try abs(Self.contrast("#777777", "#ffffff") - 4.478) < 0.001)
  }
}
