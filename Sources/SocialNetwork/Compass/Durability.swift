import GraphCore

/// How lasting ties are: their age at the date of the data, and what the network survives.
///
/// Ties that exist on that date count, each from the first day of any of its rows, so that a renewed
/// tie is as old as its beginning. A tie is older than *k* years when it began *k* years before the
/// date or earlier. Ties without a first day are left out and counted. What is left when actors leave
/// is told in ``Survival``.
struct Durability {
  let indicators: [Indicator]

  init(of layers: CompassLayers, options: CompassOptions) {
    let survival = Survival(
      of: layers.whole,
      umbrella: options.umbrella,
      threads: options.threadCount
    )
    indicators =
      Durability.ages(of: layers)
      + Durability.losses(survival, in: layers.whole, hasUmbrella: options.umbrella != nil)
  }

  // MARK: - Age

  private static let years = [1, 3, 5]

  private static func ages(of layers: CompassLayers) -> [Indicator] {
    guard let date = layers.date, let ages = TieAges(layers) else {
      let ids: [IndicatorID.Durability] =
        years.map { .olderThan($0) } + [.medianAge, .undated]
      return ids.map { Indicator(.durability($0), .needs(.tieColumn("since"))) }
    }
    let (dated, all) = (ages.ties.count, ages.ties.count + ages.undated.count)
    let median = ages.ties.map { Double(date.number - $0.firstDay.number) / 365.25 }.median
    return years.map { years in
      let limit = date.years(before: years)
      return Indicator(
        .durability(.olderThan(years)),
        .share(ages.ties.count { $0.firstDay <= limit }, of: dated),
        base: .day(limit)
      )
    } + [
      Indicator(
        .durability(.medianAge),
        median.map { .number($0) } ?? .undefined,
        base: .middle(of: dated)
      ),
      Indicator(.durability(.undated), .share(all - dated, of: all)),
    ]
  }

  // MARK: - Loss

  private static func losses(
    _ survival: Survival,
    in network: Network,
    hasUmbrella: Bool
  ) -> [Indicator] {
    let now = network.graph.connectedComponents().sizes.max() ?? 0
    // Without ties nobody is connected who could stay so.
    let hasTies = network.graph.edgeCount > 0
    func indicator(
      _ id: IndicatorID.Durability,
      _ loss: Survival.Loss?,
      _ kind: Indicator.Loss
    ) -> Indicator {
      guard let loss, hasTies else { return Indicator(.durability(id), .undefined) }
      return Indicator(
        .durability(id),
        .share(loss.connected, of: loss.left),
        base: .loss(loss.actors, now: now, kind)
      )
    }
    return [
      indicator(
        .survivesOne,
        survival.worstOne,
        .worstOfOne(mean: survival.meanOfOne ?? 0, isShared: survival.isOneShared)
      ),
      Indicator(
        .durability(.survivesOneMean),
        survival.meanOfOne.flatMap { hasTies ? .portion($0) : nil } ?? .undefined
      ),
      indicator(
        .survivesTwo,
        survival.worstTwo,
        survival.isExact ? .worstOfTwo(isShared: survival.isTwoShared) : .worstOfSomePairs
      ),
      hasUmbrella
        ? indicator(
          .survivesUmbrella,
          survival.umbrella,
          .umbrella(isWorst: survival.umbrella == survival.worstOne)
        ) : Indicator(.durability(.survivesUmbrella), .needs(.umbrella)),
    ]
  }
}

/// The ties that exist at the date of the data, with the first day of each.
struct TieAges {
  /// A tie that has a first day, and had begun.
  struct Tie {
    let source: Int
    let target: Int
    let firstDay: Day
  }

  /// The ties of which the first day is known.
  private(set) var ties: [Tie] = []

  /// The others.
  private(set) var undated: [(Int, Int)] = []

  /// `nil` where the files do not say, or there is no date.
  init?(_ layers: CompassLayers) {
    guard let today = layers.today, let date = layers.date, let since = layers.whole.ties.since
    else { return nil }
    var isToday = [Bool](repeating: false, count: layers.whole.graph.edgeCount)
    // Where ties are those of another day, some of this one are not among them.
    let ends = today.ties { _, u, v in layers.whole.graph.hasEdge(u, v) }
    for place in layers.whole.graph.edgePlaces(
      sources: ends.map { UInt32($0.0) },
      targets: ends.map { UInt32($0.1) }
    ) {
      isToday[Int(place)] = true
    }
    var place = 0
    layers.whole.graph.forEachEdge { u, v, _ in
      defer { place += 1 }
      guard isToday[place] else { return }
      if let firstDay = since[place], firstDay <= date {
        ties.append(Tie(source: u, target: v, firstDay: firstDay))
      } else {
        undated.append((u, v))
      }
    }
  }
}

extension Day {
  /// The same date some years earlier; 28 February where that year has no 29th.
  func years(before count: Int) -> Day {
    let (year, month, day) = date
    let earlier = Day(year: year - count, month: month, day: day)
    return earlier ?? Day(year: year - count, month: month, day: 28) ?? self
  }
}
