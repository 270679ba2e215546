import GraphCore

/// The learning function: how far what is learnt can travel, and whether it reaches new groups.
///
/// - **two-step reach**: how many others are within two steps over learning ties, the median over
///   those who have one; from ``sampleSize`` of them where counting all takes too long. Chance rewires
///   ties, everyone keeping as many to each kind of actor, in networks that are not too large.
/// - **new groups**: associations and organisations whose first tie of any kind began within
///   ``recentYears`` years before the date of the data. One with a tie without a date is not new.
struct Learning {
  let indicators: [Indicator]

  /// How many years a group is new.
  static let recentYears = 3

  /// From how many actors reach is counted at most, in networks of many millions of two-step ways.
  static let sampleSize = 2000

  init(of layers: CompassLayers, options: CompassOptions) {
    indicators =
      [Learning.reach(in: layers, options)] + Learning.newGroups(in: layers)
      + [Learning.mixedGroups(in: layers, options: options)]
  }

  private static func reach(in layers: CompassLayers, _ options: CompassOptions) -> Indicator {
    let (id, title) = (
      "two-step-reach", Text(en: "Reach in two steps", nl: "Bereik in twee stappen")
    )
    guard layers.tiesWithFunction != nil else {
      return Indicator(id, title: title, without: .tieColumn("function"), command: ["check"])
    }
    let graph = layers[.learning].graph
    let counts = graph.twoStepReach(limit: sampleSize)
    let median = counts.reach.map(Double.init).median
    // Only where rewiring and counting anew two hundred times is a matter of seconds.
    let chance =
      graph.twoStepWays > 3_000_000
      ? nil
      : median.flatMap { median in
        layers[.learning].rewiredChance(of: median, named: id, threads: options.threadCount) {
          $0.twoStepReach(limit: sampleSize).reach.map(Double.init).median ?? 0
        }
      }
    let participants = graph.nodes.count { graph.degree(of: $0) > 0 }
    return Indicator(
      id,
      title: title,
      value: median.map { .number($0) } ?? .undefined,
      chance: chance,
      sentence: Text(
        en:
          "Half of those with learning ties reach so many others or more, directly or through one "
          + "other, of the \(max(0, participants - 1)) who take part",
        nl:
          "De helft van wie leerrelaties heeft, bereikt minstens zoveel anderen, rechtstreeks of via "
          + "één ander, van de \(max(0, participants - 1)) die meedoen"
      )
        + (counts.isSample
          ? Text(
            en: ", by a sample of \(counts.reach.count).",
            nl: ", volgens een steekproef van \(counts.reach.count)."
          ) : Text(".")),
      command: ["describe", "--function", "learning"]
    )
  }

  private static func newGroups(in layers: CompassLayers) -> [Indicator] {
    let titles = [
      ("new-groups", Text(en: "New groups", nl: "Nieuwe groepen")),
      ("ties-with-new-groups", Text(en: "Learning ties with them", nl: "Leerrelaties met hen")),
    ]
    let network = layers.whole
    guard let date = layers.date, let ages = TieAges(layers) else {
      return titles.map { id, title in
        Indicator(id, title: title, without: .tieColumn("since"), command: ["check"])
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
    for (u, v) in ages.undated {
      isNew[u] = false
      isNew[v] = false
    }
    // A group whose ties have all ended is none of today's.
    var isToday = [Bool](repeating: false, count: isGroup.count)
    for tie in ages.ties {
      isToday[tie.source] = true
      isToday[tie.target] = true
    }
    for actor in isNew.indices where !isToday[actor] { isNew[actor] = false }
    let (new, all) = (isNew.count { $0 }, isGroup.count { $0 })
    let command = ["centrality", "--function", "learning"]
    let groups = Indicator(
      titles[0].0,
      title: titles[0].1,
      value: .share(new, of: all),
      sentence: Noun.organisation.part(new, of: all)
        + Text(en: " and associations with ties", nl: " en verenigingen met relaties")
        + Verb.got.form(for: new)
        + Text(
          en: " the first one in the last \(recentYears) years.",
          nl: " de eerste in de laatste \(recentYears) jaar."
        ),
      command: command
    )
    guard layers.tiesWithFunction != nil else {
      return [
        groups,
        Indicator(
          titles[1].0,
          title: titles[1].1,
          without: .tieColumn("function"),
          command: ["check"]
        ),
      ]
    }
    let learning = layers[.learning].ties { _, _, _ in true }
    let reached = learning.count { isNew[$0.0] || isNew[$0.1] }
    return [
      groups,
      Indicator(
        titles[1].0,
        title: titles[1].1,
        value: .share(reached, of: learning.count),
        sentence: Noun.tie.part(reached, of: learning.count)
          + Text(
            en: " for learning are with a new group.",
            nl: " om te leren zijn met een nieuwe groep."
          ),
        command: command,
        isDetail: new == 0
      ),
    ]
  }

  /// How mixed the members of associations are by place.
  private static func mixedGroups(
    in layers: CompassLayers,
    options: CompassOptions
  ) -> Indicator {
    let (id, title) = ("mixed-places", Text(en: "Mixed by place", nl: "Gemengd naar plaats"))
    guard let places = options.places(of: layers.whole) else {
      return Indicator(id, title: title, without: .actorColumn("municipality"), command: ["check"])
    }
    let mixed = MixedGroups(
      layers.whole.associationBridging(by: places),
      groups: Groups(of: places),
      kinds: layers.whole.actors.kinds
    )
    return Indicator(
      id,
      title: places.tellsMunicipality
        ? title : Text(en: "Mixed by \(places.name)", nl: "Gemengd naar \(places.name)"),
      value: mixed.inside.map { .portion($0) } ?? .undefined,
      sentence: mixed.overall.map { MixedGroups.sentence(overall: $0) } ?? Text(""),
      command: ["capital", "--by", places.name]
    )
  }
}

extension Graph {
  /// The number of walks of two steps.
  fileprivate var twoStepWays: Int { nodes.reduce(0) { $0 + degree(of: $1) * degree(of: $1) } }

  /// How many others are within two steps of each node that has an edge; of a sample of them where
  /// there are more than 500 million two-step ways.
  fileprivate func twoStepReach(limit: Int) -> (reach: [Int], isSample: Bool) {
    var sources = nodes.filter { degree(of: $0) > 0 }
    let isSample = twoStepWays > 500_000_000 && sources.count > limit
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
