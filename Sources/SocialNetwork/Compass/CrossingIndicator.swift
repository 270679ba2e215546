import GraphCore

extension Indicator {
  /// How many of some ties join actors who have no value in common, against chance.
  ///
  /// - Parameters:
  ///   - id: Which indicator it is.
  ///   - ties: The ties, as positions of actors.
  ///   - traits: What actors may have in common.
  ///   - network: The network of all ties, not of a layer: it tells the associations of people.
  ///   - options: How often values are dealt out, and by how many threads.
  ///   - base: What is known beside the value.
  /// - Returns: The share of the ties of which both ends are known, with what chance would give;
  ///   undefined where there are none.
  static func crossing(
    _ id: IndicatorID,
    among ties: [(Int, Int)],
    by traits: Traits,
    in network: Network,
    options: CompassOptions,
    base: Base = .valueAlone
  ) -> Indicator {
    let found = CrossingTies(
      among: ties,
      in: network,
      traits: traits,
      options: options
    )
    return Indicator(
      id,
      .share(found.crossing, of: found.known),
      chance: found.chance,
      base: base
    )
  }
}

extension CompassOptions {
  /// How often labels are dealt out for so many actors and ties: fewer times where there are very many, of which
  /// each sample averages over more.
  func permutations(for count: Int) -> Int {
    min(permutations, max(200, 100_000_000 / max(1, count)))
  }
}

extension Network {
  /// The ends of the ties that satisfy a condition.
  func ties(where isKept: (_ place: Int, _ u: Int, _ v: Int) -> Bool) -> [(Int, Int)] {
    var ties: [(Int, Int)] = []
    var place = 0
    graph.forEachEdge { u, v, _ in
      if isKept(place, u, v) { ties.append((u, v)) }
      place += 1
    }
    return ties
  }
}

extension CompassOptions {
  /// What places are told by: the attribute asked for, or the municipality.
  func places(of network: Network) -> Attribute? {
    across ?? attribute(among: Attribute.municipalityNames, in: network)
  }

  /// The first attribute there is of some names, unless it is sensitive: what is told by places and
  /// sectors is not guarded.
  func attribute(among names: [String], in network: Network) -> Attribute? {
    names.lazy.compactMap { network.actors.attribute(named: $0) }.first {
      policy.mayTellOfActors(by: $0.name)
    }
  }
}

extension Attribute {
  /// What a column of municipalities is called.
  static let municipalityNames = ["municipality", "gemeente", "commune"]

  /// Whether the name says that the values are municipalities.
  var tellsMunicipality: Bool { Attribute.tellsMunicipality(name) }

  /// Whether the values of an attribute of some name are municipalities.
  package static func tellsMunicipality(_ name: String) -> Bool {
    municipalityNames.contains(name.folded)
  }
}
