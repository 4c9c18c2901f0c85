import HostileFiles
import Testing

@Suite("Hostile files get a sentence with its place, or are accepted without a word")
struct HostileFileTests {
  @Test("A file is accepted, or what is said of it stands where it should", arguments: HostileFiles.all)
  func saysWhatItShould(_ file: HostileFile) throws {
    let first = try ReaderOutcome(reading: file.bytes, as: file.reader).sentences.first
    guard let says = file.says else {
      #expect(first == nil, "\(file) is said to be wrong: \(first?.text ?? "")")
      return
    }
    let found = try #require(first, "\(file) is accepted")
    #expect(found.text.hasPrefix(says), "\(file)")
    guard let place = file.place else { return }
    #expect(found.line == place.line, "\(file)")
    if [.submission, .partnership, .strategy].contains(file.reader) {
      #expect(found.column == place.column, "\(file)")
    }
  }

  @Test("The corpus tries at least two hundred things, each once, and every reader")
  func isLarge() {
    #expect(HostileFiles.all.count >= 200)
    #expect(Set(HostileFiles.all.map(\.description)).count == HostileFiles.all.count)
    for reader in HostileReader.allCases { #expect(HostileFiles.all(for: reader).count >= 20) }
  }

  @Test("A file that ends too early is read to its end", arguments: HostileReader.allCases)
  func truncated(_ reader: HostileReader) throws {
    let bytes = Array(SoundFiles.text(for: reader).utf8)
    for length in bytes.indices {
      let text = String(decoding: bytes[..<length], as: UTF8.self)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let sentences = try ReaderOutcome(reading: Array(bytes[..<length]), as: reader).sentences
      if [.manifest, .edition].contains(reader) { #expect(!sentences.isEmpty, "cut after \(length) bytes") }
      for found in sentences {
        #expect(!found.text.isEmpty)
        guard let line = found.line else { continue }
        #expect((1...lines.count).contains(line), "cut after \(length) bytes: \(found.text)")
        guard let column = found.column, lines.indices.contains(line - 1) else { continue }
        #expect(
          column <= lines[line - 1].unicodeScalars.count + 1, "cut after \(length) bytes: \(found.text)")
      }
    }
  }
}
