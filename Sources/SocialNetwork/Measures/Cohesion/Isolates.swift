import GraphCore

extension NetworkMeasure {
  /// Isolates: the number of actors without ties.
  ///
  ///     |{ i : d(i) = 0 }|       d(i) the degree of i
  ///
  /// - Range: 0 … *n*.
  /// - Edge cases: actors that were not surveyed count too; ``Network/certainIsolateCount`` tells them
  ///   apart. An actor of which ties were left out because of errors does not count. Where people have none but,
  ///   maybe, some that are concealed, it is not defined.
  /// - Complexity: O(*n*).
  /// - Source: by definition.
  public static let isolates = NetworkMeasure(
    id: "isolates",
    title: Text(en: "Actors without ties", nl: "Actoren zonder relaties"),
    question: Text(
      en: "How many actors have no ties, and lost none to faulty rows?",
      nl: "Hoeveel actoren hebben geen relaties, en verloren er ook geen door foute rijen?"
    ),
    family: .cohesion,
    card: MeasureCard(
      definition: Text(
        en: "the number of actors without ties, those not surveyed included",
        nl: "het aantal actoren zonder relaties, ook wie niet bevraagd is"
      ),
      formula: Text("|{ i : d(i) = 0 }|"),
      range: .actors(),
      edgeCases: Text(
        en:
          "an actor of which ties were left out does not count; the list of isolated groups tells "
          + "isolates from actors not surveyed, who may have ties that nobody named; not defined where ties of "
          + "people are left out to protect them, and some have no others",
        nl:
          "een actor waarvan relaties weggelaten zijn, telt niet mee; de lijst van geïsoleerde groepen "
          + "scheidt geïsoleerde van niet bevraagde actoren, die misschien relaties hebben die niemand "
          + "noemde; niet bepaald waar relaties van mensen weggelaten zijn om hen te beschermen, en "
          + "sommigen er geen andere hebben"
      ),
      weights: .noWeights,
      source: "by definition",
      matches: Text(
        en: "NetworkX number_of_isolates",
        nl: "NetworkX number_of_isolates"
      )
    ),
    score: { network, _ in
      guard network.concealed.isEmpty else { return nil }
      return Double(
        network.graph.nodes.count { network.graph.degree(of: $0) == 0 && !network.hasLostTies($0) }
      )
    }
  )
}

extension Network {
  /// The number of actors without ties of which it is known that they have none: they were surveyed, and
  /// nothing of what they named was left out.
  public var certainIsolateCount: Int {
    graph.nodes.count { graph.degree(of: $0) == 0 && doubt(about: $0) == nil }
  }
}
