package import GraphCore

extension IsolationLadder {
  /// Whether the main part is two actors with one tie, which both would lose with it; the ladder has them for
  /// the main part itself.
  package var isMainPartOneTie: Bool { isInMainComponent.count { $0 } == 2 }

  /// Whether each actor would lose the main part if a single tie were lost, on whatever rung it stands.
  package var dependsOnOneTie: [Bool] {
    isInMainComponent.indices.map { tree.topBridge(of: $0) != nil }
  }

  /// Whether each actor would lose the main part if a single other actor left, on whatever rung it
  /// stands.
  package var dependsOnOneActor: [Bool] {
    isInMainComponent.indices.map { tree.firstLoss(of: $0) != nil }
  }

  /// Whether each actor would lose the main part without the umbrella, whose own staff do not count.
  package var dependsOnUmbrella: [Bool] {
    isInMainComponent.indices.map {
      tree.umbrellaBlock(of: $0) != nil && !isUmbrellaOrStaff[$0]
    }
  }
}

extension IsolationLadder {
  /// How many actors would lose the main part if each tie were lost; `nil` for a tie that is no bridge,
  /// and 0 for a bridge outside the main component, whose actors are not in the main part anyhow.
  ///
  /// Where the main part hangs together by a single tie, so that neither side is the main one, those on
  /// the smaller side are counted.
  ///
  /// - Parameter graph: The graph of the network that the ladder is of.
  /// - Returns: The numbers, in the order of `Graph.forEachEdge`.
  /// - Complexity: O(*n* + *m*).
  package func dependants(onTiesOf graph: Graph) -> [Int?] {
    var (sources, targets, counts): ([UInt32], [UInt32], [Int]) = ([], [], [])
    let total = isInMainComponent.count { $0 }
    for node in graph.nodes {
      guard let block = tree.blocks.block(above: node), tree.isBridge(block) else { continue }
      sources.append(UInt32(node))
      targets.append(UInt32(tree.holder(of: block)))
      counts.append(isInMainComponent[node] ? tree.cutOff(byBridge: block, of: total) : 0)
    }
    var dependants = [Int?](repeating: nil, count: graph.edgeCount)
    for (place, count) in zip(graph.edgePlaces(sources: sources, targets: targets), counts) {
      dependants[Int(place)] = count
    }
    return dependants
  }

  /// The actors who would lose the main part if an actor left, in ascending order.
  ///
  /// - Complexity: O(*n*).
  package func dependants(on actor: Int) -> [Int] {
    var isBelow = [Bool](repeating: false, count: isInMainComponent.count)
    guard isInMainComponent[actor] else { return [] }
    for node in tree.blocks.order.map(Int.init) where isInMainComponent[node] {
      guard let block = tree.blocks.block(above: node) else { continue }
      isBelow[node] = isBelow[tree.holder(of: block)] || tree.isHeld(block, by: actor)
    }
    return isBelow.indices.filter { isBelow[$0] }
  }
}
