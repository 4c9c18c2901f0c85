import Foundation
import PartnerReturnCommands
import Testing

@Suite("What is small")
struct SmallNumberTests {
  @Test(
    "is told in the return as it is withheld: 2 counts as 3, and 0 and 1 are none",
    arguments: [(5, 5), (3, 3), (2, 3), (1, 0), (0, 0)])
  func told(set: Int, told: Int) throws {
    let scene = try Scene()
    try scene.replace("small-number: 5", with: "small-number: \(set)", in: "partnership.yaml")
    #expect(scene.run("build", "--quarter", "2020-21 Q4").status == .nothingWrong)
    for name in ["board/return.md", "public/return.md", "public/return.html", "public/return.json"] {
      let file = scene.root.appending(path: "returns/2020-21-Q4/\(name)")
      let text = try String(contentsOf: file, encoding: .utf8)
      if name.hasSuffix("json") {
        #expect(text.contains("\"smallNumber\": \(told),"), "\(name)")
      } else {
        #expect(text.contains("A count of people below ") == (told > 0), "\(name)")
        #expect(text.contains("A count of people below \(told) is small") == (told > 0), "\(name)")
      }
    }
  }
}
