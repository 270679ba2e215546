import GraphCore

/// How sure it is what a loss breaks, where ties are missing.
package struct LossCertainty: Sendable {
  /// In how many draws no other actor in the place of each, with the others of the set lost, leaves fewer pairs
  /// connected; `nil` where the set was named.
  package let stays: [Int]?

  /// Between what and what the number of others lies who are cut off from the main network once all have stopped.
  package let cutOff: CertaintyInterval?

  /// Between what and what the share of the pairs of those left lies that have a path.
  package let connected: CertaintyInterval?
}

extension MissingTies {
  /// How sure it is what a loss breaks.
  ///
  /// - Complexity: O(*n* + *m*) for each draw and actor.
  package func certainty(of loss: Loss, missing share: Double, threads: Int) -> LossCertainty {
    let lost = loss.steps.map(\.actor)
    let draws = inDraws(missing: share, threads: threads) { network in
      let graph = network.graph
      let isWorst = lost.indices.map { place in
        loss.isWorst != nil
          && graph.isMostFragmenting(
            lost[place],
            besides: lost.enumerated().filter { $0.offset != place }.map(\.element)
          )
      }
      let gone = Set(lost)
      let components = graph.connectedComponents()
      let main = network.mainComponent(of: components)
      let kept = graph.nodes.filter { !gone.contains($0) }
      let pieces = graph.subgraph(keeping: kept).connectedComponents()
      var sizes: [UInt32: Int] = [:]
      for (place, actor) in kept.enumerated() where components.labels[actor] == main {
        sizes[pieces.labels[place], default: 0] += 1
      }
      let cutOff = sizes.values.reduce(0, +) - (sizes.values.max() ?? 0)
      return (isWorst: isWorst, cutOff: cutOff, fragmentation: graph.fragmentation(without: lost))
    }
    return LossCertainty(
      stays: loss.isWorst == nil
        ? nil : lost.indices.map { place in draws.count { $0.isWorst[place] } },
      cutOff: CertaintyInterval(of: draws.map { Double($0.cutOff) }),
      connected: CertaintyInterval(
        of: draws.compactMap { draw in draw.fragmentation.map { 1 - $0 } }
      )
    )
  }
}
