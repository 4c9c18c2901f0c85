import PartnerUpdates

/// One defect of every kind in everything in which it can be made, each in a folder of its own.
package struct DefectCorpus: Sendable {
  package let defects: [Defect]

  /// The defects of a sound corpus.
  ///
  /// - Parameter limit: of each kind so many at most in the sections of one partner, by lot.
  package init(_ corpus: SoundCorpus, limit: Int = .max) {
    let planted = DefectKinds.all(for: corpus.world).flatMap { Self.plant($0, in: corpus, limit: limit) }
    defects = planted + FolderDefects.all(in: corpus)
  }

  private static func plant(_ kind: DefectKind, in corpus: SoundCorpus, limit: Int) -> [Defect] {
    var planted: [Defect] = []
    var ids: Set<String> = []
    for partner in partners(for: kind, in: corpus) {
      var left = limit
      for step in steps(for: kind, partner, in: corpus) {
        let site = Site(corpus: corpus, partner: partner, step: step)
        for subject in subjects(of: kind, site, isAll: limit == .max) where left > 0 {
          let id = id(of: kind, site, subject)
          guard !ids.contains(id), let defect = plant(kind, in: site, subject, id) else { continue }
          planted.append(defect)
          ids.insert(id)
          left -= 1
        }
      }
    }
    return planted
  }

  /// Figures and commitments in the order of the section, or where only some are wanted by lot.
  private static func subjects(of kind: DefectKind, _ site: Site, isAll: Bool) -> [String] {
    let subjects = kind.subjects(site)
    guard !isAll, !subjects.isEmpty else { return subjects }
    var random = SeededRandom(site.world.seed, "subjects", kind.name, "\(site.partner)")
    let turn = random.below(subjects.count)
    return Array(subjects[turn...] + subjects[..<turn])
  }

  private static func partners(for kind: DefectKind, in corpus: SoundCorpus) -> [Int] {
    var random = SeededRandom(corpus.world.seed, "partners", kind.name)
    let count = corpus.drafts.count
    let turn = kind.isOnceForAll ? random.below(count) : 0
    return (0..<count).map { ($0 + turn) % count }
  }

  /// The second year first, as it has a history; in each the order is by lot.
  private static func steps(for kind: DefectKind, _ partner: Int, in corpus: SoundCorpus) -> [Int] {
    var random = SeededRandom(corpus.world.seed, "steps", kind.name, "\(partner)")
    let half = corpus.world.calendar.quarters.count / 2
    let turn = random.below(half)
    return [half, 0].flatMap { start in (0..<half).map { start + ($0 + turn) % half } }
  }

  private static func id(of kind: DefectKind, _ site: Site, _ subject: String) -> String {
    let partner = kind.isOnceForAll ? "" : site.id.description
    return [kind.defectClass.rawValue, kind.name, partner, subject].filter { !$0.isEmpty }.joined(
      separator: ".")
  }

  private static func plant(_ kind: DefectKind, in site: Site, _ subject: String, _ id: String) -> Defect? {
    var submission = kind.stage == .draft ? site.draft : TypedFigures.resolved(site.draft)
    guard let path = kind.plant(&submission, subject, site) else { return nil }
    if kind.stage == .draft { submission = TypedFigures.resolved(submission) }
    let place = Section.Place(folder: site.id, quarter: site.quarter)
    return Defect(
      id: id, defectClass: kind.defectClass, kind: kind.name, place: place,
      file: CorpusFile(place: place, text: "").name, content: .submission(submission), path: path,
      rule: kind.rule)
  }
}
