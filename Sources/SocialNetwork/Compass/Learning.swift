import GraphCore

/// The learning function: how far what is learnt can travel, and whether it reaches new groups.
///
/// - **two-step reach**: how many others are within two steps over learning ties, the median over
///   those who have one; from ``sampleSize`` of them where counting all takes too long. Chance rewires
///   ties, everyone keeping as many to each kind of actor, in networks that are not too large.
/// - **new groups**: associations and organisations whose first tie of any kind began within
///   ``recentYears`` years before the date of the data, over those of whom that is known. Of one with
///   a tie without a date, and none from before, it is not known.
struct Learning {
  let indicators: [Indicator]

  /// How many years a group is new.
  static let recentYears = 3

  /// From how many actors reach is counted at most, in networks of many millions of two-step paths.
  static let sampleSize = 2000

  init(of layers: CompassLayers, options: CompassOptions) {
    indicators =
      [Learning.reach(in: layers, options)] + Learning.newGroups(in: layers)
      + [Learning.mixedGroups(in: layers, options: options)]
  }

  private static func reach(in layers: CompassLayers, _ options: CompassOptions) -> Indicator {
    guard layers.tiesWithFunction != nil else {
      return Indicator(.learning(.twoStepReach), .needs(.tieColumn("function")))
    }
    let graph = layers[.learning].graph
    let counts = graph.twoStepReach(limit: sampleSize)
    let median = counts.reach.map(Double.init).median
    // Only where rewiring and counting anew two hundred times is a matter of seconds.
    let chance =
      graph.twoStepPaths > 3_000_000
      ? nil
      : median.flatMap { median in
        layers[.learning].rewiredChance(
          of: median,
          named: IndicatorID.Learning.twoStepReach.rawValue,
          threads: options.threadCount
        ) {
          $0.twoStepReach(limit: sampleSize).reach.map(Double.init).median ?? 0
        }
      }
    return Indicator(
      .learning(.twoStepReach),
      median.map { .number($0) } ?? .undefined,
      chance: chance,
      base: .participants(
        graph.nodes.count { graph.degree(of: $0) > 0 },
        sample: counts.isSample ? counts.reach.count : nil
      )
    )
  }

  private static func newGroups(in layers: CompassLayers) -> [Indicator] {
    let network = layers.whole
    guard let date = layers.date, let ages = TieAges(layers) else {
      return [.newGroups, .tiesWithNewGroups].map {
        Indicator(.learning($0), .needs(.tieColumn("since")))
      }
    }
    let limit = date.years(before: recentYears)
    var isGroup = network.actors.kinds.map { $0 == .memberAssociation || $0 == .organisation }
    for actor in isGroup.indices where network.graph.degree(of: actor) == 0 {
      isGroup[actor] = false
    }
    var isNew = isGroup
    for tie in ages.ties where tie.firstDay <= limit {
      isNew[tie.source] = false
      isNew[tie.target] = false
    }
    var isUncertain = [Bool](repeating: false, count: isGroup.count)
    for (u, v) in ages.undated {
      for end in [u, v] where isNew[end] {
        isUncertain[end] = true
        isNew[end] = false
      }
    }
    // A group whose ties have all ended is none of today's.
    var isToday = [Bool](repeating: false, count: isGroup.count)
    for tie in ages.ties {
      isToday[tie.source] = true
      isToday[tie.target] = true
    }
    for actor in isNew.indices where !isToday[actor] { isNew[actor] = false }
    let (new, uncertain) = (isNew.count { $0 }, isUncertain.count { $0 })
    let groups = Indicator(
      .learning(.newGroups),
      .share(new, of: isGroup.count { $0 } - uncertain),
      base: .years(recentYears, uncertain: uncertain)
    )
    guard layers.tiesWithFunction != nil else {
      return [groups, Indicator(.learning(.tiesWithNewGroups), .needs(.tieColumn("function")))]
    }
    let learning = layers[.learning].ties { _, _, _ in true }
    let reached = learning.count { isNew[$0.0] || isNew[$0.1] }
    return [
      groups,
      Indicator(
        .learning(.tiesWithNewGroups),
        .share(reached, of: learning.count),
        base: .newGroups(new)
      ),
    ]
  }

  /// How mixed the members of associations are by place.
  private static func mixedGroups(
    in layers: CompassLayers,
    options: CompassOptions
  ) -> Indicator {
    guard let places = options.places(of: layers.whole) else {
      return Indicator(.learning(.mixedPlaces), .needs(.actorColumn("municipality")))
    }
    let found = layers.whole.associationBridging(by: places)
    let mixed = MixedGroups(
      found,
      groups: Groups(of: places),
      kinds: layers.whole.actors.kinds
    )
    return Indicator(
      .learning(.mixedPlaces),
      mixed.inside.map { .portion($0) } ?? .undefined,
      base: .amongPeople(
        mixed.overall,
        by: places.name,
        associations: found.count { $0.inside != nil }
      )
    )
  }
}

extension Graph {
  /// The number of walks of two steps.
  fileprivate var twoStepPaths: Int { nodes.reduce(0) { $0 + degree(of: $1) * degree(of: $1) } }

  /// How many others are within two steps of each node that has an edge; of a sample of them where
  /// there are more than 500 million two-step paths.
  fileprivate func twoStepReach(limit: Int) -> (reach: [Int], isSample: Bool) {
    var sources = nodes.filter { degree(of: $0) > 0 }
    let isSample = twoStepPaths > 500_000_000 && sources.count > limit
    if isSample {
      var generator = SeededGenerator(seed: 1)
      for place in 0..<limit {
        sources.swapAt(place, Int.random(in: place..<sources.count, using: &generator))
      }
      sources = Array(sources.prefix(limit))
    }
    var marks = [UInt32](repeating: 0, count: nodeCount)
    let reach = sources.enumerated().map { place, source in
      let mark = UInt32(place + 1)
      var count = 0
      marks[source] = mark
      for neighbor in neighbors(of: source) {
        if marks[neighbor] != mark {
          marks[neighbor] = mark
          count += 1
        }
        for next in neighbors(of: neighbor) where marks[next] != mark {
          marks[next] = mark
          count += 1
        }
      }
      return count
    }
    return (reach, isSample)
  }
}
