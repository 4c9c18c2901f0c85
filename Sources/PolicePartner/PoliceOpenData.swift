import PartnerUpdates

// How the police's figures are counted from published tables. A category that is renamed is a new line here: upper and
// lower case, spaces and punctuation do not matter.

extension OpenDataCount {
  private static let bothSources = londonTables + "; " + streetLevel

  /// Every group of recorded crime. Groups that stand in no list are reported when a file holds them.
  static let totalNotifiableOffences = OpenDataCount(
    [
      // London's tables
      OffenceCategory("Arson and Criminal Damage"), OffenceCategory("Burglary"),
      OffenceCategory("Drug Offences"), OffenceCategory("Fraud and Forgery"),
      OffenceCategory("Historical Fraud and Forgery"),
      OffenceCategory("Miscellaneous Crimes Against Society"),
      OffenceCategory("Possession of Weapons"), OffenceCategory("Public Order Offences"),
      OffenceCategory("Robbery"), OffenceCategory("Sexual Offences"), OffenceCategory("Theft"),
      OffenceCategory("Vehicle Offences"), OffenceCategory("Violence Against the Person"),
      // London's tables before 2017
      OffenceCategory("Criminal Damage"), OffenceCategory("Drugs"), OffenceCategory("Fraud or Forgery"),
      OffenceCategory("Other Notifiable Offences"), OffenceCategory("Theft and Handling"),
      OffenceCategory("Theft & Handling"),
      // Street-level files
      OffenceCategory("Bicycle theft"), OffenceCategory("Criminal damage and arson"),
      OffenceCategory("Other crime"), OffenceCategory("Other theft"), OffenceCategory("Public order"),
      OffenceCategory("Shoplifting"), OffenceCategory("Theft from the person"),
      OffenceCategory("Vehicle crime"),
      OffenceCategory("Violence and sexual offences"),
      // Street-level files before 2013
      OffenceCategory("Public disorder and weapons"), OffenceCategory("Violent crime"),
    ],
    completeWith: [
      [OffenceCategory("Burglary")], [OffenceCategory("Robbery")],
      [
        OffenceCategory("Theft"), OffenceCategory("Theft and Handling"), OffenceCategory("Theft & Handling"),
        OffenceCategory("Other theft"),
      ],
      [
        OffenceCategory("Violence Against the Person"), OffenceCategory("Violence and sexual offences"),
        OffenceCategory("Violent crime"),
      ],
    ],
    besides: OffenceCategory.outsideTotals, breaks: .newRecordsSystem, source: bothSources,
    otherwise: "they hold some kinds of offence only")

  /// All of the group, whatever it was divided into.
  static let totalBurglary = OpenDataCount(
    [OffenceCategory("Burglary")], breaks: .newRecordsSystem, source: bothSources,
    otherwise: "they hold no burglary")

  /// Homes with what belongs to them: one category until 2023, two since, which add up to what it counted.
  static let residentialBurglary = OpenDataCount(
    [
      OffenceCategory("Burglary", "Domestic Burglary"),
      OffenceCategory("Burglary", "Burglary - Residential"),
      OffenceCategory("Burglary", "Residential Burglary"),
      OffenceCategory("Burglary", "Burglary in a Dwelling"),
      OffenceCategory("Burglary", "Res Burglary of a Home"),
      OffenceCategory("Burglary", "Res Burglary of Unconnected Building"),
      // The monthly crime dashboard
      OffenceCategory("Burglary", "Residential - Home"),
      OffenceCategory("Burglary", "Residential - Outbuilding"),
      OffenceCategory("Burglary", "Residential - General"),
    ],
    besides: [
      OffenceCategory("Burglary", "Burglary Business and Community"),
      OffenceCategory("Burglary", "Business and Community"),
      OffenceCategory("Burglary", "Burglary in Other Buildings"),
    ],
    breaks: .newRecordsSystem, source: londonTables,
    otherwise: "no category of theirs tells homes from other buildings")

  static let theftOfMotorVehicles = OpenDataCount(
    [
      OffenceCategory("Vehicle Offences", "Theft or Unauth Taking of a Motor Veh"),
      OffenceCategory("Vehicle Offences", "Theft or Taking of a Motor Vehicle"),
      OffenceCategory("Theft and Handling", "Theft/Taking of Motor Vehicle"),
      OffenceCategory("Theft & Handling", "Theft/Taking of Motor Vehicle"),
      OffenceCategory("Theft and Handling", "Theft/Taking of M/V"),
      OffenceCategory("Theft & Handling", "Theft/Taking of M/V"),
    ],
    besides: [
      OffenceCategory("Vehicle Offences", "Aggravated Vehicle Taking"),
      OffenceCategory("Vehicle Offences", "Interfering with a Motor Vehicle"),
      OffenceCategory("Vehicle Offences", "Theft from a Vehicle"),
      OffenceCategory("Vehicle Offences", "Theft from a Motor Vehicle"),
      OffenceCategory("Vehicle Offences", "Theft from Motor Vehicle"),
    ]
      + ["Theft and Handling", "Theft & Handling"].flatMap { group in
        [
          "Handling Stolen Goods", "M/V Interference & Tampering", "Motor Vehicle Interference & Tampering",
          "Other Theft", "Other Theft Person", "Picking Pockets etc", "Snatches", "Theft From M/V",
          "Theft From Motor Vehicle", "Theft From Shops", "Theft Person", "Theft from the Person",
          "Bicycle Theft",
          "Shoplifting", "Theft/Taking of Pedal Cycle", "Theft/Taking of Pedal Cycles",
        ].map { OffenceCategory(group, $0) }
      },
    breaks: .newRecordsSystem, source: londonTables,
    otherwise: "no category of theirs holds the theft of vehicles alone")

  static let nonDomesticViolenceWithInjury = notHeld(
    "violence with injury is published without telling its domestic part")

  static let calls = notHeld("calls are no offences, and the tables hold offences only")

  static let knifeCrime = flag("Knife Crime", "offences of many kinds count as knife crime")

  static let gunCrime = flag("Gun Crime", "offences of many kinds count as gun crime")
}
