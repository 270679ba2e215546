import GraphCore

extension NetworkMeasure {
  /// Bridges: the number of ties that hold a part of the network on their own.
  ///
  /// - Range: 0 … *n* − 1.
  /// - Edge cases: rows of the same pair are one tie, which can be a bridge.
  /// - Complexity: O(*n* + *m*).
  /// - Source: R. E. Tarjan, "Depth-first search and linear graph algorithms", *SIAM Journal on
  ///   Computing* 1, 1972.
  public static let bridges = NetworkMeasure(
    id: "bridges",
    title: Text(en: "Bridges", nl: "Bruggen"),
    question: Text(
      en: "How many ties would, if lost, cut the network in two?",
      nl: "Hoeveel relaties zouden het netwerk in twee breken als ze wegvallen?"
    ),
    family: .cohesion,
    card: MeasureCard(
      definition: Text(
        en: "the number of ties whose removal leaves their component in two",
        nl: "het aantal relaties waarvan het verlies hun deelnetwerk in twee laat vallen"
      ),
      formula: Text(en: "number of bridges", nl: "aantal bruggen"),
      range: .actors(less: 1),
      edgeCases: Text(
        en: "0 without ties; a tie given in several rows is one tie",
        nl: "0 zonder relaties; een relatie uit meerdere rijen is één relatie"
      ),
      weights: .noWeights,
      source:
        "R. E. Tarjan, 'Depth-first search and linear graph algorithms', SIAM Journal on Computing 1, 1972",
      matches: Text(
        en: "igraph bridges and NetworkX bridges on a simple graph",
        nl: "igraph bridges en NetworkX bridges op een enkelvoudige graaf"
      )
    ),
    score: { network, _ in
      let blocks = network.graph.blockCutTree()
      return Double((0..<blocks.count).count(where: blocks.isBridge))
    }
  )
}
