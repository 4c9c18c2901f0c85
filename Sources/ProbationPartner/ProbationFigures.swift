// Sources of the definitions, all of the Ministry of Justice and HM Prison and Probation Service:
// - caseload: Offender management statistics quarterly, and the notes of data.justice.gov.uk to it
// - cohort: National IOM operational guidance, version 5, January 2025, sections 2 and 5
// - risk: the four levels of risk of serious harm of OASys, the offender assessment system
// - unpaid work: Unpaid work management information, guidance of November 2025
// - housing: Offender accommodation outcomes, statistical guidance of July 2025, measure MI014

public import PartnerUpdates

extension FigureKey {
  /// People under probation supervision, each counted once.
  public static let probationCaseload: FigureKey = "probation-caseload"
  /// Those of them on a community or suspended sentence order.
  public static let courtOrderSupervision: FigureKey = "court-order-supervision"
  /// Those of them in custody before release.
  public static let preReleaseSupervision: FigureKey = "pre-release-supervision"
  /// Those of them on licence or supervised after release.
  public static let postReleaseSupervision: FigureKey = "post-release-supervision"
  /// People in the integrated offender management cohort.
  public static let iomCohort: FigureKey = "iom-cohort"
  /// Those of the cohort in the fixed group.
  public static let iomFixed: FigureKey = "iom-fixed"
  /// Those of the cohort in the flex group.
  public static let iomFlex: FigureKey = "iom-flex"
  /// Those of the cohort in the free group.
  public static let iomFree: FigureKey = "iom-free"
  /// Those of the cohort whose risk of serious harm is very high.
  public static let iomVeryHighRisk: FigureKey = "iom-very-high-risk"
  /// Those of the cohort whose risk of serious harm is high.
  public static let iomHighRisk: FigureKey = "iom-high-risk"
  /// Those of the cohort whose risk of serious harm is medium.
  public static let iomMediumRisk: FigureKey = "iom-medium-risk"
  /// Those of the cohort whose risk of serious harm is low.
  public static let iomLowRisk: FigureKey = "iom-low-risk"
  /// Those of the cohort whose risk of serious harm has not been assessed.
  public static let iomRiskNotAssessed: FigureKey = "iom-risk-not-assessed"
  /// Hours of unpaid work for which places were offered.
  public static let unpaidWorkHoursOffered: FigureKey = "unpaid-work-hours-offered"
  /// Hours of unpaid work that were worked.
  public static let unpaidWorkHoursWorked: FigureKey = "unpaid-work-hours-worked"
  /// Those of the hours worked that were spent on education, training and employment.
  public static let unpaidWorkEducationHours: FigureKey = "unpaid-work-education-hours"
  /// Releases from custody to supervision.
  public static let custodyReleases: FigureKey = "custody-releases"
  /// Those of the releases in which the person had a home on the first night.
  public static let housedOnRelease: FigureKey = "housed-on-release"
  /// Housed on release in per cent of releases.
  public static let housedOnReleaseRate: FigureKey = "housed-on-release-rate"
}

/// The figures of the probation section, in printed order.
enum ProbationFigures {
  static let all = caseload + cohort + risk + unpaidWork + housing

  private static let caseload = [
    people(
      .probationCaseload, "Probation caseload",
      "People under probation supervision at the end of the month, each counted once."),
    people(
      .courtOrderSupervision, "Supervised on court orders",
      "Community orders and suspended sentence orders. A person counts once for each kind of supervision, so the "
        + "kinds may add up to more than the caseload."),
    people(
      .preReleaseSupervision, "Supervised in custody before release",
      "In custody, with a probation practitioner."
    ),
    people(
      .postReleaseSupervision, "Supervised after release", "On licence, or under post-sentence supervision."),
  ]

  private static let cohort = [
    people(
      .iomCohort, "Integrated offender management cohort",
      "People whom police and probation manage together because they are likely to offend again. Each is in one "
        + "group."),
    people(
      .iomFixed, "Cohort: fixed",
      "Under supervision for neighbourhood crime and very likely to offend again: the national core."),
    people(
      .iomFlex, "Cohort: flex",
      "Under supervision for another offence, with neighbourhood crime in their past or a like need."),
    people(
      .iomFree, "Cohort: free", "Chosen for local priorities. They need not be under probation supervision."),
  ]

  private static let risk = [
    people(.iomVeryHighRisk, "Cohort: very high risk of serious harm", riskMeaning),
    people(.iomHighRisk, "Cohort: high risk of serious harm", riskMeaning),
    people(.iomMediumRisk, "Cohort: medium risk of serious harm", riskMeaning),
    people(.iomLowRisk, "Cohort: low risk of serious harm", riskMeaning),
    people(
      .iomRiskNotAssessed, "Cohort: risk of serious harm not assessed",
      "Not assessed yet, or not under supervision."),
  ]

  private static let riskMeaning = "By the latest assessment in OASys."

  private static let unpaidWork = [
    FigureDefinition(
      .unpaidWorkHoursOffered, "Unpaid work hours offered", unit: .count("hours"), basis: .quarter,
      good: .higher, isRated: false,
      meaning: "Hours for which people were told to come. Also called community payback."),
    FigureDefinition(
      .unpaidWorkHoursWorked, "Unpaid work hours worked", unit: .count("hours"), basis: .quarter,
      good: .higher, meaning: "Hours credited, those for education, training and employment included."),
    FigureDefinition(
      .unpaidWorkEducationHours, "Unpaid work hours for education", unit: .count("hours"), basis: .quarter,
      good: .contextual, isRated: false,
      meaning:
        "Hours credited for education, training and employment: up to 30 per cent of what a court orders."
    ),
  ]

  private static let housing = [
    FigureDefinition(
      .custodyReleases, "Releases from custody", unit: .count("releases"), basis: .yearToDate,
      good: .contextual, usualLag: 2, countsPeople: true, isRated: false,
      meaning: "Every release to supervision counts, also a second one of the same person."),
    FigureDefinition(
      .housedOnRelease, "Housed on release", unit: .count("releases"), basis: .yearToDate, good: .higher,
      usualLag: 2, countsPeople: true, isRated: false,
      meaning: "Releases after which the person had accommodation on the first night."),
    FigureDefinition(
      .housedOnReleaseRate, "Housed on release, rate", unit: .percent, basis: .yearToDate, good: .higher,
      usualLag: 2, meaning: "Housed on release ÷ releases × 100."),
  ]

  /// People as they stood at the end of a month.
  private static func people(_ key: FigureKey, _ title: String, _ meaning: String) -> FigureDefinition {
    FigureDefinition(
      key, title, unit: .count("people"), basis: .pointInTime, good: .contextual, countsPeople: true,
      isRated: false, meaning: meaning)
  }
}
