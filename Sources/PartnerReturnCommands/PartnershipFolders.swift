import Foundation

/// The folders of the partnerships that a command goes through, in the order in which they were named.
struct PartnershipFolders {
  /// The folders as the person named them, without slashes at their ends.
  let paths: [String]
  /// Whether the person asked about one folder.
  let isOne: Bool
  /// Folders in which partnerships were looked for, and which cannot be listed.
  let closed: [String]
  private let places: [FilePath]
  /// Where each place stands among the places.
  private let numbers: [FilePath: Int]

  /// - Parameters:
  ///   - found: folders that were looked for, after those that were named.
  ///   - closed: folders in which none could be looked for.
  /// - Throws: ``CannotRun`` where a folder is named twice, or lies in another.
  init(_ named: [String], found: [String] = [], closed: [String] = []) throws {
    self.closed = closed
    paths = (named + found).map(PartnersOption.withoutSlash)
    isOne = named.count == 1 && found.isEmpty && closed.isEmpty
    places = paths.map { FilePath($0).resolved }
    numbers = Dictionary(zip(places, places.indices)) { first, _ in first }
    for (index, place) in places.enumerated() {
      if let same = numbers[place], same != index {
        throw CannotRun(
          paths[same] == paths[index]
            ? "\"\(paths[index])\" is named twice: name each partnership's folder once"
            : "\"\(paths[same])\" and \"\(paths[index])\" are the same folder: name it once")
      }
      if let outer = place.ancestors.compactMap({ numbers[$0] }).first {
        throw CannotRun(
          "\"\(paths[index])\" lies in \"\(paths[outer])\": name each partnership's own folder, the one with "
            + "partnership.yaml in it")
      }
    }
  }

  /// The one folder, where there are not several.
  var only: NamedFolder? { isOne ? paths.first.map(NamedFolder.init) : nil }

  /// For each folder the one in which its quarters go: `returns` beside it or, in a folder that is named, one of
  /// its own name. Of a folder called `partners` that is the name of the one around it.
  ///
  /// - Throws: ``CannotRun`` where two would be the same, or one lies in a partnership's folder.
  func outputs(in output: String?) throws -> [String] {
    let outputs = zip(paths, places).map { path, place in
      output.map { "\(PartnersOption.withoutSlash($0))/\(Self.name(of: place))" }
        ?? Self.returns(beside: path)
    }
    // Some disks do not tell capitals from small letters.
    var taken: [String: Int] = [:]
    for (index, place) in outputs.enumerated() {
      if let other = taken.updateValue(index, forKey: FilePath(place).resolved.path.lowercased()) {
        throw CannotRun(collision(other, index, at: place, output))
      }
      try refuse(output: place)
    }
    return outputs
  }

  /// - Throws: ``CannotRun`` where a folder to write to lies in a partnership's.
  func refuse(output: String) throws {
    guard let inner = partnership(around: output) else { return }
    throw CannotRun(
      "\"\(output)\" lies in the partnership's folder \"\(inner)\", where it would be taken for a "
        + "partner: choose another with --output")
  }

  /// The partnership's folder that a path is, or lies in.
  func partnership(around path: String) -> String? {
    let place = FilePath(path).resolved
    return ([place] + place.ancestors).compactMap { numbers[$0] }.first.map { paths[$0] }
  }

  private func collision(_ one: Int, _ other: Int, at place: String, _ output: String?) -> String {
    "the returns of \"\(paths[one])\" and \"\(paths[other])\" would both be written to \"\(place)\": "
      + (output == nil
        ? "name a folder for all returns with --output, in which each gets one of its own"
        : "rename one of the two folders, or build them one by one")
  }

  /// `returns` in the folder that holds a partnership's.
  static func returns(beside folder: String) -> String {
    let place = FilePath(folder).parent
    return place == FilePath(".") ? "returns" : (place.path == "/" ? "" : place.path) + "/returns"
  }

  private static func name(of place: FilePath) -> String {
    place.name == PartnersOption.standard && !place.parent.name.isEmpty ? place.parent.name : place.name
  }
}
