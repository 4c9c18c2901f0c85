import PartnerUpdates

/// How large figures are and how they move: by unit, by what they are part of, and by chance.
struct FigureSizes: Sendable {
  let seed: UInt64
  let graph: RelationGraph

  /// The value of a figure that depends on no other.
  func free(_ key: FigureKey, _ period: MonthSpan) -> ExactDecimal {
    var random = SeededRandom(seed, "free", key.description)
    if SoundShares.weekly.contains(key) { return weekly(key, period) }
    let range = SoundShares.ranges[key] ?? range(of: key)
    let place = random.number(in: 0...1)
    let base = range.lowerBound + (range.upperBound - range.lowerBound) * place * place
    guard range.lowerBound < range.upperBound else { return whole(base, key) }
    if graph.definitions[key]?.basis == .cumulative { return whole(base * Double(period.length) / 60, key) }
    // What is counted from April on grows with the months.
    if graph.definitions[key]?.basis == .yearToDate {
      return whole(base * level(key, period) * Double(period.length) / 12, key)
    }
    if isNoneThisTime(key, base, period) { return .zero }
    return whole(base * level(key, period), key)
  }

  /// The value of a figure that is a share of another.
  func share(_ key: FigureKey, of whole: ExactDecimal, _ period: MonthSpan) -> ExactDecimal {
    let range = shareRange(of: key)
    var random = SeededRandom(seed, "share", key.description)
    let usual = random.number(in: range)
    let isSteady = graph.definitions[key]?.basis == .cumulative
    let share = isSteady ? usual : usual * (1 + 0.4 * (level(key, period) - 1))
    let within = min(max(share, range.lowerBound), range.upperBound)
    return min(self.whole(within * Double("\(whole)").orZero, key), range.upperBound > 1 ? .huge : whole)
  }

  /// The value of a figure of which another is a part.
  func above(_ part: ExactDecimal, _ key: FigureKey, _ period: MonthSpan) -> ExactDecimal {
    var random = SeededRandom(seed, "above", key.description, period.description)
    return part + whole(Double("\(part)").orZero * random.number(in: 0...0.6), key)
  }

  /// The value of one of so many parts that leave something for the last of them.
  func portion(_ key: FigureKey, of total: ExactDecimal, among count: Int) -> ExactDecimal {
    var random = SeededRandom(seed, "portion", key.description)
    return whole(Double("\(total)").orZero * random.number(in: 0.5...1) / Double(max(1, count)), key)
  }

  /// How many digits after the point a computed figure is printed with.
  func digits(of key: FigureKey) -> Int {
    var random = SeededRandom(seed, "digits", key.description)
    return random.below(3)
  }

  private func range(of key: FigureKey) -> ClosedRange<Double> {
    guard let definition = graph.definitions[key] else { return 1...1 }
    switch definition.unit {
    case .pounds: return 5_000...400_000
    case .percent: return 5...80
    case .times: return 2...40
    case .rate: return 50...400
    case .count:
      if graph.isWhole(key) { return definition.countsPeople ? 90...400 : 300...3_000 }
      return definition.countsPeople ? 8...160 : 6...2_500
    }
  }

  /// Parts that cover a whole share out a little more than all of it; others are a small part.
  private func shareRange(of key: FigureKey) -> ClosedRange<Double> {
    if let known = SoundShares.shares[key] { return known.range }
    guard let parts = graph.covering(key), let index = parts.firstIndex(of: key) else {
      return graph.isWhole(key) ? 0.5...0.8 : 0.08...0.75
    }
    var random = SeededRandom(seed, "covering", parts.map(\.description).joined())
    let largest = random.below(parts.count)
    let share = index == largest ? 0.72 : 0.48 / Double(max(1, parts.count - 1))
    return share...(share * 1.15)
  }

  /// Small counts of work are nothing now and then; people are then not told apart either.
  private func isNoneThisTime(_ key: FigureKey, _ base: Double, _ period: MonthSpan) -> Bool {
    var random = SeededRandom(seed, "none", key.description, period.description)
    return base < 14 && !graph.isWhole(key) && !graph.isInEquation(key) && random.chance(8)
  }

  /// A whole number; of people at least five, so that nobody can be told apart.
  private func whole(_ number: Double, _ key: FigureKey) -> ExactDecimal {
    let least = graph.definitions[key]?.countsPeople == true ? 5 : 0
    return ExactDecimal(max(Int(min(number, 9e12).rounded()), least))
  }

  private func weekly(_ key: FigureKey, _ period: MonthSpan) -> ExactDecimal {
    var random = SeededRandom(seed, "weekly", key.description, period.description)
    return ExactDecimal(max(1, period.length * 30 / 7 - random.below(3)))
  }

  /// How far a figure stands from its usual size: it drifts from year to year, and now and then leaps.
  private func level(_ key: FigureKey, _ period: MonthSpan) -> Double {
    let month = period.last.year * 12 + period.last.month
    let (year, part) = (month / 12, Double(month % 12) / 12)
    var random = SeededRandom(seed, "noise", key.description, period.description)
    let drift = (1 - part) * height(key, year) + part * height(key, year + 1)
    return (1 + drift) * random.number(in: 0.98...1.02)
  }

  private func height(_ key: FigureKey, _ year: Int) -> Double {
    var random = SeededRandom(seed, "drift", key.description, "\(year)")
    switch random.below(20) {
    case 0: return random.number(in: -0.4...0.5)
    case 1...5: return random.number(in: -0.25...0.25)
    default: return random.number(in: -0.1...0.1)
    }
  }
}

extension Double? {
  fileprivate var orZero: Double { self ?? 0 }
}

extension ExactDecimal {
  fileprivate static let huge = ExactDecimal(1_000_000_000)
}
