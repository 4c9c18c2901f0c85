import Foundation
import OpenCrimeData
import PartnerUpdates
import Testing

// Contains public sector information licensed under the Open Government Licence v3.0: rows of the Metropolitan
// Police Service's tables (London Datastore) and of data.police.uk. Rows of wards and of the dashboard are made up in
// the published form.

/// Cuts of published files.
enum Samples {
  static let borough = """
    MajorText,MinorText,BoroughName,202312,202401
    ARSON AND CRIMINAL DAMAGE,ARSON,Barking and Dagenham,4,4
    ARSON AND CRIMINAL DAMAGE,CRIMINAL DAMAGE,Barking and Dagenham,125,126
    BURGLARY,BURGLARY BUSINESS AND COMMUNITY,Barking and Dagenham,20,31
    BURGLARY,RES BURGLARY OF A HOME,Barking and Dagenham,44,57
    VIOLENCE AGAINST THE PERSON,VIOLENCE WITH INJURY,Westminster,379,292
    VIOLENCE AGAINST THE PERSON,VIOLENCE WITHOUT INJURY,Westminster,525,420
    THEFT,OTHER THEFT,London Heathrow and London City Airports,110,101
    THEFT,OTHER THEFT,Unknown,7,8

    """
  static let oldBorough = """
    Borough,Major Category,Minor Category,201811,201812
    Westminster,Burglary,Burglary - Residential,80,91
    Westminster,Theft,Bicycle Theft,60,50
    Camden,Theft,Bicycle Theft,33,31

    """
  static let lookUpBorough = """
    MajorText,MinorText,LookUp_BoroughName,202005,202006
    Burglary,Burglary - Residential,Westminster,40,41
    Theft,Theft from Person,Camden,10,20

    """
  static let quotedBorough = #"""
    Group,SubGroup,BOCU,201601,201602
    Other Notifiable Offences,"Going Equipped, for Stealing",Westminster,1,2
    Other Notifiable Offences,"Said ""other""",Westminster,3,4

    """#
  static let wards = """
    MajorText,MinorText,WardName,WardCode,LookUp_BoroughName,202401,202402
    THEFT,OTHER THEFT,Abbey Road,E05013792,Westminster,10,11
    THEFT,OTHER THEFT,West End,E05013808,Westminster,900,901
    THEFT,SHOPLIFTING,West End,E05013808,Westminster,300,301
    THEFT,OTHER THEFT,Belsize,E05013654,Camden,20,21
    THEFT,OTHER THEFT,Unknown,,Unknown,5,6

    """
  static let dashboard = """
    Month_Year,Area Type,Borough_SNT,Area name,Area code,Offence Group,Offence Subgroup,Measure,Financial Year,Count,Refresh Date
    2021-06-01,Borough,Westminster,Westminster,E09000033,Theft,Shoplifting,Offences,fy21-22,250,05/06/2025
    2021-06-01,Borough,Westminster,Westminster,E09000033,Theft,Shoplifting,Positive Outcomes,fy21-22,25,05/06/2025
    2021-07-01,Borough,Westminster,Westminster,E09000033,Theft,Shoplifting,Offences,fy21-22,260,05/07/2025
    2021-06-01,Ward,Westminster,West End,E05013808,Theft,Shoplifting,Offences,fy21-22,120,05/06/2025
    2021-06-01,Borough,Camden,Camden,E09000007,Burglary,Domestic Burglary,Offences,fy21-22,90,05/06/2025
    2021-06-01,Borough,Other / NK,Other / NK,,Burglary,Domestic Burglary,Offences,fy21-22,3,05/06/2025

    """
  static let otherDashboard = """
    Refresh Date,COUNT,Measure,Crime Subtype,Crime Type,Area Name,area_type,FY_FYIndex,Month_Year
    05.06.25,250,Offences,Shoplifting,THEFT,WESTMINSTER,borough,21-22_01,01.06.21
    05.06.25,260,offences,Shoplifting,THEFT,WESTMINSTER,borough,21-22_01,01/07/2021
    2025-05-31,25,Outcomes,Shoplifting,THEFT,WESTMINSTER,borough,21-22_01,Jul-21

    """
  static let streetHeader =
    "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context\n"
  static let street =
    streetHeader + """
      4d2ced487c334361,2024-01,Surrey Police,Surrey Police,-0.101292,51.514770,On or near Amen Court,E01032739,City of London 001F,Other theft,Investigation complete; no suspect identified,
      6f797cbcab36f245,2024-01,Surrey Police,Surrey Police,-0.101292,51.514770,On or near Amen Court,E01032739,City of London 001F,Other theft,Unable to prosecute suspect,
      ,2024-01,Surrey Police,Surrey Police,-0.377512,51.336012,On or near Bray Road,E01030391,Elmbridge 016C,Anti-social behaviour,,
      f8ce86240013622b,2024-01,Surrey Police,Surrey Police,-0.377512,51.336012,On or near Bray Road,E01030391,Elmbridge 016C,Burglary,Under investigation,
      1c1f6a1f9ee0a9a5,2024-01,Surrey Police,Surrey Police,-0.741210,51.341580,On or near Supermarket,E01030767,Surrey Heath 001A,Shoplifting,Under investigation,
      3e336babd5d6673b,2024-01,Surrey Police,Surrey Police,,,No Location,,,Other crime,Under investigation,

      """
}

/// A folder of its own for a test, removed afterwards.
struct Scratch: ~Copyable {
  let folder: String

  init() {
    var template = Array("\(FileManager.default.temporaryDirectory.path)/crime-tables-XXXXXX".utf8CString)
    folder =
      template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap(mkdtemp).map { String(cString: $0) } }
      ?? ""
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Writes a file, in a folder that is made where need be, and gives its path.
  func write(_ name: String, _ bytes: some Sequence<UInt8>) -> String {
    let path = "\(folder)/\(name)"
    let folders = name.split(separator: "/").dropLast()
    for end in folders.indices { mkdir("\(folder)/\(folders[...end].joined(separator: "/"))", 0o755) }
    guard let file = fopen(path, "w") else { return path }
    let bytes = Array(bytes)
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    return path
  }

  func write(_ name: String, _ text: String) -> String { write(name, text.utf8) }
}

/// Reads one file.
func table(
  _ bytes: some Sequence<UInt8>, _ area: String, jobs: Int = 1, blockSize: Int = 1 << 16
) throws -> CrimeTable {
  let scratch = Scratch()
  return try table(at: scratch.write("table.csv", bytes), area, jobs: jobs, blockSize: blockSize)
}

func table(at path: String, _ area: String, jobs: Int, blockSize: Int) throws -> CrimeTable {
  try #require(try CrimeTableReader(area: area, jobs: jobs, blockSize: blockSize).read([path]).first)
}

func table(_ text: String, _ area: String) throws -> CrimeTable { try table(text.utf8, area) }

/// The sentence with which a file is refused, without the folder that it lies in.
func refusal(
  _ bytes: some Sequence<UInt8>, _ area: String = "Camden", blockSize: Int = 1 << 16
) -> String {
  let scratch = Scratch()
  let path = scratch.write("table.csv", bytes)
  return refusal([path], in: scratch.folder, area, blockSize: blockSize)
}

func refusal(
  _ sources: [String], in folder: String, _ area: String = "Camden", blockSize: Int = 1 << 16
) -> String {
  do throws(UnreadableTable) {
    _ = try CrimeTableReader(area: area, jobs: 2, blockSize: blockSize).read(sources)
    return "was read"
  } catch { return error.description.split(separator: "\(folder)/").joined() }
}

extension CrimeTable {
  /// Numbers as text: `2024-01 Theft: 5`, in their order.
  var lines: [String] {
    cells.map { "\($0.key.coverage.month) \($0.key.category): \($0.value)" }.sorted()
  }

  /// Everything that it says, but for its file.
  var everything: [String] {
    lines + kinds.map(\.description).sorted() + otherAreas + problems.map { "\($0.line): \($0.message)" }
      + covered.map { "\($0.force) \($0.month)" }.sorted()
      + ["\(rows) \(holdsArea) \(lacksRows) \(layout) \(refreshed?.description ?? "")"]
  }
}
