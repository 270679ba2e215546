import GraphCore

/// The culture function: who takes part, and with whom.
///
/// A person takes part who has a tie of this function. People whose ties do not say what they serve
/// are counted apart. Ties are of people with people, of people with groups (associations and
/// organisations), of groups with groups, or with a government. Chance: ``CrossingTies``.
struct Culture {
  let indicators: [Indicator]

  init(of layers: CompassLayers, options: CompassOptions) {
    let titles = Culture.titles
    guard layers.tiesWithFunction != nil else {
      indicators = titles.map { id, title in
        Indicator(id, title: title, without: .tieColumn("function"), command: ["check"])
      }
      return
    }
    let layer = layers[.culture]
    indicators =
      [Culture.people(in: layer)] + Culture.kinds(of: layer)
      + [Culture.acrossPlaces(of: layer, options: options)]
  }

  private static let titles = [
    ("people", Text(en: "People who take part", nl: "Mensen die deelnemen")),
    ("people-with-groups", Text(en: "People with groups", nl: "Mensen met groepen")),
    ("people-with-people", Text(en: "People with people", nl: "Mensen met mensen")),
    ("groups-with-groups", Text(en: "Groups with groups", nl: "Groepen met groepen")),
    ("with-government", Text(en: "With a government", nl: "Met een overheid")),
    ("across-places", Text(en: "Across places", nl: "Over plaatsen heen")),
  ]

  private static func people(in layer: Network) -> Indicator {
    let people = layer.actors.indices.filter { layer.actors.kinds[$0].isPerson }
    let taking = people.count { layer.graph.degree(of: $0) > 0 }
    let unknown = people.count {
      layer.graph.degree(of: $0) == 0 && layer.doubt(about: $0) != nil
    }
    return Indicator(
      titles[0].0,
      title: titles[0].1,
      value: .share(taking, of: people.count),
      sentence: Noun.person.part(taking, of: people.count)
        + Text(en: " take part with others", nl: " nemen met anderen deel")
        + (unknown > 0
          ? Text(
            en: "; of \(unknown) more it is not known.",
            nl: "; van nog \(unknown) is het niet gekend."
          )
          : Text(".")),
      command: ["centrality", "--function", "culture"]
    )
  }

  private static func kinds(of layer: Network) -> [Indicator] {
    var counts = [0, 0, 0, 0]
    layer.graph.forEachEdge { u, v, _ in
      let (first, second) = (layer.actors.kinds[u], layer.actors.kinds[v])
      if first == .government || second == .government {
        counts[3] += 1
      } else {
        switch (first.isPerson ? 1 : 0) + (second.isPerson ? 1 : 0) {
        case 1: counts[0] += 1
        case 2: counts[1] += 1
        default: counts[2] += 1
        }
      }
    }
    let ties = layer.graph.edgeCount
    let sentence = Text(
      en: "Of the \(ties) ties, \(counts[0]) join a person with a group, \(counts[1]) two people, "
        + "\(counts[2]) two groups, and \(counts[3]) a government.",
      nl: "Van de \(ties) relaties verbinden er \(counts[0]) een persoon met een groep, "
        + "\(counts[1]) twee mensen, \(counts[2]) twee groepen, en \(counts[3]) een overheid."
    )
    return counts.enumerated().map { place, count in
      Indicator(
        titles[place + 1].0,
        title: titles[place + 1].1,
        value: .share(count, of: ties),
        sentence: sentence,
        command: ["draw", "--function", "culture"],
        isDetail: place > 0
      )
    }
  }

  private static func acrossPlaces(of layer: Network, options: CompassOptions) -> Indicator {
    guard let places = options.places(of: layer) else {
      return Indicator(
        titles[5].0,
        title: titles[5].1,
        without: .actorColumn("municipality"),
        command: ["check"]
      )
    }
    return .crossing(
      titles[5].0,
      title: titles[5].1,
      among: layer.ties { _, _, _ in true },
      by: Traits(places),
      in: layer,
      options: options,
      words: Text(en: " two ", nl: " twee ") + Noun.values(of: places).many + Text("."),
      command: ["describe", "--function", "culture", "--by", places.name]
    )
  }
}
