/// A column that a layout has, with every name that publishers have given it.
struct KnownColumn: Sendable {
  /// The name for messages.
  let title: String
  /// Its names in lower case, without spaces and underscores.
  let names: [String]

  init(_ title: String, _ others: String...) {
    self.title = title
    names = [Self.plain(title)] + others
  }

  /// A name as it is compared.
  static func plain(_ name: String) -> String {
    name.lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "\u{FEFF}" }
  }

  static let group = KnownColumn("MajorText", "majorcategory", "group")
  static let subgroup = KnownColumn("MinorText", "minorcategory", "subgroup")
  static let borough = KnownColumn("BoroughName", "borough", "lookupboroughname", "bocu")
  /// The same table is published by ward and by smaller areas.
  static let ward = KnownColumn("WardName", "ward", "lsoaname")
  static let monthYear = KnownColumn("Month_Year", "month")
  static let areaType = KnownColumn("Area Type")
  static let boroughOfArea = KnownColumn("Borough_SNT")
  static let areaName = KnownColumn("Area name")
  static let offenceGroup = KnownColumn("Offence Group", "crimetype")
  static let offenceSubgroup = KnownColumn("Offence Subgroup", "crimesubtype")
  static let measure = KnownColumn("Measure")
  static let count = KnownColumn("Count")
  static let refreshDate = KnownColumn("Refresh Date")
  static let crimeID = KnownColumn("Crime ID")
  static let month = KnownColumn("Month")
  static let fallsWithin = KnownColumn("Falls within")
  static let reportedBy = KnownColumn("Reported by")
  static let longitude = KnownColumn("Longitude")
  static let latitude = KnownColumn("Latitude")
  static let lsoaName = KnownColumn("LSOA name")
  static let crimeType = KnownColumn("Crime type")
}

extension CrimeTableLayout {
  /// The columns without which it cannot be read. London's tables need a month beside them, data.police.uk a force.
  var required: [KnownColumn] {
    switch self {
    case .boroughTable: [.group, .subgroup, .borough]
    case .wardTable: [.group, .subgroup, .ward, .borough]
    case .dashboard:
      [.monthYear, .areaType, .areaName, .offenceGroup, .offenceSubgroup, .measure, .count]
    case .streetLevel: [.crimeID, .month, .longitude, .latitude, .lsoaName, .crimeType]
    }
  }

  var isWide: Bool { self == .boroughTable || self == .wardTable }
}
