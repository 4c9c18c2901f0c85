"""What a corpus of street-level crime is mixed from: kinds of offence, outcomes, forces, districts, places.

Kinds, outcomes and the share of rows without a location are counted in the file of Surrey Police for January 2024
of data.police.uk. Contains public sector information licensed under the Open Government Licence v3.0.
"""

OUTCOMES = [
    "Investigation complete; no suspect identified",
    "Under investigation",
    "Unable to prosecute suspect",
    "Awaiting court outcome",
    "Action to be taken by another organisation",
    "Further action is not in the public interest",
    "Further investigation is not in the public interest",
    "Formal action is not in the public interest",
    "Local resolution",
    "Offender given a caution",
]

# Rows of each kind by outcome, in the order of OUTCOMES; the kinds in the order in which an area's rows stand.
KINDS = {
    "Anti-social behaviour": None,  # 997 rows, without a Crime ID and without an outcome
    "Bicycle theft": [31, 15],
    "Burglary": [166, 210, 6, 4],
    "Criminal damage and arson": [271, 231, 62, 11, 4, 1, 1, 2],
    "Drugs": [18, 114, 9, 8, 0, 0, 3, 7, 8, 1],
    "Other theft": [256, 256, 40, 1, 0, 1, 1, 1],
    "Possession of weapons": [1, 45, 15, 5, 0, 2, 1, 1, 0, 1],
    "Public order": [110, 369, 95, 10, 4, 1, 1, 3, 1, 1],
    "Robbery": [1, 39, 2, 1],
    "Shoplifting": [88, 380, 30, 23, 0, 0, 1, 0, 1, 3],
    "Theft from the person": [9, 21, 6],
    "Vehicle crime": [372, 178, 11],
    "Violence and sexual offences": [185, 1492, 670, 26, 44, 9, 7, 5, 4, 3],
    "Other crime": [13, 85, 16, 8, 1, 1, 6],
}
WITHOUT_CRIME_ID = "Anti-social behaviour"
ROWS_WITHOUT_CRIME_ID = 997
SHARE_WITHOUT_LOCATION = 90 / 7143

# Each force: rows of an ordinary month, a corner of its area as longitude and latitude, areas (LSOAs) in a
# district, districts.
FORCES = {
    "City of London Police": (800, (-0.11, 51.51), 6, ["City of London"]),
    "Kent Police": (17_500, (0.05, 51.05), 70, [
        "Ashford", "Canterbury", "Dartford", "Dover", "Folkestone and Hythe", "Gravesham", "Maidstone", "Medway",
        "Sevenoaks", "Swale", "Thanet", "Tonbridge and Malling", "Tunbridge Wells"]),
    "Metropolitan Police Service": (95_000, (-0.45, 51.35), 150, [
        "Barking and Dagenham", "Barnet", "Bexley", "Brent", "Bromley", "Camden", "Croydon", "Ealing", "Enfield",
        "Greenwich", "Hackney", "Hammersmith and Fulham", "Haringey", "Harrow", "Havering", "Hillingdon",
        "Hounslow", "Islington", "Kensington and Chelsea", "Kingston upon Thames", "Lambeth", "Lewisham", "Merton",
        "Newham", "Redbridge", "Richmond upon Thames", "Southwark", "Sutton", "Tower Hamlets", "Waltham Forest",
        "Wandsworth", "Westminster"]),
    "Surrey Police": (7_100, (-0.80, 51.10), 65, [
        "Elmbridge", "Epsom and Ewell", "Guildford", "Mole Valley", "Reigate and Banstead", "Runnymede",
        "Spelthorne", "Surrey Heath", "Tandridge", "Waverley", "Woking"]),
    "Sussex Police": (13_500, (-0.90, 50.75), 78, [
        "Adur", "Arun", "Brighton and Hove", "Chichester", "Crawley", "Eastbourne", "Hastings", "Horsham", "Lewes",
        "Mid Sussex", "Rother", "Wealden", "Worthing"]),
}

# Crimes of the months of a year, in hundredths of an ordinary month.
SEASONS = [95, 91, 101, 99, 105, 106, 108, 104, 100, 102, 97, 92]

PLACES = [
    "Parking Area", "Supermarket", "Petrol Station", "Shopping Area", "Hospital", "Sports/Recreation Area",
    "Theatre/Concert Hall", "Park/Open Space", "Bus/Coach Station", "Nightclub", "Police Station", "Prison",
    "Further/Higher Educational Building", "Pedestrian Subway", "Conference/Exhibition Centre",
]
STREETS = [
    "Abbey", "Albert", "Alexandra", "Beech", "Bridge", "Broad", "Castle", "Cedar", "Chapel", "Charlton", "Church",
    "College", "Cranbrook", "Elm", "Garrick", "George", "Green", "Grove", "Guildford", "Hersham", "High", "Holly",
    "King'S", "Lime", "London", "Manor", "Market", "Matthews", "Mayfield", "Mill", "New", "North", "Oak", "Oatlands",
    "Orchard", "Park", "Pine", "Priory", "Queen'S", "Rectory", "School", "South", "Springfield", "St Mary'S",
    "Station", "Trafalgar", "Victoria", "Walton", "Warwick", "West", "White Lodge", "Windsor", "Woodland", "York",
]
WAYS = ["Road", "Street", "Close", "Avenue", "Lane", "Gardens", "Drive", "Way", "Grove", "Crescent", "Court", "Mews"]
