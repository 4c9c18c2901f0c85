package import PartnerUpdates
import Synchronization

/// Where the fields of a file stand, noted while it is read.
///
/// Nearly all files are sound, and nobody asks where their fields stand: paths are written out when somebody does.
struct FieldPlaces: Sendable {
  /// A field, or an entry of a list.
  private struct Place {
    /// The number of the place that holds it, or -1.
    let holder: Int
    /// The name of the field.
    let name: String
    /// What an entry is called, and which of those of that name it is.
    let entry: (name: String, occurrence: Int)?
    let position: Position
  }

  private var places: [Place] = []

  /// The number of the file itself.
  static let whole = -1

  /// Notes a field, and gives its number.
  mutating func add(_ name: String, in holder: Int, at position: Position) -> Int {
    places.append(Place(holder: holder, name: name, entry: nil, position: position))
    return places.count - 1
  }

  /// Notes an entry of a list, and gives its number.
  mutating func add(
    entry: (name: String, occurrence: Int), of list: String, in holder: Int, at position: Position
  ) -> Int {
    places.append(Place(holder: holder, name: list, entry: entry, position: position))
    return places.count - 1
  }

  /// The path of a place by its number.
  func path(of number: Int) -> FieldPath {
    guard places.indices.contains(number) else { return .whole }
    return Self.path(of: places[number], in: path(of: places[number].holder))
  }

  /// All places by their paths; of several with one path the first.
  var byPath: [FieldPath: Position] {
    var paths: [FieldPath] = []
    paths.reserveCapacity(places.count)
    for place in places {
      // What holds a place was noted before it.
      let holder = paths.indices.contains(place.holder) ? paths[place.holder] : .whole
      paths.append(Self.path(of: place, in: holder))
    }
    return Dictionary(zip(paths, places.lazy.map(\.position))) { first, _ in first }
  }

  private static func path(of place: Place, in holder: FieldPath) -> FieldPath {
    let path = holder / place.name
    return place.entry.map { .item(path.description, $0.name, occurrence: $0.occurrence) } ?? path
  }
}

/// Where each field of a file stands.
package final class SourceMap: Sendable {
  private let places: FieldPlaces
  private let byPath = Mutex<[FieldPath: Position]?>(nil)

  init(_ places: FieldPlaces = FieldPlaces()) { self.places = places }

  /// Where a field stands; for one that is not there, where the nearest thing around it stands.
  package func position(of path: FieldPath) -> Position {
    let positions = byPath.withLock { known in
      let positions = known ?? places.byPath
      known = positions
      return positions
    }
    var candidate: FieldPath? = path
    while let path = candidate {
      if let position = positions[path] { return position }
      candidate = path.parent
    }
    return .start
  }
}
