import Foundation
import OpenCrimeData
import PartnerModules
@testable import PartnerReturnCommands
import PartnerUpdates
import SubmissionFiles

/// What holds of every file that is read.
enum ReaderInvariants {
  static let place = Section.Place(folder: "police", quarter: Quarter("2020-21 Q4"))
  private static let thresholds = (CommonRules.all + partnerModules.flatMap(\.rules)).thresholds

  /// Findings stand in the text, and what was read is read again when it is written.
  static func submission(_ text: String) {
    let reading = SubmissionReader.read(text, at: place)
    check(reading, in: text)
    guard let value = reading.value, reading.findings.isEmpty else { return }
    let written = SubmissionWriter.text(of: value)
    let again = SubmissionReader.read(written, at: place)
    require(again.findings.isEmpty, "\(again.findings.map(\.finding.message)) of\n\(written)")
    require(again.value.map { "\($0)" } == "\(value)", "what is written is read otherwise:\n\(written)")
  }

  static func partnership(_ text: String) {
    check(PartnershipReader.read(text, thresholds: thresholds), in: text)
  }

  static func strategy(_ text: String) { check(StrategyReader.read(text), in: text) }

  private static func check<Value>(_ reading: FileReading<Value>, in text: String) {
    require(reading.value != nil || !reading.findings.isEmpty, "nothing is read and nothing is said")
    guard !reading.findings.isEmpty else { return }
    let lines = lineLengths(of: text)
    for found in reading.findings {
      let position = found.position
      let isInside = (1...lines.count).contains(position.line) && position.column >= 1
      require(isInside, "\(position) lies outside: \(found.finding.message)")
      require(
        position.column <= lines[position.line - 1] + 1, "\(position) lies beyond: \(found.finding.message)")
      require(!found.finding.message.isEmpty && !found.finding.fix.isEmpty, "a finding says nothing")
    }
  }

  /// How long each line is, in scalars, lines ending where YAML ends them.
  private static func lineLengths(of text: String) -> [Int] {
    var lengths = [0]
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\n", previous == "\r" {
        // The line ended before.
      } else if ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar) {
        lengths.append(0)
      } else {
        lengths[lengths.count - 1] += 1
      }
      previous = scalar
    }
    return lengths
  }
}

/// What holds of every submission that figures are written into.
enum EditorInvariants {
  private static let entries = [MonthSpan("2020-02 to 2021-01")].compactMap(\.self).map {
    FigureEntry(key: "knife-crime", period: $0, value: 600, previous: 1_200, source: "published tables")
  }

  /// Writing twice changes nothing.
  static func check(_ text: String) {
    guard let once = try? FigureEditor.text(text, with: entries) else { return }
    let twice = try? FigureEditor.text(once, with: entries)
    require(twice.map { $0.utf8.elementsEqual(once.utf8) } ?? false, "twice is not once:\n\(once)")
  }
}

/// What holds of every manifest.
enum ManifestInvariants {
  /// It is read, or refused in a sentence that names it.
  static func check(_ text: String) {
    do {
      _ = try ReturnManifest(text, at: "manifest.json")
    } catch {
      require("\(error)".hasPrefix("\"manifest.json\" "), "\"\(error)\" names no file")
    }
  }
}

/// What holds of every edition that may tell whose return lies in a folder.
enum EditionInvariants {
  /// What was made out is made out again of no more than that.
  static func check(_ text: String) {
    guard let owner = ReturnOwner(edition: text) else { return }
    let told: [String: Any] = ["partnership": ["name": owner.partnership], "quarter": owner.quarter]
    let again = (try? JSONSerialization.data(withJSONObject: told)).flatMap {
      ReturnOwner(edition: String(decoding: $0, as: UTF8.self))
    }
    require(again == owner, "\(owner) is not read again")
  }
}

/// What holds of every table.
enum TableInvariants {
  /// A file in blocks of a few bytes reads as it does in one piece.
  static func check(_ bytes: [UInt8]) {
    let whole = read(bytes, inBlocks: false, blockSize: 4_096)
    let blocks = read(bytes, inBlocks: true, blockSize: 61)
    switch (whole, blocks) {
    case (.success(let whole), .success(let blocks)):
      require(whole?.cells == blocks?.cells, "blocks count otherwise")
      require(whole?.rows == blocks?.rows, "blocks tell rows otherwise")
      require(whole?.problems == blocks?.problems, "blocks find other problems")
    case (.failure(let whole), .failure(let blocks)): require(whole == blocks, "\(whole) or \(blocks)")
    default: require(false, "a file is read in one piece, and not in blocks, or the other way round")
    }
  }

  private static func read(
    _ bytes: [UInt8], inBlocks: Bool, blockSize: Int
  ) -> Result<CrimeTable?, UnreadableTable> {
    let reader = CrimeTableReader(area: "Anytown", jobs: 1, blockSize: blockSize)
    return Result { () throws(UnreadableTable) in
      try reader.read(contents: bytes, named: "table.csv", inBlocks: inBlocks)
    }
  }
}
