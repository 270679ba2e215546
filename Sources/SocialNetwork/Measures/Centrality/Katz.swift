import GraphCore

extension ActorMeasure {
  /// Katz centrality: how many walks lead to an actor, long ones counted less.
  ///
  ///     x(i) = 1 + α Σ_j w(i, j) x(j)       α = 1 / (2 λ), λ the largest eigenvalue of w
  ///
  /// where w(i, j) is 1 for every tie unless weights are asked for. A high score marks an actor whom
  /// much reaches, straight or round about. The factor α depends on the network, so scores cannot be
  /// compared across networks; ``Network/katzAttenuation(options:)`` says which it is.
  ///
  ///     let scores = network.scores(.katz)
  ///
  /// - Range: 1 … 2 √*n*: no eigenvalue of the inverse of 1 − αw is above 2, so that Σ x(i)² ≤ 4 *n*.
  ///   No score comes up to that.
  /// - Isolates: 1; without any tie everyone scores 1.
  /// - Weights: strength; only their proportions count.
  /// - Complexity: O(*n* + *m*) for a step of the iterations.
  /// - Source: L. Katz, "A new status index derived from sociometric analysis", *Psychometrika* 18,
  ///   1953.
  public static let katz = ActorMeasure(
    id: "katz",
    title: Text(en: "Katz centrality", nl: "Katz-centraliteit"),
    question: Text(
      en: "How much reaches this actor, straight or round about?",
      nl: "Hoeveel bereikt deze actor, rechtstreeks of langs omwegen?"
    ),
    family: .centrality,
    card: MeasureCard(
      definition: Text(
        en:
          "the number of walks that end at the actor, each step counted α times, with α half of the most that is possible; not comparable across networks",
        nl:
          "het aantal wandelingen dat bij de actor eindigt, elke stap α keer geteld, met α de helft van wat hoogstens mogelijk is; niet vergelijkbaar tussen netwerken"
      ),
      formula: Text("x(i) = 1 + α Σ_j w(i, j) x(j), α = 1 ÷ (2 λ)"),
      range: MeasureRange(Text("1 … 2 √n"), reached: .lowest) { count, _ in
        1...max(1, 2 * Double(count).squareRoot())
      },
      edgeCases: Text(
        en: "isolates score 1; without any tie everyone scores 1",
        nl: "geïsoleerde actoren scoren 1; zonder relaties scoort iedereen 1"
      ),
      weights: .weightIsStrength,
      source: "L. Katz, 'A new status index', Psychometrika 18, 1953",
      matches: Text(
        en: "NetworkX katz_centrality_numpy with the same α and normalized=False",
        nl: "NetworkX katz_centrality_numpy met dezelfde α en normalized=False"
      )
    ),
    normaliser: nil,
    scores: { network, options in
      network.graph(options).katzScores(threads: options.threadCount).scores
    }
  )
}

extension Network {
  /// The factor α by which ``ActorMeasure/katz`` counts a step less than the one before it; `nil`
  /// where there are no ties.
  public func katzAttenuation(options: MeasureOptions = MeasureOptions()) -> Double? {
    graph(options).katzScores(threads: options.threadCount).attenuation
  }
}
