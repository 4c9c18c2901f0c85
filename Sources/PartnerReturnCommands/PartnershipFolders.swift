import Foundation

/// The folders of the partnerships that a command goes through, in the order in which they were named.
struct PartnershipFolders {
  /// The folders as the person named them, without slashes at their ends.
  let paths: [String]
  private let places: [FilePath]

  /// - Throws: ``CannotRun`` where a folder is named twice, or lies in another.
  init(_ named: [String]) throws {
    paths = named.map(PartnersOption.withoutSlash)
    places = paths.map { FilePath($0).resolved }
    for (index, place) in places.enumerated() {
      if let same = places[..<index].firstIndex(of: place) {
        throw CannotRun(
          paths[same] == paths[index]
            ? "\"\(paths[index])\" is named twice: name each partnership's folder once"
            : "\"\(paths[same])\" and \"\(paths[index])\" are the same folder: name it once")
      }
      if let outer = places.firstIndex(where: { $0.contains(place) }) {
        throw CannotRun(
          "\"\(paths[index])\" lies in \"\(paths[outer])\": name each partnership's own folder, the one with "
            + "partnership.yaml in it")
      }
    }
  }

  /// The one folder, where there are not several.
  var only: NamedFolder? { paths.count == 1 ? paths.first.map(NamedFolder.init) : nil }

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
    let marks = outputs.map { FilePath($0).resolved.path.lowercased() }
    for (index, mark) in marks.enumerated() {
      if let other = marks[..<index].firstIndex(of: mark) {
        throw CannotRun(collision(other, index, at: outputs[index], output))
      }
      try refuse(output: outputs[index])
    }
    return outputs
  }

  /// - Throws: ``CannotRun`` where a folder to write to lies in a partnership's.
  func refuse(output: String) throws {
    let place = FilePath(output).resolved
    guard let inner = places.firstIndex(where: { $0 == place || $0.contains(place) }) else { return }
    throw CannotRun(
      "\"\(output)\" lies in the partnership's folder \"\(paths[inner])\", where it would be taken for a "
        + "partner: choose another with --output")
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
