import GraphCore
import SocialNetwork

/// What is drawn of a network of several hundred actors: the main network and large separate groups,
/// without the people who have one tie.
struct Backbone: Sendable {
  /// The fewest actors of a separate group that is drawn.
  static let leastGroup = 10

  /// The actors that are drawn, in the order of their ids.
  let members: [Int]

  /// The ties among them, in a graph of all actors.
  let graph: Graph

  /// How many people are counted at an actor rather than drawn, and at whom each is.
  let folded: [Int: Int]
  let holderOfFolded: [Int: Int]

  init(of network: DrawnNetwork) {
    let graph = network.graph
    var isDrawn = [Bool](repeating: false, count: graph.nodeCount)
    for (rank, component) in network.components.enumerated()
    where component.count > 1 && (rank == 0 || component.count >= Backbone.leastGroup) {
      for actor in component { isDrawn[actor] = true }
    }
    var folded: [Int: Int] = [:]
    var holderOfFolded: [Int: Int] = [:]
    for actor in graph.nodes where isDrawn[actor] && network.kinds[actor].isPerson {
      // Of two people who have but one another, both are drawn.
      guard graph.degree(of: actor) == 1, let hub = graph.neighbors(of: actor).first,
        graph.degree(of: hub) > 1
      else { continue }
      isDrawn[actor] = false
      folded[hub, default: 0] += 1
      holderOfFolded[actor] = hub
    }
    members = graph.nodes.filter { isDrawn[$0] }
    self.graph = graph.subgraph { isDrawn[$0] && isDrawn[$1] }
    self.folded = folded
    self.holderOfFolded = holderOfFolded
  }

  /// How many people are counted at every actor, of those who have their tie among some.
  func folded(withTiesIn graph: Graph) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for (person, holder) in holderOfFolded where graph.hasEdge(person, holder) {
      counts[holder, default: 0] += 1
    }
    return counts
  }
}
