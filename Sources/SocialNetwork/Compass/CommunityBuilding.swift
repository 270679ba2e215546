import GraphCore

/// The community-building function: close-knit groups that are open as well, bonding and bridging
/// together.
///
/// Groups are the communities of three actors or more found in the ties of this function (Leiden). A
/// group is **close-knit** when its members have two ties within it on average or more, so that it does
/// not rest on a single centre; it is **open** when two of its members or more have ties that lead
/// outside it. **Closed triangles** are the transitivity of the layer; chance is that of ties
/// rewired at random, everyone keeping as many to each kind of actor.
struct CommunityBuilding {
  let indicators: [Indicator]

  init(of layers: CompassLayers, options: CompassOptions) {
    guard layers.tiesWithFunction != nil else {
      indicators = CommunityBuilding.titles.map { id, title in
        Indicator(id, title: title, without: .tieColumn("function"), command: ["check"])
      }
      return
    }
    let layer = layers[.community]
    indicators =
      CommunityBuilding.groups(in: layer) + [CommunityBuilding.triangles(in: layer, options)]
  }

  private static let titles = [
    ("groups", Text(en: "Groups", nl: "Groepen")),
    ("close-knit-and-open", Text(en: "Close-knit and open", nl: "Hecht en open")),
    ("close-knit-only", Text(en: "Close-knit, not open", nl: "Hecht, niet open")),
    ("open-only", Text(en: "Open, not close-knit", nl: "Open, niet hecht")),
    ("inner-density", Text(en: "Inner density", nl: "Dichtheid binnenin")),
    ("openness", Text(en: "Openness", nl: "Openheid")),
    ("closed-triangles", Text(en: "Closed triangles", nl: "Gesloten driehoeken")),
  ]

  /// The ties of a group.
  private struct Group {
    var size = 0
    var inside = 0
    var outside = 0
    var membersWithTiesOutside = 0

    var isCloseKnit: Bool { inside >= size }
    var isOpen: Bool { membersWithTiesOutside > 1 }
    var density: Double { Double(inside) / Double(size * (size - 1) / 2) }
    var openness: Double { Double(outside) / Double(2 * inside + outside) }
  }

  private static func groups(in layer: Network) -> [Indicator] {
    let communities = layer.communities()
    var found = [Group](repeating: Group(), count: communities.count)
    for actor in layer.actors.indices {
      let number = communities.numbers[actor]
      let outside = layer.graph.neighbors(of: actor).count { communities.numbers[$0] != number }
      found[number - 1].size += 1
      found[number - 1].outside += outside
      if outside > 0 { found[number - 1].membersWithTiesOutside += 1 }
    }
    layer.graph.forEachEdge { u, v, _ in
      if communities.numbers[u] == communities.numbers[v] {
        found[communities.numbers[u] - 1].inside += 1
      }
    }
    let groups = found.filter { $0.size > 2 }
    let members = groups.reduce(0) { $0 + $1.size }
    let both = groups.count { $0.isCloseKnit && $0.isOpen }
    let closed = groups.count { $0.isCloseKnit && !$0.isOpen }
    let open = groups.count { !$0.isCloseKnit && $0.isOpen }
    let neither = groups.count - both - closed - open
    let all = groups.count
    let rest = Text(
      en: "\(both) of them; besides, \(closed) close-knit only, \(open) open only, \(neither) "
        + "neither. Close-knit: two ties inside per member; open: two members or more have ties outside.",
      nl: "\(both) ervan; daarnaast \(closed) enkel hecht, \(open) enkel open, \(neither) geen van "
        + "beide. Hecht: twee relaties binnenin per lid; open: twee leden of meer met relaties naar "
        + "buiten."
    )
    let density = groups.map(\.density).median
    let openness = groups.map(\.openness).median
    let values: [(Indicator.Value, Text, Bool)] = [
      (
        .count(all),
        Noun.group.count(all)
          + Text(
            en: " of three or more found in these ties, with \(members) actors in all.",
            nl: " van drie of meer, gevonden in deze relaties, met samen \(members) actoren."
          ), false
      ),
      (.share(both, of: all), rest, false),
      (.share(closed, of: all), rest, true),
      (.share(open, of: all), rest, true),
      (
        density.map { .portion($0) } ?? .undefined,
        Text(
          en: "In half of the groups, a larger part than this of all possible ties inside exists.",
          nl:
            "In de helft van de groepen bestaat een groter deel dan dit van de mogelijke relaties."
        ), true
      ),
      (
        openness.map { .portion($0) } ?? .undefined,
        Text(
          en: "In half of the groups, a larger part of the members' ties than this leads outside.",
          nl:
            "In de helft van de groepen leidt een groter deel dan dit van de relaties naar buiten."
        ), false
      ),
    ]
    return zip(titles, values).map { title, value in
      Indicator(
        title.0,
        title: title.1,
        value: value.0,
        sentence: value.1,
        command: ["communities", "--function", "community"],
        isDetail: value.2
      )
    }
  }

  private static func triangles(in layer: Network, _ options: CompassOptions) -> Indicator {
    let title = titles[titles.count - 1]
    let observed = layer.score(.transitivity)
    let actors = layer.actors
    let chance = observed.flatMap { observed in
      layer.rewiredChance(of: observed, named: title.0, threads: options.threadCount) {
        Network(actors: actors, graph: $0).score(.transitivity) ?? 0
      }
    }
    return Indicator(
      title.0,
      title: title.1,
      value: observed.map { .portion($0) } ?? .undefined,
      chance: chance,
      sentence: Text(
        en: "Of two contacts of the same actor, how often they have a tie as well.",
        nl: "Hoe vaak twee contacten van dezelfde actor ook een relatie hebben met elkaar."
      ),
      command: ["describe", "--function", "community"]
    )
  }
}

extension Network {
  /// A number beside that of networks rewired at random, everyone keeping as many ties to each kind of
  /// actor; `nil` where there are more than two million ties, too many to rewire in reasonable time.
  ///
  /// There are 200 samples, and 100 of more than 200 000 ties.
  func rewiredChance(
    of observed: Double,
    named name: String,
    threads: Int,
    measuring number: @Sendable (Graph) -> Double
  ) -> ChanceComparison? {
    guard (1...2_000_000).contains(graph.edgeCount) else { return nil }
    let samples = graph.rewired(
      keeping: actors.kinds.map(\.rawValue),
      samples: graph.edgeCount > 200_000 ? 100 : 200,
      threads: threads
    ) { [number($0)] }
    return ChanceComparison(
      name: name,
      observed: observed,
      among: samples.values.map { $0[0] }
    )
  }
}
