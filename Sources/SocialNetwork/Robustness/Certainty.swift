import GraphCore

/// From what to what a number lies in all but a twentieth of the draws.
///
/// Of 200 draws, the 5 lowest and the 5 highest are left out.
package struct CertaintyInterval: Sendable, Hashable {
  /// The lowest number.
  package let low: Double

  /// The highest number.
  package let high: Double

  /// The interval of some numbers, one for each draw in which there is one; `nil` where there is none in
  /// any.
  package init?(of numbers: [Double]) {
    self.init(lows: numbers, highs: numbers)
  }

  /// The interval of some ranges, given by their ends.
  package init?(lows: [Double], highs: [Double]) {
    guard !lows.isEmpty, lows.count == highs.count else { return nil }
    let beyond = lows.count / 40
    low = lows.sorted()[beyond]
    high = highs.sorted()[highs.count - 1 - beyond]
  }

  /// How many of some draws lie inside at least.
  package static func inside(of draws: Int) -> Int { draws - 2 * (draws / 40) }
}

/// How firmly the groups of a ladder stand on their rungs, where ties are missing.
package struct RungCertainty: Sendable {
  /// The share of the ties that is taken away.
  package let share: Double

  /// In how many draws each group keeps its rung, in the order of the groups: more than half of its
  /// members stand on it.
  package let kept: [Int]

  /// Between what and what the number of actors on each rung lies.
  package let counts: [Rung: CertaintyInterval]
}

extension MissingTies {
  /// How firmly groups stand on their rungs.
  ///
  /// - Parameters:
  ///   - ladder: The ladder of the network that is known.
  ///   - anchor: The actor that marks the main part.
  ///   - isStaff: Says of every actor whether it is the umbrella's own staff.
  ///   - share: The share of the ties that is taken away.
  ///   - threads: How many threads may work at once.
  /// - Returns: In how many draws each group keeps its rung.
  /// - Complexity: O(*n* + *m*) for each draw.
  package func certainty(
    of ladder: IsolationLadder,
    anchor: Int? = nil,
    isStaff: [Bool]? = nil,
    missing share: Double,
    threads: Int
  ) -> RungCertainty {
    let groups = ladder.groups
    let umbrella = ladder.umbrella
    let draws = inDraws(missing: share, threads: threads) { network in
      var rungs = network.rungs(anchor: anchor, umbrella: umbrella, isStaff: isStaff)
      for actor in rungs.indices where rungs[actor] == .isolate || rungs[actor] == .detached {
        // What is not known of an actor stays so, unless it got ties that connect it.
        let known = ladder.rungs[actor]
        if known == .unknown || known == .notOnDay { rungs[actor] = known }
      }
      var counts = [Int](repeating: 0, count: Rung.allCases.count)
      for rung in rungs { counts[rung.place] += 1 }
      let kept = groups.map { group in
        2 * group.members.count { rungs[$0] == group.rung } > group.members.count
      }
      return (kept: kept, counts: counts)
    }
    var counts: [Rung: CertaintyInterval] = [:]
    for rung in Rung.allCases {
      counts[rung] = CertaintyInterval(of: draws.map { Double($0.counts[rung.place]) })
    }
    return RungCertainty(
      share: share,
      kept: groups.indices.map { group in draws.count { $0.kept[group] } },
      counts: counts
    )
  }
}

/// How far the ranks and scores of actors by a measure move, where ties are missing.
package struct ScoreCertainty: Sendable {
  /// The share of the ties that is taken away.
  package let share: Double

  /// The interval of the rank of each actor that was asked for, from the best place to the worst.
  package let ranks: [CertaintyInterval?]

  /// The interval of the score of each of them.
  package let scores: [CertaintyInterval?]
}

extension MissingTies {
  /// The most steps of a search for all shortest paths, actors times ties, at which these are found anew
  /// in every draw; beyond, they are estimated from some actors, or left alone.
  package static let mostSteps = 10_000_000

  /// Whether all shortest paths are found anew in every draw.
  package var findsAllPaths: Bool { graph.nodeCount * max(1, graph.edgeCount) <= Self.mostSteps }

  /// Whether the scores of a measure can be had in every draw: those of all shortest paths only in
  /// networks that are not too large, unless they can be estimated.
  package func reaches(_ measure: ActorMeasure, isWeighted: Bool) -> Bool {
    if findsAllPaths { return true }
    if measure.id == ActorMeasure.closeness.id { return false }
    return !Self.isEstimated(measure) || !isWeighted
  }

  /// Whether a measure is estimated in networks in which not all shortest paths are found.
  package static func isEstimated(_ measure: ActorMeasure) -> Bool {
    [ActorMeasure.betweenness.id, ActorMeasure.harmonic.id].contains(measure.id)
  }

  /// Whether the score of a network by a measure can be had in every draw.
  package func reaches(_ measure: NetworkMeasure) -> Bool {
    let needsAllPaths: [NetworkMeasure] = [
      .distanceFragmentation, .diameter, .averageDistance, .closenessCentralisation,
      .betweennessCentralisation, .betweennessGini,
    ]
    if measure.id == NetworkMeasure.modularity.id { return graph.edgeCount <= 10_000 }
    return findsAllPaths || !needsAllPaths.contains { $0.id == measure.id }
  }

  /// The intervals of the ranks and scores of some actors by some measures.
  ///
  /// In large networks betweenness and harmonic centrality are estimated in every draw, from other actors
  /// each time, so that intervals are somewhat too wide.
  ///
  /// - Parameters:
  ///   - measures: The measures; each one that is within reach.
  ///   - actors: The positions of the actors.
  ///   - isNormalised: Whether scores are normalised.
  ///   - share: The share of the ties that is taken away.
  ///   - options: How the measures are computed.
  /// - Returns: For every measure the intervals, in the order of `actors`.
  package func certainty(
    of measures: [ActorMeasure],
    for actors: [Int],
    isNormalised: Bool = false,
    missing share: Double,
    _ options: MeasureOptions
  ) -> [ScoreCertainty] {
    let draws = inNumberedDraws(missing: share, threads: options.threadCount) { number, network in
      let options = Self.alone(options)
      return measures.map { measure in
        var scores = scores(of: measure, in: network, draw: number, options)
        if isNormalised { scores = network.normalised(scores, of: measure) }
        let ranks = Rank.ranks(of: scores)
        return actors.map { Standing(score: scores[$0], rank: ranks[$0]) }
      }
    }
    return measures.indices.map { measure in
      ScoreCertainty(
        share: share,
        ranks: actors.indices.map { place in
          let ranks = draws.map { $0[measure][place] }.filter { $0.worst > 0 }
          return CertaintyInterval(
            lows: ranks.map { Double($0.best) },
            highs: ranks.map { Double($0.worst) }
          )
        },
        scores: actors.indices.map { place in
          CertaintyInterval(
            of: draws.map { $0[measure][place] }.filter { $0.worst > 0 }.map(\.score)
          )
        }
      )
    }
  }

  /// The score of an actor in a draw and its rank, in sixteen bytes; without a score, all are 0.
  private struct Standing: Sendable {
    let score: Double
    let best: UInt32
    let worst: UInt32

    init(score: Double?, rank: Rank?) {
      self.score = score ?? 0
      best = UInt32(rank?.best ?? 0)
      worst = UInt32(rank?.worst ?? 0)
    }
  }

  /// The intervals of the scores of the network by some measures, each within reach, and in how many draws
  /// it is in the phase that it is in; `nil` for no phase to look for.
  package func certainty(
    of measures: [NetworkMeasure],
    phase: NetworkPhase?,
    missing share: Double,
    _ options: MeasureOptions
  ) -> (scores: [CertaintyInterval?], phaseKept: Int) {
    let draws = inDraws(missing: share, threads: options.threadCount) { network in
      let options = MissingTies.alone(options)
      return (
        scores: measures.map { network.score($0, options: options) },
        phase: phase == nil ? nil : NetworkPhase(of: network)?.name
      )
    }
    return (
      measures.indices.map { place in
        CertaintyInterval(of: draws.compactMap { $0.scores[place] })
      },
      draws.count { $0.phase == phase?.name }
    )
  }

  private func scores(
    of measure: ActorMeasure,
    in network: Network,
    draw number: Int,
    _ options: MeasureOptions
  ) -> [Double?] {
    guard !findsAllPaths else { return network.scores(measure, options: options) }
    switch measure.id {
    case ActorMeasure.betweenness.id:
      return network.graph.withUnitWeights().sampledBetweenness(seed: UInt64(number))
    case ActorMeasure.harmonic.id:
      return network.graph.withUnitWeights().sampledHarmonic(seed: UInt64(number))
    default: return network.scores(measure, options: options)
    }
  }

  /// The options of work that is itself one of several threads.
  static func alone(_ options: MeasureOptions) -> MeasureOptions {
    var options = options
    options.threadCount = 1
    options.findings = PathFindings()
    return options
  }
}
