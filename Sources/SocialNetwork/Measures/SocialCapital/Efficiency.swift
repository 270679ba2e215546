import GraphCore

extension ActorMeasure {
  /// Efficiency: which share of an actor's contacts leads somewhere new.
  ///
  ///     E(i) = S(i) / d(i)       S(i) the effective size, d(i) the number of contacts
  ///
  /// At 1 no two contacts know each other; a low score marks contacts who could stand in for one
  /// another.
  ///
  ///     let scores = network.scores(.efficiency)
  ///
  /// - Range: 1/(*n* − 1) … 1.
  /// - Isolates: `nil`.
  /// - Weights: strength; only their proportions count.
  /// - Complexity: O(*m*^1.5).
  /// - Source: R. S. Burt, *Structural Holes: The Social Structure of Competition*, Harvard
  ///   University Press, 1992.
  public static let efficiency = ActorMeasure(
    id: "efficiency",
    title: Text(en: "Efficiency", nl: "Efficiëntie"),
    question: Text(
      en: "Which share of this actor's contacts leads somewhere the others do not?",
      nl:
        "Welk deel van de contacten van deze actor leidt ergens naartoe waar de andere niet komen?"
    ),
    family: .socialCapital,
    card: MeasureCard(
      definition: Text(
        en: "the effective size over the number of contacts",
        nl: "de effectieve omvang gedeeld door het aantal contacten"
      ),
      formula: Text("E(i) = S(i) ÷ d(i)"),
      range: MeasureRange(Text("1 ÷ (n − 1) … 1")) { count, _ in
        1 / Double(max(count - 1, 1))...1
      },
      edgeCases: Text(
        en: "absent for isolates; 1 with one contact",
        nl: "afwezig voor geïsoleerde actoren; 1 bij één contact"
      ),
      weights: .weightIsStrength,
      source: "R. S. Burt, Structural Holes, 1992",
      matches: Text(
        en: "NetworkX effective_size over the degree",
        nl: "NetworkX effective_size gedeeld door de graad"
      )
    ),
    normaliser: nil,
    scores: { network, options in
      network.graph.effectiveSize(options).enumerated().map { node, size in
        size.map { $0 / Double(network.graph.degree(of: node)) }
      }
    }
  )
}
