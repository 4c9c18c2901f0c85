/// The words that texts are made of: who, where, what about. Public places and roles only.
enum Vocabulary {
  static let teams = [
    "The neighbourhood policing team", "The safer schools officers", "The community safety team",
    "The licensing sergeant", "The town centre team", "The anti-social behaviour officer",
    "The violence reduction officer", "The MARAC coordinator", "The housing link worker",
    "The youth outreach workers", "The restorative justice worker", "The victim support manager",
    "The fraud prevention officer", "The community coordinator", "The hate crime liaison officer",
    "The participation worker", "The data analyst", "The tasking coordinator", "The park rangers",
    "The volunteer panel", "The designated safeguarding leads", "The BCU's proactive team",
  ]
  static let places = [
    "Penge", "Anerley", "Orpington", "Beckenham", "Biggin Hill", "Chislehurst", "St Mary Cray",
    "Mottingham", "Hayes", "West Wickham", "Petts Wood", "Crystal Palace", "Bromley Common", "Cray Valley",
    "Farnborough", "Green Street Green", "the BR1 area", "SE20",
  ]
  static let roads = [
    "the High Street", "Maple Road", "Station Approach", "Burnt Ash Lane", "Croydon Road",
    "Cotmandene Crescent",
    "the A21", "the A20 at Crittall's Corner", "the Walnuts", "Oak Hill Road", "Church Road",
    "Southlands Road",
    "the B265", "Elmers End Green", "Kangley Bridge Road",
  ]
  static let venues = [
    "the central library", "the civic centre", "St Paul's hall", "the leisure centre", "the old town hall",
    "the college", "the bus station", "the youth hub", "the shopping centre", "the children's centre",
    "the tennis club", "the mosque", "the health centre", "the food bank", "the railway station",
  ]
  static let organisations = [
    "social services", "the housing associations", "the credit union", "three banks", "the probation service",
    "the hospital trust", "the fire service", "the schools' forum", "the interfaith network",
    "Victim Support",
    "Age UK", "the Met's gangs team", "the pupil referral service", "the voluntary sector",
    "Transport for London",
    "the licensing committee", "the drug and alcohol service", "neighbourhood watch",
  ]
  static let subjects = [
    "doorstep callers", "coercive control", "night-time economy", "cannabis edibles", "stop and search",
    "bicycle marking", "loan sharks", "county lines", "healthy relationships", "hate incidents on buses",
    "nuisance mopeds", "fake parcels", "retail theft", "counterfeit goods", "bystander skills",
    "home fire safety", "online grooming", "cuckooing", "courier scams", "moped delivery riders",
  ]
  static let deeds = [
    "visited # shops in %p", "held # drop-in sessions at %v", "briefed # colleagues on %s",
    "met # residents of %r", "trained # front-line staff to recognise %s",
    "ran # joint patrols between %p and %q",
    "handed out # leaflets about %s", "answered # requests from %o", "agreed a referral form with %o",
    "went through # case files with %o", "rewrote the guidance on %s", "set up a monthly call with %o",
    "moved # cameras to %r", "published a newsletter on %s", "surveyed # residents of %p about %s",
    "carried out # weapon sweeps in %p", "opened a reporting point at %v", "recruited # volunteers in %p",
    "took # calls about %s from %p", "served # warnings on %r", "gave # talks on %s at %v",
    "checked # premises on %r with %o", "mapped # hot spots near %v", "supported # families through %o",
    "put # posters about %s into %v", "seized # nuisance bikes on %r", "walked # estates in %p with %o",
    "tested # alarms in %p", "closed # actions agreed with %o", "shared # alerts about %s with %o",
  ]
  static let outcomes = [
    "", "", "", ", and # of those reached asked for more help", ", which brought # new contacts",
    ", with the support of %o", ", so that %o hears of concerns within two days", " at no extra cost",
    ", as residents of %p had asked", ", and %o will do the same", ", after a review of # earlier cases",
    ", which %o welcomed", " and reported to the tasking group",
  ]
  static let plans = [
    "A second round is planned for %p.", "More sessions will follow at %v.",
    "Further visits to %r are scheduled.",
    "Colleagues intend to repeat this with %o.", "The next review will look at %s.",
    "A bid for # more posts will go to %o.",
  ]
  static let delays = [
    "The work with %o began late, and # visits are still open.",
    "Sessions on %s were held at # of the sites only.",
    "Vacancies left # cases in %p waiting.", "The venue at %v was closed for # weeks.",
    "%o could send data for # of the months only.",
  ]
}
