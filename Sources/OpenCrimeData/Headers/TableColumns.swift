/// Where the columns of a file stand.
enum TableColumns: Sendable {
  case wide(Wide)
  case dashboard(Dashboard)
  case street(Street)

  struct Wide: Sendable {
    let group, subgroup, borough: Int
    /// In a table by ward.
    let ward: Int?
    /// The months, as months since the year 0, and their columns.
    let months: [(month: Int, column: Int)]
  }

  struct Dashboard: Sendable {
    let month, areaType, areaName, group, subgroup, measure, count: Int
    let borough, refreshed: Int?
  }

  struct Street: Sendable {
    let crimeID, month, longitude, latitude, lsoaName, crimeType: Int
    let fallsWithin, reportedBy: Int?
  }
}
