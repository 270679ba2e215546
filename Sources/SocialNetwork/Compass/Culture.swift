import GraphCore

/// The culture function: who has such ties, and with whom.
///
/// Of every person it is asked whether they have a tie of this function. People without, who were not surveyed or whose
/// ties do not say what they serve, are counted apart. Ties are of people with people, of people with groups (associations and
/// organisations), of groups with groups, or with a government. Chance: ``CrossingTies``.
struct Culture {
  let indicators: [Indicator]

  init(of layers: CompassLayers, options: CompassOptions) {
    guard layers.tiesWithFunction != nil else {
      indicators = IndicatorID.Culture.allCases.map {
        Indicator(.culture($0), .needs(.tieColumn("function")))
      }
      return
    }
    let layer = layers[.culture]
    indicators =
      [Culture.people(in: layer)] + Culture.kinds(of: layer)
      + [Culture.acrossPlaces(of: layer, in: layers.whole, options: options)]
  }

  private static func people(in layer: Network) -> Indicator {
    let people = layer.actors.indices.filter { layer.actors.kinds[$0].isPerson }
    let taking = people.count { layer.graph.degree(of: $0) > 0 }
    let unknown = people.count {
      layer.graph.degree(of: $0) == 0 && layer.doubt(about: $0) != nil
    }
    return Indicator(
      .culture(.people),
      .share(taking, of: people.count - unknown),
      base: .uncertain(unknown),
      bounds: unknown == 0 ? nil : Indicator.Bounds(taking, taking + unknown, of: people.count)
    )
  }

  private static func kinds(of layer: Network) -> [Indicator] {
    var (mixed, people, groups, government) = (0, 0, 0, 0)
    layer.graph.forEachEdge { u, v, _ in
      let (first, second) = (layer.actors.kinds[u], layer.actors.kinds[v])
      if first == .government || second == .government {
        government += 1
      } else {
        switch (first.isPerson ? 1 : 0) + (second.isPerson ? 1 : 0) {
        case 1: mixed += 1
        case 2: people += 1
        default: groups += 1
        }
      }
    }
    let base = Indicator.Base.ends(
      personAndGroup: mixed,
      people: people,
      groups: groups,
      government: government
    )
    let counts: [(IndicatorID.Culture, Int)] = [
      (.peopleWithGroups, mixed), (.peopleWithPeople, people), (.groupsWithGroups, groups),
      (.withGovernment, government),
    ]
    return counts.map { id, count in
      Indicator(.culture(id), .share(count, of: layer.graph.edgeCount), base: base)
    }
  }

  private static func acrossPlaces(
    of layer: Network,
    in whole: Network,
    options: CompassOptions
  ) -> Indicator {
    guard let places = options.places(of: layer) else {
      return Indicator(.culture(.acrossPlaces), .needs(.actorColumn("municipality")))
    }
    return .crossing(
      .culture(.acrossPlaces),
      among: layer.ties { _, _, _ in true },
      by: Traits(places),
      in: whole,
      options: options,
      base: .attribute(places.name)
    )
  }
}
