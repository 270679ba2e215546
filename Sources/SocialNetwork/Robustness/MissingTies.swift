import GraphCore

/// What a network may look like where ties are missing from the files: how much of what is found would
/// change.
///
/// The network that is known is the true one less the ties that nobody named. How far a finding rests on
/// them is tried as is usual: a share of the known ties is taken away at random, time and again, and what
/// changes by that may as well have changed by those that are missing already.
///
/// An actor that was not surveyed lacks more than others: all ties but those that others named. In each
/// draw it gets as many ties as a surveyed actor of its kind, drawn at random, has more than it, each with
/// an actor of the kind of one of that actor's contacts, those with more ties more often, and as strong;
/// where nobody of its kind was surveyed, none. Ties that are added are not taken away.
///
///     let missing = MissingTies(of: network)
///     let counts = missing.inDraws(missing: 0.1, threads: 2) { $0.graph.connectedComponents().count }
///
/// A draw of more missing ties takes away those of the draw of fewer with the same number, and some more.
///
/// - Source: S. P. Borgatti, K. M. Carley and D. Krackhardt, "On the robustness of centrality measures
///   under conditions of imperfect data", *Social Networks* 28, 2006,
///   doi:10.1016/j.socnet.2005.05.001.
package struct MissingTies: Sendable {
  /// The shares of ties that are taken away: a tenth, and a fifth.
  package static let shares = [0.1, 0.2]

  /// The number of draws of each.
  package static let drawCount = 200

  /// The positions of the actors that were not surveyed.
  package let notSurveyed: [Int]

  /// The actors without what makes their ties doubtful: in a draw all ties are known.
  private let actors: Actors

  /// The ties that are known.
  let graph: Graph

  private let ties: (sources: [UInt32], targets: [UInt32], weights: [Double])

  /// By kind, the surveyed actors, and the ends of ties that are actors of the kind.
  private let surveyed: [[UInt32]]
  private let ends: [[UInt32]]

  /// Prepares to draw networks like one.
  ///
  /// - Complexity: O(*n* + *m*).
  package init(of network: Network) {
    graph = network.graph
    actors = Actors(ids: network.actors.ids, kinds: network.actors.kinds)
    var ties: (sources: [UInt32], targets: [UInt32], weights: [Double]) = ([], [], [])
    network.graph.forEachEdge { u, v, weight in
      ties.sources.append(UInt32(u))
      ties.targets.append(UInt32(v))
      ties.weights.append(weight)
    }
    self.ties = ties
    notSurveyed = network.actors.indices.filter { !network.actors.isSurveyed($0) }
    var surveyed = [[UInt32]](repeating: [], count: ActorKind.allCases.count)
    var ends = surveyed
    if !notSurveyed.isEmpty {
      for actor in network.actors.indices {
        let kind = Int(network.actors.kinds[actor].rawValue)
        if network.actors.isSurveyed(actor) { surveyed[kind].append(UInt32(actor)) }
        ends[kind] += repeatElement(UInt32(actor), count: network.graph.degree(of: actor))
      }
    }
    (self.surveyed, self.ends) = (surveyed, ends)
  }

  /// What is found in each of the draws, in their order.
  ///
  /// - Parameters:
  ///   - share: The share of the known ties that is taken away, from 0 to 1.
  ///   - count: The number of draws.
  ///   - threads: How many threads may work at once; the findings are the same whatever the number.
  ///   - find: What is looked for in a draw, on one thread.
  /// - Returns: The findings.
  package func inDraws<Finding: Sendable>(
    missing share: Double,
    count: Int = drawCount,
    threads: Int,
    find: @Sendable (Network) -> Finding
  ) -> [Finding] {
    inNumberedDraws(missing: share, count: count, threads: threads) { _, network in find(network) }
  }

  /// The same with the number of each draw, from 0.
  package func inNumberedDraws<Finding: Sendable>(
    missing share: Double,
    count: Int = drawCount,
    threads: Int,
    find: @Sendable (Int, Network) -> Finding
  ) -> [Finding] {
    inChunks(of: 0..<count, count: count, threads: threads) { draws in
      // How far the work has come is told by the draws, not by what is done in each.
      WorkProgress.$current.withValue(nil) {
        draws.map { find($0, network(ofDraw: $0, missing: share)) }
      }
    }.flatMap(\.self)
  }

  /// The network of a draw.
  ///
  /// - Complexity: O(*n* + *m*).
  package func network(ofDraw number: Int, missing share: Double) -> Network {
    var (sources, targets, weights) = self.ties
    let count = sources.count
    let removed = Int((share * Double(count)).rounded())
    var random = SeededGenerator(seed: 2006, sample: number)
    // The ties to be lost change places with the last ones, one by one.
    for lost in 0..<removed {
      let last = count - 1 - lost
      let place = Int(random.below(Double(last + 1)))
      sources.swapAt(place, last)
      targets.swapAt(place, last)
      weights.swapAt(place, last)
    }
    sources.removeLast(removed)
    targets.removeLast(removed)
    weights.removeLast(removed)
    addTies(&sources, &targets, &weights, draw: number)
    return Network(
      actors: actors,
      graph: Graph(
        nodeCount: actors.count,
        sources: sources,
        targets: targets,
        weights: weights
      )
    )
  }

  /// Gives the actors that were not surveyed ties like those of others.
  private func addTies(
    _ sources: inout [UInt32],
    _ targets: inout [UInt32],
    _ weights: inout [Double],
    draw number: Int
  ) {
    guard !notSurveyed.isEmpty else { return }
    var random = SeededGenerator(seed: 1984, sample: number)
    var added: Set<UInt64> = []
    for actor in notSurveyed {
      let likes = surveyed[Int(actors.kinds[actor].rawValue)]
      guard !likes.isEmpty else { continue }
      let like = Int(likes[Int(random.below(Double(likes.count)))])
      let row = graph.row(of: like)
      for _ in 0..<max(0, row.count - graph.degree(of: actor)) {
        // Most ends will do; where none of many does, the actor knows nearly everyone of that kind.
        for _ in 0..<64 {
          let arc = row.lowerBound + Int(random.below(Double(row.count)))
          let others = ends[Int(actors.kinds[Int(graph.targets[arc])].rawValue)]
          let other = others[Int(random.below(Double(others.count)))]
          let (low, high) = (min(other, UInt32(actor)), max(other, UInt32(actor)))
          guard other != UInt32(actor), !graph.hasEdge(actor, Int(other)),
            added.insert(UInt64(low) << 32 | UInt64(high)).inserted
          else { continue }
          sources.append(low)
          targets.append(high)
          weights.append(graph.weights[arc])
          break
        }
      }
    }
  }
}
