/// Texts that tell a hidden 3 (of 9 the year before) to whoever reads them. The word Wombat stands in each, to be
/// looked for in the edition.
enum AttackTexts {
  static let all: [String] =
    [digits, words, arithmetic, shares, signs, scripts, languages, people, broken].flatMap { $0 }
    .map { "\($0) Wombat." }

  private static let digits = [
    "There were 3", "A reduction from 9 to 3", "Of these, 3 of them were new", "(3)", "3x", "No. 3", "03",
    "3.0",
    "three-3", "1-2-3", "n=3", "300%", "£3 for each", "two dozen less 21", "3rd this year",
    "2003 victims less 2000",
    "1/3 of nine", "1,2,3", "Aged 14 and 15", "It was 2021 people",
  ]
  private static let words = [
    "There were three", "THREE of them", "Thr-ee of them", "t h r e e", "t.h.r.e.e", "thr ee of them",
    "Three's a crowd",
    "A trio", "A threesome", "Triplets", "A hat trick", "Thrice", "One, then one, then one",
    "A couple and a half",
    "The sole one", "A pair and another", "A solitary one", "Neither was new", "Both were new",
    "None but these",
    "A handful less two", "One more than last time", "Thre of them",
  ]
  private static let arithmetic = [
    "Twelve minus nine", "Nine less six", "Six fewer than nine", "As many as there are wards",
    "The same number as before",
    "Equal to the number of wards",
  ]
  private static let shares = [
    "A third of last year", "Down by two thirds", "A fall of 67 per cent", "A rise of a quarter",
    "Halved, and halved again",
    "Doubled, to a sentence more", "A threefold rise", "One more, a rise of 25 %", "½ of six", "Half of six",
    "Quadrupled from less", "A tenth of thirty",
  ]
  private static let signs = [
    "③", "３", "Ⅲ", "³", "㊂", "3️⃣", "III", "iii", "|||", "* * *", "///", "xxx", "⚂", "♦♦♦", "٣", "三",
  ]
  private static let scripts = [
    "Тhree of them", "thrее of them", "th\u{200B}ree of them", "th\u{00AD}ree of them", "thr\u{2060}ee",
    "\u{202E}eerht",
    "t\u{0301}hree", "𝟑 of them", "𝐭𝐡𝐫𝐞𝐞", "три", "Ｔｈｒｅｅ", "&#x33; \u{FEFF}",
  ]
  private static let languages = [
    "Tri ohonynt", "Roedd tair", "Trois", "Drei davon", "Tres", "Trzech", "Trei",
  ]
  private static let people = [
    "A., B. and C. were sentenced", "J, K and L", "Adam and Beth were sentenced",
    "Adam, Beth and Carl were sentenced", "A man and another man",
    "A boy was sentenced, another later", "A woman, then a man", "A victim", "new new new",
  ]
  private static let broken = ["thr\u{2010}ee", "th/r/ee", "t_h_r_e_e", "(th)(ree)", "„drei“", "‚3‘"]

  /// Texts in which nothing says how many. They are printed.
  static let harmless = [
    "Custody is a last resort.", "The work began on 18 January 2021 and goes on.",
    "Strategy 2020 to 2023, from 2021-22.",
    "Reported in quarter 3 under commitment P1.2.", "Meetings are held twice a year.",
    "Work one to one went on for 3 to 6 months.", "A five-year plan, on page 58.",
    "First-time entrants fell.",
    "It was asked for once more in May 2021.", "COVID-19 put an end to visits.",
    "Neither wards nor schools were visited.",
    "The café in Penarth re-opened — at last…", "One paragraph less, said nobody; see Appendix A.",
  ].dropLast()
}
