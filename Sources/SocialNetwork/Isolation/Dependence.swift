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
  /// The main part is then the one that holds the anchor, and else the largest that is left of the main component, of
  /// equal ones that with the lowest position: what ``Loss/Step/whoIsCutOff`` tells of.
  ///
  /// - Complexity: O(*n*).
  package func dependants(on actor: Int) -> [Int] {
    guard isInMainComponent[actor] else { return [] }
    let parts = parts(without: actor)
    let kept: Int?
    if let anchor = tree.anchor, anchor != actor {
      kept = parts.firstIndex { $0.contains(anchor) }
    } else {
      kept = parts.indices.max {
        parts[$0].count < parts[$1].count || parts[$0].count == parts[$1].count && $0 > $1
      }
    }
    return parts.indices.filter { $0 != kept }.flatMap { parts[$0] }.sorted()
  }

  /// The parts into which the main component falls without an actor, each in ascending order, by their lowest
  /// positions.
  private func parts(without actor: Int) -> [[Int]] {
    // A part is named by its block at the actor, or 0 where it is above; 0 besides for the actor itself.
    var labels = [Int](repeating: 0, count: isInMainComponent.count)
    for node in tree.blocks.order.map(Int.init) where isInMainComponent[node] && node != actor {
      guard let block = tree.blocks.block(above: node) else { continue }
      let top = tree.holder(of: block)
      labels[node] = top == actor ? block + 1 : labels[top]
    }
    var places: [Int: Int] = [:]
    var parts: [[Int]] = []
    for node in labels.indices where isInMainComponent[node] && node != actor {
      let place = places[labels[node], default: parts.count]
      if place == parts.count {
        places[labels[node]] = place
        parts.append([])
      }
      parts[place].append(node)
    }
    return parts
  }

  /// The actor in which the main component meets, without which no part of it holds more than half; `nil` where it
  /// meets in no single actor, or an anchor says what the main part is.
  package var middle: Middle? {
    guard let actor = tree.middle else { return nil }
    let parts = parts(without: actor)
    let main = tree.mainActor.flatMap { one in parts.first { $0.contains(one) } }
    let others = parts.reduce(0) { $0 + $1.count }
    let half = parts.first { 2 * $0.count == others + 1 }
    return Middle(
      actor: actor,
      parts: parts.map(\.count),
      mainPart: main?.count,
      twin: half?.first { node in
        guard let block = tree.blocks.block(above: node) else { return false }
        return tree.isBridge(block) && tree.holder(of: block) == actor
      }
    )
  }

  /// The first of the parts without an actor that have a size.
  func part(of size: Int, without actor: Int) -> [Int]? {
    parts(without: actor).first { $0.count == size }
  }

  /// An actor in which the main component meets.
  package struct Middle: Sendable, Hashable {
    /// The actor.
    package let actor: Int

    /// How many actors are in each part that is left without it.
    package let parts: [Int]

    /// How many are in the part that the ladder has for the main one; `nil` where it has the actor itself.
    package let mainPart: Int?

    /// The other end of the actor's only tie with a part of half of all actors; `nil` where there is no such part.
    ///
    /// Everything meets there as well: the actor was taken for its id.
    package let twin: Int?
  }
}
